// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pickle.h"
#include "core/formats/pth.h"

#include <functional>
#include <utility>

namespace core::formats {

/// Tensors by their state-dict names.
struct StateDictChoice
{
    std::vector<std::pair<std::string, std::size_t>> tensors; ///< name, index into Pickle::tensors
    std::string path;
    std::vector<std::string> passedOver;
};

/// Of a script object: every tensor below it, by the path of its attributes. Else the dict of tensors by name: one under a
/// customary key ("state_dict", "model", …) at most two dicts down, else the whole, else the only one there is. Errors:
/// Invalid (none, several), Corrupt (a name twice, endless paths).
Result<StateDictChoice> chooseStateDict(const Pickle &pickle, const std::string &subject);

/// Where the bytes of a storage are: [first, second) in the file.
using StoragePlace = std::function<Result<std::pair<std::uint64_t, std::uint64_t>>(const PickleStorage &)>;

/// The header of the chosen tensors. Errors: those of `place`, Corrupt when a storage is not as long as its pickle says.
Result<PthHeader> headerOf(const Pickle &pickle, StateDictChoice choice, const std::string &subject, const StoragePlace &place);

} // namespace core::formats
