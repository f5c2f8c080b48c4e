// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/cv_attack.h"
#include "core/compute/metrics/area.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

inline constexpr std::array<double, 4> kFprTargets{0.1, 0.05, 0.01, 0.001};
inline constexpr std::array<const char *, 4> kFprNames{"0.1", "0.05", "0.01", "0.001"};
inline constexpr int kCvSplits = 10;
/// Under this many images on a side, the cross-validated attack is refused.
inline constexpr std::size_t kLeastImages = 20;

/// The membership statistics that have no closed-form uncertainty, of one (re)sample.
struct MembershipDraw
{
    double advantage = 0, twoSided = 0, cvAccuracy = 0.5;
    double unseenAccuracy = 0;
    std::array<double, 4> tpr{};

    double forgettingScore() const;
    double nomus() const;
};

/// One stage's losses, sorted once; a resample is a weight for each person and costs one walk over the images.
class MembershipStatistics
{
public:
    /// `unseenCorrect`: per unseen image. `withAttack`: also run the cross-validated attack, most of a resample's cost.
    MembershipStatistics(const LossSide &forget, const LossSide &unseen, std::span<const double> unseenCorrect,
                         bool withAttack = true);
    /// Of ranks or other values that are no losses: neither an attack nor an accuracy.
    MembershipStatistics(const LossSide &forget, const LossSide &unseen);

    /// How often each person (forget people first, then unseen) stands on either side. `random` draws the attack's splits.
    MembershipDraw evaluate(std::span<const std::uint32_t> memberWeight, std::span<const std::uint32_t> nonMemberWeight,
                            RandomStream &random) const;

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
    std::vector<double> m_images, m_unseenCorrect; ///< per person
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
