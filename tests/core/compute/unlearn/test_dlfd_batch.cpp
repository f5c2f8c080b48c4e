// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/selfcheck/fill.h"
#include "core/compute/unlearn/dlfd_batch.h"
#include "core/util/job_context.h"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace core;
using namespace core::compute;

namespace {

nlohmann::json goldenCase(std::size_t index)
{
    std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
    return nlohmann::json::parse(file).at("dlfd_batch").at("cases").at(index);
}

PerturbationOptions goldenOptions(const nlohmann::json &golden)
{
    PerturbationOptions options;
    options.feature = DlfdFeature::Logits;
    options.transportOf = golden.at("variant") == "released_code" ? TransportOf::Unperturbed : TransportOf::Perturbed;
    options.project = false;
    options.transport.solver = OtSolver::Reference;
    options.steps = golden.at("steps");
    options.stepSize = golden.at("strength");
    options.forgetWeight = golden.at("forget_weight");
    options.retainWeight = golden.at("retain_weight");
    return options;
}

DlfdBatch goldenBatch(const nlohmann::json &golden)
{
    const std::int64_t size = golden.at("batch");
    const auto labels = golden.at("labels").get<std::vector<std::int64_t>>();
    return {filled(golden.at("retain_k"), {size, 3, 64, 64}), torch::tensor(labels), filled(golden.at("forget_k"), {size, 3, 64, 64})};
}

/// Share of pixels whose sign is the recorded one: two bit planes, noise > 0 and noise < 0.
double signAgreement(const torch::Tensor &noise, const std::string &base64)
{
    const std::string planes = QByteArray::fromBase64(QByteArray::fromStdString(base64)).toStdString();
    const torch::Tensor flat = noise.flatten().contiguous();
    const std::int64_t count = flat.numel();
    const auto bit = [&](std::int64_t at) { return (static_cast<unsigned char>(planes[static_cast<std::size_t>(at / 8)]) >> (7 - at % 8)) & 1; };
    std::int64_t same = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const float value = flat.data_ptr<float>()[i];
        same += bit(i) == (value > 0) && bit(count + i) == (value < 0) ? 1 : 0;
    }
    return static_cast<double>(same) / static_cast<double>(count);
}

bool isNear(double got, double wanted, double absolute)
{
    if (std::abs(got - wanted) <= absolute)
        return true;
    qWarning("%.9g instead of %.9g", got, wanted);
    return false;
}

torch::Tensor images(std::uint64_t k, std::int64_t count)
{
    return filled(k, {count, 3, 32, 32}, 0.5, 0.5);
}

} // namespace

class TestDlfdBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheKnownAnswers_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < 4; ++index)
            QTest::addRow("case %d", index) << index;
    }

    void agreesWithTheKnownAnswers()
    {
        QFETCH(int, index);
        const nlohmann::json golden = goldenCase(static_cast<std::size_t>(index));
        const auto network = filledNetwork(8, 64, torch::kCPU);
        Sgd sgd(*network, golden["momentum"], golden["weight_decay"]);
        const PerturbationOptions options = goldenOptions(golden);
        const DlfdBatchOutcome outcome = dlfdBatch(*network, sgd, goldenBatch(golden), options, {golden["lr"], false}, {});

        const int steps = golden["steps"];
        const Perturbation &made = outcome.perturbation;
        QCOMPARE(static_cast<int>(made.optimalTransport.size()), steps);
        const double tolerance = steps == 1 ? 1e-3 : 1e-2;
        for (std::size_t step = 0; step < made.optimalTransport.size(); ++step) {
            const double transport = golden["ot_weighted"][step], entropy = golden["ce_weighted"][step];
            QVERIFY(isNear(options.forgetWeight * made.optimalTransport[step], transport, tolerance * transport));
            QVERIFY(isNear(options.retainWeight * made.crossEntropy[step], entropy, tolerance * entropy));
        }
        if (golden["noise_sign_base64"].is_string())
            QVERIFY2(signAgreement(made.noise, golden["noise_sign_base64"]) >= 0.995, "too many signs differ");
        QVERIFY(isNear((made.noise > 0).to(torch::kFloat64).mean().item<double>(), golden["noise_positive_fraction"], 0.005));
        QVERIFY(isNear(outcome.trainLoss, golden["train_loss"], steps == 1 ? 2e-3 : 5e-3));

        for (const auto &[name, tensor] : stateDict(*network))
            for (const auto &[suffix, sum] : {std::pair("_sum", tensor.to(torch::kFloat64).sum()),
                                              std::pair("_abs_sum", tensor.to(torch::kFloat64).abs().sum())})
                if (const auto wanted = golden["after_step"].find(name + suffix); wanted != golden["after_step"].end())
                    QVERIFY(isNear(sum.item<double>(), *wanted, 0.01));
    }

    void theWeightsMoveByTheLearningRateTimesTheGradient()
    {
        const auto network = filledNetwork(8, 64, torch::kCPU);
        const nlohmann::json golden = goldenCase(0);
        const torch::Tensor before = network->named_parameters()["features.6.weight"].detach().clone();
        Sgd sgd(*network, 0, 0);
        (void)dlfdBatch(*network, sgd, goldenBatch(golden), goldenOptions(golden), {0.5, false}, {});
        const torch::Tensor after = network->named_parameters()["features.6.weight"];
        QVERIFY(torch::allclose(before - 0.5 * after.grad(), after.detach(), 1e-5, 1e-7));
    }

    void noiseAsDescribedMovesTransportUpAndLossDown()
    {
        const auto network = filledNetwork(3, 32, torch::kCPU);
        const torch::Tensor pixels = images(11, 6), labels = torch::tensor(std::vector<std::int64_t>{0, 1, 2, 0, 1, 2});
        const torch::Tensor forget = dlfdFeatures(*network, images(12, 4), DlfdFeature::Penultimate);
        PerturbationOptions options;
        options.steps = 6;
        options.stepSize = 2.0 / 255;
        options.retainWeight = 0;
        const Perturbation away = perturb(*network, pixels, labels, forget, options, {});
        QVERIFY(away.optimalTransport.back() > 1.1 * away.optimalTransport.front());
        options.forgetWeight = 0;
        options.retainWeight = 1;
        const Perturbation easy = perturb(*network, pixels, labels, forget, options, {});
        QVERIFY(easy.crossEntropy.back() < easy.crossEntropy.front());
    }

    void noiseAsDescribedStaysInItsBounds()
    {
        const auto network = filledNetwork(3, 32, torch::kCPU);
        const torch::Tensor pixels = images(11, 2), labels = torch::tensor(std::vector<std::int64_t>{0, 1});
        PerturbationOptions options;
        options.steps = 5;
        options.stepSize = 0.1;
        options.maxPerturbation = 0.25;
        const Perturbation made = perturb(*network, pixels, labels, dlfdFeatures(*network, images(12, 2), options.feature), options, {});
        QVERIFY(made.noise.abs().max().item<double>() <= 0.25 + 1e-6);
        QVERIFY(made.noise.abs().max().item<double>() > 0.2);
        QVERIFY(made.pixels.min().item<double>() >= 0 && made.pixels.max().item<double>() <= 1);
        QVERIFY(torch::allclose(made.pixels, pixels + made.noise, 0, 1e-6));
    }

    void forgetWeightMovesNothingInTheReleasedCode()
    {
        const auto network = filledNetwork(8, 64, torch::kCPU);
        const nlohmann::json golden = goldenCase(0);
        const DlfdBatch batch = goldenBatch(golden);
        const torch::Tensor forget = dlfdFeatures(*network, batch.forget, DlfdFeature::Logits);
        PerturbationOptions options = goldenOptions(golden);
        const torch::Tensor noise = perturb(*network, batch.retain, batch.labels, forget, options, {}).noise;
        options.forgetWeight = 100;
        QVERIFY(torch::equal(perturb(*network, batch.retain, batch.labels, forget, options, {}).noise, noise));
        options.transportOf = TransportOf::Perturbed;
        QVERIFY(!torch::equal(perturb(*network, batch.retain, batch.labels, forget, options, {}).noise, noise));
    }

    void releasedCodeClampsNormalisedImages()
    {
        ModelSpec spec;
        spec.classes = {"a", "b"};
        spec.imageSize = 32;
        const auto network = makeNetwork(spec, 1);
        network->eval();
        const torch::Tensor pixels = images(11, 2), labels = torch::tensor(std::vector<std::int64_t>{0, 1});
        PerturbationOptions options;
        options.feature = DlfdFeature::Logits;
        options.transportOf = TransportOf::Unperturbed;
        options.clampSpace = ClampSpace::Normalised;
        options.project = false;
        options.steps = 2;
        options.stepSize = 2;
        const Perturbation made = perturb(*network, pixels, labels, dlfdFeatures(*network, pixels, options.feature), options, {});
        for (int channel = 0; channel < 3; ++channel) { // pixels are mean … mean + deviation: normalised 0 … 1
            const auto at = static_cast<std::size_t>(channel);
            QVERIFY(made.pixels.select(1, channel).min().item<double>() >= spec.mean[at] - 1e-6);
            QVERIFY(made.pixels.select(1, channel).max().item<double>() <= spec.mean[at] + spec.deviation[at] + 1e-6);
        }
        QVERIFY(made.noise.abs().max().item<double>() >= 2);
    }

    void parametersAskForGradientsAgainAfterwards()
    {
        const auto network = filledNetwork(3, 32, torch::kCPU);
        const torch::Tensor pixels = images(11, 2), labels = torch::tensor(std::vector<std::int64_t>{0, 1});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)perturb(*network, pixels, labels, torch::ones({1, 128}), {}, stop.get_token()), Stopped);
        for (const torch::Tensor &parameter : network->parameters())
            QVERIFY(parameter.requires_grad());
    }
};

QTEST_GUILESS_MAIN(TestDlfdBatch)
#include "test_dlfd_batch.moc"
