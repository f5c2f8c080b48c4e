// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/image_measures.h"

#include <string>
#include <vector>

namespace core::compute {

/// A class with fewer unseen images than this is left out of what is matched by class.
inline constexpr std::size_t kLeastUnseenPerClass = 5;

/// Images of one class (multi-label: of one exact label vector) on either side, as indices into the sides' SetImages.
struct ClassPair
{
    std::vector<std::size_t> forget, unseen;
};

/// The classes in which forget images can be compared with unseen ones.
struct SharedClasses
{
    std::vector<ClassPair> classes;
    std::vector<std::string> dropped; ///< the forget people's, with fewer than kLeastUnseenPerClass unseen images
    std::string refused;              ///< why there is none
};
SharedClasses sharedClasses(const SetImages &forget, const SetImages &unseen, const Task &task);

/// Total variation between the two sets' class shares, 0 … 1.
double classMixDifference(const SetImages &forget, const SetImages &unseen);

} // namespace core::compute
