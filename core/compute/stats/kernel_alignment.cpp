// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stats/kernel_alignment.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

std::vector<double> centred(std::span<const double> gram, std::size_t n)
{
    std::vector<double> means(n);
    double all = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            means[i] += gram[i * n + j] / static_cast<double>(n);
        all += means[i] / static_cast<double>(n);
    }
    std::vector<double> out(gram.begin(), gram.end());
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            out[i * n + j] += all - means[i] - means[j];
    return out;
}

} // namespace

std::vector<double> gramMatrix(std::span<const float> table, std::size_t columns)
{
    const std::size_t n = columns == 0 ? 0 : table.size() / columns;
    // About the mean first: the inner products of far-off points would leave no digits for their differences.
    std::vector<double> rows(table.begin(), table.end());
    for (std::size_t c = 0; c < columns; ++c) {
        double mean = 0;
        for (std::size_t i = 0; i < n; ++i)
            mean += rows[i * columns + c] / static_cast<double>(n);
        for (std::size_t i = 0; i < n; ++i)
            rows[i * columns + c] -= mean;
    }
    std::vector<double> gram(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        const double *row = rows.data() + i * columns;
        for (std::size_t j = 0; j <= i; ++j)
            gram[i * n + j] = gram[j * n + i] = std::inner_product(row, row + columns, rows.data() + j * columns, 0.0);
    }
    return gram;
}

double KernelAlignment::Products::alignment() const
{
    const double norm = std::sqrt(std::max(0.0, xx)) * std::sqrt(std::max(0.0, zz));
    return norm > 0 ? std::clamp(xz / norm, 0.0, 1.0) : 0;
}

KernelAlignment::KernelAlignment(std::span<const double> x, std::span<const double> z, std::span<const std::uint32_t> person,
                                 std::size_t people)
    : m_images(person.size()), m_people(people), m_person(person.begin(), person.end()), m_pairs(people * people)
{
    if (x.size() != m_images * m_images || z.size() != x.size())
        throw std::invalid_argument("KernelAlignment: two square matrices, a row for each image");
    const std::vector<double> k = centred(x, m_images), l = centred(z, m_images);
    m_x = side(k);
    m_z = side(l);
    for (std::size_t i = 0; i < m_images; ++i) {
        for (std::size_t j = 0; j < m_images; ++j) {
            Products &pair = m_pairs[m_person[i] * m_people + m_person[j]];
            const double a = k[i * m_images + j], b = l[i * m_images + j];
            pair.xz += a * b;
            pair.xx += a * a;
            pair.zz += b * b;
        }
    }
}

KernelAlignment::Side KernelAlignment::side(std::span<const double> gram) const
{
    Side out;
    out.rows.assign(m_images * m_people, 0);
    for (std::size_t i = 0; i < m_images; ++i) {
        out.trace += gram[i * m_images + i];
        for (std::size_t j = 0; j < m_images; ++j)
            out.rows[i * m_people + m_person[j]] += gram[i * m_images + j];
    }
    return out;
}

/// tr(K H L H) with H the centring under weights w: Σ w_i w_j K_ij L_ij − 2 Σ w_i (Kw)_i (Lw)_i / W + (wᵀKw)(wᵀLw) / W².
KernelAlignment::Products KernelAlignment::products(std::span<const std::uint32_t> weight) const
{
    const std::vector<double> w(weight.begin(), weight.end());
    Products sum, crossed;
    for (std::size_t p = 0; p < m_people; ++p) {
        for (std::size_t q = 0; q < m_people && w[p] > 0; ++q) {
            const Products &pair = m_pairs[p * m_people + q];
            sum.xz += w[p] * w[q] * pair.xz;
            sum.xx += w[p] * w[q] * pair.xx;
            sum.zz += w[p] * w[q] * pair.zz;
        }
    }
    double total = 0, xTotal = 0, zTotal = 0;
    for (std::size_t i = 0; i < m_images; ++i) {
        const double own = w[m_person[i]];
        if (own == 0)
            continue;
        const double *x = m_x.rows.data() + i * m_people, *z = m_z.rows.data() + i * m_people;
        const double xSum = std::inner_product(w.begin(), w.end(), x, 0.0);
        const double zSum = std::inner_product(w.begin(), w.end(), z, 0.0);
        total += own;
        xTotal += own * xSum;
        zTotal += own * zSum;
        crossed.xz += own * xSum * zSum;
        crossed.xx += own * xSum * xSum;
        crossed.zz += own * zSum * zSum;
    }
    if (total == 0)
        return {};
    sum.xz += -2 * crossed.xz / total + xTotal * zTotal / (total * total);
    sum.xx += -2 * crossed.xx / total + xTotal * xTotal / (total * total);
    sum.zz += -2 * crossed.zz / total + zTotal * zTotal / (total * total);
    return sum;
}

double KernelAlignment::observed() const
{
    return weighted(std::vector<std::uint32_t>(m_people, 1));
}

double KernelAlignment::weighted(std::span<const std::uint32_t> weight) const
{
    return products(weight).alignment();
}

double KernelAlignment::chance() const
{
    // E tr(K P L Pᵀ) over permutations P of centred K, L is tr K · tr L / (n − 1).
    Products mean = products(std::vector<std::uint32_t>(m_people, 1));
    mean.xz = m_images > 1 ? m_x.trace * m_z.trace / static_cast<double>(m_images - 1) : 0;
    return mean.alignment();
}

} // namespace core::compute
