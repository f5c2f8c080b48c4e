// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/perceptual_hash.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <bit>

namespace core::data {

namespace {

constexpr int kSide = 32; ///< what the hash is taken of
constexpr int kFrequencies = 8;
constexpr int kShift = 2; ///< pixels of that, in either direction

/// As cv::img_hash::pHash, which Debian has only in a package that brings Qt 5 along.
std::uint64_t hashOf(const cv::Mat &grey)
{
    cv::Mat values, frequencies;
    grey.convertTo(values, CV_32F);
    cv::dct(values, frequencies);
    cv::Mat lowest = frequencies(cv::Rect(0, 0, kFrequencies, kFrequencies));
    lowest.at<float>(0, 0) = 0; // how bright it is
    const auto mean = static_cast<float>(cv::mean(lowest)[0]);
    std::uint64_t bits = 0;
    for (int y = 0; y < kFrequencies; ++y) {
        for (int x = 0; x < kFrequencies; ++x)
            bits |= std::uint64_t{lowest.at<float>(y, x) > mean} << (y * kFrequencies + x);
    }
    return bits;
}

/// Grey, shrunk by area: sampled, fine texture would decide.
cv::Mat thumbnail(std::span<const std::uint8_t> pixels, int size)
{
    const auto plane = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    cv::Mat grey(size, size, CV_8U);
    for (std::size_t i = 0; i < plane; ++i) // ITU-R BT.601 luma, rounded
        grey.ptr()[i] = static_cast<std::uint8_t>(
            (299U * pixels[i] + 587U * pixels[plane + i] + 114U * pixels[2 * plane + i] + 500U) / 1000U);
    cv::Mat small;
    cv::resize(grey, small, {kSide, kSide}, 0, 0, size > kSide ? cv::INTER_AREA : cv::INTER_LINEAR);
    return small;
}

} // namespace

PerceptualHash perceptualHash(std::span<const std::uint8_t> pixels, int size)
{
    const cv::Mat small = thumbnail(pixels, size);
    cv::Mat mirrored;
    cv::flip(small, mirrored, 1);
    return {hashOf(small), hashOf(mirrored)};
}

int hashDistance(const PerceptualHash &a, const PerceptualHash &b)
{
    // Each against each: the mean moves with the signs, so the mirror image's bits are not simply turned over.
    return std::min({std::popcount(a.straight ^ b.straight), std::popcount(a.straight ^ b.mirrored),
                     std::popcount(a.mirrored ^ b.straight), std::popcount(a.mirrored ^ b.mirrored)});
}

double likeness(std::span<const std::uint8_t> a, std::span<const std::uint8_t> b, int size)
{
    const cv::Mat whole = thumbnail(a, size), inner = whole(cv::Rect(kShift, kShift, kSide - 2 * kShift, kSide - 2 * kShift));
    cv::Mat other = thumbnail(b, size), matches;
    double most = -1;
    for (const bool isMirrored : {false, true}) {
        if (isMirrored)
            cv::flip(other, other, 1);
        cv::matchTemplate(other, inner, matches, cv::TM_CCOEFF_NORMED);
        double best = -1;
        cv::minMaxLoc(matches, nullptr, &best);
        most = std::max(most, best);
    }
    return std::min(most, 1.0);
}

} // namespace core::data
