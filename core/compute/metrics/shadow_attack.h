// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"

#include <optional>
#include <vector>

namespace core::compute {

/// What AuditInput::shadows holds of one set: trueClassLogit() of every image scored, in the scores' order.
std::vector<float> trueClassLogits(const SetScores &scores, TaskKind kind);

/// LiRA or U-LiRA of a stage's model, forget = members against unseen: areas with intervals by person, TPR at low FPR from resamples of
/// people. The shadow models are taken as they are: the intervals speak of other people, not of other shadow models. Nothing without
/// any; refused under kLeastShadows.
std::optional<ShadowAttack> shadowAttack(const AuditData &data, Stage stage, const ShadowModels &shadows);

} // namespace core::compute
