// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"
#include "core/compute/nn/network.h"
#include "core/compute/selfcheck/fill.h"

#include <nlohmann/json.hpp>
#include <torch/autograd.h>

#include <QTest>

#include <cmath>
#include <fstream>
#include <set>

using namespace core;
using namespace core::compute;

namespace {

nlohmann::json reference(const std::string &arch)
{
    std::ifstream file(EXPUNGE_TEST_DATA "/reference.json");
    return nlohmann::json::parse(file).at("forward").at(arch);
}

void eachArchitecture()
{
    QTest::addColumn<std::string>("arch");
    for (const std::string &arch : architectures())
        QTest::newRow(arch.c_str()) << arch;
}

/// Largest deviation from the expected rows, relative to their largest value.
double deviation(const torch::Tensor &logits, const nlohmann::json &expected)
{
    double worst = 0, largest = 0;
    for (std::size_t row = 0; row < expected.size(); ++row)
        for (std::size_t c = 0; c < expected[row].size(); ++c) {
            const double wanted = expected[row][c].get<double>();
            const double got = logits[static_cast<std::int64_t>(row)][static_cast<std::int64_t>(c)].item<double>();
            worst = std::max(worst, std::abs(got - wanted));
            largest = std::max(largest, std::abs(wanted));
        }
    return worst / largest;
}

ModelSpec smallSpec()
{
    ModelSpec spec;
    spec.task = "age";
    spec.classes = {"a", "b", "c"};
    spec.imageSize = 32;
    return spec;
}

} // namespace

