// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/fill.h"

#include "core/util/random.h"

#include <cmath>
#include <string_view>

namespace core::compute {

torch::Tensor filled(std::uint64_t k, const std::vector<std::int64_t> &shape, double scale, double offset)
{
    torch::Tensor tensor = torch::empty(shape, torch::kFloat32);
    auto *values = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i) {
        const std::uint64_t bits = splitmix64((k << 32) + static_cast<std::uint64_t>(i)) >> 11;
        values[i] = static_cast<float>((static_cast<double>(bits) * 0x1.0p-52 - 1.0) * scale + offset);
    }
    return tensor;
}

void fillState(Network &network)
{
    std::uint64_t k = 0;
    for (const auto &[name, tensor] : stateDict(network)) {
        const auto is = [&](std::string_view end) { return std::string_view(name).ends_with(end); };
        const std::vector<std::int64_t> shape = tensor.sizes().vec();
        if (is("num_batches_tracked"))
            tensor.zero_();
        else if (tensor.dim() >= 2)
            tensor.copy_(filled(k, shape, std::sqrt(6.0 / static_cast<double>(tensor[0].numel()))));
        else if (is("running_mean"))
            tensor.copy_(filled(k, shape, 0.1));
        else if (is("running_var"))
            tensor.copy_(filled(k, shape, 0.2, 1.0));
        else if (is("weight"))
            tensor.copy_(filled(k, shape, 0.1, 0.7));
        else
            tensor.copy_(filled(k, shape, 0.05));
        ++k;
    }
}

std::shared_ptr<Network> filledNetwork(int classes, int imageSize, const torch::Device &device, const std::string &arch)
{
    ModelSpec spec;
    spec.arch = arch;
    for (int c = 0; c < classes; ++c)
        spec.classes.push_back(std::to_string(c));
    spec.imageSize = imageSize;
    spec.mean = {0, 0, 0};
    spec.deviation = {1, 1, 1};
    const std::shared_ptr<Network> network = makeNetwork(spec, 0);
    fillState(*network);
    network->to(device);
    network->eval();
    return network;
}

} // namespace core::compute
