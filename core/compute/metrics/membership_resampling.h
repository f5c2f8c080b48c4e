// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/cv_attack.h"
#include "core/compute/metrics/attack_accuracy.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

inline constexpr std::array<double, 4> kFprTargets{0.1, 0.05, 0.01, 0.001};
inline constexpr std::array<const char *, 4> kFprNames{"0.1", "0.05", "0.01", "0.001"};

/// The membership statistics that have no closed-form uncertainty, of one (re)sample.
struct MembershipDraw
{
    double advantage = 0, twoSided = 0, cvAccuracy = 0.5;
    std::array<double, 4> tpr{};

    double forgettingScore() const;
};

/// One stage's losses, sorted once; a resample is a weight for each person and costs one walk over the images.
class MembershipStatistics
{
public:
    /// Losses, or other values that are lower for members.
    MembershipStatistics(const LossSide &forget, const LossSide &unseen);

    /// How often each person (forget people first, then unseen) stands on either side. `splits` draws those of the cross-validated
    /// attack, most of a resample's cost; without it there is none. The weights must then be 0 or 1: somebody taken twice would be
    /// both fitted on and held out.
    MembershipDraw evaluate(std::span<const std::uint32_t> memberWeight, std::span<const std::uint32_t> nonMemberWeight,
                            RandomStream *splits = nullptr) const;

private:
    struct ImageRank
    {
        std::uint32_t person, bin;
        bool endsTie; ///< the next image has another loss
    };
    double attack(std::span<const std::uint32_t> memberWeight, std::span<const std::uint32_t> nonMemberWeight,
                  RandomStream &random) const;

    std::vector<ImageRank> m_order; ///< by loss, lowest (most member-like) first
    std::vector<double> m_binValues;
    std::vector<double> m_images; ///< per person
    std::size_t m_forgetPeople = 0, m_people = 0;
    bool m_hasAttack = false;
};

/// Draws shared by all stages: people of either side with replacement.
struct PersonWeights
{
    std::vector<std::uint32_t> member, nonMember; ///< forget people first, then unseen
};
PersonWeights observedWeights(std::size_t forgetPeople, std::size_t unseenPeople);
PersonWeights bootstrapWeights(std::size_t forgetPeople, std::size_t unseenPeople, std::int64_t seed, std::uint64_t draw);
/// As many members as there are forget people, drawn from everybody.
PersonWeights permutedWeights(std::size_t forgetPeople, std::size_t unseenPeople, std::int64_t seed, std::uint64_t draw);

} // namespace core::compute
