// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"

namespace core::formats {

/// Whether `start` is how torch.save began files before 1.6: a pickle of a magic number.
bool isLegacyPth(std::span<const std::uint8_t> start);
constexpr std::size_t kLegacyMagicBytes = 15;

/// Pickles (magic, protocol, system, object, storage keys), then storages, each behind its number of elements.
Result<PthHeader> parseLegacyPth(ByteSource &source);

} // namespace core::formats
