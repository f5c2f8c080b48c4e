// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/embedding.h"

#include "core/compute/stats/principal_components.h"
#include "core/compute/stats/tsne.h"
#include "core/domain/names.h"
#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

namespace core::compute {

namespace {

constexpr std::size_t kComponents = 30;

/// Which images of each set are shown; all stages must have as many.
PerSet<std::vector<std::size_t>> chosenImages(const EmbeddingInput &input)
{
    PerSet<std::vector<std::size_t>> chosen;
    for (const auto &[stage, sets] : input.features)
        for (const auto &[set, values] : sets) {
            const std::size_t images = input.width == 0 ? 0 : values.size() / input.width;
            if (images * input.width != values.size() || sets.size() != input.features.begin()->second.size()
                || (chosen.contains(set) && images != input.features.begin()->second.at(set).size() / input.width))
                throw std::invalid_argument("embed: the features of the " + std::string(name(set)) + " set ("
                                            + std::string(name(stage)) + " model) do not fit");
            chosen.try_emplace(set, mappedImages(set, images, input.seed));
        }
    return chosen;
}

/// Deals two columns of `points` out to stages and sets, in the order in which the rows were gathered.
std::map<Stage, PerSet<std::vector<float>>> dealt(const EmbeddingInput &input, const PerSet<std::vector<std::size_t>> &chosen,
                                                  const std::vector<float> &points, std::size_t columns)
{
    std::map<Stage, PerSet<std::vector<float>>> out;
    std::size_t row = 0;
    for (const auto &[stage, sets] : input.features)
        for (const auto &[set, values] : sets) {
            std::vector<float> &places = out[stage][set];
            places.assign(2 * values.size() / input.width, std::nanf(""));
            for (const std::size_t image : chosen.at(set)) {
                places[2 * image] = points[row * columns];
                places[2 * image + 1] = points[row * columns + 1];
                ++row;
            }
        }
    return out;
}

} // namespace

std::vector<std::size_t> mappedImages(AuditSet set, std::size_t images, std::int64_t seed)
{
    const std::size_t most = set == AuditSet::Forget ? kForgetPoints : kOtherPoints;
    std::vector<std::size_t> chosen(images);
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (images > most) {
        RandomStream random(static_cast<std::uint64_t>(seed), "embedding_images", static_cast<std::uint64_t>(set));
        chosen = random.sample(images, most);
        std::ranges::sort(chosen);
    }
    return chosen;
}

EmbeddingMap embed(const EmbeddingInput &input, const JobContext &job)
{
    const PerSet<std::vector<std::size_t>> chosen = chosenImages(input);
    std::vector<float> table;
    for (const auto &[stage, sets] : input.features)
        for (const auto &[set, values] : sets)
            for (const std::size_t image : chosen.at(set))
                table.insert(table.end(), values.begin() + static_cast<std::ptrdiff_t>(image * input.width),
                             values.begin() + static_cast<std::ptrdiff_t>((image + 1) * input.width));
    const std::size_t rows = input.width == 0 ? 0 : table.size() / input.width;
    if (rows < 3 || input.width < 2)
        throw std::invalid_argument("embed: a map takes at least three images and two features");
    const PrincipalComponents components = principalComponents(table, input.width, kComponents, job);
    EmbeddingMap map;
    map.images = static_cast<std::int64_t>(rows / input.features.size());
    map.principal = dealt(input, chosen, components.scores, components.components);
    map.neighbours = dealt(input, chosen, tsne(components.scores, components.components, {}, job), 2);
    return map;
}

} // namespace core::compute
