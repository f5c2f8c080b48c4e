// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/same_person.h"

#include "core/compute/stats/intervals.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace core::compute {

namespace {

constexpr int kBins = 2000; ///< of the cosine, from −1 to 1

using Vector = std::vector<float>;
using Rows = std::vector<std::size_t>;

void makeUnit(std::span<float> values)
{
    double square = 0;
    for (const float value : values)
        square += double(value) * double(value);
    if (square <= 0)
        return;
    const auto scale = static_cast<float>(1 / std::sqrt(square));
    for (float &value : values)
        value *= scale;
}

float dot(std::span<const float> a, std::span<const float> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

/// Rows of unit length, each group's mean taken off first.
class Directions final
{
public:
    /// Takes the features out of `from`.
    explicit Directions(PeopleFeatures &from) : m_width(static_cast<std::size_t>(from.width)), m_values(std::move(from.features))
    {
        std::map<std::int64_t, std::pair<std::vector<double>, std::size_t>> means;
        for (std::size_t i = 0; i < from.people.size(); ++i) {
            auto &[sum, count] = means[from.groups[i]];
            sum.resize(m_width, 0);
            for (std::size_t d = 0; d < m_width; ++d)
                sum[d] += double(m_values[i * m_width + d]);
            ++count;
        }
        for (std::size_t i = 0; i < from.people.size(); ++i) {
            const auto &[sum, count] = means[from.groups[i]];
            for (std::size_t d = 0; d < m_width; ++d)
                m_values[i * m_width + d] -= static_cast<float>(sum[d] / static_cast<double>(count));
            makeUnit(std::span(m_values).subspan(i * m_width, m_width));
        }
    }

    std::span<const float> row(std::size_t i) const { return std::span(m_values).subspan(i * m_width, m_width); }

    /// Every `step`-th of the rows from `first`, summed, of unit length.
    Vector sum(const Rows &rows, std::size_t first, std::size_t step) const
    {
        Vector total(m_width, 0);
        for (std::size_t k = first; k < rows.size(); k += step) {
            const auto part = row(rows[k]);
            std::transform(total.begin(), total.end(), part.begin(), total.begin(), std::plus<>());
        }
        makeUnit(total);
        return total;
    }

private:
    std::size_t m_width;
    Vector m_values;
};

int binOf(double cosine)
{
    return std::clamp(static_cast<int>(std::floor((cosine + 1) * kBins / 2)), 0, kBins - 1);
}

double lowerEdge(int bin)
{
    return 2.0 * bin / kBins - 1;
}

/// How many pairs of halves reach each cosine: of one person, and of two.
struct Halves
{
    std::vector<std::int64_t> same = std::vector<std::int64_t>(kBins, 0), different = std::vector<std::int64_t>(kBins, 0);
    std::int64_t searched = 0, people = 0;
};

Halves compareHalves(const std::map<PersonId, Rows> &people, const Directions &directions, const JobContext &job)
{
    std::vector<Vector> first, second;
    for (const auto &[person, rows] : people) {
        if (rows.size() < 2)
            continue;
        first.push_back(directions.sum(rows, 0, 2));
        second.push_back(directions.sum(rows, 1, 2));
    }
    Halves halves;
    halves.people = static_cast<std::int64_t>(first.size());
    const std::size_t step = std::max<std::size_t>(1, (first.size() + kPeopleMeasured - 1) / kPeopleMeasured);
    for (std::size_t i = 0; i < first.size(); i += step) {
        job.throwIfStopped();
        ++halves.searched;
        for (std::size_t k = 0; k < second.size(); ++k) {
            const auto bin = static_cast<std::size_t>(binOf(double(dot(first[i], second[k]))));
            ++(i == k ? halves.same : halves.different)[bin];
        }
    }
    return halves;
}

struct Hits
{
    std::int64_t same = 0, all = 0;
    double precision() const { return all > 0 ? double(same) / double(all) : 0; }
};

Hits hitsFrom(const Halves &halves, int bin)
{
    Hits hits;
    for (auto b = static_cast<std::size_t>(bin); b < std::size_t{kBins}; ++b) {
        hits.same += halves.same[b];
        hits.all += halves.same[b] + halves.different[b];
    }
    return hits;
}

/// The lowest bin whose precision is enough, else none; `best` is then the most precise one that finds anybody.
std::optional<int> thresholdBin(const Halves &halves, int &best)
{
    std::optional<int> lowest;
    Hits hits;
    double bestPrecision = -1;
    best = kBins - 1;
    for (int bin = kBins - 1; bin >= 0; --bin) {
        hits.same += halves.same[static_cast<std::size_t>(bin)];
        hits.all += halves.same[static_cast<std::size_t>(bin)] + halves.different[static_cast<std::size_t>(bin)];
        if (hits.same == 0)
            continue;
        if (hits.precision() >= kWantedPrecision)
            lowest = bin;
        if (hits.precision() > bestPrecision) {
            bestPrecision = hits.precision();
            best = bin;
        }
    }
    return lowest;
}

Metric share(std::int64_t hits, std::int64_t n, double chance, const char *refusal)
{
    Metric metric;
    metric.n = n;
    if (n == 0) {
        metric.refused = refusal;
        return metric;
    }
    const Interval interval = clopperPearson(double(hits), double(n));
    metric.value = double(hits) / double(n);
    metric.low = interval.low;
    metric.high = interval.high;
    metric.chance = chance;
    return metric;
}

void measure(SamePersonSearch &search, const Halves &halves, int bin)
{
    const Hits hits = hitsFrom(halves, bin);
    const double pairs = double(halves.searched) * double(halves.people);
    search.precision = share(hits.same, hits.all, halves.people > 0 ? 1 / double(halves.people) : 0,
                             "no two halves of people's images reach this cosine");
    search.recall = share(hits.same, halves.searched, pairs > 0 ? double(hits.all) / pairs : 0,
                          "nobody has two images, so nobody can be looked for");
}

/// The pair of images nearest each other.
void nearestImages(Candidate &candidate, const Rows &rows, const Rows &ofRows, const Directions &directions,
                   const std::vector<ImageId> &images)
{
    double best = -2;
    for (const std::size_t a : rows) {
        for (const std::size_t b : ofRows) {
            const double cosine = double(dot(directions.row(a), directions.row(b)));
            if (cosine > best) {
                best = cosine;
                candidate.image = images[a];
                candidate.ofImage = images[b];
            }
        }
    }
}

} // namespace

SamePersonSearch findSamePerson(PeopleFeatures features, const std::set<PersonId> &requested,
                                std::optional<double> cosine, const JobContext &job)
{
    std::map<PersonId, Rows> people;
    for (std::size_t i = 0; i < features.people.size(); ++i)
        people[features.people[i]].push_back(i);
    const Directions directions(features);
    const Halves halves = compareHalves(people, directions, job);
    SamePersonSearch search;
    int best = 0;
    const std::optional<int> found = thresholdBin(halves, best);
    search.cosine = cosine ? cosine : found ? std::optional(lowerEdge(*found)) : std::nullopt;
    measure(search, halves, cosine ? binOf(*cosine) : found.value_or(best));
    if (!search.cosine)
        return search;

    std::map<PersonId, Vector> ofPeople;
    for (const auto &[person, rows] : people)
        ofPeople.emplace(person, directions.sum(rows, 0, 1));
    std::map<PersonId, Candidate> byPerson;
    for (const PersonId of : requested) {
        const auto own = ofPeople.find(of);
        if (own == ofPeople.end())
            continue;
        job.throwIfStopped();
        std::vector<Candidate> alike;
        for (const auto &[person, direction] : ofPeople) {
            if (requested.contains(person))
                continue;
            const double similarity = double(dot(own->second, direction));
            if (similarity >= *search.cosine)
                alike.push_back({person, of, similarity, 0, 0});
        }
        std::sort(alike.begin(), alike.end(), [](const Candidate &a, const Candidate &b) { return a.cosine > b.cosine; });
        if (alike.size() > kMostCandidates) {
            search.leftOut += static_cast<std::int64_t>(alike.size() - kMostCandidates);
            alike.resize(kMostCandidates);
        }
        for (Candidate &candidate : alike) {
            const auto [at, isNew] = byPerson.try_emplace(candidate.person, candidate);
            if (!isNew && at->second.cosine < candidate.cosine)
                at->second = candidate;
        }
    }
    for (auto &[person, candidate] : byPerson) {
        nearestImages(candidate, people.at(person), people.at(candidate.of), directions, features.images);
        search.candidates.push_back(candidate);
    }
    std::sort(search.candidates.begin(), search.candidates.end(), [](const Candidate &a, const Candidate &b) {
        return a.of != b.of ? a.of < b.of : a.cosine > b.cosine;
    });
    return search;
}

} // namespace core::compute
