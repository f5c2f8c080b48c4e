// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/optimal_transport.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace core::compute {

namespace {

constexpr double kSmallestNorm = 1e-6;
constexpr double kReferenceFloor = 1e-6;

torch::Tensor unitRows(const torch::Tensor &rows)
{
    return rows / rows.norm(2, {1}, true).clamp_min(kSmallestNorm);
}

double rowError(const torch::Tensor &plan)
{
    const double target = 1.0 / static_cast<double>(plan.size(0));
    return (plan.sum(1, false, torch::kFloat64) - target).abs().sum().item<double>();
}

/// The dual potentials of one solve, on the CPU in double: the matrices are a batch wide, where loops beat tensor calls and
/// give the same bits on every device.
class StableSinkhorn final
{
public:
    StableSinkhorn(const torch::Tensor &cost, double epsilon)
        : m_rows(static_cast<std::size_t>(cost.size(0))), m_columns(static_cast<std::size_t>(cost.size(1))), m_epsilon(epsilon),
          m_u(m_rows), m_v(m_columns), m_cost(cost.detach().to(torch::kCPU, torch::kFloat64).contiguous()),
          m_costs(m_cost.data_ptr<double>())
    {
    }

    void iterate()
    {
        const double logRow = -std::log(static_cast<double>(m_rows));
        const double logColumn = -std::log(static_cast<double>(m_columns));
        for (std::size_t i = 0; i < m_rows; ++i)
            m_u[i] = m_epsilon * (logRow - logSumExp(m_columns, [&](std::size_t j) { return (m_v[j] - cost(i, j)) / m_epsilon; }));
        for (std::size_t j = 0; j < m_columns; ++j)
            m_v[j] = m_epsilon * (logColumn - logSumExp(m_rows, [&](std::size_t i) { return (m_u[i] - cost(i, j)) / m_epsilon; }));
    }

    torch::Tensor plan() const
    {
        torch::Tensor plan = torch::empty_like(m_cost);
        double *out = plan.data_ptr<double>();
        for (std::size_t i = 0; i < m_rows; ++i)
            for (std::size_t j = 0; j < m_columns; ++j)
                *out++ = std::exp((m_u[i] + m_v[j] - cost(i, j)) / m_epsilon);
        return plan;
    }

private:
    double cost(std::size_t i, std::size_t j) const { return m_costs[i * m_columns + j]; }

    template <class Term>
    static double logSumExp(std::size_t count, Term term)
    {
        double largest = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < count; ++k)
            largest = std::max(largest, term(k));
        double sum = 0;
        for (std::size_t k = 0; k < count; ++k)
            sum += std::exp(term(k) - largest);
        return largest + std::log(sum);
    }

    std::size_t m_rows, m_columns;
    double m_epsilon;
    std::vector<double> m_u, m_v;
    torch::Tensor m_cost; ///< keeps m_costs alive
    const double *m_costs;
};

OtResult solveStable(const torch::Tensor &cost, const OtOptions &options)
{
    StableSinkhorn sinkhorn(cost, options.epsilon);
    OtResult result;
    torch::Tensor plan;
    do {
        sinkhorn.iterate();
        plan = sinkhorn.plan();
        result.rowMarginalError = rowError(plan);
        ++result.iterations;
    } while (result.rowMarginalError >= options.rowTolerance && result.iterations < options.maxIterations);
    result.plan = plan.to(cost.device());
    result.loss = (result.plan * cost.to(torch::kFloat64)).sum();
    return result;
}

/// log(Σ exp + 1e-6) over dim 1: not a log-sum-exp, and kept so because the authors' results depend on it.
torch::Tensor flooredLogSum(const torch::Tensor &exponents)
{
    return torch::log(torch::exp(exponents).sum(1) + kReferenceFloor);
}

OtResult solveReference(const torch::Tensor &cost, const OtOptions &options)
{
    const double epsilon = options.epsilon;
    const auto uniform = [&](std::int64_t size) { return torch::full({size}, 1.0 / static_cast<double>(size), cost.options()); };
    const torch::Tensor logMu = uniform(cost.size(0)).log(), logNu = uniform(cost.size(1)).log();
    torch::Tensor u = torch::zeros_like(logMu), v = torch::zeros_like(logNu);
    const auto exponents = [&] { return (u.unsqueeze(1) - cost + v.unsqueeze(0)) / epsilon; };

    OtResult result;
    double change = 0;
    do {
        const torch::Tensor previous = u.detach();
        u = epsilon * (logMu - flooredLogSum(exponents())) + u;
        v = epsilon * (logNu - flooredLogSum(exponents().t())) + v;
        change = (u.detach() - previous).abs().sum().item<double>();
        ++result.iterations;
    } while (change >= options.changeTolerance && result.iterations < options.maxIterations);

    const torch::Tensor plan = exponents().exp();
    result.loss = (plan * cost).sum();
    result.plan = plan.detach();
    result.rowMarginalError = rowError(result.plan);
    return result;
}

} // namespace

torch::Tensor cosineCost(const torch::Tensor &a, const torch::Tensor &b)
{
    return (1 - torch::mm(unitRows(a), unitRows(b).t())).clamp_min(0);
}

OtResult optimalTransport(const torch::Tensor &a, const torch::Tensor &b, const OtOptions &options)
{
    if (a.size(0) == 0 || b.size(0) == 0)
        throw std::invalid_argument("optimal transport needs at least one feature vector on either side");
    if (!(options.epsilon > 0))
        throw std::invalid_argument("epsilon: it must be positive");
    const torch::Tensor cost = cosineCost(a, b);
    return options.solver == OtSolver::Stable ? solveStable(cost, options) : solveReference(cost, options);
}

} // namespace core::compute
