// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/fill.h"
#include "core/compute/unlearn/optimal_transport.h"

#include <nlohmann/json.hpp>
#include <torch/autograd.h>

#include <QTest>

#include <cmath>
#include <fstream>

using namespace core::compute;

namespace {

nlohmann::json goldenCase(std::size_t index)
{
    std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
    return nlohmann::json::parse(file).at("optimal_transport").at("cases").at(index);
}

torch::Tensor side(const nlohmann::json &golden, const char *name, std::int64_t rows)
{
    const nlohmann::json &rule = golden.at(name);
    return filled(rule.at("k"), {rows, golden.at("d")}, rule.at("scale"), rule.at("offset"));
}

struct Solved
{
    OtResult result;
    torch::Tensor gradient, cost;
};

Solved solve(const nlohmann::json &golden, OtSolver solver, torch::ScalarType type)
{
    const torch::Tensor a = side(golden, "a", golden.at("m")).to(type).requires_grad_(), b = side(golden, "b", golden.at("n")).to(type);
    OtOptions options;
    options.solver = solver;
    options.epsilon = golden.at("epsilon");
    options.maxIterations = golden.at("niter");
    Solved solved{optimalTransport(a, b, options), {}, cosineCost(a, b).detach().to(torch::kFloat64)};
    solved.gradient = torch::autograd::grad({solved.result.loss}, {a})[0].to(torch::kFloat64);
    return solved;
}

void nearTo(double got, const nlohmann::json &wanted, double relative)
{
    const double expected = wanted.get<double>();
    QVERIFY2(std::abs(got - expected) <= relative * std::max(1e-3, std::abs(expected)),
             qPrintable(QStringLiteral("%1 instead of %2").arg(got, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

} // namespace

class TestOptimalTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheKnownAnswers_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < 5; ++index)
            QTest::addRow("case %d", index) << index;
    }

    void agreesWithTheKnownAnswers()
    {
        QFETCH(int, index);
        const nlohmann::json golden = goldenCase(static_cast<std::size_t>(index));
        const Solved reference = solve(golden, OtSolver::Reference, torch::kFloat32);
        nearTo(reference.cost.sum().item<double>(), golden["cost_sum"], 1e-5);
        nearTo(reference.cost[0][0].item<double>(), golden["cost_00"], 1e-5);
        nearTo(reference.result.plan.sum().item<double>(), golden["plan_sum"], 1e-3);
        nearTo(reference.result.loss.item<double>(), golden["loss"], 1e-3);
        nearTo(reference.gradient.abs().sum().item<double>(), golden["grad_a_abs_sum"], 1e-3);
        nearTo(reference.gradient[0][0].item<double>(), golden["grad_a_00"], 1e-3);

        const Solved stable = solve(golden, OtSolver::Stable, torch::kFloat64);
        QCOMPARE(stable.result.iterations, golden["stable"]["iterations"].get<int>());
        nearTo(stable.result.rowMarginalError, golden["stable"]["row_marginal_l1"], 1e-6);
        nearTo(stable.result.loss.item<double>(), golden["stable"]["loss"], 1e-6);
        nearTo(stable.gradient.abs().sum().item<double>(), golden["stable"]["grad_a_abs_sum"], 1e-6);
        nearTo(stable.gradient[0][0].item<double>(), golden["stable"]["grad_a_00"], 1e-6);
    }

    void stablePlanHasUniformMarginals()
    {
        const torch::Tensor a = filled(3, {9, 6}), b = filled(5, {5, 6});
        OtOptions options;
        options.epsilon = 0.1;
        options.maxIterations = 500;
        const OtResult result = optimalTransport(a, b, options);
        QVERIFY(result.iterations < 500);
        QVERIFY(result.rowMarginalError < options.rowTolerance);
        const torch::Tensor columns = result.plan.sum(0);
        QVERIFY(torch::allclose(columns, torch::full({5}, 0.2, torch::kFloat64), 0, 1e-12)); // v comes last
        QVERIFY((result.plan.sum(1) - 1.0 / 9).abs().sum().item<double>() < options.rowTolerance);
    }

    /// With the plan held fixed, ∂loss/∂a is Σ plan·∂cost/∂a: finite differences of Σ plan·cost(a).
    void stableGradientMatchesFiniteDifferences()
    {
        torch::Tensor a = filled(3, {4, 5}).to(torch::kFloat64);
        const torch::Tensor b = filled(5, {6, 5}, 1.5, 0.2).to(torch::kFloat64);
        const torch::Tensor variable = a.clone().requires_grad_();
        const OtResult result = optimalTransport(variable, b);
        const torch::Tensor gradient = torch::autograd::grad({result.loss}, {variable})[0];
        constexpr double kStep = 1e-6;
        for (std::int64_t i = 0; i < a.numel(); ++i) {
            double *entry = a.data_ptr<double>() + i;
            const double value = *entry;
            *entry = value + kStep;
            const double above = (result.plan * cosineCost(a, b)).sum().item<double>();
            *entry = value - kStep;
            const double below = (result.plan * cosineCost(a, b)).sum().item<double>();
            *entry = value;
            QVERIFY(std::abs((above - below) / (2 * kStep) - gradient.flatten()[i].item<double>()) < 1e-8);
        }
    }

    /// The reference gradient goes through the loop: finite differences of the whole loss, iterations held by a free tolerance.
    void referenceGradientMatchesFiniteDifferences()
    {
        OtOptions options;
        options.solver = OtSolver::Reference;
        options.epsilon = 0.1;
        options.maxIterations = 7;
        options.changeTolerance = 0;
        torch::Tensor a = filled(3, {4, 5}).to(torch::kFloat64);
        const torch::Tensor b = filled(5, {3, 5}, 1.5, 0.2).to(torch::kFloat64);
        const torch::Tensor variable = a.clone().requires_grad_();
        const torch::Tensor gradient = torch::autograd::grad({optimalTransport(variable, b, options).loss}, {variable})[0];
        constexpr double kStep = 1e-6;
        for (std::int64_t i = 0; i < a.numel(); ++i) {
            double *entry = a.data_ptr<double>() + i;
            const double value = *entry;
            *entry = value + kStep;
            const double above = optimalTransport(a, b, options).loss.item<double>();
            *entry = value - kStep;
            const double below = optimalTransport(a, b, options).loss.item<double>();
            *entry = value;
            QVERIFY(std::abs((above - below) / (2 * kStep) - gradient.flatten()[i].item<double>()) < 1e-7);
        }
    }

    void identicalSetsCostNothingAndOppositeOnesTwo()
    {
        const torch::Tensor direction = torch::ones({3, 4});
        QVERIFY(std::abs(optimalTransport(direction, direction * 5).loss.item<double>()) < 1e-6);
        QVERIFY(std::abs(optimalTransport(direction, -direction).loss.item<double>() - 2) < 1e-6);
        QVERIFY(cosineCost(direction, direction).min().item<double>() >= 0);
    }

    void stableSurvivesASmallEpsilonWhereExponentialsVanish()
    {
        OtOptions options;
        options.epsilon = 1e-3; // exp(−2 / ε) is zero in double
        const OtResult result = optimalTransport(filled(3, {8, 4}), filled(5, {8, 4}), options);
        QVERIFY(std::isfinite(result.loss.item<double>()));
        QVERIFY(std::abs(result.plan.sum().item<double>() - 1) < 1e-9);
    }

    void refusesWhatHasNoAnswer()
    {
        QVERIFY_EXCEPTION_THROWN((void)optimalTransport(torch::ones({0, 4}), torch::ones({2, 4})), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN((void)optimalTransport(torch::ones({2, 4}), torch::ones({2, 4}), {OtSolver::Stable, 0.0}),
                                 std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestOptimalTransport)
#include "test_optimal_transport.moc"
