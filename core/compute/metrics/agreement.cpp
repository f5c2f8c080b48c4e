// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/agreement.h"

#include "core/compute/metrics/accuracy.h"
#include "core/compute/metrics/membership_resampling.h"
#include "core/compute/stats/kernel_alignment.h"
#include "core/compute/stats/two_sample.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace core::compute {

namespace {

/// What a model predicts of each image: a row of probabilities for a class task, a pair of them per label for a multi-label one.
std::vector<double> probabilities(const ImageMeasures &measures, const Task &task)
{
    std::vector<double> out;
    out.reserve(measures.logits.size() * (isMultiLabel(task) ? 2 : 1));
    if (isMultiLabel(task)) {
        for (const float logit : measures.logits) {
            const double p = 1 / (1 + std::exp(-static_cast<double>(logit)));
            out.insert(out.end(), {p, 1 - p});
        }
        return out;
    }
    const std::size_t classes = task.classes.size();
    for (auto row = measures.logits.begin(); row != measures.logits.end(); row += static_cast<std::ptrdiff_t>(classes)) {
        const double top = *std::max_element(row, row + static_cast<std::ptrdiff_t>(classes));
        double sum = 0;
        for (std::size_t k = 0; k < classes; ++k) {
            out.push_back(std::exp(static_cast<double>(row[static_cast<std::ptrdiff_t>(k)]) - top));
            sum += out.back();
        }
        std::for_each(out.end() - static_cast<std::ptrdiff_t>(classes), out.end(), [&](double &p) { p /= sum; });
    }
    return out;
}

/// Jensen–Shannon divergence of each image's predictions, nats; multi-label: mean over labels.
std::vector<double> divergences(const ImageMeasures &own, const ImageMeasures &retrained, const Task &task)
{
    const std::size_t columns = isMultiLabel(task) ? 2 : task.classes.size();
    const std::size_t rowsPerImage = isMultiLabel(task) ? task.classes.size() : 1;
    const std::vector<double> rows =
        jensenShannonByRow(probabilities(own, task), probabilities(retrained, task), columns);
    std::vector<double> out;
    for (auto row = rows.begin(); row != rows.end(); row += static_cast<std::ptrdiff_t>(rowsPerImage))
        out.push_back(std::accumulate(row, row + static_cast<std::ptrdiff_t>(rowsPerImage), 0.0)
                      / static_cast<double>(rowsPerImage));
    return out;
}

Metric divergenceMetric(const AuditData &data, Stage stage, AuditSet set)
{
    const SetImages &images = data.images.at(set);
    if (images.images() == 0)
        return refusedMetric("The set holds no images.", Direction::Lower);
    std::vector<double> values =
        divergences(data.measures.at(stage).at(set), data.measures.at(Stage::Retrained).at(set), data.task);
    for (double &value : values)
        value = std::clamp(value / std::numbers::ln2, 0.0, 1.0); // its greatest value is ln 2
    Metric metric = metricOf(boundedMean(values, images.person, images.people()), Direction::Lower, std::nullopt);
    for (std::optional<double> *number : {&metric.value, &metric.low, &metric.high})
        if (*number)
            **number *= std::numbers::ln2;
    return metric;
}

/// Share of images the model gives a class, or of labels it sets.
double predictedShare(const ImageMeasures &measures, const Task &task, std::size_t k)
{
    const auto isGiven = [&](Label predicted) {
        return isMultiLabel(task) ? (predicted >> k & 1) != 0 : predicted == static_cast<Label>(k);
    };
    return static_cast<double>(std::ranges::count_if(measures.predicted, isGiven))
        / static_cast<double>(measures.predicted.size());
}

Metric predictionAgreement(const AuditData &data, Stage stage)
{
    if (data.unseen().images() == 0)
        return refusedMetric("There are no unseen images.", Direction::Higher);
    const ImageMeasures &own = data.measures.at(stage).at(AuditSet::Unseen);
    const ImageMeasures &retrained = data.measures.at(Stage::Retrained).at(AuditSet::Unseen);
    const std::size_t classes = data.task.classes.size();
    const bool isOverlapping = isMultiLabel(data.task);
    std::vector<double> agrees;
    for (std::size_t i = 0; i < own.predicted.size(); ++i) {
        double same = own.predicted[i] == retrained.predicted[i] ? 1 : 0;
        if (isOverlapping) {
            same = 0;
            for (std::size_t k = 0; k < classes; ++k)
                same += ((own.predicted[i] ^ retrained.predicted[i]) >> k & 1) == 0 ? 1 / static_cast<double>(classes) : 0;
        }
        agrees.push_back(std::min(same, 1.0));
    }
    double chance = 0;
    for (std::size_t k = 0; k < classes; ++k) {
        const double p = predictedShare(own, data.task, k), q = predictedShare(retrained, data.task, k);
        chance += isOverlapping ? (p * q + (1 - p) * (1 - q)) / static_cast<double>(classes) : p * q;
    }
    const auto mean = isOverlapping ? boundedMean : proportion;
    return metricOf(mean(agrees, data.unseen().person, data.unseen().people(), std::nullopt), Direction::Higher, chance);
}

/// The images that are compared, and whose they are, numbered without gaps: few of many unseen people are among them.
struct ComparedImages
{
    std::vector<std::size_t> rows;
    std::vector<std::uint32_t> person;       ///< an index into `unseenPerson`
    std::vector<std::uint32_t> unseenPerson; ///< as SetImages::person numbers them
};

ComparedImages comparedImages(const SetImages &unseen, std::int64_t seed)
{
    ComparedImages out{similarityImages(unseen, seed), {}, {}};
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (const std::size_t row : out.rows) {
        const auto [at, isNew] = numbers.try_emplace(unseen.person[row], static_cast<std::uint32_t>(numbers.size()));
        if (isNew)
            out.unseenPerson.push_back(unseen.person[row]);
        out.person.push_back(at->second);
    }
    return out;
}

Metric alignmentMetric(const AuditData &data, const KernelAlignment &alignment, const ComparedImages &compared, const JobContext &job)
{
    Metric metric;
    metric.value = alignment.observed();
    metric.chance = alignment.chance();
    metric.n = static_cast<std::int64_t>(compared.rows.size());
    if (data.unseen().people() < kLeastPeople)
        return metric;
    std::vector<double> draws;
    for (int draw = 0; draw < data.bootstrapDraws; ++draw) {
        job.throwIfStopped();
        const PersonWeights weights = bootstrapWeights(data.forget().people(), data.unseen().people(), data.seed,
                                                       static_cast<std::uint64_t>(draw));
        std::vector<std::uint32_t> own;
        for (const std::uint32_t person : compared.unseenPerson)
            own.push_back(weights.nonMember[data.forget().people() + person]);
        draws.push_back(alignment.weighted(own));
    }
    const Interval interval = basicInterval(*metric.value, *metric.value, std::move(draws), 0, 1);
    metric.low = interval.low;
    metric.high = interval.high;
    return metric;
}

std::vector<double> penultimateGram(const ImageMeasures &measures, const std::vector<std::size_t> &chosen)
{
    std::vector<float> rows;
    for (const std::size_t i : chosen) {
        const auto row = measures.features.begin() + static_cast<std::ptrdiff_t>(i * measures.featureCount);
        rows.insert(rows.end(), row, row + static_cast<std::ptrdiff_t>(measures.featureCount));
    }
    return gramMatrix(rows, measures.featureCount);
}

} // namespace

