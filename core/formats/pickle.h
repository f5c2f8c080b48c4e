// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The part of Python's pickle (protocol 2, pickletools.py) that torch.save needs for tensors and containers. Nothing is ever
/// called: the few names a state dict refers to stand for values made here, any other name or opcode is refused by name.
namespace core::formats {

using PickleId = std::uint32_t; ///< index into Pickle::values

struct PickleValue
{
    enum class Kind { None, Bool, Integer, Float, Text, Tuple, List, Dict, Global, Storage, Tensor, Object };
    Kind kind = Kind::None;
    std::int64_t integer = 0;    ///< Bool, Integer; Storage and Tensor: index into the pickle's; Global: which
    std::string text;            ///< Text, UTF-8; Global: its dotted name
    std::vector<PickleId> items; ///< Tuple, List; Dict: key, value, key, value, …; Object: the Dict of its attributes, if any
};

/// A storage is looked up by its key in the file around the pickle.
struct PickleStorage
{
    std::string dtype; ///< as safetensors names it
    std::string key;
    std::uint64_t elements = 0;
};

/// All in elements. Lies within its storage and reaches no element twice.
struct PickleTensor
{
    std::size_t storage = 0;
    std::uint64_t begin = 0, end = 0;
    std::vector<std::int64_t> shape, strides; ///< strides empty: row-major
};

struct Pickle
{
    std::vector<PickleValue> values; ///< may refer to each other in circles
    std::vector<PickleStorage> storages;
    std::vector<PickleTensor> tensors;
    PickleId root = 0;
    std::size_t length = 0; ///< bytes up to and with STOP

    const PickleValue &at(PickleId id) const { return values[id]; }
    const PickleValue &top() const { return values[root]; }
    /// The value under a text key of a Dict; of the last one, as Python would have it.
    const PickleValue *find(const PickleValue &dict, std::string_view key) const;
};

/// Data: what torch.save makes of containers and tensors. Script: also objects of TorchScript's classes (__torch__.…), as mere
/// attributes by name.
enum class PickleDialect { Data, Script };

/// Caps: 2^20 values, as many memo places, 2^16 tensors; the caller caps the bytes. Errors: Corrupt; Unsupported naming the
/// opcode, the global ("os.system") or the protocol, and what to do.
Result<Pickle> parsePickle(std::span<const std::uint8_t> bytes, const std::string &subject, PickleDialect dialect);

} // namespace core::formats
