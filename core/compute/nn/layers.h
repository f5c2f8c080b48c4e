// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

/// The layers networks are made of. torch::nn's own would draw their first weights from the process-wide generator and know
/// no folding; these start empty, are filled by initialise(), and carry torchvision's entry names.
namespace core::compute {

class BatchNorm final : public torch::nn::Module
{
public:
    explicit BatchNorm(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor &x);
    /// (scale, shift) of evaluation mode: y = x·scale + shift, per channel.
    std::pair<torch::Tensor, torch::Tensor> affine() const;

private:
    torch::Tensor m_weight, m_bias, m_runningMean, m_runningVar, m_batches;
};

class Convolution final : public torch::nn::Module
{
public:
    enum class Fan { In, Out };

    Convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride, std::int64_t groups = 1);
    /// He et al. 2015, normal; fan-out as torchvision's ResNet and EfficientNet, fan-in as its DenseNet.
    void initialise(const at::Generator &generator, Fan fan = Fan::Out);

    /// norm(conv(x)): one convolution while folded.
    torch::Tensor forward(const torch::Tensor &x, BatchNorm &norm);
    torch::Tensor forward(const torch::Tensor &x) const; ///< where no norm follows
    void fold(const BatchNorm &norm);
    void unfold();

private:
    torch::Tensor m_weight, m_foldedWeight, m_foldedBias;
    std::int64_t m_stride, m_padding, m_groups;
};

class Linear final : public torch::nn::Module
{
public:
    Linear(std::int64_t in, std::int64_t out);
    /// Weights and bias uniform in ±1/√in, as torch.nn.Linear.
    void initialise(const at::Generator &generator);
    /// Weights uniform in ±bound, bias 0.
    void initialise(const at::Generator &generator, double bound);
    torch::Tensor forward(const torch::Tensor &x) const;

private:
    torch::Tensor m_weight, m_bias;
};

/// Dropout whose masks are drawn on the CPU from `generator`, so that they are the same on every device.
torch::Tensor dropout(const torch::Tensor &x, double probability, const at::Generator &generator);
/// The same, of whole images: stochastic depth [Huang et al. 2016] of the batch's rows.
torch::Tensor dropRows(const torch::Tensor &x, double probability, const at::Generator &generator);

} // namespace core::compute
