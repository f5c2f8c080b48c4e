// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"
#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace core::data {

/// A parametric face generator: the person fixes geometry, skin, hair; the task class (age group, expression) changes cues;
/// pose, light, background and noise vary by image. Deterministic in (seed, person, image).
struct SyntheticOptions
{
    int people = 120;
    int imagesPerPersonMin = 4, imagesPerPersonMax = 16; ///< skewed: most people have few
    int size = 64;                                       ///< pixels, square
    std::int64_t seed = 1;
};

/// Classes of the tasks "age_group" and "expression" it labels.
std::vector<std::string> syntheticAgeGroups();
std::vector<std::string> syntheticExpressions();

/// Renders one image: size × size × 3 bytes, HWC, RGB.
std::vector<std::uint8_t> renderSyntheticFace(const SyntheticOptions &options, int person, int image);

/// Writes folder/images/*.png and folder/manifest.csv (image_path,identity,age_group,expression). Stage "synthesise".
Status writeSyntheticFaces(const std::filesystem::path &folder, const SyntheticOptions &options, const JobContext &job);

} // namespace core::data
