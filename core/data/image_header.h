// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <span>

namespace core::data {

enum class PictureFormat { Jpeg, Png, Bmp, Pnm, WebP, Tiff };

/// What a picture's first bytes say of it, before any decoder sees it.
struct ImageHeader
{
    PictureFormat format = PictureFormat::Jpeg;
    std::uint32_t width = 0, height = 0; ///< as stored, before orientation
    bool hasAlpha = false;
};

/// Recognises the format by content, not by name, and reads the dimensions [ITU T.81 B.2; PNG 11.2.1; RFC 9649; TIFF 6.0
/// section 2]. Sizes are not judged here. Errors: Unsupported (another format), Corrupt (truncated, no dimensions).
Result<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

} // namespace core::data
