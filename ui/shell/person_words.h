// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/findings.h"

#include <QString>

#include <optional>

namespace ui {

QString setText(core::SetKind set);       ///< "Training"
QString imagesText(qint64 count);          ///< "1 image", "21,306 images"
QString peopleText(qint64 count);          ///< "1 person", "1,840 people"
/// "Requested"; empty for None. Of the Unlearned what came of it, when that is known: "Inconclusive", "Not forgotten".
QString stateText(core::PersonState state, std::optional<core::ForgettingVerdict> verdict = {});

} // namespace ui
