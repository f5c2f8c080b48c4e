// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/sample_size.h"

#include "core/compute/metrics/membership_resampling.h"
#include "core/compute/metrics/words.h"
#include "core/compute/stats/clusters.h"

#include <algorithm>

namespace core::compute {

std::string tooFewPeople(std::size_t forgetPeople, std::size_t unseenPeople)
{
    if (std::min(forgetPeople, unseenPeople) >= kLeastPeople)
        return {};
    return "Too few people: a verdict on the request as a whole needs at least 5 forget and 5 unseen people ("
        + counted(forgetPeople, "forget person", "forget people") + ", " + counted(unseenPeople, "unseen person", "unseen people")
        + " here). Read the results by person.";
}

std::string tooFewImages(std::size_t forgetImages, std::size_t unseenImages)
{
    if (std::min(forgetImages, unseenImages) >= kLeastImages)
        return {};
    return "Fewer than 20 images on a side (" + counted(forgetImages, "forget image") + ", " + counted(unseenImages, "unseen image")
        + "): the cross-validated attack would show chance.";
}

} // namespace core::compute
