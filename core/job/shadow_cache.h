// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/store/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core::job {

using ShadowPhi = PerSet<std::vector<float>>; ///< forget and unseen, by image id

/// What a shadow model said of the images, from cache/shadow-KEY.json. Nothing where it is missing or not whole: it can be made again.
std::optional<ShadowPhi> cachedShadow(const store::Workspace &workspace, const std::string &key, const PerSet<std::size_t> &images);
/// Throws Failure DiskFull, ReadOnly.
void cacheShadow(const store::Workspace &workspace, const std::string &key, const ShadowPhi &phi);

} // namespace core::job
