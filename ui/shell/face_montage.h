// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"

#include <QImage>

#include <vector>

namespace ui {

/// One face of the pixel cache as RGB32; null when the row is not there. Thread-safe.
QImage faceImage(const core::data::PixelCache &cache, std::int64_t row);

/// The same for lists: `side` points wide at most, twice as many pixels for dense screens. Thread-safe.
QImage faceIcon(const core::data::PixelCache &cache, std::int64_t row, int side);

/// A square of `side` pixels: one face fills it, two stand side by side, three leave a tall one at the left, four or
/// more make 2 × 2, with a thin transparent gap between. Null without any face. Thread-safe.
QImage faceMontage(const core::data::PixelCache &cache, const std::vector<std::int64_t> &rows, int side);

} // namespace ui
