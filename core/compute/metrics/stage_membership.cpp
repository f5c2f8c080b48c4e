// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/stage_membership.h"

#include "core/compute/metrics/class_ranks.h"

#include <algorithm>
#include <optional>

namespace core::compute {

namespace {

enum class Draw { Bootstrap, Permutation };

/// What one stage's resamples are found from; a part is absent where there is nothing to compare.
struct StageStatistics
{
    std::optional<MembershipStatistics> all, matched;
    std::size_t matchedForget = 0, matchedUnseen = 0; ///< people
};

StageStatistics statisticsOf(const AuditData &data, Stage stage)
{
    const LossSide forget = data.side(stage, AuditSet::Forget), unseen = data.side(stage, AuditSet::Unseen);
    StageStatistics out;
    if (data.forget().images() == 0 || data.unseen().images() == 0)
        return out;
    out.all.emplace(forget, unseen);
    const ClassRanks ranks = classRanks(forget, unseen, data.task, data.seed);
    out.matchedForget = ranks.forget.images.people();
    out.matchedUnseen = ranks.unseen.images.people();
    if (out.matchedForget > 0)
        out.matched.emplace(ranks.forget.side(), ranks.unseen.side());
    return out;
}

PersonWeights weights(Draw kind, std::size_t forgetPeople, std::size_t unseenPeople, std::int64_t seed, int draw)
{
    const auto number = static_cast<std::uint64_t>(draw);
    return kind == Draw::Bootstrap ? bootstrapWeights(forgetPeople, unseenPeople, seed, number)
                                   : permutedWeights(forgetPeople, unseenPeople, seed, number);
}

/// One draw of everything, the same people and splits at every stage.
void resample(const AuditData &data, const std::map<Stage, StageStatistics> &statistics, Draw kind, int draw,
              std::map<Stage, StageMembership> &out)
{
    const PersonWeights all = weights(kind, data.forget().people(), data.unseen().people(), data.seed, draw);
    for (const auto &[stage, statistic] : statistics) {
        StageMembership &resampled = out.at(stage);
        const bool isBootstrap = kind == Draw::Bootstrap;
        RandomStream splits(static_cast<std::uint64_t>(data.seed), "permutation_splits", static_cast<std::uint64_t>(draw));
        if (statistic.all && (!isBootstrap || data.hasSetLevel()))
            (isBootstrap ? resampled.bootstrap : resampled.permutation)
                .push_back(statistic.all->evaluate(all.member, all.nonMember, isBootstrap ? nullptr : &splits));
        if (!statistic.matched || (isBootstrap && !resampled.matched.hasInterval()))
            continue;
        const PersonWeights matched = weights(kind, statistic.matchedForget, statistic.matchedUnseen, data.seed, draw);
        (isBootstrap ? resampled.matchedTwoSided.bootstrap : resampled.matchedTwoSided.permutation)
            .push_back(statistic.matched->evaluate(matched.member, matched.nonMember).twoSided);
    }
}

/// The statistics on the sample as it is.
void observe(const AuditData &data, const StageStatistics &statistic, StageMembership &out)
{
    RandomStream splits(static_cast<std::uint64_t>(data.seed), "observed_splits");
    if (statistic.all) {
        const PersonWeights own = observedWeights(data.forget().people(), data.unseen().people());
        out.observed = statistic.all->evaluate(own.member, own.nonMember, &splits);
    }
    if (statistic.matched) {
        const PersonWeights own = observedWeights(statistic.matchedForget, statistic.matchedUnseen);
        out.matchedTwoSided.observed = statistic.matched->evaluate(own.member, own.nonMember).twoSided;
    }
}

} // namespace

std::map<Stage, StageMembership> resampleMembership(const AuditData &data, AuditProgress &progress)
{
    std::map<Stage, StageMembership> out;
    std::map<Stage, StageStatistics> statistics;
    for (const auto &[stage, measures] : data.measures) {
        const LossSide forget = data.side(stage, AuditSet::Forget), unseen = data.side(stage, AuditSet::Unseen);
        out[stage].auc = area(forget, unseen);
        out[stage].matched = classMatchedArea(forget, unseen, data.task);
        if (std::min(data.forget().images(), data.unseen().images()) >= kLeastImages)
            out[stage].attack = attackEstimate(forget, unseen, data.seed);
        statistics[stage] = statisticsOf(data, stage);
        observe(data, statistics.at(stage), out.at(stage));
    }
    const bool isPossible = data.forget().images() > 0 && data.unseen().images() > 0;
    for (const auto &[kind, draws] : {std::pair(Draw::Bootstrap, data.bootstrapDraws), {Draw::Permutation, data.permutations}})
        for (int draw = 0; draw < draws; ++draw) {
            progress.step();
            if (isPossible)
                resample(data, statistics, kind, draw, out);
        }
    return out;
}

} // namespace core::compute
