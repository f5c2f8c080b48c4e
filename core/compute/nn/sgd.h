// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"

#include <map>
#include <string>
#include <vector>

namespace core::compute {

/// SGD with momentum and weight decay, as torch.optim.SGD (dampening 0, no Nesterov); its momentum can be saved by name.
class Sgd final
{
public:
    Sgd(Network &network, double momentum, double weightDecay);

    void zeroGradients();
    void step(double learningRate);
    void forgetMomentum() { m_momenta.clear(); } ///< as a new optimiser

    /// Momentum buffers under "momentum.<parameter>"; empty before the first step.
    std::map<std::string, torch::Tensor> state() const;
    void restore(const std::map<std::string, torch::Tensor> &tensors);

private:
    std::vector<std::pair<std::string, torch::Tensor>> m_parameters;
    std::vector<torch::Tensor> m_momenta;
    double m_momentum, m_weightDecay;
};

} // namespace core::compute
