// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/model_spec.h"

#include <filesystem>
#include <string>
#include <vector>

/// Models that come from elsewhere or go there (docs/contract.md "model import", "model export"). No Torch here.
namespace core::compute {

/// What importing a foreign state dict found.
struct ImportedModel
{
    std::vector<std::string> missing, unexpected; ///< state-dict names; a wrong shape throws, naming it
};

/// Reads a state dict with torchvision / DLFD names (safetensors, .pth, .pt, or the weights of a TorchScript archive; by what
/// is in the file, not by its name) into `spec`'s network and writes it natively to `output`. Names and types as fillNetwork.
/// Missing entries keep the initial weights of a fixed seed. Throws FileError naming the entry whose shape or type is wrong, or
/// if nothing matches.
ImportedModel importModelFile(const std::filesystem::path &file, const ModelSpec &spec, const std::filesystem::path &output);

/// "safetensors", "pth", "torchscript".
std::vector<std::string> exportFormats();

/// Writes the native `modelFile` as one of exportFormats(), atomically. A .pth holds the state dict alone: the task, its classes
/// and the normalisation are the receiver's to know. TorchScript: see writeTorchScript. Throws FileError, std::invalid_argument for another format.
void exportModelFile(const std::filesystem::path &modelFile, const std::string &format, const std::filesystem::path &output);

} // namespace core::compute
