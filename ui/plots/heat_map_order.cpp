// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heat_map_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ui {

int classOfFeature(std::span<const float> correlations)
{
    if (std::ranges::all_of(correlations, [](float r) { return r == 0.0F; }))
        return -1;
    return static_cast<int>(std::ranges::max_element(correlations) - correlations.begin());
}

std::vector<int> heatMapOrder(const std::vector<float> &matrix, int features, int classes)
{
    // Sort key per feature: group (dead features behind every class), then the strength, strongest first.
    std::vector<std::tuple<int, float>> keys(static_cast<std::size_t>(features));
    for (int feature = 0; feature < features && classes > 0; ++feature) {
        const auto columns = static_cast<std::size_t>(classes), index = static_cast<std::size_t>(feature);
        const auto row = std::span(matrix).subspan(index * columns, columns);
        const int group = classOfFeature(row);
        keys[index] = group < 0 ? std::tuple(classes, 0.0F) : std::tuple(group, -row[static_cast<std::size_t>(group)]);
    }
    std::vector<int> order(static_cast<std::size_t>(features));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&keys](int a, int b) {
        return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
    });
    return order;
}

} // namespace ui
