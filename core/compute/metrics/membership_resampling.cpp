// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/membership_resampling.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::compute {

namespace {

/// Enough for a one-dimensional threshold; keeps a resample's ten fits well under a millisecond.
constexpr std::size_t kBins = 64;
constexpr double kFitTolerance = 1e-4;

} // namespace

double MembershipDraw::forgettingScore() const
{
    return std::abs(cvAccuracy - 0.5);
}

MembershipStatistics::MembershipStatistics(const LossSide &forget, const LossSide &unseen)
    : m_forgetPeople(forget.images.people()), m_people(forget.images.people() + unseen.images.people()),
      m_hasAttack(std::min(forget.loss.size(), unseen.loss.size()) >= kLeastImages)
{
    const LossBins bins = binLosses(forget.loss, unseen.loss, kBins);
    m_binValues = bins.values;
    m_images.assign(m_people, 0);

    std::vector<std::pair<double, ImageRank>> images;
    for (std::size_t i = 0; i < forget.loss.size(); ++i)
        images.push_back({forget.loss[i], {forget.images.person[i], bins.members[i], true}});
    for (std::size_t i = 0; i < unseen.loss.size(); ++i) {
        const auto person = static_cast<std::uint32_t>(m_forgetPeople + unseen.images.person[i]);
        images.push_back({unseen.loss[i], {person, bins.nonMembers[i], true}});
    }
    std::ranges::stable_sort(images, {}, [](const auto &image) { return image.first; });
    for (std::size_t i = 0; i < images.size(); ++i) {
        images[i].second.endsTie = i + 1 == images.size() || images[i + 1].first != images[i].first;
        m_order.push_back(images[i].second);
        m_images[images[i].second.person] += 1;
    }
}

MembershipDraw MembershipStatistics::evaluate(std::span<const std::uint32_t> memberWeight,
                                              std::span<const std::uint32_t> nonMemberWeight, RandomStream *splits) const
{
    double members = 0, nonMembers = 0;
    for (std::size_t p = 0; p < m_people; ++p) {
        members += memberWeight[p] * m_images[p];
        nonMembers += nonMemberWeight[p] * m_images[p];
    }
    MembershipDraw out;
    double membersBelow = 0, nonMembersBelow = 0, highest = 0, lowest = 0;
    for (const ImageRank &image : m_order) {
        membersBelow += memberWeight[image.person];
        nonMembersBelow += nonMemberWeight[image.person];
        if (!image.endsTie)
            continue;
        const double tpr = membersBelow / members, fpr = nonMembersBelow / nonMembers;
        highest = std::max(highest, tpr - fpr);
        lowest = std::min(lowest, tpr - fpr);
        for (std::size_t t = 0; t < kFprTargets.size() && fpr <= kFprTargets[t]; ++t)
            out.tpr[t] = tpr; // targets fall, thresholds rise: the last one wins
    }
    out.advantage = std::max(highest, -lowest);
    out.twoSided = highest - lowest;
    if (m_hasAttack && splits != nullptr)
        out.cvAccuracy = attack(memberWeight, nonMemberWeight, *splits);
    return out;
}

double MembershipStatistics::attack(std::span<const std::uint32_t> memberWeight,
                                    std::span<const std::uint32_t> nonMemberWeight, RandomStream &random) const
{
    std::vector<std::uint32_t> members, nonMembers;
    members.reserve(m_order.size());
    nonMembers.reserve(m_order.size());
    for (const ImageRank &image : m_order) {
        members.insert(members.end(), memberWeight[image.person], image.bin);
        nonMembers.insert(nonMembers.end(), nonMemberWeight[image.person], image.bin);
    }
    if (std::min(members.size(), nonMembers.size()) < 2)
        return 0.5;
    return cvAttackOnBins(m_binValues, members, nonMembers, kCvSplits, random, kFitTolerance).accuracy;
}

PersonWeights observedWeights(std::size_t forgetPeople, std::size_t unseenPeople)
{
    PersonWeights weights{std::vector<std::uint32_t>(forgetPeople + unseenPeople, 0),
                          std::vector<std::uint32_t>(forgetPeople + unseenPeople, 1)};
    std::fill_n(weights.member.begin(), forgetPeople, 1U);
    std::fill_n(weights.nonMember.begin(), forgetPeople, 0U);
    return weights;
}

PersonWeights bootstrapWeights(std::size_t forgetPeople, std::size_t unseenPeople, std::int64_t seed, std::uint64_t draw)
{
    const std::size_t people = forgetPeople + unseenPeople;
    PersonWeights weights{std::vector<std::uint32_t>(people, 0), std::vector<std::uint32_t>(people, 0)};
    RandomStream random(static_cast<std::uint64_t>(seed), "bootstrap", draw);
    for (std::size_t i = 0; i < forgetPeople; ++i)
        ++weights.member[random.below(forgetPeople)];
    for (std::size_t i = 0; i < unseenPeople; ++i)
        ++weights.nonMember[forgetPeople + random.below(unseenPeople)];
    return weights;
}

PersonWeights permutedWeights(std::size_t forgetPeople, std::size_t unseenPeople, std::int64_t seed, std::uint64_t draw)
{
    const std::size_t people = forgetPeople + unseenPeople;
    PersonWeights weights{std::vector<std::uint32_t>(people, 0), std::vector<std::uint32_t>(people, 1)};
    RandomStream random(static_cast<std::uint64_t>(seed), "permutation", draw);
    for (const std::size_t member : random.sample(people, forgetPeople)) {
        weights.member[member] = 1;
        weights.nonMember[member] = 0;
    }
    return weights;
}

} // namespace core::compute
