// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

#include <memory>

namespace core::compute {

/// A network that only answers: evaluation mode, batch norm folded in, no gradients.
class Teacher final
{
public:
    explicit Teacher(std::shared_ptr<Network> network) : m_network(std::move(network))
    {
        m_network->eval();
        m_network->fold();
    }
    torch::Tensor logits(const torch::Tensor &pixels) const
    {
        const torch::NoGradGuard noGradients;
        return m_network->forward(pixels).logits;
    }

private:
    std::shared_ptr<Network> m_network;
};

} // namespace core::compute
