// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/densenet.h"

#include "core/compute/nn/layers.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kGrowth = 32, kBottleneck = 4 * kGrowth, kFirst = 64;
constexpr std::array kLayers{6, 12, 24, 16};
constexpr int kLeastImageSize = 32;

std::shared_ptr<Convolution> convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                                         const at::Generator &generator)
{
    auto made = std::make_shared<Convolution>(in, out, kernel, stride);
    made->initialise(generator, Convolution::Fan::In);
    return made;
}

/// Norm, ReLU, 1×1, norm, ReLU, 3×3: the maps it adds. Only the second norm follows a convolution and folds; the first sees what
/// all layers before it made.
class DenseLayer final : public torch::nn::Module
{
public:
    DenseLayer(std::int64_t in, const at::Generator &generator)
        : m_norm1(register_module("norm1", std::make_shared<BatchNorm>(in)))
        , m_conv1(register_module("conv1", convolution(in, kBottleneck, 1, 1, generator)))
        , m_norm2(register_module("norm2", std::make_shared<BatchNorm>(kBottleneck)))
        , m_conv2(register_module("conv2", convolution(kBottleneck, kGrowth, 3, 1, generator)))
    {
    }
    torch::Tensor forward(const torch::Tensor &x)
    {
        return m_conv2->forward(m_conv1->forward(m_norm1->forward(x).relu_(), *m_norm2).relu_());
    }
    void fold() { m_conv1->fold(*m_norm2); }
    void unfold() { m_conv1->unfold(); }

private:
    std::shared_ptr<BatchNorm> m_norm1;
    std::shared_ptr<Convolution> m_conv1;
    std::shared_ptr<BatchNorm> m_norm2;
    std::shared_ptr<Convolution> m_conv2;
};

/// Half the maps at half the side.
class Transition final : public torch::nn::Module
{
public:
    Transition(std::int64_t in, const at::Generator &generator)
        : m_norm(register_module("norm", std::make_shared<BatchNorm>(in)))
        , m_conv(register_module("conv", convolution(in, in / 2, 1, 1, generator)))
    {
    }
    torch::Tensor forward(const torch::Tensor &x) { return torch::avg_pool2d(m_conv->forward(m_norm->forward(x).relu_()), 2, 2); }

private:
    std::shared_ptr<BatchNorm> m_norm;
    std::shared_ptr<Convolution> m_conv;
};

class Densenet121 final : public Network
{
public:
    Densenet121(const ModelSpec &spec, const at::Generator &generator) : Network(spec)
    {
        if (spec.imageSize < kLeastImageSize)
            throw std::invalid_argument("densenet121 needs images of at least " + std::to_string(kLeastImageSize) + " pixels, not "
                                        + std::to_string(spec.imageSize) + "; import the data set larger or choose another network");
        const auto features = register_module("features", std::make_shared<torch::nn::Module>());
        m_conv = features->register_module("conv0", convolution(3, kFirst, 7, 2, generator));
        m_norm = features->register_module("norm0", std::make_shared<BatchNorm>(kFirst));
        std::int64_t maps = kFirst;
        for (std::size_t block = 0; block < kLayers.size(); ++block) {
            const std::string number = std::to_string(block + 1);
            const auto dense = features->register_module("denseblock" + number, std::make_shared<torch::nn::Module>());
            auto &layers = m_blocks.emplace_back();
            for (int layer = 1; layer <= kLayers[block]; ++layer, maps += kGrowth)
                layers.push_back(dense->register_module("denselayer" + std::to_string(layer), std::make_shared<DenseLayer>(maps, generator)));
            if (block + 1 == kLayers.size())
                break;
            m_transitions.push_back(features->register_module("transition" + number, std::make_shared<Transition>(maps, generator)));
            maps /= 2;
        }
        m_lastNorm = features->register_module("norm5", std::make_shared<BatchNorm>(maps));
        m_classifier = register_module("classifier", std::make_shared<Linear>(maps, static_cast<std::int64_t>(spec.classes.size())));
        m_classifier->initialise(generator, 1.0 / std::sqrt(static_cast<double>(maps)));
    }

    NetworkOutput forward(const torch::Tensor &pixels) override
    {
        torch::Tensor x = m_conv->forward(normalised(pixels), *m_norm).relu_();
        x = torch::max_pool2d(x, 3, 2, 1);
        passed(0, x);
        for (std::size_t block = 0; block < m_blocks.size(); ++block) {
            for (const auto &layer : m_blocks[block])
                x = torch::cat({x, layer->forward(x)}, 1);
            x = block < m_transitions.size() ? m_transitions[block]->forward(x) : m_lastNorm->forward(x).relu_();
            passed(block + 1, x);
        }
        x = x.mean({2, 3});
        return {m_classifier->forward(x), x};
    }

    std::vector<Block> blocks() const override
    {
        std::vector<Block> all{{"stem", {"features.conv0.", "features.norm0."}}};
        for (std::size_t block = 1; block <= m_blocks.size(); ++block) {
            const std::string number = std::to_string(block), name = "denseblock" + number;
            const std::string after = block == m_blocks.size() ? "norm5" : "transition" + number;
            all.push_back({name, {"features." + name + ".", "features." + after + "."}});
        }
        all.push_back({"classifier", {"classifier."}});
        return all;
    }

    void fold() override
    {
        m_conv->fold(*m_norm);
        for (const auto &block : m_blocks)
            for (const auto &layer : block)
                layer->fold();
    }
    void unfold() override
    {
        m_conv->unfold();
        for (const auto &block : m_blocks)
            for (const auto &layer : block)
                layer->unfold();
    }

private:
    std::shared_ptr<Convolution> m_conv;
    std::shared_ptr<BatchNorm> m_norm, m_lastNorm;
    std::vector<std::vector<std::shared_ptr<DenseLayer>>> m_blocks;
    std::vector<std::shared_ptr<Transition>> m_transitions;
    std::shared_ptr<Linear> m_classifier;
};

} // namespace

std::shared_ptr<Network> makeDensenet121(const ModelSpec &spec, const at::Generator &generator)
{
    return std::make_shared<Densenet121>(spec, generator);
}

} // namespace core::compute
