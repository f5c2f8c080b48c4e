// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/compute/nn/state_file.h"

namespace core::compute {

/// What of a file's entries and a network's did not find each other, by state-dict names.
struct StateGaps
{
    std::vector<std::string> missing;    ///< the network's, left as they were
    std::vector<std::string> unexpected; ///< the file's, not used
};

/// Copies every entry of the network's names into it, checked before a byte of it is read. The "module." of torch's
/// DataParallel and the "_orig_mod." of torch.compile are dropped, torchvision's old names of DenseNet ("norm.1") understood;
/// float16, bfloat16 and float64 become float32. Throws FileError naming the entry whose shape, type or values are wrong.
StateGaps fillNetwork(Network &network, StateFileReader &reader);

/// Throws FileError unless a network can be built from it. `subject` names where it comes from.
void checkSpec(const ModelSpec &spec, const std::string &subject);

} // namespace core::compute
