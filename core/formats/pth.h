// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"
#include "core/formats/safetensors.h"

#include <filesystem>
#include <string>
#include <vector>

/// PyTorch's .pth and .pt files: what torch.save makes of a state dict or of a checkpoint around one (the zip container since
/// 1.6 and the stream before it), and the weights, not the program, of a TorchScript archive. Nothing in the file is run; see
/// pickle.h for what is refused.
namespace core::formats {

struct PthHeader
{
    std::vector<TensorEntry> tensors;    ///< in the state dict's order; begin and end are places in the file
    std::string stateDict;               ///< where in the checkpoint it lay ("state_dict"); empty: the file is one
    std::vector<std::string> passedOver; ///< other places of the checkpoint that hold tensors by name
};

/// What a file is by its first bytes; names lie.
enum class StateFileKind { Safetensors, Zip, LegacyPickle };
/// Safetensors when it is nothing else. Error: NotFound.
Result<StateFileKind> stateFileKind(const std::filesystem::path &file);

/// Tensors lie within their storage, storages within the file; a zip's CRC-32 are checked, which reads the file once. Several
/// tensors may share a storage, so that their ranges may overlap. Caps: pickles of 16 MiB, zip.h's and pickle.h's. Errors:
/// NotFound, Corrupt, Unsupported (another byte order, compressed, a global, …), Invalid (no state dict, or several).
Result<PthHeader> readPthHeader(const std::filesystem::path &file);
Result<PthHeader> parsePth(ByteSource &source);

/// Writes what torch.load(file, weights_only=True) of PyTorch 1.13 and later reads: an OrderedDict in the order given, each
/// tensor with a storage of its own at a multiple of 64 bytes; the same tensors give the same bytes. Atomically. Errors:
/// ReadOnly, DiskFull, Invalid (a type PyTorch lacks, bytes that do not fit the shape, over 4 GiB).
Status writePth(const std::filesystem::path &file, const std::vector<TensorBytes> &tensors);

} // namespace core::formats
