// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/sgd.h"

#include <ATen/Parallel.h>

#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kGrain = 32768;
constexpr char kPrefix[] = "momentum.";

struct Step
{
    float rate, momentum, decay;
};

/// One pass over memory instead of five: at small images the update costs as much as the backward pass otherwise.
void updateOnCpu(float *weight, float *velocity, const float *gradient, std::int64_t count, const Step &step)
{
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            velocity[i] = step.momentum * velocity[i] + (gradient[i] + step.decay * weight[i]);
            weight[i] -= step.rate * velocity[i];
        }
    });
}

bool isPlain(const torch::Tensor &tensor)
{
    return tensor.device().is_cpu() && tensor.scalar_type() == torch::kFloat32 && tensor.is_contiguous();
}

} // namespace

Sgd::Sgd(Network &network, double momentum, double weightDecay) : m_momentum(momentum), m_weightDecay(weightDecay)
{
    for (const auto &parameter : network.named_parameters())
        m_parameters.emplace_back(parameter.key(), parameter.value());
}

void Sgd::zeroGradients()
{
    for (auto &[name, parameter] : m_parameters)
        parameter.mutable_grad().reset();
}

void Sgd::step(double learningRate)
{
    const torch::NoGradGuard noGradients;
    m_momenta.resize(m_parameters.size());
    const Step step{static_cast<float>(learningRate), static_cast<float>(m_momentum), static_cast<float>(m_weightDecay)};
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        torch::Tensor &weight = m_parameters[i].second;
        const torch::Tensor &gradient = weight.grad();
        if (!gradient.defined())
            continue;
        torch::Tensor &velocity = m_momenta[i];
        if (!velocity.defined())
            velocity = torch::zeros_like(weight);
        if (isPlain(weight) && isPlain(gradient) && isPlain(velocity)) {
            updateOnCpu(weight.data_ptr<float>(), velocity.data_ptr<float>(), gradient.data_ptr<float>(), weight.numel(), step);
            continue;
        }
        velocity.mul_(m_momentum).add_(gradient.add(weight, m_weightDecay));
        weight.sub_(velocity, learningRate);
    }
}

std::map<std::string, torch::Tensor> Sgd::state() const
{
    std::map<std::string, torch::Tensor> tensors;
    for (std::size_t i = 0; i < m_momenta.size(); ++i)
        if (m_momenta[i].defined())
            tensors.emplace(kPrefix + m_parameters[i].first, m_momenta[i]);
    return tensors;
}

void Sgd::restore(const std::map<std::string, torch::Tensor> &tensors)
{
    m_momenta.assign(m_parameters.size(), {});
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const auto &[name, weight] = m_parameters[i];
        const auto found = tensors.find(kPrefix + name);
        if (found == tensors.end())
            continue;
        if (found->second.sizes() != weight.sizes())
            throw std::runtime_error("the saved momentum of '" + name + "' has another shape than the weights");
        m_momenta[i] = found->second.to(weight.options(), false, true).contiguous();
    }
}

} // namespace core::compute
