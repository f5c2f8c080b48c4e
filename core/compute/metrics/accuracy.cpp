// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/accuracy.h"

#include <algorithm>
#include <functional>
#include <map>

namespace core::compute {

namespace {

/// The images of `images` that pass, people numbered anew.
struct Part
{
    std::vector<double> values;
    std::vector<std::uint32_t> person;
    std::size_t people = 0;
};

template <class Passes>
Part part(const SetImages &images, const std::vector<double> &values, Passes passes)
{
    Part out;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < images.images(); ++i) {
        if (!passes(i))
            continue;
        if (out.people == 0 || images.person[i] != last) // a person's images stand together
            ++out.people;
        last = images.person[i];
        out.values.push_back(values[i]);
        out.person.push_back(static_cast<std::uint32_t>(out.people - 1));
    }
    return out;
}

/// Shares of the labels, largest first.
std::vector<double> classShares(const SetImages &images)
{
    std::map<Label, double> counts;
    for (const Label label : images.labels)
        counts[label] += 1 / static_cast<double>(images.images());
    std::vector<double> shares;
    for (const auto &[label, share] : counts)
        shares.push_back(share);
    std::ranges::sort(shares, std::ranges::greater{});
    return shares;
}

double labelShare(const SetImages &images, std::size_t label)
{
    const auto set = std::ranges::count_if(images.labels, [&](Label mask) { return (mask >> label & 1) != 0; });
    return static_cast<double>(set) / static_cast<double>(images.images());
}

/// What always giving the commonest answer would score.
double guessing(const Task &task, const SetImages &images)
{
    if (!isMultiLabel(task))
        return classShares(images).front();
    double sum = 0;
    for (std::size_t k = 0; k < task.classes.size(); ++k)
        sum += std::max(labelShare(images, k), 1 - labelShare(images, k));
    return sum / static_cast<double>(task.classes.size());
}

std::vector<Metric> classAccuracies(const Task &task, const SetImages &images, const ImageMeasures &measures,
                                    std::optional<double> correlation)
{
    std::vector<Metric> out;
    const std::size_t classes = task.classes.size();
    for (std::size_t k = 0; k < classes; ++k) {
        if (isMultiLabel(task)) {
            std::vector<double> right(images.images());
            for (std::size_t i = 0; i < right.size(); ++i)
                right[i] = ((images.labels[i] ^ measures.predicted[i]) >> k & 1) == 0 ? 1 : 0;
            const double share = labelShare(images, k);
            out.push_back(metricOf(proportion(right, images.person, images.people(), correlation), Direction::Higher,
                                   std::max(share, 1 - share)));
            continue;
        }
        const Part ofClass =
            part(images, measures.correct, [&](std::size_t i) { return images.labels[i] == static_cast<Label>(k); });
        out.push_back(ofClass.values.empty()
                          ? refusedMetric("No image of this set belongs to the class.", Direction::Higher)
                          : metricOf(proportion(ofClass.values, ofClass.person, ofClass.people, correlation),
                                     Direction::Higher, 1.0 / static_cast<double>(classes)));
    }
    return out;
}

std::vector<Confusion> confusionOf(const Task &task, const SetImages &images, const ImageMeasures &measures)
{
    const std::size_t classes = task.classes.size();
    if (!isMultiLabel(task)) {
        Confusion matrix(classes, std::vector<std::int64_t>(classes));
        for (std::size_t i = 0; i < images.images(); ++i)
            ++matrix[static_cast<std::size_t>(images.labels[i])][static_cast<std::size_t>(measures.predicted[i])];
        return {matrix};
    }
    std::vector<Confusion> out(classes, Confusion(2, std::vector<std::int64_t>(2)));
    for (std::size_t k = 0; k < classes; ++k)
        for (std::size_t i = 0; i < images.images(); ++i)
            ++out[k][(images.labels[i] >> k & 1) != 0 ? 1 : 0][(measures.predicted[i] >> k & 1) != 0 ? 1 : 0];
    return out;
}

} // namespace

Metric refusedMetric(const std::string &reason, Direction direction)
{
    Metric metric;
    metric.refused = reason;
    metric.direction = direction;
    return metric;
}

Metric metricOf(const MeanEstimate &estimate, Direction direction, std::optional<double> chance)
{
    Metric metric;
    metric.value = estimate.value;
    metric.n = static_cast<std::int64_t>(estimate.images);
    metric.direction = direction;
    metric.chance = chance;
    if (estimate.interval) {
        metric.low = estimate.interval->low;
        metric.high = estimate.interval->high;
    }
    return metric;
}

void measureAccuracy(const Task &task, AuditSet set, const SetImages &images, const ImageMeasures &measures,
                     std::optional<double> pooledCorrelation, StageFindings &findings)
{
    const Direction direction = set == AuditSet::Forget ? Direction::Target : Direction::Higher;
    if (images.images() == 0) {
        findings.accuracy[set] = refusedMetric("The set holds no images.", direction);
        return;
    }
    const auto mean = isMultiLabel(task) ? boundedMean : proportion;
    findings.accuracy[set] =
        metricOf(mean(measures.correct, images.person, images.people(), pooledCorrelation), direction, guessing(task, images));
    if (!measures.second.empty()) {
        const std::vector<double> shares = classShares(images);
        findings.top2Accuracy[set] =
            metricOf(proportion(measures.second, images.person, images.people(), pooledCorrelation), direction,
                     shares[0] + (shares.size() > 1 ? shares[1] : 0));
    }
    if (!measures.exact.empty())
        findings.exactMatch[set] = metricOf(proportion(measures.exact, images.person, images.people(), pooledCorrelation),
                                            direction, classShares(images).front());
    findings.perClass[set] = classAccuracies(task, images, measures, pooledCorrelation);
    findings.confusion[set] = confusionOf(task, images, measures);
}

Metric accuracyDrop(std::span<const double> correctBefore, std::span<const double> correctAfter, const SetImages &images,
                    std::optional<double> pooledCorrelation)
{
    if (images.images() == 0)
        return refusedMetric("There are no unseen images.", Direction::Lower);
    std::vector<double> difference(images.images());
    std::ranges::transform(correctBefore, correctAfter, difference.begin(), std::minus<>());
    return metricOf(meanDifference(difference, images.person, images.people(), pooledCorrelation), Direction::Lower, 0.0);
}

} // namespace core::compute
