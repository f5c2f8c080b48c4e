// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/membership.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

struct Scored
{
    double score;
    bool isMember;
};

std::vector<Scored> sortedDescending(std::span<const double> memberScores, std::span<const double> nonMemberScores)
{
    if (memberScores.empty() || nonMemberScores.empty())
        throw std::invalid_argument("membership: members and non-members must both be given");
    std::vector<Scored> all;
    all.reserve(memberScores.size() + nonMemberScores.size());
    for (const double score : memberScores)
        all.push_back({score, true});
    for (const double score : nonMemberScores)
        all.push_back({score, false});
    if (std::ranges::any_of(all, [](const Scored &s) { return std::isnan(s.score); }))
        throw std::invalid_argument("membership: a score is not a number");
    std::ranges::sort(all, std::ranges::greater{}, &Scored::score);
    return all;
}

/// Calls visit(members, nonMembers) with the numbers scoring at least each observed score, from the highest down.
template <class Visit>
void walkThresholds(const std::vector<Scored> &all, Visit visit)
{
    double members = 0, nonMembers = 0;
    for (std::size_t i = 0; i < all.size();) {
        const double score = all[i].score;
        for (; i < all.size() && all[i].score == score; ++i)
            (all[i].isMember ? members : nonMembers) += 1;
        visit(members, nonMembers);
    }
}

} // namespace

double areaUnderCurve(std::span<const double> memberScores, std::span<const double> nonMemberScores)
{
    double wins = 0, membersAbove = 0, nonMembersAbove = 0;
    walkThresholds(sortedDescending(memberScores, nonMemberScores), [&](double members, double nonMembers) {
        wins += (nonMembers - nonMembersAbove) * (membersAbove + 0.5 * (members - membersAbove));
        membersAbove = members;
        nonMembersAbove = nonMembers;
    });
    return wins / (static_cast<double>(memberScores.size()) * static_cast<double>(nonMemberScores.size()));
}

} // namespace core::compute
