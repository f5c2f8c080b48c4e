// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

/// The least an audit can go on, in the sentences it refuses with: the same before a run (core/job/outlook.h) as after it.
namespace core::compute {

/// Why the request as a whole gets no verdict (under kLeastPeople on a side); empty where it can have one.
std::string tooFewPeople(std::size_t forgetPeople, std::size_t unseenPeople);
/// Why the cross-validated attack is refused (under kLeastImages on a side); empty where it is not.
std::string tooFewImages(std::size_t forgetImages, std::size_t unseenImages);

} // namespace core::compute
