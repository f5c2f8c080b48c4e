// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace core::compute {

/// One golden number, compared on a device: ok when |measured − expected| <= tolerance.
struct SelfCheckResult
{
    std::string name; ///< "forward/resnet18/evaluation", "dlfd_batch/2/train_loss"
    bool ok = false;
    double measured = 0, expected = 0, tolerance = 0;
};

/// Forward passes of every architecture (evaluation mode, plain and folded; training mode where it is known), optimal transport
/// (both solvers) and DLFD batches against the known answers in `reference` (tests/data/reference.json), computed on `device` in
/// float32. Of an array, the entry that is furthest off.
/// Throws std::runtime_error if the file cannot be read or lacks a number, std::invalid_argument for the device.
std::vector<SelfCheckResult> selfCheck(const std::filesystem::path &reference, const std::string &device);

} // namespace core::compute
