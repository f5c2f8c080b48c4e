// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/tsne.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr double kExaggeration = 12;
constexpr int kProgressSteps = 25;

/// Symmetric attraction p_ij of neighbours, both directions listed; sums to 1.
struct Affinities
{
    std::vector<std::size_t> first; ///< rows + 1
    std::vector<std::size_t> neighbour;
    std::vector<double> p;
};

std::vector<double> squaredDistances(std::span<const float> points, std::size_t columns, std::size_t i)
{
    const std::size_t n = points.size() / columns;
    std::vector<double> out(n);
    for (std::size_t j = 0; j < n; ++j)
        for (std::size_t c = 0; c < columns; ++c) {
            const double d = static_cast<double>(points[i * columns + c]) - static_cast<double>(points[j * columns + c]);
            out[j] += d * d;
        }
    return out;
}

/// p_{j|i} ∝ exp(−β d_j) with β such that the entropy is log(perplexity).
std::vector<double> conditional(const std::vector<double> &distances, double perplexity)
{
    const double nearest = *std::ranges::min_element(distances);
    double low = 0, high = HUGE_VAL, beta = 1;
    const double spread = std::accumulate(distances.begin(), distances.end(), 0.0) / static_cast<double>(distances.size()) - nearest;
    if (spread > 0)
        beta = 1 / spread;
    std::vector<double> p(distances.size(), 1 / static_cast<double>(distances.size()));
    for (int step = 0; step < 60 && spread > 0; ++step) {
        double sum = 0, weighted = 0;
        for (std::size_t k = 0; k < p.size(); ++k) {
            p[k] = std::exp(-beta * (distances[k] - nearest));
            sum += p[k];
            weighted += p[k] * (distances[k] - nearest);
        }
        for (double &value : p)
            value /= sum;
        const double entropy = std::log(sum) + beta * weighted / sum;
        if (std::abs(entropy - std::log(perplexity)) < 1e-5)
            break;
        (entropy > std::log(perplexity) ? low : high) = beta;
        beta = std::isinf(high) ? 2 * beta : (low + high) / 2;
    }
    return p;
}

Affinities affinities(std::span<const float> points, std::size_t columns, double perplexity, const JobContext &job)
{
    const std::size_t n = points.size() / columns;
    const std::size_t count = std::min(n - 1, static_cast<std::size_t>(3 * perplexity) + 1);
    std::vector<std::vector<std::pair<std::size_t, double>>> rows(n);
    for (std::size_t i = 0; i < n; ++i) {
        job.throwIfStopped();
        const std::vector<double> all = squaredDistances(points, columns, i);
        std::vector<std::size_t> order;
        for (std::size_t j = 0; j < n; ++j)
            if (j != i)
                order.push_back(j);
        const auto nearer = [&](std::size_t a, std::size_t b) { return std::pair(all[a], a) < std::pair(all[b], b); };
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), nearer);
        order.resize(count);
        std::vector<double> near;
        for (const std::size_t j : order)
            near.push_back(all[j]);
        const std::vector<double> p = conditional(near, perplexity);
        for (std::size_t k = 0; k < count; ++k) {
            const double half = p[k] / (2 * static_cast<double>(n));
            rows[i].emplace_back(order[k], half);
            rows[order[k]].emplace_back(i, half);
        }
    }
    Affinities out;
    out.first.push_back(0);
    for (auto &row : rows) {
        std::ranges::sort(row);
        for (std::size_t k = 0; k < row.size(); ++k) {
            if (k > 0 && row[k].first == row[k - 1].first) {
                out.p.back() += row[k].second;
                continue;
            }
            out.neighbour.push_back(row[k].first);
            out.p.push_back(row[k].second);
        }
        out.first.push_back(out.p.size());
    }
    return out;
}

