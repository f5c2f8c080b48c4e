// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core::job {

/// Who acts in the sample's trail.
inline constexpr const char *kSampleOfficer = "sample officer";

} // namespace core::job
