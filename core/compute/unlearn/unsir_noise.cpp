// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/unsir_noise.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/frozen_parameters.h"
#include "core/compute/unlearn/objectives.h"

#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <numeric>

namespace core::compute {

namespace {

/// Kingma & Ba 2015, for one tensor.
class Adam final
{
public:
    Adam(const torch::Tensor &like, double rate) : m_mean(torch::zeros_like(like)), m_square(torch::zeros_like(like)), m_rate(rate) {}

    torch::Tensor step(const torch::Tensor &value, const torch::Tensor &gradient)
    {
        ++m_steps;
        m_mean = kMeanDecay * m_mean + (1 - kMeanDecay) * gradient;
        m_square = kSquareDecay * m_square + (1 - kSquareDecay) * gradient * gradient;
        const torch::Tensor mean = m_mean / (1 - std::pow(kMeanDecay, m_steps));
        const torch::Tensor square = m_square / (1 - std::pow(kSquareDecay, m_steps));
        return value - m_rate * mean / (square.sqrt() + kEpsilon);
    }

private:
    static constexpr double kMeanDecay = 0.9, kSquareDecay = 0.999, kEpsilon = 1e-8;
    torch::Tensor m_mean, m_square;
    double m_rate;
    int m_steps = 0;
};

torch::Tensor channelConstants(const std::array<float, 3> &values, const torch::Device &device)
{
    return torch::tensor({values[0], values[1], values[2]}, torch::kFloat32).view({1, 3, 1, 1}).to(device);
}

} // namespace

torch::Tensor labelTensor(const std::vector<Label> &labels, const ModelSpec &spec, const torch::Device &device)
{
    LabelledImages images;
    images.labels = labels;
    images.rows.resize(labels.size());
    std::iota(images.rows.begin(), images.rows.end(), std::int64_t{0});
    return labelBatch(images, images.rows, spec.kind, static_cast<int>(spec.classes.size()), device);
}

ErrorMaximisingNoise errorMaximisingNoise(Network &network, const std::vector<Label> &labels, std::int64_t seed,
                                          const NoiseOptions &options, const JobContext &job)
{
    const ModelSpec &spec = network.spec();
    const torch::Device device = network.parameters().front().device();
    const torch::Tensor mean = channelConstants(spec.mean, device), deviation = channelConstants(spec.deviation, device);
    const FrozenParameters frozen(network);
    const FoldedScope folded(network);

    ErrorMaximisingNoise made;
    std::vector<torch::Tensor> pixels;
    for (std::size_t place = 0; place < labels.size(); ++place) {
        const auto count = static_cast<std::size_t>(options.imagesPerLabel);
        made.labels.insert(made.labels.end(), count, labels[place]);
        const torch::Tensor truth = labelTensor(std::vector<Label>(count, labels[place]), spec, device);

        const at::Generator generator = tensorGenerator(seed, "unsir noise", 0, static_cast<std::int64_t>(place));
        torch::Tensor noise = torch::empty({options.imagesPerLabel, 3, spec.imageSize, spec.imageSize}).normal_(0, 1, generator).to(device);
        Adam adam(noise, options.rate);
        for (int step = 0; step < options.steps; ++step) {
            job.throwIfStopped();
            noise.set_requires_grad(true);
            const torch::Tensor logits = network.forward(noise * deviation + mean).logits;
            // Sums over images: what one image becomes does not depend on how many there are.
            const torch::Tensor objective = options.penalty * noise.square().mean({1, 2, 3}).sum()
                - imageLosses(logits, truth, spec.kind).sum();
            const torch::Tensor gradient = torch::autograd::grad({objective}, {noise}).front();
            noise = adam.step(noise.detach(), gradient);
        }
        pixels.push_back(noise * deviation + mean);
    }
    made.pixels = torch::cat(pixels);
    return made;
}

} // namespace core::compute
