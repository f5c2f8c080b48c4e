// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/efficientnet.h"

#include "core/compute/nn/layers.h"

#include <array>
#include <cmath>

namespace core::compute {

namespace {

constexpr double kDropout = 0.2, kDepthDropout = 0.2; // the second of the last block; from 0 in even steps
constexpr std::int64_t kFirst = 32, kLast = 1280;

struct Stage
{
    std::int64_t expansion, kernel, stride, in, out, blocks;
};
constexpr std::array kStages{Stage{1, 3, 1, 32, 16, 1},  Stage{6, 3, 2, 16, 24, 2},   Stage{6, 5, 2, 24, 40, 2},
                             Stage{6, 3, 2, 40, 80, 3},  Stage{6, 5, 1, 80, 112, 3},  Stage{6, 5, 2, 112, 192, 4},
                             Stage{6, 3, 1, 192, 320, 1}};

constexpr std::int64_t blockCount()
{
    std::int64_t count = 0;
    for (const Stage &stage : kStages)
        count += stage.blocks;
    return count;
}

class ConvolutionNorm final : public torch::nn::Module
{
public:
    ConvolutionNorm(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride, std::int64_t groups,
                    const at::Generator &generator)
        : m_conv(register_module("0", std::make_shared<Convolution>(in, out, kernel, stride, groups)))
        , m_norm(register_module("1", std::make_shared<BatchNorm>(out)))
    {
        m_conv->initialise(generator);
    }
    torch::Tensor forward(const torch::Tensor &x) { return m_conv->forward(x, *m_norm); }
    void fold() { m_conv->fold(*m_norm); }
    void unfold() { m_conv->unfold(); }

private:
    std::shared_ptr<Convolution> m_conv;
    std::shared_ptr<BatchNorm> m_norm;
};

/// A 1×1 convolution with a bias, on one value a map: a linear layer by another name.
class Pointwise final : public torch::nn::Module
{
public:
    Pointwise(std::int64_t in, std::int64_t out, const at::Generator &generator)
        : m_weight(register_parameter("weight", torch::zeros({out, in, 1, 1})))
        , m_bias(register_parameter("bias", torch::zeros(out)))
    {
        const torch::NoGradGuard noGradients;
        m_weight.normal_(0.0, std::sqrt(2.0 / static_cast<double>(out)), generator);
    }
    torch::Tensor forward(const torch::Tensor &x) const { return at::conv2d(x, m_weight, m_bias); }

private:
    torch::Tensor m_weight, m_bias;
};

/// Weighs each map by what all maps are on average.
class SqueezeExcitation final : public torch::nn::Module
{
public:
    SqueezeExcitation(std::int64_t maps, std::int64_t squeezed, const at::Generator &generator)
        : m_fc1(register_module("fc1", std::make_shared<Pointwise>(maps, squeezed, generator)))
        , m_fc2(register_module("fc2", std::make_shared<Pointwise>(squeezed, maps, generator)))
    {
    }
    torch::Tensor forward(const torch::Tensor &x) const
    {
        return x * torch::sigmoid(m_fc2->forward(at::silu(m_fc1->forward(x.mean({2, 3}, true)))));
    }

private:
    std::shared_ptr<Pointwise> m_fc1, m_fc2;
};

/// Expand, filter each map by itself, weigh, project: "MBConv".
class InvertedBottleneck final : public torch::nn::Module
{
public:
    InvertedBottleneck(const Stage &stage, std::int64_t in, std::int64_t stride, double depthDropout, const at::Generator &generator)
        : m_isResidual(stride == 1 && in == stage.out), m_depthDropout(depthDropout)
    {
        const auto layers = register_module("block", std::make_shared<torch::nn::Module>());
        const std::int64_t inner = in * stage.expansion;
        int place = 0;
        const auto next = [&] { return std::to_string(place++); };
        if (stage.expansion != 1)
            m_expand = layers->register_module(next(), std::make_shared<ConvolutionNorm>(in, inner, 1, 1, 1, generator));
        m_depthwise = layers->register_module(next(), std::make_shared<ConvolutionNorm>(inner, inner, stage.kernel, stride, inner, generator));
        m_weigh = layers->register_module(next(), std::make_shared<SqueezeExcitation>(inner, std::max<std::int64_t>(1, in / 4), generator));
        m_project = layers->register_module(next(), std::make_shared<ConvolutionNorm>(inner, stage.out, 1, 1, 1, generator));
    }

