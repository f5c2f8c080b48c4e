// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <cstddef>
#include <span>
#include <vector>

/// LiRA [Carlini et al. 2022, arXiv 2112.03570, section 4], online: an image's score is how much likelier what the model says of it
/// is among shadow models that were trained on its person than among those that were not. U-LiRA [Hayes et al. 2024, arXiv
/// 2403.01218] is the same with shadow models that unlearned those people again. Pure functions.
namespace core::compute {

/// With fewer shadow models the attack is refused.
inline constexpr std::size_t kLeastShadows = 16;
/// With so many, each image has variances of its own; with fewer, all images share one for "in" and one for "out".
inline constexpr std::size_t kShadowsForOwnVariance = 64;

/// φ = log p_y − log Σ_{k≠y} p_k in nats, from float32 logits in double: normal where p_y itself crowds at 1. Multi-label: the mean
/// over labels of the same for the label's value against the other one.
double trueClassLogit(std::span<const float> logits, Label label, TaskKind kind);

/// One shadow model: φ of every image, and whether it was trained on the image's person.
struct ShadowImages
{
    std::vector<double> phi;
    std::vector<bool> included;
};

enum class ShadowVariance { Pooled, Own };

/// log N(φ; μ_in, σ_in²) − log N(φ; μ_out, σ_out²) of each image, higher = more like a member. μ are the image's own means over the
/// shadow models. Pooled: σ² is the variance about those means over all images (the released code takes it about one mean, which
/// adds how images differ to how models do). Throws std::invalid_argument where lengths differ, or an image has fewer than two
/// shadow models on a side.
std::vector<double> liraScores(std::span<const double> audited, std::span<const ShadowImages> shadows, ShadowVariance variance);

} // namespace core::compute
