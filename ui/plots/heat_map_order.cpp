// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace ui {

std::vector<int> heatMapOrder(const std::vector<float> &matrix, int features, int classes)
{
    // Sort key per feature: group (dead features behind every class), then the signed strength, strongest positive first.
    std::vector<std::tuple<int, float>> keys(static_cast<std::size_t>(features));
    for (int feature = 0; feature < features && classes > 0; ++feature) {
        const auto row = matrix.begin() + static_cast<std::ptrdiff_t>(feature) * classes;
        const auto strongest =
            std::max_element(row, row + classes, [](float a, float b) { return std::abs(a) < std::abs(b); });
        const bool isDead = *strongest == 0.0F;
        keys[static_cast<std::size_t>(feature)] = {isDead ? classes : static_cast<int>(strongest - row),
                                                   isDead ? 0.0F : -*strongest};
    }
    std::vector<int> order(static_cast<std::size_t>(features));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&keys](int a, int b) {
        return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
    });
    return order;
}

} // namespace ui
