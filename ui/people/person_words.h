// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <QString>

namespace ui {

QString setText(core::SetKind set);       ///< "Training"
QString stateText(core::PersonState state); ///< "Requested"; empty for None

} // namespace ui
