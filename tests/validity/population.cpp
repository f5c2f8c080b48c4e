// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/population.h"

#include "core/compute/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

/// Gamma with this shape and scale 1 [Marsaglia & Tsang 2000].
double gamma(double shape, RandomStream &random)
{
    if (shape < 1)
        return gamma(shape + 1, random) * std::pow(1 - random.uniform(), 1 / shape);
    const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double z = random.normal(), v = std::pow(1 + c * z, 3);
        if (v > 0 && std::log(1 - random.uniform()) < 0.5 * z * z + d - d * v + d * std::log(v))
            return d * v;
    }
}

} // namespace

Sample::Sample(std::size_t people, double correlation, RandomStream &random, std::size_t classes)
{
    images.first.push_back(0);
    for (std::size_t p = 0; p < people; ++p) {
        const int count = std::min(1 + static_cast<int>(-4 * std::log(1 - random.uniform())), int{kMostImagesPerPerson});
        const double own = std::sqrt(correlation) * random.normal();
        for (int i = 0; i < count; ++i) {
            latent.push_back(own + std::sqrt(1 - correlation) * random.normal());
            images.person.push_back(static_cast<std::uint32_t>(p));
            images.labels.push_back(static_cast<Label>(random.below(classes)));
            images.rows.push_back(images.rows.size());
        }
        images.ids.push_back(static_cast<PersonId>(p + 1));
        images.first.push_back(images.rows.size());
    }
}

Sample &Sample::asMembers(double auc)
{
    for (double &z : latent)
        z -= shiftFor(auc);
    return *this;
}

double shiftFor(double auc)
{
    return std::numbers::sqrt2 * normalQuantile(auc);
}

std::vector<double> correctAnswers(const Sample &sample, double mean, double correlation, RandomStream &random)
{
    std::vector<double> own(sample.images.people(), mean);
    for (double &p : own) {
        if (correlation <= 0)
            break;
        const double total = (1 - correlation) / correlation;
        const double a = gamma(mean * total, random), b = gamma((1 - mean) * total, random);
        p = a / (a + b);
    }
    std::vector<double> out;
    for (const std::uint32_t person : sample.images.person)
        out.push_back(random.uniform() < own[person] ? 1 : 0);
    return out;
}

SetScores scores(const Sample &sample, PersonId firstPerson)
{
    SetScores out;
    out.count = static_cast<std::int64_t>(sample.latent.size());
    out.classes = 2;
    out.featureCount = 1;
    for (std::size_t i = 0; i < sample.latent.size(); ++i) {
        const Label label = sample.images.labels[i] % 2;
        const auto truth = static_cast<float>(-sample.latent[i]);
        out.logits.insert(out.logits.end(), {label == 0 ? truth : 0.0F, label == 1 ? truth : 0.0F});
        out.features.push_back(0);
        out.labels.push_back(label);
        out.people.push_back(firstPerson + sample.images.person[i]);
        out.images.push_back(static_cast<ImageId>(i + 1));
    }
    return out;
}

AuditInput auditInput(const Sample &forget, const Sample &unseen)
{
    AuditInput input;
    input.task.kind = TaskKind::Binary;
    input.task.classes = {"a", "b"};
    input.scores[Stage::Unlearned][AuditSet::Forget] = scores(forget, 100001);
    input.scores[Stage::Unlearned][AuditSet::Unseen] = scores(unseen, 1);
    return input;
}

} // namespace validity
