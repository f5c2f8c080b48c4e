// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace ui {

/// The class a feature stands for: where its correlations, one per class, are highest. By their size alone two classes, whose
/// correlations are each other's negatives, could not be told apart. The first of equals; −1: none, or a dead feature (all zero).
int classOfFeature(std::span<const float> correlations);

/// Rows of a features × classes matrix so that structure shows: features grouped by the class they stand for, groups in class order,
/// stronger before weaker within a group, dead features last. `matrix` is row-major. Returns the row indices from top to bottom.
std::vector<int> heatMapOrder(const std::vector<float> &matrix, int features, int classes);

} // namespace ui
