// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/options.h"

#include <torch/types.h>

#include <utility>

/// What methods minimise, image by image, for every kind of task; differentiable with respect to the (student's) logits.
namespace core::compute {

/// The task's loss of every image, nats, [N]: cross-entropy; multi-label: mean binary cross-entropy over labels.
torch::Tensor imageLosses(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind);

/// Mean of imageLosses(), an image above `ceiling` counting as the ceiling and having no gradient: what gradient ascent may
/// be given without running off to infinity.
torch::Tensor ceiledLoss(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind, double ceiling);
/// The form's row for the ceiling, "loss_ceiling". kNoCeiling is beyond what float32 logits of a trained network reach.
OptionSpec lossCeilingSpec();
inline constexpr double kNoCeiling = 1e6;

/// KL(teacher ‖ student) of every image at a temperature, nats, [N]: of softmax(logits / T); multi-label: of the labels'
/// Bernoulli distributions, mean over labels. Not multiplied by T². The teacher has no gradient.
torch::Tensor divergences(const torch::Tensor &teacherLogits, const torch::Tensor &studentLogits, TaskKind kind,
                          double temperature);

/// The first `count` rows and the others: the logits of two batches that went through the network as one.
std::pair<torch::Tensor, torch::Tensor> splitAt(const torch::Tensor &rows, std::int64_t count);

} // namespace core::compute
