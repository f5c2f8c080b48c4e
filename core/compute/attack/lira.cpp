// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/lira.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

/// Shadow models that all say the same leave no variance; an image is then no surer than this.
constexpr double kLeastVariance = 1e-12;

/// z_y − log Σ_{k≠y} exp z_k.
double classLogit(std::span<const float> logits, std::size_t truth)
{
    if (logits.size() < 2)
        return 0; // nothing to be told apart
    double highest = -HUGE_VAL, sum = 0;
    for (std::size_t k = 0; k < logits.size(); ++k)
        highest = k == truth ? highest : std::max(highest, static_cast<double>(logits[k]));
    for (std::size_t k = 0; k < logits.size(); ++k)
        sum += k == truth ? 0 : std::exp(static_cast<double>(logits[k]) - highest);
    return static_cast<double>(logits[truth]) - highest - std::log(sum);
}

/// What the shadow models of one side say of one image.
struct Side
{
    double mean = 0, squares = 0; ///< about the mean
    double count = 0;

    double variance() const { return squares / (count - 1); }
};

Side sideOf(std::span<const ShadowImages> shadows, std::size_t image, bool isIncluded)
{
    Side side;
    for (const ShadowImages &shadow : shadows) {
        if (shadow.included[image] != isIncluded)
            continue;
        ++side.count; // Welford's update
        const double step = shadow.phi[image] - side.mean;
        side.mean += step / side.count;
        side.squares += step * (shadow.phi[image] - side.mean);
    }
    if (side.count < 2)
        throw std::invalid_argument("liraScores: an image needs two shadow models trained on its person, and two that were not");
    return side;
}

double logDensity(double phi, double mean, double variance)
{
    const double floored = std::max(variance, kLeastVariance);
    return -0.5 * std::log(floored) - (phi - mean) * (phi - mean) / (2 * floored); // ½ log 2π is on both sides
}

double pooled(const std::vector<Side> &sides)
{
    double squares = 0, freedom = 0;
    for (const Side &side : sides) {
        squares += side.squares;
        freedom += side.count - 1;
    }
    return sides.empty() ? 0 : squares / freedom;
}

} // namespace

double trueClassLogit(std::span<const float> logits, Label label, TaskKind kind)
{
    if (kind != TaskKind::MultiLabel)
        return classLogit(logits, static_cast<std::size_t>(label));
    double sum = 0;
    for (std::size_t k = 0; k < logits.size(); ++k)
        sum += (label >> k & 1) != 0 ? static_cast<double>(logits[k]) : -static_cast<double>(logits[k]);
    return sum / static_cast<double>(logits.size());
}

std::vector<double> liraScores(std::span<const double> audited, std::span<const ShadowImages> shadows, ShadowVariance variance)
{
    for (const ShadowImages &shadow : shadows)
        if (shadow.phi.size() != audited.size() || shadow.included.size() != audited.size())
            throw std::invalid_argument("liraScores: every shadow model scores the same images");
    std::vector<Side> in, out;
    for (std::size_t i = 0; i < audited.size(); ++i) {
        in.push_back(sideOf(shadows, i, true));
        out.push_back(sideOf(shadows, i, false));
    }
    const double pooledIn = pooled(in), pooledOut = pooled(out);
    const bool isPooled = variance == ShadowVariance::Pooled;
    std::vector<double> scores;
    for (std::size_t i = 0; i < audited.size(); ++i)
        scores.push_back(logDensity(audited[i], in[i].mean, isPooled ? pooledIn : in[i].variance())
                         - logDensity(audited[i], out[i].mean, isPooled ? pooledOut : out[i].variance()));
    return scores;
}

} // namespace core::compute
