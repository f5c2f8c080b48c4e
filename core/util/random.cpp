// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/random.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace core {

namespace {
constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ULL;
}

std::uint64_t splitmix64(std::uint64_t x)
{
    x += kGolden;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::int64_t derivedSeed(std::int64_t seed, std::string_view purpose)
{
    return static_cast<std::int64_t>(RandomStream(static_cast<std::uint64_t>(seed), purpose).next() >> 1);
}

RandomStream::RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL; // FNV-1a over the purpose
    for (const char c : purpose)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    m_state = splitmix64(splitmix64(splitmix64(seed) ^ hash) ^ index);
}

std::uint64_t RandomStream::next()
{
    const std::uint64_t value = splitmix64(m_state);
    m_state += kGolden;
    return value;
}

double RandomStream::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    assert(bound > 0);
    const std::uint64_t rejected = (0 - bound) % bound; // 2^64 mod bound
    for (;;) {
        const std::uint64_t value = next();
        if (value >= rejected)
            return value % bound;
    }
}

double RandomStream::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::vector<std::size_t> RandomStream::sample(std::size_t size, std::size_t count)
{
    assert(count <= size);
    std::vector<std::size_t> indices(size);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    for (std::size_t i = 0; i < count; ++i)
        std::swap(indices[i], indices[i + below(size - i)]);
    indices.resize(count);
    return indices;
}

} // namespace core