/// The gradient's two halves at the map's points: attraction along p, repulsion from everybody.
void gradient(const Affinities &p, const std::vector<double> &map, double exaggeration, std::vector<double> &out)
{
    const std::size_t n = map.size() / 2;
    std::vector<double> repulsion(map.size());
    double total = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double x = map[2 * i], y = map[2 * i + 1];
        double ownX = 0, ownY = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const double dx = x - map[2 * j], dy = y - map[2 * j + 1];
            const double q = 1 / (1 + dx * dx + dy * dy), q2 = q * q;
            total += 2 * q;
            ownX += q2 * dx;
            ownY += q2 * dy;
            repulsion[2 * j] -= q2 * dx;
            repulsion[2 * j + 1] -= q2 * dy;
        }
        repulsion[2 * i] += ownX;
        repulsion[2 * i + 1] += ownY;
    }
    for (std::size_t i = 0; i < n; ++i) {
        double attractX = 0, attractY = 0;
        for (std::size_t k = p.first[i]; k < p.first[i + 1]; ++k) {
            const std::size_t j = p.neighbour[k];
            const double dx = map[2 * i] - map[2 * j], dy = map[2 * i + 1] - map[2 * j + 1];
            const double pull = p.p[k] / (1 + dx * dx + dy * dy);
            attractX += pull * dx;
            attractY += pull * dy;
        }
        out[2 * i] = 4 * (exaggeration * attractX - repulsion[2 * i] / total);
        out[2 * i + 1] = 4 * (exaggeration * attractY - repulsion[2 * i + 1] / total);
    }
}

/// The first two columns, scaled so that the first has a standard deviation of 1e-4.
std::vector<double> start(std::span<const float> points, std::size_t columns)
{
    const std::size_t n = points.size() / columns;
    std::vector<double> map(2 * n);
    double squares = 0, mean = 0;
    for (std::size_t i = 0; i < n; ++i) {
        map[2 * i] = static_cast<double>(points[i * columns]);
        map[2 * i + 1] = static_cast<double>(points[i * columns + 1]);
        mean += map[2 * i] / static_cast<double>(n);
    }
    for (std::size_t i = 0; i < n; ++i)
        squares += (map[2 * i] - mean) * (map[2 * i] - mean) / static_cast<double>(n);
    const double scale = squares > 0 ? 1e-4 / std::sqrt(squares) : 0;
    for (double &value : map)
        value *= scale;
    return map;
}

void centre(std::vector<double> &map)
{
    for (std::size_t axis = 0; axis < 2; ++axis) {
        double mean = 0;
        for (std::size_t i = axis; i < map.size(); i += 2)
            mean += 2 * map[i] / static_cast<double>(map.size());
        for (std::size_t i = axis; i < map.size(); i += 2)
            map[i] -= mean;
    }
}

} // namespace

std::vector<float> tsne(std::span<const float> points, std::size_t columns, const TsneOptions &options, const JobContext &job)
{
    if (columns < 2 || points.size() % columns != 0)
        throw std::invalid_argument("tsne: a table of full rows with at least two columns");
    const std::size_t n = points.size() / columns;
    std::vector<double> map = start(points, columns);
    if (n >= 4) { // three points or fewer have no neighbourhoods to keep
        const double perplexity = std::max(1.0, std::min(options.perplexity, static_cast<double>(n - 1) / 3));
        const Affinities p = affinities(points, columns, perplexity, job);
        // Rate n / exaggeration [Belkina et al. 2019], gains and momenta as in the authors' code.
        const double rate = std::max(static_cast<double>(n) / kExaggeration / 4, 50.0);
        std::vector<double> slope(map.size()), step(map.size()), gain(map.size(), 1.0);
        for (int iteration = 0; iteration < options.iterations; ++iteration) {
            job.throwIfStopped();
            const bool isEarly = iteration < options.iterations / 2;
            gradient(p, map, isEarly ? kExaggeration : 1, slope);
            for (std::size_t i = 0; i < map.size(); ++i) {
                gain[i] = std::max(0.01, (slope[i] > 0) != (step[i] > 0) ? gain[i] + 0.2 : gain[i] * 0.8);
                step[i] = (isEarly ? 0.5 : 0.8) * step[i] - rate * gain[i] * slope[i];
                map[i] += step[i];
            }
            centre(map);
            if ((iteration + 1) % kProgressSteps == 0)
                job.progress({"embedding", iteration + 1, options.iterations, {}, {}});
        }
    }
    return {map.begin(), map.end()};
}

} // namespace core::compute