std::vector<std::size_t> similarityImages(const SetImages &images, std::int64_t seed)
{
    std::vector<std::size_t> chosen(images.images());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    if (chosen.size() > kSimilarityImages) {
        RandomStream random(static_cast<std::uint64_t>(seed), "similarity_images");
        chosen = random.sample(images.images(), kSimilarityImages);
        std::ranges::sort(chosen);
    }
    return chosen;
}

std::vector<std::int64_t> similarityRows(const LabelledImages &unseen, std::int64_t seed)
{
    SetScores unscored;
    unscored.count = unseen.size();
    unscored.labels = unseen.labels;
    unscored.people = unseen.people;
    unscored.images = unseen.images;
    const SetImages images = selectImages(unscored, seed);
    std::vector<std::int64_t> rows;
    for (const std::size_t image : similarityImages(images, seed))
        rows.push_back(static_cast<std::int64_t>(images.rows[image]));
    return rows;
}

Agreement agreementWithRetrained(const AuditData &data, Stage stage, const JobContext &job)
{
    Agreement out;
    out.divergenceForget = divergenceMetric(data, stage, AuditSet::Forget);
    out.divergenceUnseen = divergenceMetric(data, stage, AuditSet::Unseen);
    out.predictions = predictionAgreement(data, stage);
    const ImageMeasures &own = data.measures.at(stage).at(AuditSet::Unseen);
    const ImageMeasures &retrained = data.measures.at(Stage::Retrained).at(AuditSet::Unseen);
    const ComparedImages compared = comparedImages(data.unseen(), data.seed);
    if (compared.rows.size() < 2 || own.featureCount == 0 || retrained.featureCount == 0) {
        out.similarity.push_back({kPenultimate, refusedMetric("There are too few unseen images.", Direction::Higher)});
        return out;
    }
    const auto compare = [&](const std::string &block, std::span<const double> x, std::span<const double> z) {
        const KernelAlignment alignment(x, z, compared.person, compared.unseenPerson.size());
        out.similarity.push_back({block, alignmentMetric(data, alignment, compared, job)});
    };
    const std::span<const BlockGram> others = data.blocks.at(Stage::Retrained);
    for (const BlockGram &block : data.blocks.at(stage)) {
        const auto other = std::ranges::find(others, block.block, &BlockGram::block);
        if (other != others.end())
            compare(block.block, block.gram, other->gram);
    }
    compare(kPenultimate, penultimateGram(own, compared.rows), penultimateGram(retrained, compared.rows));
    return out;
}

} // namespace core::compute
