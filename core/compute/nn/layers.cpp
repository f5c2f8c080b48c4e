// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/layers.h"

#include <cmath>

namespace core::compute {

namespace {
constexpr double kNormEpsilon = 1e-5;
constexpr double kNormMomentum = 0.1;
} // namespace

BatchNorm::BatchNorm(std::int64_t channels)
    : m_weight(register_parameter("weight", torch::ones(channels)))
    , m_bias(register_parameter("bias", torch::zeros(channels)))
    , m_runningMean(register_buffer("running_mean", torch::zeros(channels)))
    , m_runningVar(register_buffer("running_var", torch::ones(channels)))
    , m_batches(register_buffer("num_batches_tracked", torch::zeros({}, torch::kInt64)))
{
}

torch::Tensor BatchNorm::forward(const torch::Tensor &x)
{
    if (is_training())
        m_batches.add_(1);
    return at::batch_norm(x, m_weight, m_bias, m_runningMean, m_runningVar, is_training(), kNormMomentum, kNormEpsilon, true);
}

std::pair<torch::Tensor, torch::Tensor> BatchNorm::affine() const
{
    const torch::Tensor scale = m_weight / torch::sqrt(m_runningVar + kNormEpsilon);
    return {scale, m_bias - m_runningMean * scale};
}

Convolution::Convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride, std::int64_t groups)
    : m_weight(register_parameter("weight", torch::zeros({out, in / groups, kernel, kernel}))), m_stride(stride),
      m_padding(kernel / 2), m_groups(groups)
{
}

void Convolution::initialise(const at::Generator &generator, Fan fan)
{
    const torch::NoGradGuard noGradients;
    const std::int64_t maps = m_weight.size(fan == Fan::Out ? 0 : 1);
    m_weight.normal_(0.0, std::sqrt(2.0 / static_cast<double>(maps * m_weight.size(2) * m_weight.size(3))), generator);
}

torch::Tensor Convolution::forward(const torch::Tensor &x, BatchNorm &norm)
{
    if (m_foldedWeight.defined())
        return at::conv2d(x, m_foldedWeight, m_foldedBias, m_stride, m_padding, 1, m_groups);
    return norm.forward(forward(x));
}

torch::Tensor Convolution::forward(const torch::Tensor &x) const
{
    return at::conv2d(x, m_weight, {}, m_stride, m_padding, 1, m_groups);
}

void Convolution::fold(const BatchNorm &norm)
{
    const torch::NoGradGuard noGradients;
    const auto [scale, shift] = norm.affine();
    m_foldedWeight = m_weight * scale.view({-1, 1, 1, 1});
    m_foldedBias = shift;
}

void Convolution::unfold()
{
    m_foldedWeight.reset();
    m_foldedBias.reset();
}

Linear::Linear(std::int64_t in, std::int64_t out)
    : m_weight(register_parameter("weight", torch::zeros({out, in}))), m_bias(register_parameter("bias", torch::zeros(out)))
{
}

void Linear::initialise(const at::Generator &generator)
{
    const torch::NoGradGuard noGradients;
    const double bound = 1.0 / std::sqrt(static_cast<double>(m_weight.size(1)));
    m_weight.uniform_(-bound, bound, generator);
    m_bias.uniform_(-bound, bound, generator);
}

void Linear::initialise(const at::Generator &generator, double bound)
{
    const torch::NoGradGuard noGradients;
    m_weight.uniform_(-bound, bound, generator);
    m_bias.zero_();
}

torch::Tensor Linear::forward(const torch::Tensor &x) const
{
    return at::linear(x, m_weight, m_bias);
}

torch::Tensor dropout(const torch::Tensor &x, double probability, const at::Generator &generator)
{
    const torch::Tensor kept = torch::empty(x.sizes(), torch::kFloat32).bernoulli_(1.0 - probability, generator);
    return x * kept.div_(1.0 - probability).to(x.device());
}

torch::Tensor dropRows(const torch::Tensor &x, double probability, const at::Generator &generator)
{
    const torch::Tensor kept = torch::empty({x.size(0), 1, 1, 1}, torch::kFloat32).bernoulli_(1.0 - probability, generator);
    return x * kept.div_(1.0 - probability).to(x.device());
}

} // namespace core::compute
