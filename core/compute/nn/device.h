// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace core::compute {

struct DeviceInfo
{
    std::string id;    ///< "cpu", "cuda:0"
    std::string title; ///< processor's or card's name
    std::int64_t memoryBytes = 0;
};

/// CPU first, then every CUDA device this LibTorch sees.
std::vector<DeviceInfo> devices();

/// "auto" (the first CUDA device, else the CPU), "cpu", "cuda" or "cuda:N" to an id of devices().
/// Throws std::invalid_argument naming the device and what there is. Choosing CUDA switches TF32 off for the process: every
/// number of a report is float32.
std::string resolveDevice(const std::string &wanted);

/// Sets LibTorch's and OpenBLAS's threads to the machine's cores (EXPUNGE_THREADS overrides). Call once,
/// early in main, after ensureEnvironment().
void configureThreads();

/// What libraries read when they are loaded, unless the user has set it: OMP_WAIT_POLICY=passive (spinning crawls when cores
/// are shared), OPENBLAS_CORETYPE where OpenBLAS does not know the processor, and `others` (variable, value) that the program
/// wants for libraries of its own. Sets them and executes this program again. Call first in main.
void ensureEnvironment(char **argv, std::initializer_list<std::pair<const char *, const char *>> others = {});

/// {"libtorch": "1.13.1", "blas": "OpenBLAS …", "threads": "2", …} for `doctor` and reports.
std::vector<std::pair<std::string, std::string>> computeVersions();

} // namespace core::compute
