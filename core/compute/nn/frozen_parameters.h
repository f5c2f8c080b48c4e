// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

namespace core::compute {

/// Parameters that ask for no gradient for as long as it lives: the optimiser passes over them (Sgd::step), weight decay
/// included, and a pass for input gradients costs 0.6 of a full backward pass.
class FrozenParameters final
{
public:
    /// All of them.
    explicit FrozenParameters(const Network &network) : FrozenParameters(network, network.blocks().size()) {}
    /// Those of the first `blocks` blocks.
    FrozenParameters(const Network &network, std::size_t blocks)
    {
        const std::vector<Block> all = network.blocks();
        for (const auto &parameter : network.named_parameters())
            if (parameter.value().requires_grad() && blockOf(parameter.key(), all) < blocks)
                m_parameters.push_back(parameter.value().set_requires_grad(false));
    }
    ~FrozenParameters()
    {
        for (const torch::Tensor &parameter : m_parameters)
            parameter.set_requires_grad(true);
    }
    FrozenParameters(const FrozenParameters &) = delete;
    FrozenParameters &operator=(const FrozenParameters &) = delete;

private:
    std::vector<torch::Tensor> m_parameters;
};

} // namespace core::compute
