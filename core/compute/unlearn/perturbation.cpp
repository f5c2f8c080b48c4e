// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/perturbation.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/frozen_parameters.h"
#include "core/util/job_context.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/grad_mode.h>

namespace core::compute {

namespace {

/// Between pixels and the space that is clamped.
class Space final
{
public:
    Space(const ModelSpec &spec, ClampSpace kind, const torch::Tensor &like) : m_isPixels(kind == ClampSpace::Pixels)
    {
        if (m_isPixels)
            return;
        const auto perChannel = [&](const std::array<float, 3> &values) {
            return torch::tensor(torch::ArrayRef<float>(values)).to(like.options()).view({1, 3, 1, 1});
        };
        m_mean = perChannel(spec.mean);
        m_deviation = perChannel(spec.deviation);
    }
    torch::Tensor fromPixels(const torch::Tensor &pixels) const
    {
        return m_isPixels ? pixels : (pixels - m_mean) / m_deviation;
    }
    torch::Tensor toPixels(const torch::Tensor &values) const
    {
        return m_isPixels ? values : values * m_deviation + m_mean;
    }

private:
    bool m_isPixels;
    torch::Tensor m_mean, m_deviation;
};

const torch::Tensor &chosen(const NetworkOutput &output, DlfdFeature feature)
{
    return feature == DlfdFeature::Logits ? output.logits : output.features;
}

torch::Tensor moved(const torch::Tensor &noise, const torch::Tensor &gradient, const torch::Tensor &start,
                    const PerturbationOptions &options)
{
    const torch::Tensor next = noise + options.stepSize * gradient.sign();
    if (!options.project)
        return next;
    const torch::Tensor bounded = next.clamp(-options.maxPerturbation, options.maxPerturbation);
    return (start + bounded).clamp(0, 1) - start;
}

/// One read from the device for all steps.
std::vector<double> numbers(const std::vector<torch::Tensor> &scalars)
{
    const torch::Tensor values = torch::stack(scalars).to(torch::kCPU, torch::kFloat64);
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

} // namespace

torch::Tensor dlfdFeatures(Network &network, const torch::Tensor &pixels, DlfdFeature feature)
{
    const torch::NoGradGuard noGradient;
    return chosen(network.forward(pixels), feature);
}

Perturbation perturb(Network &network, const torch::Tensor &pixels, const torch::Tensor &labels,
                     const torch::Tensor &forgetFeatures, const PerturbationOptions &options, const std::stop_token &stop)
{
    const FrozenParameters frozen(network); // only input gradients are wanted while δ moves
    const Space space(network.spec(), options.clampSpace, pixels);
    const torch::Tensor start = space.fromPixels(pixels);
    // Without a path from OT to δ the value is the same at every step.
    torch::Tensor fixedTransport;
    if (options.transportOf == TransportOf::Unperturbed) {
        const torch::NoGradGuard noGradient;
        fixedTransport = optimalTransport(dlfdFeatures(network, pixels, options.feature), forgetFeatures, options.transport).loss;
    }

    std::vector<torch::Tensor> transports, losses;
    torch::Tensor noise = torch::zeros_like(start);
    for (int step = 0; step < options.steps; ++step) {
        if (stop.stop_requested())
            throw Stopped();
        noise.set_requires_grad(true);
        const NetworkOutput output = network.forward(space.toPixels((start + noise).clamp(0, 1)));
        const torch::Tensor loss = taskLoss(output.logits, labels, network.spec().kind);
        torch::Tensor objective = -options.retainWeight * loss;
        torch::Tensor transport = fixedTransport;
        if (!transport.defined()) {
            transport = optimalTransport(chosen(output, options.feature), forgetFeatures, options.transport).loss;
            objective = objective + options.forgetWeight * transport;
        }
        const torch::Tensor gradient = torch::autograd::grad({objective}, {noise}).front();
        transports.push_back(transport.detach().to(torch::kFloat64));
        losses.push_back(loss.detach().to(torch::kFloat64));
        noise = moved(noise.detach(), gradient, start, options);
    }
    return {noise, space.toPixels((start + noise).clamp(0, 1)), numbers(transports), numbers(losses)};
}

} // namespace core::compute
