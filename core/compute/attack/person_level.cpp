// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/person_level.h"

#include "core/util/random.h"

#include <map>
#include <numeric>

namespace core::compute {

namespace {

double meanOfSample(std::vector<double> &values, std::size_t count, RandomStream &random)
{
    if (count < values.size())
        for (std::size_t i = 0; i < count; ++i)
            std::swap(values[i], values[i + random.below(values.size() - i)]);
    return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0)
        / static_cast<double>(count);
}

/// Adds one draw's counts for all the people compared by `compared` images.
void addDraw(std::vector<std::vector<double>> &references, std::size_t compared, std::span<const std::size_t> people,
             std::span<const std::vector<double>> forget, std::vector<PersonRank> &ranks, RandomStream &random)
{
    std::vector<double> means;
    means.reserve(references.size());
    for (std::vector<double> &reference : references)
        means.push_back(meanOfSample(reference, compared, random));
    std::ranges::sort(means);
    for (const std::size_t p : people) {
        std::vector<double> own = forget[p];
        const double score = meanOfSample(own, compared, random);
        ranks[p].pHigh += static_cast<double>(means.end() - std::ranges::lower_bound(means, score));
        ranks[p].pLow += static_cast<double>(std::ranges::upper_bound(means, score) - means.begin());
    }
}

} // namespace

std::vector<PersonRank> rankPeople(std::span<const std::vector<double>> forget,
                                   std::span<const std::vector<double>> unseen, std::int64_t seed, const JobContext &job)
{
    std::vector<PersonRank> ranks(forget.size());
    std::map<std::size_t, std::vector<std::size_t>> byCompared;
    for (std::size_t p = 0; p < forget.size(); ++p) {
        if (forget[p].empty())
            continue;
        ranks[p].score = std::accumulate(forget[p].begin(), forget[p].end(), 0.0) / static_cast<double>(forget[p].size());
        byCompared[std::min(forget[p].size(), kImagesCompared)].push_back(p);
    }
    for (const auto &[compared, people] : byCompared) {
        std::vector<std::vector<double>> references;
        for (const std::vector<double> &person : unseen)
            if (person.size() >= compared)
                references.push_back(person);
        if (references.empty())
            continue;
        for (const std::size_t p : people)
            ranks[p].pHigh = ranks[p].pLow = 0;
        RandomStream random(static_cast<std::uint64_t>(seed), "person_level", compared);
        for (int draw = 0; draw < kPersonDraws; ++draw) {
            job.throwIfStopped();
            addDraw(references, compared, people, forget, ranks, random);
        }
        const double total = static_cast<double>(references.size()) + 1;
        for (const std::size_t p : people) {
            ranks[p].references = references.size();
            ranks[p].pHigh = (1 + ranks[p].pHigh / kPersonDraws) / total;
            ranks[p].pLow = (1 + ranks[p].pLow / kPersonDraws) / total;
        }
    }
    return ranks;
}

} // namespace core::compute
