// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/compute/attack/person_level.h"
#include "core/compute/stats/two_sample.h"

#include <algorithm>
#include <cmath>

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

std::vector<std::vector<double>> scoresByPerson(const Sample &sample)
{
    std::vector<std::vector<double>> out(sample.images.people());
    for (std::size_t i = 0; i < sample.latent.size(); ++i)
        out[sample.images.person[i]].push_back(-sample.latent[i]);
    return out;
}

/// P(D > d) for n uniforms [Stephens 1970].
double kolmogorovP(double d, double n)
{
    const double root = std::sqrt(n), lambda = (root + 0.12 + 0.11 / root) * d;
    double sum = 0;
    for (int k = 1; k <= 100; ++k)
        sum += (k % 2 == 1 ? 2 : -2) * std::exp(-2 * k * k * lambda * lambda);
    return std::clamp(sum, 0.0, 1.0);
}

double distanceFromUniform(std::vector<double> values)
{
    std::ranges::sort(values);
    const double n = static_cast<double>(values.size());
    double d = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        d = std::max({d, values[i] - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - values[i]});
    return d;
}

std::string setting(std::size_t unseen, double correlation)
{
    return std::to_string(unseen) + " unseen people, correlation " + (correlation > 0 ? "0.2" : "0");
}

} // namespace

std::vector<Check> personChecks(const Plan &plan)
{
    Check uniform{"One person: p-values of never-trained people are uniform",
                  "Kolmogorov–Smirnov p of the one-sided p-values, their steps smoothed by a uniform draw.", {}};
    Check printed{"One person: the printed p-value keeps its promise", "P(p ≤ t) for a person never trained on.", {}};
    for (const std::size_t unseen : {48, 250})
        for (const double correlation : {0.0, 0.2}) {
            const std::string where = setting(unseen, correlation);
            const int replicates = std::max(1000, plan.replicates / 2);
            const auto rankOf = [&](RandomStream &random) {
                const auto people = scoresByPerson(Sample(unseen + 1, correlation, random));
                const std::span<const std::vector<double>> all(people);
                return rankPeople(all.first(1), all.subspan(1), static_cast<std::int64_t>(random.next() >> 1), {}).front();
            };
            const auto smoothed = [&](RandomStream &random) {
                const PersonRank rank = rankOf(random);
                return rank.pHigh - random.uniform() / static_cast<double>(rank.references + 1);
            };
            const std::vector<double> p = values(plan, replicates, "person, " + where, smoothed);
            uniform.lines.push_back({where, kolmogorovP(distanceFromUniform(p), replicates), 0.01, 1, replicates, false});
            const std::vector<double> two =
                values(plan, replicates, "person, two-sided, " + where, [&](RandomStream &random) { return rankOf(random).p(); });
            for (const double t : {0.05, 0.1, 0.2}) {
                const auto below = std::ranges::count_if(two, [&](double value) { return value <= t; });
                printed.lines.push_back({where + ", t = " + std::to_string(t).substr(0, 4),
                                         static_cast<double>(below) / replicates, 0, t, replicates});
            }
        }
    Check flagged{"Never-trained people flagged", "Share of requests in which anyone is called not forgotten.", {}};
    for (const std::size_t forget : {1, 5, 20})
        for (const std::size_t unseen : {48, 250}) {
            const int replicates = std::max(200, plan.replicates / 4);
            const auto isAnyFlagged = [&](RandomStream &random) {
                const auto people = scoresByPerson(Sample(unseen + forget, 0.2, random));
                const std::span<const std::vector<double>> all(people);
                const auto ranks =
                    rankPeople(all.first(forget), all.subspan(forget), static_cast<std::int64_t>(random.next() >> 1), {});
                std::vector<double> p;
                for (const PersonRank &rank : ranks)
                    p.push_back(rank.p());
                const std::vector<double> q = benjaminiHochberg(p);
                for (std::size_t i = 0; i < q.size(); ++i)
                    if (q[i] <= 0.05 && ranks[i].pHigh < ranks[i].pLow)
                        return true;
                return false;
            };
            const std::string where = std::to_string(forget) + " of " + std::to_string(unseen) + " unseen people, correlation 0.2";
            flagged.lines.push_back({where, share(plan, replicates, "flagged, " + where, isAnyFlagged), 0, 0.05, replicates});
        }
    return {uniform, printed, flagged};
}

} // namespace validity
