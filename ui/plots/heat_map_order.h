// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace ui {

/// Rows of a features × classes matrix so that structure shows: features grouped by the class they correlate with most strongly
/// (largest |R|), groups in class order, positive before negative and stronger before weaker within a group, dead features
/// (all zero) last. `matrix` is row-major. Returns the row indices from top to bottom.
std::vector<int> heatMapOrder(const std::vector<float> &matrix, int features, int classes);

} // namespace ui
