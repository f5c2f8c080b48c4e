// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/random.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// docs/science.md section 4: whether the audit's numbers are what they say, on people about whom the truth is known.
namespace validity {

/// How much to do, the same figures for the same numbers whatever the threads.
struct Plan
{
    int replicates = 2000; ///< of checks that need no resampling
    int costly = 100;      ///< of those that resample a thousand times within each replicate
    std::uint64_t seed = 1;
    int threads = 1;
};

/// One figure beside what it has to be.
struct Line
{
    std::string setting;
    double figure = 0;
    double low = 0, high = 1; ///< required
    int replicates = 0;
    bool isShare = true;      ///< else a p-value
    bool isRequired = true;   ///< else published as it is

    bool holds() const; ///< within what is required, give or take what the replicates cannot tell apart
};

struct Check
{
    std::string title, what; ///< a sentence or two
    std::vector<Line> lines;
};

/// Calls work(i) for each i below `count`, on the plan's threads; an exception stops it and is thrown on.
void inParallel(const Plan &plan, int count, const std::function<void(int)> &work);

/// What `draw` gives at each replicate, in order. Each has a stream of its own, a function of (seed, purpose, replicate).
template <class Draw>
auto values(const Plan &plan, int replicates, const std::string &purpose, const Draw &draw)
{
    using Value = decltype(draw(std::declval<core::RandomStream &>()));
    std::vector<std::optional<Value>> found(static_cast<std::size_t>(replicates)); // no vector<bool>: threads write side by side
    inParallel(plan, replicates, [&](int i) {
        core::RandomStream random(plan.seed, purpose, static_cast<std::uint64_t>(i));
        found[static_cast<std::size_t>(i)] = draw(random);
    });
    std::vector<Value> out;
    for (std::optional<Value> &value : found)
        out.push_back(*std::move(value));
    return out;
}

/// Share of `drawn` that pass.
template <class Value, class Passes>
double shareOf(const std::vector<Value> &drawn, const Passes &passes)
{
    return static_cast<double>(std::count_if(drawn.begin(), drawn.end(), passes)) / static_cast<double>(drawn.size());
}
double share(const Plan &plan, int replicates, const std::string &purpose,
             const std::function<bool(core::RandomStream &)> &isTrue);

std::vector<Check> intervalChecks(const Plan &plan);
std::vector<Check> attackChecks(const Plan &plan);
std::vector<Check> foldedChecks(const Plan &plan);
std::vector<Check> personChecks(const Plan &plan);
std::vector<Check> verdictChecks(const Plan &plan);
std::vector<Check> repeatChecks(const Plan &plan);

} // namespace validity
