// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/images.h"
#include "core/util/random.h"

#include <cstdint>
#include <vector>

/// Little pictures whose class shows as a bright stripe at the class's height, in noise: learnable, and cheap.
class ToySet
{
public:
    static constexpr int kClasses = 3;

    ToySet(std::int64_t count, int size, std::uint64_t seed)
    {
        core::RandomStream draws(seed, "toy set");
        for (std::int64_t i = 0; i < count; ++i) {
            const auto label = static_cast<core::Label>(draws.below(kClasses));
            for (int channel = 0; channel < 3; ++channel)
                for (int y = 0; y < size; ++y)
                    for (int x = 0; x < size; ++x) {
                        const bool stripe = y * kClasses / size == label;
                        m_bytes.push_back(static_cast<std::uint8_t>(draws.below(120) + (stripe ? 120 : 0)));
                    }
            m_images.rows.push_back(i);
            m_images.labels.push_back(label);
            m_images.people.push_back(i / 4 + 1);
            m_images.images.push_back(i + 1);
        }
        m_images.pixels = {m_bytes.data(), count, 3, size};
    }
    ToySet(const ToySet &) = delete;
    ToySet &operator=(const ToySet &) = delete;

    core::compute::LabelledImages &images() { return m_images; }

private:
    std::vector<std::uint8_t> m_bytes;
    core::compute::LabelledImages m_images;
};
