// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import.h"
#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>

namespace core::data {

namespace {

constexpr std::size_t kFewestUnseen = 20;

/// A person as the draw sees it: how much of each class they hold, over all tasks, and of images.
struct Weight
{
    std::string identity;
    std::vector<double> mass; ///< [classes…, images, 1]
};

struct Share
{
    SetKind set;
    double fraction;
};

/// How many people each share gets: the largest remainders, and nobody left without when there are people enough.
std::vector<std::size_t> quotas(std::size_t people, const std::vector<Share> &shares)
{
    std::vector<std::size_t> quota;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::size_t given = 0;
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const double exact = shares[s].fraction * static_cast<double>(people);
        const double whole = std::floor(exact + 1e-9);
        quota.push_back(static_cast<std::size_t>(whole));
        given += quota.back();
        remainders.emplace_back(exact - whole, s);
    }
    std::sort(remainders.begin(), remainders.end(),
              [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (std::size_t i = 0; given < people; ++i, ++given)
        ++quota[remainders[i % remainders.size()].second];
    for (std::size_t s = 0; s < quota.size() && people >= quota.size(); ++s) {
        if (quota[s] == 0) {
            --*std::max_element(quota.begin(), quota.end());
            ++quota[s];
        }
    }
    return quota;
}

/// Iterative stratification [Sechidis, Tsoumakas, Vlahavas 2011] over people, those with most images first: each goes where
/// what they bring is missed most, as long as that share has places. Ties fall by chance, in proportion to the shares.
std::vector<SetKind> draw(const std::vector<Weight> &people, const std::vector<Share> &shares, RandomStream &random)
{
    std::vector<std::size_t> order(people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    const auto images = [&](std::size_t i) { return people[i].mass[people[i].mass.size() - 2]; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return images(a) > images(b); });

    const std::size_t dimensions = people.empty() ? 0 : people.front().mass.size();
    std::vector<double> total(dimensions, 0);
    for (const Weight &person : people)
        std::transform(total.begin(), total.end(), person.mass.begin(), total.begin(), std::plus<>());
    std::vector<std::size_t> places = quotas(people.size(), shares);
    std::vector<std::vector<double>> held(shares.size(), std::vector<double>(dimensions, 0));
    std::vector<SetKind> drawn(people.size(), SetKind::Train);
    for (const std::size_t i : order) {
        std::size_t best = shares.size();
        double bestNeed = 0;
        for (std::size_t s = 0; s < shares.size(); ++s) {
            const double chance = 0.02 * std::pow(random.uniform(), 1.0 / shares[s].fraction);
            double need = 0, bulk = 0;
            for (std::size_t d = 0; d < dimensions; ++d) {
                if (people[i].mass[d] <= 0)
                    continue;
                const double part = people[i].mass[d] / total[d];
                bulk += part;
                need += part * (1 - held[s][d] / (shares[s].fraction * total[d]));
            }
            need = need / bulk + chance;
            if (places[s] > 0 && (best == shares.size() || need > bestNeed)) {
                best = s;
                bestNeed = need;
            }
        }
        --places[best];
        drawn[i] = shares[best].set;
        std::transform(held[best].begin(), held[best].end(), people[i].mass.begin(), held[best].begin(), std::plus<>());
    }
    return drawn;
}

std::vector<Weight> weigh(const ImportPlan &plan)
{
    std::vector<std::size_t> firstClass;
    std::size_t dimensions = 0;
    for (const Task &task : plan.tasks) {
        firstClass.push_back(dimensions);
        dimensions += task.classes.size();
    }
    std::map<std::string, std::vector<double>> mass;
    for (const PlannedImage &image : plan.images) {
        auto &held = mass[image.identity];
        held.resize(dimensions + 2, 0);
        for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
            const Label label = image.labels[t];
            const bool bits = plan.tasks[t].kind == TaskKind::MultiLabel;
            for (std::size_t c = 0; label != kNoLabel && c < plan.tasks[t].classes.size(); ++c) {
                if (bits ? ((label >> c) & 1) != 0 : label == static_cast<Label>(c))
                    ++held[firstClass[t] + c];
            }
        }
        ++held[dimensions];
        held[dimensions + 1] = 1;
    }
    std::vector<Weight> people;
    for (auto &[identity, held] : mass)
        people.push_back({identity, std::move(held)});
    return people;
}

std::string people(std::size_t count)
{
    return count == 1 ? "1 person" : std::to_string(count) + " people";
}

} // namespace

std::map<std::string, SetKind> assignSets(ImportPlan &plan, std::int64_t seed, const std::map<std::string, SetKind> &stored)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "split");
    std::vector<Weight> newcomers = weigh(plan);
    std::map<std::string, SetKind> sets;
    std::erase_if(newcomers, [&](const Weight &person) {
        const auto at = stored.find(person.identity);
        if (at != stored.end())
            sets.insert(*at);
        return at != stored.end();
    });
    const auto storedIn = [&](SetKind set) {
        return static_cast<std::size_t>(
            std::count_if(stored.begin(), stored.end(), [set](const auto &person) { return person.second == set; }));
    };
    const auto redraw = [&](const std::vector<Weight> &group, const std::vector<Share> &shares) {
        const std::vector<SetKind> drawn = draw(group, shares, random);
        for (std::size_t i = 0; i < group.size(); ++i)
            sets[group[i].identity] = drawn[i];
    };
    const auto in = [&](SetKind set) {
        std::vector<Weight> group;
        std::copy_if(newcomers.begin(), newcomers.end(), std::back_inserter(group), [&](const Weight &person) {
            const auto at = sets.find(person.identity);
            return at != sets.end() && at->second == set;
        });
        return group;
    };

    std::vector<Weight> open;
    for (const Weight &person : newcomers) {
        const auto given = plan.givenSets.find(person.identity);
        if (given == plan.givenSets.end())
            open.push_back(person);
        else
            sets[person.identity] = given->second;
    }
    redraw(open, {{SetKind::Train, 0.60}, {SetKind::Validation, 0.15}, {SetKind::Unseen, 0.25}});

    if (in(SetKind::Validation).empty() && storedIn(SetKind::Validation) == 0) {
        const auto test = in(SetKind::Unseen), train = in(SetKind::Train);
        if (plan.onlyTestPart && test.size() > 1) {
            redraw(test, {{SetKind::Validation, 3.0 / 8}, {SetKind::Unseen, 5.0 / 8}});
            plan.warnings.push_back("No validation part was given: the test part's " + people(test.size()) +
                                    " were divided 3 : 5 into validation and unseen.");
        } else if (train.size() > 1) {
            redraw(train, {{SetKind::Train, 0.80}, {SetKind::Validation, 0.20}});
            plan.warnings.push_back("No validation people were given: " + people(in(SetKind::Validation).size()) +
                                    " of the training part were set aside for it.");
        }
    }
    if (const std::size_t unseen = in(SetKind::Unseen).size() + storedIn(SetKind::Unseen); unseen < kFewestUnseen)
        plan.warnings.push_back("Only " + people(unseen) +
                                " in the unseen set: below 20 no verdict on a whole set will be possible; import more people.");
    return sets;
}

} // namespace core::data
