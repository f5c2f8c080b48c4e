// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/probe.h"

#include "core/compute/stats/correlation.h"
#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::compute {

namespace {

constexpr std::size_t kFolds = 5;
constexpr double kRidge = 0.01;
constexpr std::size_t kRowsBetweenLooks = 256;

/// XᵀX (lower triangle) and XᵀY over some images; X has a last column of ones.
struct Normal
{
    std::vector<double> gram, target;
    double images = 0;

    Normal(std::size_t columns, std::size_t groups) : gram(columns * columns), target(columns * groups) {}
    void add(const Normal &other, double sign)
    {
        for (std::size_t i = 0; i < gram.size(); ++i)
            gram[i] += sign * other.gram[i];
        for (std::size_t i = 0; i < target.size(); ++i)
            target[i] += sign * other.target[i];
        images += sign * other.images;
    }
};

std::vector<double> standardised(const ImageMeasures &measures, std::size_t images)
{
    const std::size_t features = measures.featureCount, columns = features + 1;
    std::vector<double> out(images * columns, 1.0);
    for (std::size_t f = 0; f < features; ++f) {
        double mean = 0, variance = 0;
        for (std::size_t i = 0; i < images; ++i)
            mean += static_cast<double>(measures.features[i * features + f]) / static_cast<double>(images);
        for (std::size_t i = 0; i < images; ++i) {
            const double d = static_cast<double>(measures.features[i * features + f]) - mean;
            variance += d * d / static_cast<double>(images);
        }
        const double scale = variance >= kDeadVariance ? 1 / std::sqrt(variance) : 0.0;
        for (std::size_t i = 0; i < images; ++i)
            out[i * columns + f] = (static_cast<double>(measures.features[i * features + f]) - mean) * scale;
    }
    return out;
}

/// People into folds, each to the one with the fewest images so far.
std::vector<std::size_t> foldsByPerson(const SetImages &images, std::size_t folds, std::int64_t seed)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "probe_folds");
    std::vector<std::size_t> fold(images.people()), size(folds);
    for (const std::size_t person : random.sample(images.people(), images.people())) {
        fold[person] = static_cast<std::size_t>(std::ranges::min_element(size) - size.begin());
        size[fold[person]] += images.first[person + 1] - images.first[person];
    }
    return fold;
}

void addRow(Normal &normal, const double *x, std::size_t columns, Label label, std::size_t groups, bool overlapping)
{
    normal.images += 1;
    for (std::size_t i = 0; i < columns; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            normal.gram[i * columns + j] += x[i] * x[j];
    forEachGroup(label, groups, overlapping, [&](std::size_t g) {
        for (std::size_t i = 0; i < columns; ++i)
            normal.target[g * columns + i] += x[i];
    });
}

/// Solves (XᵀX + λ·diag(1 … 1, 0)) W = XᵀY by Cholesky; W is groups × columns.
std::vector<double> solve(Normal normal, std::size_t columns, std::size_t groups, const JobContext &job)
{
    std::vector<double> &a = normal.gram;
    for (std::size_t i = 0; i < columns; ++i)
        a[i * columns + i] += i + 1 < columns ? kRidge * normal.images : 1e-9 * normal.images;
    for (std::size_t i = 0; i < columns; ++i) {
        job.throwIfStopped();
        for (std::size_t j = 0; j <= i; ++j) {
            const double *rowI = a.data() + i * columns, *rowJ = a.data() + j * columns;
            const double value = a[i * columns + j] - std::inner_product(rowI, rowI + j, rowJ, 0.0);
            a[i * columns + j] = i == j ? std::sqrt(std::max(value, 1e-300)) : value / rowJ[j];
        }
    }
    for (std::size_t g = 0; g < groups; ++g) {
        double *w = normal.target.data() + g * columns;
        for (std::size_t i = 0; i < columns; ++i)
            w[i] = (w[i] - std::inner_product(w, w + i, a.data() + i * columns, 0.0)) / a[i * columns + i];
        for (std::size_t i = columns; i-- > 0;) {
            for (std::size_t k = i + 1; k < columns; ++k)
                w[i] -= a[k * columns + i] * w[k];
            w[i] /= a[i * columns + i];
        }
    }
    return normal.target;
}

double scoreImage(const double *x, const std::vector<double> &weights, std::size_t columns, Label label,
                  std::size_t groups, bool overlapping)
{
    std::vector<double> output(groups);
    for (std::size_t g = 0; g < groups; ++g)
        output[g] = std::inner_product(x, x + columns, weights.data() + g * columns, 0.0);
    if (!overlapping)
        return std::ranges::max_element(output) - output.begin() == label ? 1 : 0;
    double right = 0;
    for (std::size_t g = 0; g < groups; ++g)
        right += (output[g] > 0.5) == ((label >> g & 1) != 0) ? 1 : 0;
    return right / static_cast<double>(groups);
}

} // namespace

std::vector<double> ridgeProbe(const ImageMeasures &measures, const SetImages &images, std::size_t groups,
                               bool overlapping, std::int64_t seed, const JobContext &job)
{
    const std::size_t folds = std::min(kFolds, images.people());
    if (folds < 2 || measures.featureCount == 0)
        return {};
    const std::size_t columns = measures.featureCount + 1;
    const std::vector<double> x = standardised(measures, images.images());
    const std::vector<std::size_t> foldOf = foldsByPerson(images, folds, seed);
    std::vector<Normal> parts(folds, Normal(columns, groups));
    for (std::size_t i = 0; i < images.images(); ++i) {
        if (i % kRowsBetweenLooks == 0)
            job.throwIfStopped();
        addRow(parts[foldOf[images.person[i]]], x.data() + i * columns, columns, images.labels[i], groups, overlapping);
    }
    Normal all(columns, groups);
    for (const Normal &fold : parts)
        all.add(fold, 1);
    std::vector<double> right(images.images());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Normal train = all;
        train.add(parts[fold], -1);
        const std::vector<double> weights = solve(std::move(train), columns, groups, job);
        for (std::size_t i = 0; i < images.images(); ++i)
            if (foldOf[images.person[i]] == fold)
                right[i] = scoreImage(x.data() + i * columns, weights, columns, images.labels[i], groups, overlapping);
    }
    return right;
}

} // namespace core::compute
