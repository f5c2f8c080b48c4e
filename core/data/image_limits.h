// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Without a library behind it: the command line's launcher includes this too.
namespace core::data {

/// Pictures with more pixels are not decoded, whatever their header says next.
inline constexpr std::uint64_t kMaxPixels = 100'000'000;

/// OpenCV's own cap, a second line behind ours for headers that we and its decoders read differently. OpenCV reads it once, when
/// it is loaded, so a program sets it before that: app/cli/launcher.cpp, ensureEnvironment().
inline constexpr char kPixelCapVariable[] = "OPENCV_IO_MAX_IMAGE_PIXELS";
inline constexpr char kPixelCap[] = "100000000"; ///< kMaxPixels

} // namespace core::data
