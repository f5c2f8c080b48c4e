// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/network.h"
#include "core/compute/unlearn/optimal_transport.h"

#include <stop_token>
#include <vector>

namespace core::compute {

/// φ of DLFD: what is compared between retain and forget images.
enum class DlfdFeature {
    Penultimate, ///< input of the last linear layer
    Logits
};

/// Whose features optimal transport compares with the forget set's.
enum class TransportOf {
    Perturbed,  ///< φ(x + δ): the method as described; transport moves the noise
    Unperturbed ///< φ(x): the released code; transport is only printed, w_f has no effect
};

enum class ClampSpace {
    Pixels,    ///< x + δ is clamped to [0, 1] before the network normalises
    Normalised ///< the released code: the normalised tensor is clamped to [0, 1], and δ is in its units
};

struct PerturbationOptions
{
    DlfdFeature feature = DlfdFeature::Penultimate;
    TransportOf transportOf = TransportOf::Perturbed;
    ClampSpace clampSpace = ClampSpace::Pixels;
    bool project = true; ///< after each step δ ← clip(x + δ) − x, |δ| ≤ maxPerturbation; otherwise δ grows freely
    OtOptions transport;
    int steps = 5;
    double stepSize = 1.0 / 255;        ///< α, in units of the clamped space
    double maxPerturbation = 8.0 / 255; ///< in pixel units; used when projecting
    double forgetWeight = 3;            ///< w_f
    double retainWeight = 1;            ///< w_r(t) of this batch
};

struct Perturbation
{
    torch::Tensor noise;  ///< δ, [N, 3, S, S], in units of the clamped space
    torch::Tensor pixels; ///< the images to train on: x + δ clamped, in pixel space, detached
    std::vector<double> optimalTransport; ///< OT before each step's move, not weighted
    std::vector<double> crossEntropy;     ///< the task loss likewise
};

/// φ(pixels) without a gradient: [N, D].
torch::Tensor dlfdFeatures(Network &network, const torch::Tensor &pixels, DlfdFeature feature);

/// K ascent steps on g = ∇_δ [w_f·OT(φ(x + δ), φ_f) − w_r·CE(f(x + δ), y)], each δ += α·sign g with sign(0) = 0, from δ = 0
/// (docs/science.md 1, step 2). The network keeps its mode; its parameters ask for no gradient meanwhile and are as before
/// afterwards. `pixels` [N, 3, S, S] in [0, 1]; `labels` as taskLoss() takes them; `forgetFeatures` [M, D].
/// Works on a folded network (FoldedScope), which is quicker. Throws Stopped between steps; the weights are untouched then.
Perturbation perturb(Network &network, const torch::Tensor &pixels, const torch::Tensor &labels,
                     const torch::Tensor &forgetFeatures, const PerturbationOptions &options, const std::stop_token &stop);

} // namespace core::compute
