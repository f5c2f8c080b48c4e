// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace core::compute {

/// Entropic optimal transport between two sets of feature vectors, uniform weights on both sides, as DLFD uses it to
/// measure how far the retain features are from the forget features. [Choi & Na, AAAI 2025, arXiv 2409.14747, section 3;
/// Sinkhorn iterations: Cuturi, NeurIPS 2013]
enum class OtSolver {
    Stable,   ///< exact log-sum-exp in double; the gradient holds the plan fixed (envelope theorem: exact at convergence)
    Reference ///< the authors' arithmetic: log(Σexp + 1e-6) in the features' type, gradient through the unrolled loop
};

struct OtOptions
{
    OtSolver solver = OtSolver::Stable;
    double epsilon = 0.01; ///< entropic regularisation, in units of the cost (0 … 2)
    int maxIterations = 50;
    double rowTolerance = 1e-3;   ///< Stable stops when the L1 error of the row marginal is below this
    double changeTolerance = 0.1; ///< Reference stops when Σ|change of u| is below this
};

struct OtResult
{
    torch::Tensor loss; ///< scalar Σ plan·cost, with a gradient towards `a` (and `b`, if it asks for one)
    torch::Tensor plan; ///< [m, n], detached
    int iterations = 0;
    double rowMarginalError = 0; ///< Σ_i |Σ_j plan_ij − 1/m|
};

/// 1 − cosine, floored at 0, of every row of `a` [m, d] with every row of `b` [n, d]: [m, n]. Norms below 1e-6 count as
/// 1e-6. Differentiable.
torch::Tensor cosineCost(const torch::Tensor &a, const torch::Tensor &b);

/// a: [m, d], b: [n, d], m and n at least 1 and free to differ; float32 or float64, one device.
/// Throws std::invalid_argument if a side is empty or epsilon is not positive.
OtResult optimalTransport(const torch::Tensor &a, const torch::Tensor &b, const OtOptions &options = {});

} // namespace core::compute
