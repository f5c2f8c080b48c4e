// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::compute {

/// n × n inner products of the rows of a table with n rows, row-major.
std::vector<double> gramMatrix(std::span<const float> table, std::size_t columns);

/// Linear centred kernel alignment [Kornblith et al. 2019, section 3] of two tables given by their Gram matrices over the same images,
/// summed by person once, so that a bootstrap draw costs images × people, whatever the number of features.
class KernelAlignment final
{
public:
    /// `x`, `z`: n × n, centred or not. `person` holds n indices below `people`.
    KernelAlignment(std::span<const double> x, std::span<const double> z, std::span<const std::uint32_t> person,
                    std::size_t people);

    /// In [0, 1]; 0 if either table is constant.
    double observed() const;
    /// With every person's images taken `weight[p]` times.
    double weighted(std::span<const std::uint32_t> weight) const;
    /// The mean when the images of one table are permuted: above 0, the more so the fewer the images.
    double chance() const;

private:
    struct Side
    {
        std::vector<double> rows; ///< images × people: Σ over the person's images of the centred Gram matrix
        double trace = 0;
    };
    struct Products
    {
        double xz = 0, xx = 0, zz = 0;
        double alignment() const;
    };
    Side side(std::span<const double> gram) const;
    Products products(std::span<const std::uint32_t> weight) const;

    std::size_t m_images, m_people;
    std::vector<std::uint32_t> m_person;
    Side m_x, m_z;
    std::vector<Products> m_pairs; ///< people × people: Σ of products of entries
};

} // namespace core::compute
