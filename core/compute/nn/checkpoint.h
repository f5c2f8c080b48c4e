// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace core::compute {

/// A place a job can go on from: named tensors (weights, buffers, momentum, best so far) and small facts (epoch, batch, scores)
/// as text. Random state needs no saving: every draw is a function of (seed, purpose, place) (core/util/random.h).
struct Checkpoint
{
    std::map<std::string, torch::Tensor> tensors; ///< on the CPU
    std::map<std::string, std::string> facts;     ///< doubles as hexadecimal floats, so that they read back exactly
};

/// One safetensors file, replaced atomically. `fingerprint` describes the job (options, data); a file of another job is
/// refused with a sentence, so that resume never mixes two.
class CheckpointFile final
{
public:
    CheckpointFile(std::filesystem::path file, std::string fingerprint);

    std::optional<Checkpoint> load() const; ///< nothing if there is no file; throws std::runtime_error if corrupt or foreign
    void save(const Checkpoint &checkpoint);
    /// That long has passed since the last save (or since this object was made).
    bool isDue(std::chrono::seconds interval = std::chrono::minutes(1)) const;

private:
    std::filesystem::path m_file;
    std::string m_fingerprint;
    std::chrono::steady_clock::time_point m_saved = std::chrono::steady_clock::now();
};

std::string exactText(double value);
double exactDouble(const std::string &text); ///< throws std::invalid_argument unless it is all one number

} // namespace core::compute
