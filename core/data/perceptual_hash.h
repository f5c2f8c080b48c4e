// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace core::data {

/// What an image looks like in 64 bits, and its mirror image: signs of the lowest 8 × 8 frequencies of the grey image at 32 × 32
/// against their mean (pHash [Zauner 2010], bit for bit as OpenCV's img_hash). A copy that was encoded again, resized or brightened stays
/// within a few bits, and so may another face that was cropped alike: likeness() tells these apart.
struct PerceptualHash
{
    std::uint64_t straight = 0, mirrored = 0;
};

/// @param pixels  3 × size × size bytes, CHW, RGB: a row of the pixel cache. Thread-safe.
PerceptualHash perceptualHash(std::span<const std::uint8_t> pixels, int size);

/// Bits that differ, either image as it is or mirrored, whichever is nearest: 0 to 64.
int hashDistance(const PerceptualHash &a, const PerceptualHash &b);

/// The greatest correlation of the two pictures' grey values at 32 × 32, the second as it is or mirrored, moved by up to two
/// pixels: −1 to 1. Images as for perceptualHash(), of one size.
double likeness(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int size);

/// From here on two pictures are one: copies that are encoded again, shrunk, mirrored, brightened or turned by two degrees
/// reach it, the most alike photographs of two people do not.
inline constexpr double kSamePicture = 0.94;

} // namespace core::data
