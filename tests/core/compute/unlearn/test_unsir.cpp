// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/unsir_noise.h"
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "1"}, {"measure_every", "2"}, {"noise_images", "2"}, {"noise_steps", "3"}};

double lossOfNoise(Network &network, const ErrorMaximisingNoise &noise)
{
    const torch::NoGradGuard noGradients;
    const torch::Tensor labels = labelTensor(noise.labels, network.spec(), torch::kCPU);
    return taskLoss(network.forward(noise.pixels).logits, labels, network.spec().kind).item<double>();
}

} // namespace

class TestUnsir : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noiseIsWrongerTheLongerItIsMade_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("multi-class") << static_cast<int>(TaskKind::MultiClass);
        QTest::newRow("multi-label") << static_cast<int>(TaskKind::MultiLabel);
    }

    void noiseIsWrongerTheLongerItIsMade()
    {
        QFETCH(int, kind);
        const UnlearningWorkplace place(static_cast<TaskKind>(kind));
        const auto network = place.original();
        NoiseOptions options;
        options.imagesPerLabel = 3;
        double last = 0;
        for (const int steps : {0, 5, 15}) {
            options.steps = steps;
            const ErrorMaximisingNoise noise = errorMaximisingNoise(*network, {0, 2}, 1, options, {});
            QCOMPARE(noise.labels, (std::vector<Label>{0, 0, 0, 2, 2, 2}));
            QCOMPARE(noise.pixels.sizes().vec(), (std::vector<std::int64_t>{6, 3, ToyFaces::kSide, ToyFaces::kSide}));
            const double loss = lossOfNoise(*network, noise);
            QVERIFY2(loss > last, qPrintable(QStringLiteral("%1 after %2 steps, %3 before").arg(loss).arg(steps).arg(last)));
            last = loss;
        }
        QVERIFY(changedEntries(*network, *place.original()).empty());
        for (const torch::Tensor &parameter : network->parameters())
            QVERIFY(parameter.requires_grad());
    }

    void noiseIsAFunctionOfTheSeedAlone()
    {
        const UnlearningWorkplace place;
        const auto network = place.original();
        NoiseOptions options;
        options.imagesPerLabel = 2;
        options.steps = 2;
        const torch::Tensor once = errorMaximisingNoise(*network, {0, 1}, 1, options, {}).pixels;
        QVERIFY(torch::equal(errorMaximisingNoise(*network, {0, 1}, 1, options, {}).pixels, once));
        QVERIFY(!torch::equal(errorMaximisingNoise(*network, {0, 1}, 2, options, {}).pixels, once));
        QVERIFY(!torch::equal(once.narrow(0, 0, 2), once.narrow(0, 2, 2)));
    }

    void aStrongPenaltyMakesItFaint()
    {
        const UnlearningWorkplace place;
        const auto network = place.original();
        NoiseOptions options;
        options.imagesPerLabel = 1;
        options.steps = 30;
        const auto spread = [&](double penalty) {
            options.penalty = penalty;
            return errorMaximisingNoise(*network, {0}, 1, options, {}).pixels.std().item<double>();
        };
        QVERIFY(spread(1000) < 0.5 * spread(0));
    }

    void impairsThenRepairs()
    {
        const UnlearningWorkplace place;
        const WatchedRun run = watch(place.input("unsir", kSmall));
        QCOMPARE(run.series.at("noise_loss").size(), std::size_t{3});  // one pass by 8 over 20 images
        QCOMPARE(run.series.at("retain_loss").size(), std::size_t{6}); // and one of repair
        QVERIFY(run.series.at("noise_loss").back() < run.series.at("noise_loss").front()); // it learns the noise
    }

    void resumesToTheSameFile() { verifyResumesToTheSameFile("unsir", kSmall); }
    void runsOnMultiLabel() { verifyRunsOn(TaskKind::MultiLabel, "unsir", kSmall); }
};

QTEST_GUILESS_MAIN(TestUnsir)
#include "test_unsir.moc"
