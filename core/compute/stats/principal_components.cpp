// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/principal_components.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr int kIterations = 30;
/// More directions than are asked for: those asked for then converge with the gap to the last one, not to the next.
constexpr std::size_t kSpareComponents = 10;

/// A few columns as rows: direction k is the k-th `length` numbers.
struct Directions
{
    std::size_t count, length;
    std::vector<double> values;

    Directions(std::size_t count, std::size_t length) : count(count), length(length), values(count * length) {}
    std::span<double> at(std::size_t k) { return {values.data() + k * length, length}; }
    std::span<const double> at(std::size_t k) const { return {values.data() + k * length, length}; }
};

double dot(std::span<const double> a, std::span<const double> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Gram–Schmidt, twice, for the second pass takes out what rounding left in; what has no length becomes 0.
void orthonormalise(Directions &directions)
{
    for (std::size_t k = 0; k < directions.count; ++k) {
        const std::span<double> own = directions.at(k);
        const double before = std::sqrt(dot(own, own));
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t j = 0; j < k; ++j) {
                const double along = dot(own, directions.at(j));
                for (std::size_t c = 0; c < own.size(); ++c)
                    own[c] -= along * directions.at(j)[c];
            }
        const double length = std::sqrt(dot(own, own));
        const double scale = length > 1e-10 * before && length > 0 ? 1 / length : 0;
        for (double &value : own)
            value *= scale;
    }
}

Directions projections(const std::vector<double> &rows, std::size_t columns, const Directions &directions)
{
    const std::size_t n = rows.size() / columns;
    Directions out(directions.count, n);
    for (std::size_t k = 0; k < directions.count; ++k)
        for (std::size_t i = 0; i < n; ++i)
            out.at(k)[i] = dot({rows.data() + i * columns, columns}, directions.at(k));
    return out;
}

Directions combined(const std::vector<double> &rows, std::size_t columns, const Directions &weights)
{
    Directions out(weights.count, columns);
    for (std::size_t k = 0; k < weights.count; ++k)
        for (std::size_t i = 0; i < weights.length; ++i) {
            const double weight = weights.at(k)[i];
            const double *row = rows.data() + i * columns;
            for (std::size_t c = 0; c < columns; ++c)
                out.at(k)[c] += weight * row[c];
        }
    return out;
}

/// Eigenvectors (rows) of a small symmetric matrix by Jacobi rotations, largest eigenvalue first.
std::vector<std::vector<double>> eigenvectors(std::vector<std::vector<double>> a)
{
    const std::size_t n = a.size();
    std::vector<std::vector<double>> v(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        v[i][i] = 1;
    for (int sweep = 0; sweep < 50; ++sweep) {
        double off = 0, on = 0;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                (i == j ? on : off) += a[i][j] * a[i][j];
        if (off <= 1e-24 * on)
            break;
        for (std::size_t p = 0; p + 1 < n; ++p)
            for (std::size_t q = p + 1; q < n; ++q) {
                if (a[p][q] == 0)
                    continue;
                const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                const double t = (theta < 0 ? -1 : 1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1), s = t * c;
                for (std::size_t k = 0; k < n; ++k) {
                    const double kp = a[k][p], kq = a[k][q];
                    a[k][p] = c * kp - s * kq;
                    a[k][q] = s * kp + c * kq;
                }
                for (std::size_t k = 0; k < n; ++k) {
                    const double pk = a[p][k], qk = a[q][k];
                    a[p][k] = c * pk - s * qk;
                    a[q][k] = s * pk + c * qk;
                    const double vp = v[p][k], vq = v[q][k];
                    v[p][k] = c * vp - s * vq;
                    v[q][k] = s * vp + c * vq;
                }
            }
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t i, std::size_t j) { return a[i][i] > a[j][j]; });
    std::vector<std::vector<double>> out;
    for (const std::size_t i : order)
        out.push_back(v[i]);
    return out;
}

std::vector<double> centredRows(std::span<const float> table, std::size_t columns)
{
    const double n = static_cast<double>(table.size() / columns);
    std::vector<double> rows(table.begin(), table.end()), mean(columns);
    for (std::size_t i = 0; i < rows.size(); ++i)
        mean[i % columns] += rows[i] / n;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] -= mean[i % columns];
    return rows;
}

/// Turns the subspace onto its own principal axes and gives each a sign.
Directions principalAxes(const Directions &basis, const Directions &projected)
{
    std::vector<std::vector<double>> covariance(basis.count, std::vector<double>(basis.count));
    for (std::size_t i = 0; i < basis.count; ++i)
        for (std::size_t j = 0; j < basis.count; ++j)
            covariance[i][j] = dot(projected.at(i), projected.at(j));
    const auto turns = eigenvectors(covariance);
    Directions axes(basis.count, basis.length);
    for (std::size_t k = 0; k < axes.count; ++k) {
        const std::span<double> axis = axes.at(k);
        for (std::size_t j = 0; j < basis.count; ++j)
            for (std::size_t c = 0; c < axis.size(); ++c)
                axis[c] += turns[k][j] * basis.at(j)[c];
        const auto largest = std::ranges::max_element(axis, {}, [](double value) { return std::abs(value); });
        if (*largest < 0)
            for (double &value : axis)
                value = -value;
    }
    return axes;
}

} // namespace

PrincipalComponents principalComponents(std::span<const float> table, std::size_t columns, std::size_t components,
                                        const JobContext &job)
{
    if (columns == 0 || table.empty() || table.size() % columns != 0)
        throw std::invalid_argument("principalComponents: a table of full rows");
    const std::size_t n = table.size() / columns;
    const std::vector<double> rows = centredRows(table, columns);
    PrincipalComponents out;
    out.components = std::min({components, columns, std::max<std::size_t>(n, 2) - 1});
    out.totalVariance = dot(rows, rows) / static_cast<double>(n);

    Directions basis(std::min(columns, out.components + kSpareComponents), columns);
    RandomStream random(0, "principal_components");
    for (double &value : basis.values)
        value = random.normal();
    orthonormalise(basis);
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        job.throwIfStopped();
        basis = combined(rows, columns, projections(rows, columns, basis));
        orthonormalise(basis);
    }
    const Directions axes = principalAxes(basis, projections(rows, columns, basis));
    const Directions scores = projections(rows, columns, axes);
    out.scores.resize(n * out.components);
    for (std::size_t k = 0; k < out.components; ++k) {
        for (std::size_t i = 0; i < n; ++i)
            out.scores[i * out.components + k] = static_cast<float>(scores.at(k)[i]);
        out.variance.push_back(dot(scores.at(k), scores.at(k)) / static_cast<double>(n));
    }
    return out;
}

} // namespace core::compute
