// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit.h"
#include "core/compute/metrics/image_measures.h"
#include "core/util/random.h"

#include <cstddef>
#include <vector>

/// Imaginary people about whom the truth is known.
namespace validity {

/// Images of people with skewed numbers of them (1 + an exponential of mean 4, at most 40), one standard normal each, with that
/// correlation within a person. Classes are drawn image by image.
struct Sample
{
    core::compute::SetImages images;
    std::vector<double> latent;

    Sample(std::size_t people, double correlation, core::RandomStream &random, std::size_t classes = 1);

    /// Lower losses, so that a member's is below a non-member's with probability `auc`.
    Sample &asMembers(double auc);
};

/// How far apart two standard normals are whose AUC this is.
double shiftFor(double auc);

/// 0 or 1 for each image of `sample`, with that mean; a person's own mean is beta distributed, so that `correlation` is the
/// intra-class correlation of the values themselves.
std::vector<double> correctAnswers(const Sample &sample, double mean, double correlation, core::RandomStream &random);

/// Scores of a two-class model whose loss falls with −latent and is below log 2 where that is positive; one feature, 0.
core::compute::SetScores scores(const Sample &sample, core::PersonId firstPerson);

/// One stage, unlearned: `forget` and `unseen` alone.
core::compute::AuditInput auditInput(const Sample &forget, const Sample &unseen);

} // namespace validity
