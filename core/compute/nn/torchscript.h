// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

#include <filesystem>

namespace core::compute {

/// Writes a program that torch.jit.load runs without Expunge: forward(pixels) gives the logits, penultimate(pixels) the input of
/// the last linear layer; pixels as Network::forward takes them, any number, of the model's size. Its parameters and buffers
/// have the state dict's names. It is a recording of evaluation mode: train() changes nothing. Atomically. Throws FileError,
/// c10::Error. Expunge runs no such program, see docs/design.md.
void writeTorchScript(Network &network, const std::filesystem::path &file);

} // namespace core::compute
