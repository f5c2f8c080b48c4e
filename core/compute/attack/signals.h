// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <array>
#include <cstddef>
#include <span>

namespace core::compute {

/// Membership signals of one image beside its loss (docs/science.md section 3), by these names in the findings.
inline constexpr std::array<const char *, 4> kSignals{"max_probability", "entropy", "modified_entropy", "margin"};

/// The signals in the order of kSignals, each turned so that it reads as a loss does, lower = more like a member:
/// 1 − max_k p_k; H(p); Mentr = −(1 − p_y) log p_y − Σ_{k≠y} p_k log(1 − p_k) [Song & Mittal 2021, eq. 8]; max_{k≠y} z_k − z_y.
/// In nats, from float32 logits in double, so that a confident model's images still differ. `truth` is the class.
std::array<double, kSignals.size()> classSignals(std::span<const float> logits, std::size_t truth);

/// Their Bernoulli form, each the mean over labels, a label being the two classes of logits (z, 0). `truth`: bit k is label k.
std::array<double, kSignals.size()> labelSignals(std::span<const float> logits, Label truth);

} // namespace core::compute
