// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"
#include "core/formats/safetensors.h"

#include <torch/types.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// The thin adapter between the parsers of model files and tensors. Everything here throws FileError.
namespace core::compute {

using NamedTensors = std::vector<std::pair<std::string, torch::Tensor>>;

/// A file of tensors by name, open for reading. Nothing is allocated before a tensor is asked for, so that a caller who checks
/// names and shapes first cannot be made to swallow a hostile file.
class StateFileReader final
{
public:
    /// Ours: safetensors.
    explicit StateFileReader(const std::filesystem::path &file);
    /// Made elsewhere: safetensors, .pth or .pt by what is in it.
    static StateFileReader foreign(const std::filesystem::path &file);

    const std::vector<formats::TensorEntry> &tensors() const { return m_tensors; }
    const std::map<std::string, std::string> &metadata() const { return m_metadata; }
    const std::vector<std::string> &passedOver() const { return m_passedOver; } ///< formats::PthHeader's
    const std::string &subject() const { return m_subject; }
    /// The entry as a CPU tensor of its own dtype. Throws Unsupported for types without a tensor counterpart.
    torch::Tensor read(const formats::TensorEntry &entry);

private:
    StateFileReader(const std::filesystem::path &file, formats::SafetensorsHeader header);
    StateFileReader(const std::filesystem::path &file, formats::PthHeader header);
    void open(const std::filesystem::path &file);

    std::string m_subject;
    std::vector<formats::TensorEntry> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::vector<std::string> m_passedOver;
    std::uint64_t m_dataOffset = 0;
    std::ifstream m_stream;
};

/// Writes CPU copies, contiguous, in the order given; atomically.
void writeStateFile(const std::filesystem::path &file, const NamedTensors &tensors,
                    const std::map<std::string, std::string> &metadata);
/// The same as a .pth file, which holds no metadata.
void writePthFile(const std::filesystem::path &file, const NamedTensors &tensors);

} // namespace core::compute
