// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/resnet.h"

#include "core/compute/nn/layers.h"

namespace core::compute {

namespace {

constexpr double kDropout = 0.5;

/// Two 3×3 convolutions around a shortcut; a 1×1 convolution on the shortcut where the shape changes.
class BasicBlock final : public torch::nn::Module
{
public:
    BasicBlock(std::int64_t in, std::int64_t out, std::int64_t stride, const at::Generator &generator)
        : m_conv1(register_module("conv1", std::make_shared<Convolution>(in, out, 3, stride)))
        , m_bn1(register_module("bn1", std::make_shared<BatchNorm>(out)))
        , m_conv2(register_module("conv2", std::make_shared<Convolution>(out, out, 3, 1)))
        , m_bn2(register_module("bn2", std::make_shared<BatchNorm>(out)))
    {
        m_conv1->initialise(generator);
        m_conv2->initialise(generator);
        if (stride == 1 && in == out)
            return;
        const auto downsample = register_module("downsample", std::make_shared<torch::nn::Module>());
        m_shortcutConv = downsample->register_module("0", std::make_shared<Convolution>(in, out, 1, stride));
        m_shortcutNorm = downsample->register_module("1", std::make_shared<BatchNorm>(out));
        m_shortcutConv->initialise(generator);
    }

    torch::Tensor forward(const torch::Tensor &x)
    {
        const torch::Tensor shortcut = m_shortcutConv ? m_shortcutConv->forward(x, *m_shortcutNorm) : x;
        const torch::Tensor inner = m_conv1->forward(x, *m_bn1).relu_();
        return m_conv2->forward(inner, *m_bn2).add_(shortcut).relu_();
    }

    void fold()
    {
        m_conv1->fold(*m_bn1);
        m_conv2->fold(*m_bn2);
        if (m_shortcutConv)
            m_shortcutConv->fold(*m_shortcutNorm);
    }
    void unfold()
    {
        m_conv1->unfold();
        m_conv2->unfold();
        if (m_shortcutConv)
            m_shortcutConv->unfold();
    }

private:
    std::shared_ptr<Convolution> m_conv1;
    std::shared_ptr<BatchNorm> m_bn1;
    std::shared_ptr<Convolution> m_conv2;
    std::shared_ptr<BatchNorm> m_bn2;
    std::shared_ptr<Convolution> m_shortcutConv;
    std::shared_ptr<BatchNorm> m_shortcutNorm;
};

class Resnet18 final : public Network
{
public:
    Resnet18(const ModelSpec &spec, const at::Generator &generator) : Network(spec)
    {
        const auto base = register_module("base_model", std::make_shared<torch::nn::Module>());
        m_conv = base->register_module("conv1", std::make_shared<Convolution>(3, 64, 7, 2));
        m_norm = base->register_module("bn1", std::make_shared<BatchNorm>(64));
        m_conv->initialise(generator);
        std::int64_t in = 64;
        for (int stage = 1; stage <= 4; ++stage) {
            const auto layer = base->register_module("layer" + std::to_string(stage), std::make_shared<torch::nn::Module>());
            const std::int64_t out = std::int64_t{32} << stage;
            for (int block = 0; block < 2; ++block) {
                const std::int64_t stride = stage > 1 && block == 0 ? 2 : 1;
                m_blocks.push_back(layer->register_module(std::to_string(block), std::make_shared<BasicBlock>(in, out, stride, generator)));
                in = out;
            }
        }
        const auto head = register_module("features", std::make_shared<torch::nn::Module>());
        m_hidden1 = head->register_module("0", std::make_shared<Linear>(512, 256));
        m_hidden2 = head->register_module("3", std::make_shared<Linear>(256, 128));
        m_output = head->register_module("6", std::make_shared<Linear>(128, static_cast<std::int64_t>(spec.classes.size())));
        for (const auto &linear : {m_hidden1, m_hidden2, m_output})
            linear->initialise(generator);
    }

    NetworkOutput forward(const torch::Tensor &pixels) override
    {
        torch::Tensor x = m_conv->forward(normalised(pixels), *m_norm).relu_();
        x = torch::max_pool2d(x, 3, 2, 1);
        passed(0, x);
        for (std::size_t block = 0; block < m_blocks.size(); ++block) {
            x = m_blocks[block]->forward(x);
            passed(block + 1, x);
        }
        x = x.mean({2, 3});
        x = withDropout(torch::relu(m_hidden1->forward(x)));
        x = withDropout(torch::relu(m_hidden2->forward(x)));
        return {m_output->forward(x), x};
    }

    std::vector<Block> blocks() const override
    {
        std::vector<Block> all{{"stem", {"base_model.conv1.", "base_model.bn1."}}};
        for (int stage = 1; stage <= 4; ++stage)
            for (int block = 0; block < 2; ++block) {
                const std::string name = "layer" + std::to_string(stage) + "." + std::to_string(block);
                all.push_back({name, {"base_model." + name + "."}});
            }
        all.push_back({"classifier", {"features."}});
        return all;
    }

    void fold() override
    {
        m_conv->fold(*m_norm);
        for (const auto &block : m_blocks)
            block->fold();
    }
    void unfold() override
    {
        m_conv->unfold();
        for (const auto &block : m_blocks)
            block->unfold();
    }

private:
    torch::Tensor withDropout(const torch::Tensor &x) const
    {
        return is_training() && m_dropout ? dropout(x, kDropout, m_generator) : x;
    }

    std::shared_ptr<Convolution> m_conv;
    std::shared_ptr<BatchNorm> m_norm;
    std::vector<std::shared_ptr<BasicBlock>> m_blocks;
    std::shared_ptr<Linear> m_hidden1, m_hidden2, m_output;
};

} // namespace

std::shared_ptr<Network> makeResnet18(const ModelSpec &spec, const at::Generator &generator)
{
    return std::make_shared<Resnet18>(spec, generator);
}

} // namespace core::compute
