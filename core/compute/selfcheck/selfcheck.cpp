// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/selfcheck.h"

#include "core/compute/nn/device.h"
#include "core/compute/selfcheck/fill.h"
#include "core/compute/unlearn/dlfd_batch.h"

#include <nlohmann/json.hpp>
#include <torch/autograd.h>

#include <cmath>
#include <fstream>
#include <stdexcept>

namespace core::compute {

namespace {

using nlohmann::json;

constexpr double kForwardTolerance = 1e-4; // relative to the largest logit
constexpr double kReferenceOtTolerance = 1e-3; // float32 through 50 unrolled iterations
constexpr double kStableOtTolerance = 1e-6;
constexpr int kDlfdImageSize = 64, kDlfdClasses = 8;

class Checks final
{
public:
    void relative(const std::string &name, double measured, double expected, double tolerance)
    {
        absolute(name, measured, expected, tolerance * std::max(1e-3, std::abs(expected)));
    }
    void absolute(const std::string &name, double measured, double expected, double tolerance)
    {
        m_results.push_back({name, std::abs(measured - expected) <= tolerance, measured, expected, tolerance});
    }
    /// `rows` against [N, C]: the entry that is furthest off.
    void logits(const std::string &name, const torch::Tensor &measured, const json &rows)
    {
        std::vector<double> expected;
        for (const json &row : rows)
            for (const json &value : row)
                expected.push_back(value.get<double>());
        const torch::Tensor wanted = torch::tensor(expected, torch::kFloat64);
        const torch::Tensor got = measured.detach().to(torch::kCPU, torch::kFloat64).flatten();
        if (got.numel() != wanted.numel())
            throw std::runtime_error(name + ": the known answers have another size");
        const auto worst = (got - wanted).abs().argmax().item<std::int64_t>();
        absolute(name, got[worst].item<double>(), wanted[worst].item<double>(), kForwardTolerance * wanted.abs().max().item<double>());
    }
    std::vector<SelfCheckResult> take() { return std::move(m_results); }

private:
    std::vector<SelfCheckResult> m_results;
};

void checkForward(const json &golden, const std::string &arch, const torch::Device &device, Checks &checks)
{
    const torch::NoGradGuard noGradients;
    const auto inputOf = [&](const json &rule) { return filled(rule.at("input_k"), rule.at("input").get<std::vector<std::int64_t>>()).to(device); };
    const auto network = filledNetwork(golden.at("classes"), static_cast<int>(golden.at("input").at(2)), device, arch);
    const torch::Tensor input = inputOf(golden);
    checks.logits("forward/" + arch + "/evaluation", network->forward(input).logits, golden.at("logits"));
    {
        const FoldedScope folded(*network);
        checks.logits("forward/" + arch + "/folded", network->forward(input).logits, golden.at("logits"));
    }
    if (!golden.contains("train_mode_logits_no_dropout"))
        return;
    const json &training = golden.at("train_mode_logits_no_dropout");
    network->train();
    network->setDropout(false);
    checks.logits("forward/" + arch + "/training", network->forward(inputOf(training)).logits, training.at("logits"));
}

void checkTransport(const json &golden, const std::string &name, const torch::Device &device, Checks &checks)
{
    const auto side = [&](const char *key, std::int64_t rows, torch::ScalarType type) {
        const json &rule = golden.at(key);
        return filled(rule.at("k"), {rows, golden.at("d")}, rule.at("scale"), rule.at("offset")).to(device, type);
    };
    const auto solve = [&](OtSolver solver, torch::ScalarType type, const json &expected, double tolerance, const std::string &prefix) {
        const torch::Tensor a = side("a", golden.at("m"), type).requires_grad_(), b = side("b", golden.at("n"), type);
        OtOptions options;
        options.solver = solver;
        options.epsilon = golden.at("epsilon");
        options.maxIterations = golden.at("niter");
        const torch::Tensor loss = optimalTransport(a, b, options).loss;
        const torch::Tensor gradient = torch::autograd::grad({loss}, {a})[0];
        checks.relative(prefix + "/loss", loss.item<double>(), expected.at("loss"), tolerance);
        checks.relative(prefix + "/grad_a_abs_sum", gradient.abs().sum().item<double>(), expected.at("grad_a_abs_sum"), tolerance);
    };
    solve(OtSolver::Reference, torch::kFloat32, golden, kReferenceOtTolerance, name + "/reference");
    solve(OtSolver::Stable, torch::kFloat64, golden.at("stable"), kStableOtTolerance, name + "/stable");
}

/// Signs of gradients near zero differ between any two machines, and each step builds on the last: hence the wider bounds
/// with more than one step.
void checkDlfd(const json &golden, const std::string &name, const torch::Device &device, Checks &checks)
{
    const std::int64_t size = golden.at("batch");
    const std::vector<std::int64_t> shape{size, 3, kDlfdImageSize, kDlfdImageSize};
    const auto labels = golden.at("labels").get<std::vector<std::int64_t>>();
    const auto network = filledNetwork(kDlfdClasses, kDlfdImageSize, device);
    Sgd sgd(*network, golden.at("momentum"), golden.at("weight_decay"));
    PerturbationOptions options;
    options.feature = DlfdFeature::Logits;
    options.transportOf = golden.at("variant") == "released_code" ? TransportOf::Unperturbed : TransportOf::Perturbed;
    options.project = false;
    options.transport.solver = OtSolver::Reference;
    options.steps = golden.at("steps");
    options.stepSize = golden.at("strength");
    options.forgetWeight = golden.at("forget_weight");
    options.retainWeight = golden.at("retain_weight");
    const DlfdBatch batch{filled(golden.at("retain_k"), shape).to(device), torch::tensor(labels).to(device),
                          filled(golden.at("forget_k"), shape).to(device)};
    const DlfdBatchOutcome outcome = dlfdBatch(*network, sgd, batch, options, {golden.at("lr"), false}, {});

    const double tolerance = options.steps == 1 ? 1e-3 : 1e-2;
    const auto last = static_cast<std::size_t>(options.steps - 1);
    const Perturbation &made = outcome.perturbation;
    checks.relative(name + "/optimal_transport", options.forgetWeight * made.optimalTransport.at(last), golden.at("ot_weighted").at(last), tolerance);
    checks.relative(name + "/cross_entropy", options.retainWeight * made.crossEntropy.at(last), golden.at("ce_weighted").at(last), tolerance);
    checks.absolute(name + "/noise_positive_fraction", (made.noise > 0).to(torch::kFloat32).mean().item<double>(),
                    golden.at("noise_positive_fraction"), 0.005);
    checks.absolute(name + "/train_loss", outcome.trainLoss, golden.at("train_loss"), options.steps == 1 ? 2e-3 : 5e-3);
}

} // namespace

std::vector<SelfCheckResult> selfCheck(const std::filesystem::path &reference, const std::string &device)
{
    const torch::Device place(resolveDevice(device));
    Checks checks;
    try {
        std::ifstream file(reference);
        if (!file)
            throw std::runtime_error(reference.string() + ": the file cannot be opened");
        const json golden = json::parse(file);
        for (const std::string &arch : architectures())
            checkForward(golden.at("forward").at(arch), arch, place, checks);
        const json &transport = golden.at("optimal_transport").at("cases"), &batches = golden.at("dlfd_batch").at("cases");
        for (std::size_t i = 0; i < transport.size(); ++i)
            checkTransport(transport[i], "optimal_transport/" + std::to_string(i), place, checks);
        for (std::size_t i = 0; i < batches.size(); ++i)
            checkDlfd(batches[i], "dlfd_batch/" + std::to_string(i), place, checks);
    } catch (const json::exception &error) {
        throw std::runtime_error(reference.string() + ": not the known answers: " + error.what());
    }
    return checks.take();
}

} // namespace core::compute
