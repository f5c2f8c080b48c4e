// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"

#include <torch/types.h>

#include <span>
#include <string_view>
#include <vector>

namespace core::compute {

/// Images `indices` of a set (indices into the set's vectors) as float32 [n, 3, S, S] in [0, 1] on `device`.
torch::Tensor pixelBatch(const LabelledImages &images, std::span<const std::int64_t> indices, const torch::Device &device);
/// int64 [n] class indices; multi-label: float32 [n, labels] of 0 and 1.
torch::Tensor labelBatch(const LabelledImages &images, std::span<const std::int64_t> indices, TaskKind kind, int classes,
                         const torch::Device &device);

/// 0 … size-1 in an order that is a function of (seed, purpose, epoch) alone.
std::vector<std::int64_t> shuffledOrder(std::int64_t size, std::int64_t seed, std::string_view purpose, std::int64_t epoch);

/// A CPU generator for tensor draws that is a function of (seed, purpose, epoch, batch) alone.
at::Generator tensorGenerator(std::int64_t seed, std::string_view purpose, std::int64_t epoch, std::int64_t batch);

/// Random horizontal flips and shifts up to 1/16 of the side (edge replicated), a function of (seed, epoch, batch).
torch::Tensor augmented(const torch::Tensor &pixels, std::int64_t seed, std::int64_t epoch, std::int64_t batch);

/// The task's loss, mean over the batch: cross-entropy; multi-label: mean binary cross-entropy over labels.
torch::Tensor taskLoss(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind);

} // namespace core::compute
