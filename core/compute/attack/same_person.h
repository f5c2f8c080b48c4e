// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/metric.h"
#include "core/util/job_context.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

/// Who looks like whom to a model: people by the direction of their images' features, and how far that can be believed.
namespace core::compute {

/// Features of images, rows in any order; the vectors run in parallel. `groups`: images of one group are centred on their mean,
/// so that people are not alike for showing the same class (the model's own prediction: it needs no label).
struct PeopleFeatures
{
    int width = 0;
    std::vector<float> features; ///< images × width
    std::vector<PersonId> people;
    std::vector<ImageId> images;
    std::vector<std::int64_t> groups;
};

/// A person outside the request who is like one in it, with the two images nearest each other.
struct Candidate
{
    PersonId person = 0, of = 0;
    double cosine = 0; ///< of the people's mean directions
    ImageId image = 0, ofImage = 0;
};

struct SamePersonSearch
{
    std::optional<double> cosine; ///< the threshold: as asked for, or the lowest whose measured precision is kWantedPrecision
    Metric precision, recall;     ///< at the threshold; without one, at the best there is (LookAlikeCheck says what they are)
    std::vector<Candidate> candidates; ///< by requested person, best first; a person once, with whom they are most like
    std::int64_t leftOut = 0;     ///< candidates beyond kMostCandidates for one requested person
};

inline constexpr double kWantedPrecision = 0.5;
inline constexpr std::size_t kMostCandidates = 10; ///< for one requested person
/// People whose halves are searched for when precision is measured; the halves of everyone are searched.
inline constexpr std::size_t kPeopleMeasured = 2000;

/// Compares people by the cosine of the sums of their images' centred unit features. Precision is measured on the people
/// themselves: every known person's images are split into two halves (those at even and odd places) and each first half is
/// compared with everybody's second half; those that reach the threshold and are one person are the hits. Each half has one
/// other half to be found, while a requested person mostly has nobody: among the candidates of a request fewer are right. A few
/// hundred people of two images are needed for a useful interval; without any, the metrics are refused.
/// Works on one thread; throws Stopped.
SamePersonSearch findSamePerson(PeopleFeatures features, const std::set<PersonId> &requested,
                                std::optional<double> cosine, const JobContext &job);

} // namespace core::compute
