// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/safetensors.h"

#include <torch/types.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// The thin adapter between the safetensors parser and tensors. Everything here throws FileError.
namespace core::compute {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// A safetensors file open for reading. Nothing is allocated before a tensor is asked for, so that a caller who checks
/// names and shapes first cannot be made to swallow a hostile file.
class StateFileReader final
{
public:
    explicit StateFileReader(const std::filesystem::path &file);

    const formats::SafetensorsHeader &header() const { return m_header; }
    const std::string &subject() const { return m_subject; }
    /// The entry as a CPU tensor of its own dtype. Throws Unsupported for types without a tensor counterpart.
    torch::Tensor read(const formats::TensorEntry &entry);

private:
    std::string m_subject;
    formats::SafetensorsHeader m_header;
    std::ifstream m_stream;
};

/// Writes CPU copies, contiguous, in the order given; atomically.
void writeStateFile(const std::filesystem::path &file, const NamedTensors &tensors,
                    const std::map<std::string, std::string> &metadata);

} // namespace core::compute
