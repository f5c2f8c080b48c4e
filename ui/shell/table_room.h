// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace ui {

/// In a table of columns as wide as their contents, one takes what is left: `column`. The table then asks for so much width that
/// at least `least` pixels are left to it, or the width of its title; and up to `most`, where its contents are so wide. Call it
/// once the model is set; the table gets a TableHeader, if it has another.
void keepRoomFor(QTableView *table, int column, int least, int most = 0);

} // namespace ui
