// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// splitmix64's output function [Steele, Lea, Flood 2014]; a bijection of 64-bit words.
std::uint64_t splitmix64(std::uint64_t x);

/// A seed, not negative, for what takes one itself: independent of the other draws of `seed`.
std::int64_t derivedSeed(std::int64_t seed, std::string_view purpose);

/// A seeded stream of random numbers, the same on every platform. Streams of one seed with different purposes or
/// indices are independent, so that adding a draw in one place changes no other: a job needs no saved random
/// state, only (seed, purpose, index). Not for cryptography.
class RandomStream
{
public:
    explicit RandomStream(std::uint64_t seed, std::string_view purpose = {}, std::uint64_t index = 0);

    std::uint64_t next();
    double uniform();                        ///< in [0, 1), 53 bits
    std::uint64_t below(std::uint64_t bound); ///< in [0, bound), unbiased; bound > 0
    double normal();                         ///< standard normal, Box–Muller
    /// `count` distinct indices of [0, size), in random order; count <= size.
    std::vector<std::size_t> sample(std::size_t size, std::size_t count);

    template <class T>
    void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t m_state;
};

} // namespace core
