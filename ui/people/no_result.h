// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/widgets.h"

namespace ui {

class PeopleModel;

/// In the grid's place when nobody is shown: whether nobody of that name is there at all, or the filters hide who is. An officer
/// who looks somebody up answers a person by it.
class NoResult final : public QWidget
{
    Q_OBJECT

public:
    explicit NoResult(QWidget *parent = nullptr);

    void show(const PeopleModel &model); ///< of which no row is shown

Q_SIGNALS:
    void searchClearRequested();
    void filtersClearRequested(); ///< the search stays

private:
    EmptyState *m_state;
    bool m_isOfSearch = false; ///< the search alone finds nobody
};

} // namespace ui
