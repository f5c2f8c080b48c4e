// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <cstdint>
#include <vector>

namespace core::compute {

/// Decoded images, owned by somebody else (the memory-mapped pixel cache) for as long as a job runs:
/// `count` images of `channels` × `size` × `size` bytes, channel-planar (CHW), RGB, one after another.
struct PixelView
{
    const std::uint8_t *bytes = nullptr;
    std::int64_t count = 0;
    int channels = 3;
    int size = 0;
};

/// A set of images for one task. The vectors run in parallel.
struct LabelledImages
{
    PixelView pixels;
    std::vector<std::int64_t> rows; ///< index into `pixels`
    std::vector<Label> labels;      ///< never kNoLabel
    std::vector<PersonId> people;
    std::vector<ImageId> images;

    std::int64_t size() const { return static_cast<std::int64_t>(rows.size()); }
};

} // namespace core::compute