Q_DECLARE_METATYPE(std::string)

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateDictHasThePublishedNames_data() { eachArchitecture(); }
    void stateDictHasThePublishedNames()
    {
        QFETCH(std::string, arch);
        const nlohmann::json golden = reference(arch);
        const auto network = filledNetwork(8, 64, torch::kCPU, arch);
        const auto state = stateDict(*network);
        QCOMPARE(state.size(), golden["entries"].get<std::size_t>());
        std::int64_t parameters = 0;
        for (const auto &parameter : network->parameters())
            parameters += parameter.numel();
        QCOMPARE(parameters, golden["parameters"].get<std::int64_t>());
        const auto first = golden["first_names"].get<std::vector<std::string>>();
        const auto last = golden["last_names"].get<std::vector<std::string>>();
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(state[i].first, first[i]);
        for (std::size_t i = 0; i < last.size(); ++i)
            QCOMPARE(state[state.size() - last.size() + i].first, last[i]);
    }

    void everyEntryIsInExactlyOneBlock_data() { eachArchitecture(); }

    void everyEntryIsInExactlyOneBlock()
    {
        QFETCH(std::string, arch);
        ModelSpec spec;
        spec.arch = arch;
        spec.classes = {"a", "b"};
        spec.imageSize = 64;
        const auto network = makeNetwork(spec, 1);
        const std::vector<Block> blocks = network->blocks();
        QVERIFY(blocks.size() >= 2);
        std::set<std::string> names;
        for (const Block &block : blocks)
            names.insert(block.name);
        QCOMPARE(names.size(), blocks.size());

        std::set<std::size_t> filled;
        const auto state = stateDict(*network);
        for (const auto &[name, tensor] : state)
            filled.insert(blockOf(name, blocks)); // throws for none or two
        QCOMPARE(filled.size(), blocks.size());
        QCOMPARE(blockOf(state.front().first, blocks), std::size_t{0});
        QCOMPARE(blockOf(state.back().first, blocks), blocks.size() - 1);
        QVERIFY_EXCEPTION_THROWN((void)blockOf("elsewhere.weight", blocks), std::logic_error);
    }

    void evaluationModeGivesTheKnownLogits_data() { eachArchitecture(); }
    void evaluationModeGivesTheKnownLogits()
    {
        QFETCH(std::string, arch);
        const nlohmann::json golden = reference(arch);
        const auto network = filledNetwork(8, 64, torch::kCPU, arch);
        const torch::NoGradGuard noGradients;
        const auto input = filled(golden["input_k"], golden["input"].get<std::vector<std::int64_t>>());
        const NetworkOutput output = network->forward(input);
        QVERIFY2(deviation(output.logits, golden["logits"]) < 1e-4, "logits differ");
        // The features are the last linear layer's input.
        const auto state = stateDict(*network);
        const torch::Tensor &weight = state[state.size() - 2].second, &bias = state.back().second;
        QCOMPARE(output.features.size(1), weight.size(1));
        QCOMPARE(weight.size(1), arch == "resnet18" ? 128 : arch == "densenet121" ? 1024 : 1280);
        QVERIFY(torch::allclose(at::linear(output.features, weight, bias), output.logits, 1e-5, 1e-6));
    }

    void trainingModeUsesBatchStatistics_data() { eachArchitecture(); }
    void trainingModeUsesBatchStatistics()
    {
        QFETCH(std::string, arch);
        const nlohmann::json golden = reference(arch)["train_mode_logits_no_dropout"];
        const auto network = filledNetwork(8, 64, torch::kCPU, arch);
        network->train();
        network->setDropout(false);
        const auto input = filled(golden["input_k"], golden["input"].get<std::vector<std::int64_t>>());
        QVERIFY2(deviation(network->forward(input).logits, golden["logits"]) < 1e-4, "logits differ");
    }

    void foldingChangesNothingButSpeed_data() { eachArchitecture(); }
    void foldingChangesNothingButSpeed()
    {
        QFETCH(std::string, arch);
        const auto network = filledNetwork(8, 64, torch::kCPU, arch);
        const torch::Tensor input = filled(1, {2, 3, 64, 64}).requires_grad_();
        const auto gradient = [&] { return torch::autograd::grad({network->forward(input).logits.pow(2).sum()}, {input})[0]; };
        const torch::Tensor plain = network->forward(input).logits.detach(), plainGradient = gradient();
        {
            const FoldedScope folded(*network);
            QVERIFY(torch::allclose(network->forward(input).logits, plain, 1e-4, 1e-5));
            QVERIFY(torch::allclose(gradient(), plainGradient, 1e-3, 1e-5));
        }
        QVERIFY(torch::equal(network->forward(input).logits, plain));
    }

    void weightsComeFromTheSeedAlone()
    {
        const auto first = stateDict(*makeNetwork(smallSpec(), 7));
        (void)torch::rand({10}); // the process-wide generator moves on
        const auto same = stateDict(*makeNetwork(smallSpec(), 7)), other = stateDict(*makeNetwork(smallSpec(), 8));
        QVERIFY(torch::equal(first[0].second, same[0].second));
        QVERIFY(!torch::equal(first[0].second, other[0].second));
        const double expected = std::sqrt(2.0 / (64 * 7 * 7)); // He, fan-out
        QVERIFY(std::abs(first[0].second.std().item<double>() / expected - 1) < 0.05);
    }

    void dropoutComesFromTheGenerator_data()
    {
        QTest::addColumn<std::string>("arch");
        for (const char *arch : {"resnet18", "efficientnet_b0"}) // DenseNet-121 has none
            QTest::newRow(arch) << std::string(arch);
    }
    void dropoutComesFromTheGenerator()
    {
        QFETCH(std::string, arch);
        ModelSpec spec = smallSpec();
        spec.arch = arch;
        const auto network = makeNetwork(spec, 7);
        const torch::Tensor input = filled(1, {4, 3, 32, 32});
        const auto logits = [&](std::int64_t batch) {
            network->setGenerator(tensorGenerator(1, "dropout", 0, batch));
            return network->forward(input).logits;
        };
        const torch::Tensor first = logits(0);
        QVERIFY(!torch::equal(first, logits(1)));
        QVERIFY(torch::equal(first, logits(0)));
    }

    void pixelsAreNormalisedInside()
    {
        const auto plain = filledNetwork(3, 32, torch::kCPU);
        const auto normalising = makeNetwork(smallSpec(), 0);
        fillState(*normalising);
        normalising->eval();
        const torch::Tensor pixels = filled(1, {2, 3, 32, 32}, 0.5, 0.5);
        const auto constant = [](const std::array<float, 3> &v) { return torch::tensor({v[0], v[1], v[2]}).view({1, 3, 1, 1}); };
        const torch::Tensor byHand = (pixels - constant(smallSpec().mean)) / constant(smallSpec().deviation);
        QVERIFY(torch::allclose(normalising->forward(pixels).logits, plain->forward(byHand).logits, 1e-4, 1e-5));
    }

    void stateDictsOfAnotherShapeAreRefused()
    {
        const auto network = makeNetwork(smallSpec(), 1);
        const auto refusal = [&](const std::vector<std::pair<std::string, torch::Tensor>> &entries) -> std::string {
            try {
                loadStateDict(*network, entries);
            } catch (const std::runtime_error &error) {
                return error.what();
            }
            return {};
        };
        auto entries = stateDict(*makeNetwork(smallSpec(), 2));
        QCOMPARE(refusal(entries), std::string());
        QVERIFY(torch::equal(stateDict(*network)[0].second, entries[0].second));
        auto missing = entries;
        missing.erase(missing.begin());
        QVERIFY(refusal(missing).find("base_model.conv1.weight") != std::string::npos);
        auto unexpected = entries;
        unexpected.emplace_back("fc.weight", torch::zeros({1}));
        QVERIFY(refusal(unexpected).find("fc.weight") != std::string::npos);
        entries.back().second = torch::zeros({4});
        QVERIFY(refusal(entries).find("features.6.bias") != std::string::npos);
    }

    void initialWeightsAreTorchvisions()
    {
        const auto deviation = [](const char *arch, const std::string &name) {
            ModelSpec spec = smallSpec();
            spec.arch = arch;
            for (const auto &[key, tensor] : stateDict(*makeNetwork(spec, 7)))
                if (key == name)
                    return tensor.std().item<double>();
            return 0.0;
        };
        const auto isNear = [](double got, double wanted) { return std::abs(got / wanted - 1) < 0.05; };
        QVERIFY(isNear(deviation("densenet121", "features.conv0.weight"), std::sqrt(2.0 / (3 * 49)))); // fan-in
        QVERIFY(isNear(deviation("densenet121", "classifier.weight"), 1 / std::sqrt(3 * 1024.0)));
        QVERIFY(isNear(deviation("efficientnet_b0", "features.6.1.block.1.0.weight"), std::sqrt(2.0 / (1152 * 25)))); // fan-out
        QVERIFY(isNear(deviation("efficientnet_b0", "features.6.1.block.2.fc1.weight"), std::sqrt(2.0 / 48)));
        QVERIFY(isNear(deviation("efficientnet_b0", "classifier.1.weight"), 1.0 / 3)); // uniform within ±1/√classes
    }

    void imagesTooSmallAreRefused()
    {
        ModelSpec spec = smallSpec();
        for (const char *arch : {"resnet18", "densenet121", "efficientnet_b0"}) {
            spec.arch = arch;
            spec.imageSize = 16;
            if (spec.arch == "densenet121") {
                QVERIFY_EXCEPTION_THROWN(makeNetwork(spec, 1), std::invalid_argument);
                spec.imageSize = 32;
            }
            const auto network = makeNetwork(spec, 1);
            const torch::NoGradGuard noGradients;
            QCOMPARE(network->forward(filled(1, {2, 3, spec.imageSize, spec.imageSize})).logits.size(1), 3);
        }
    }

    void unknownArchitecturesAreRefused()
    {
        ModelSpec spec = smallSpec();
        spec.arch = "resnet19";
        QVERIFY_EXCEPTION_THROWN(makeNetwork(spec, 1), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "test_network.moc"