    /// `random`: where stochastic depth draws from; null: nothing is dropped.
    torch::Tensor forward(const torch::Tensor &x, const at::Generator *random)
    {
        const torch::Tensor inner = m_expand ? at::silu(m_expand->forward(x)) : x;
        torch::Tensor y = m_project->forward(m_weigh->forward(at::silu(m_depthwise->forward(inner))));
        if (!m_isResidual)
            return y;
        if (random && m_depthDropout > 0)
            y = dropRows(y, m_depthDropout, *random);
        return y + x;
    }

    void fold()
    {
        for (const auto &layer : {m_expand, m_depthwise, m_project})
            if (layer)
                layer->fold();
    }
    void unfold()
    {
        for (const auto &layer : {m_expand, m_depthwise, m_project})
            if (layer)
                layer->unfold();
    }

private:
    std::shared_ptr<ConvolutionNorm> m_expand, m_depthwise, m_project;
    std::shared_ptr<SqueezeExcitation> m_weigh;
    bool m_isResidual;
    double m_depthDropout;
};

class EfficientnetB0 final : public Network
{
public:
    EfficientnetB0(const ModelSpec &spec, const at::Generator &generator) : Network(spec)
    {
        const auto features = register_module("features", std::make_shared<torch::nn::Module>());
        m_first = features->register_module("0", std::make_shared<ConvolutionNorm>(3, kFirst, 3, 2, 1, generator));
        for (std::size_t number = 0; number < kStages.size(); ++number) {
            const Stage &stage = kStages[number];
            const auto blocks = features->register_module(std::to_string(number + 1), std::make_shared<torch::nn::Module>());
            for (std::int64_t block = 0; block < stage.blocks; ++block) {
                const bool isFirst = block == 0;
                const double dropped = kDepthDropout * static_cast<double>(m_blocks.size()) / static_cast<double>(blockCount());
                m_blocks.push_back(blocks->register_module(
                    std::to_string(block),
                    std::make_shared<InvertedBottleneck>(stage, isFirst ? stage.in : stage.out, isFirst ? stage.stride : 1, dropped, generator)));
            }
        }
        m_last = features->register_module(std::to_string(kStages.size() + 1),
                                           std::make_shared<ConvolutionNorm>(kStages.back().out, kLast, 1, 1, 1, generator));
        const auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
        const auto classes = static_cast<std::int64_t>(spec.classes.size());
        m_output = classifier->register_module("1", std::make_shared<Linear>(kLast, classes));
        m_output->initialise(generator, 1.0 / std::sqrt(static_cast<double>(classes)));
    }

    NetworkOutput forward(const torch::Tensor &pixels) override
    {
        const bool drops = is_training() && m_dropout;
        torch::Tensor x = at::silu(m_first->forward(normalised(pixels)));
        passed(0, x);
        auto block = m_blocks.begin();
        for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
            for (std::int64_t i = 0; i < kStages[stage].blocks; ++i)
                x = (*block++)->forward(x, drops ? &m_generator : nullptr);
            passed(stage + 1, x);
        }
        x = at::silu(m_last->forward(x));
        passed(kStages.size() + 1, x);
        x = x.mean({2, 3});
        if (drops)
            x = dropout(x, kDropout, m_generator);
        return {m_output->forward(x), x};
    }

    std::vector<Block> blocks() const override
    {
        std::vector<Block> all{{"stem", {"features.0."}}};
        for (std::size_t number = 1; number <= kStages.size(); ++number)
            all.push_back({"stage" + std::to_string(number), {"features." + std::to_string(number) + "."}});
        all.push_back({"head", {"features." + std::to_string(kStages.size() + 1) + "."}});
        all.push_back({"classifier", {"classifier."}});
        return all;
    }

    void fold() override
    {
        m_first->fold();
        for (const auto &block : m_blocks)
            block->fold();
        m_last->fold();
    }
    void unfold() override
    {
        m_first->unfold();
        for (const auto &block : m_blocks)
            block->unfold();
        m_last->unfold();
    }

private:
    std::shared_ptr<ConvolutionNorm> m_first, m_last;
    std::vector<std::shared_ptr<InvertedBottleneck>> m_blocks;
    std::shared_ptr<Linear> m_output;
};

} // namespace

std::shared_ptr<Network> makeEfficientnetB0(const ModelSpec &spec, const at::Generator &generator)
{
    return std::make_shared<EfficientnetB0>(spec, generator);
}

} // namespace core::compute
