// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <dlfcn.h>
#include <sched.h>
#include <unistd.h>

namespace core::compute {

namespace {

/// A function of a library that may or may not be loaded; no header of it is needed.
template <class Function>
Function *symbol(void *library, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(library, name));
}

std::string processorTitle()
{
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name"))
            return line.substr(std::min(line.size(), line.find(':') + 2));
    return "CPU";
}

std::int64_t systemMemory()
{
    return static_cast<std::int64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::int64_t>(::sysconf(_SC_PAGE_SIZE));
}

/// Name and memory from the driver, which is loaded wherever LibTorch sees a card; its ordinals honour CUDA_VISIBLE_DEVICES
/// as LibTorch's do. [CUDA driver API, "Device Management"]
void describeCard(int ordinal, DeviceInfo &info)
{
    void *driver = ::dlopen("libcuda.so.1", RTLD_LAZY);
    if (driver == nullptr)
        return;
    const auto initialise = symbol<int(unsigned)>(driver, "cuInit");
    const auto getDevice = symbol<int(int *, int)>(driver, "cuDeviceGet");
    const auto getName = symbol<int(char *, int, int)>(driver, "cuDeviceGetName");
    const auto getMemory = symbol<int(std::size_t *, int)>(driver, "cuDeviceTotalMem_v2");
    int device = 0;
    if (initialise && getDevice && getName && getMemory && initialise(0) == 0 && getDevice(&device, ordinal) == 0) {
        std::array<char, 256> title{};
        std::size_t bytes = 0;
        if (getName(title.data(), static_cast<int>(title.size()) - 1, device) == 0)
            info.title = title.data();
        if (getMemory(&bytes, device) == 0)
            info.memoryBytes = static_cast<std::int64_t>(bytes);
    }
    ::dlclose(driver);
}

/// Cores this process may use: its affinity, and the share of a container (cgroup v2 "cpu.max": quota and period, µs).
int usableCores()
{
    cpu_set_t set;
    int cores = ::sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    std::ifstream limit("/sys/fs/cgroup/cpu.max");
    double quota = 0, period = 0;
    if (limit >> quota >> period && period > 0)
        cores = std::min(cores, std::max(1, static_cast<int>(std::ceil(quota / period))));
    return cores;
}

int wantedThreads()
{
    constexpr int kMost = 1024;
    int threads = 0;
    if (const char *text = std::getenv("EXPUNGE_THREADS")) {
        const std::string_view value(text);
        const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), threads);
        if (failure == std::errc() && end == value.data() + value.size() && threads >= 1 && threads <= kMost)
            return threads;
    }
    return usableCores();
}

/// OpenBLAS falls back to its oldest kernels on a processor younger than itself (0.3.21 on Emerald Rapids: a fifth of the
/// rate). Null: its own choice is right.
const char *betterBlasKernels()
{
#if defined(__x86_64__)
    const auto coreName = symbol<char *()>(RTLD_DEFAULT, "openblas_get_corename");
    if (!coreName || std::string_view(coreName()) != "Prescott")
        return nullptr;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl"))
        return "SkylakeX";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return "Haswell";
#endif
    return nullptr;
}

std::string blasTitle()
{
    if (const auto config = symbol<char *()>(RTLD_DEFAULT, "openblas_get_config"))
        return config();
    return at::hasMKL() ? "MKL" : "reference BLAS (slow: install OpenBLAS)";
}

} // namespace

std::vector<DeviceInfo> devices()
{
    std::vector<DeviceInfo> found{{"cpu", processorTitle(), systemMemory()}};
    const int cards = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    for (int ordinal = 0; ordinal < cards; ++ordinal) {
        DeviceInfo info{"cuda:" + std::to_string(ordinal), "CUDA device " + std::to_string(ordinal), 0};
        describeCard(ordinal, info);
        found.push_back(info);
    }
    return found;
}

std::string resolveDevice(const std::string &wanted)
{
    const int cards = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    std::string known = "cpu";
    for (int ordinal = 0; ordinal < cards; ++ordinal)
        known += ", cuda:" + std::to_string(ordinal);
    if (wanted == "cpu" || (wanted == "auto" && cards == 0))
        return "cpu";
    const std::string id = wanted == "auto" || wanted == "cuda" ? "cuda:0" : wanted;
    for (int ordinal = 0; ordinal < cards; ++ordinal)
        if (id == "cuda:" + std::to_string(ordinal)) {
            at::globalContext().setAllowTF32CuBLAS(false);
            at::globalContext().setAllowTF32CuDNN(false);
            return id;
        }
    throw std::invalid_argument("there is no device '" + wanted + "' here; there is: " + known);
}

void configureThreads()
{
    const int threads = wantedThreads();
    at::set_num_threads(threads);
    if (const auto setBlasThreads = symbol<void(int)>(RTLD_DEFAULT, "openblas_set_num_threads"))
        setBlasThreads(threads);
}

void ensureEnvironment(char **argv, std::initializer_list<std::pair<const char *, const char *>> others)
{
    bool isChanged = false;
    const auto set = [&](const char *name, const char *value) {
        if (std::getenv(name) == nullptr)
            isChanged |= ::setenv(name, value, 0) == 0;
    };
    set("OMP_WAIT_POLICY", "passive");
    if (const char *kernels = betterBlasKernels())
        set("OPENBLAS_CORETYPE", kernels);
    for (const auto &[name, value] : others)
        set(name, value);
    if (!isChanged)
        return;
    // The program's own path, so that it keeps its name in process lists.
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (!failed)
        ::execv(program.c_str(), argv); // returns only on failure: then work goes on, slower when cores are shared
}

std::vector<std::pair<std::string, std::string>> computeVersions()
{
    const int cards = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    return {{"libtorch", TORCH_VERSION},
            {"blas", blasTitle()},
            {"threads", std::to_string(at::get_num_threads())},
            {"cuda_devices", std::to_string(cards)}};
}

} // namespace core::compute
