// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <QString>

namespace ui {

QString setText(core::SetKind set);       ///< "Training"
QString imagesText(qint64 count);          ///< "1 image", "21,306 images"
QString peopleText(qint64 count);          ///< "1 person", "1,840 people"
QString stateText(core::PersonState state); ///< "Requested"; empty for None

} // namespace ui
