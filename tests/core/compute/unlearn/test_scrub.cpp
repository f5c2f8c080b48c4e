// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/rewind.h"
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "2"}, {"msteps", "1"}, {"measure_every", "2"}};

Overrides with(Overrides options, const Overrides &others)
{
    for (const auto &[key, value] : others)
        options[key] = value;
    return options;
}

/// Classifies by brightness: the class whose centre is nearest.
class BrightnessNetwork final : public Network
{
public:
    explicit BrightnessNetwork(const ModelSpec &spec) : Network(spec)
    {
        const auto last = register_module("last", std::make_shared<torch::nn::Module>());
        m_centres = last->register_parameter("centres", torch::zeros({3}));
    }
    void setCentres(float first, float second, float third)
    {
        const torch::NoGradGuard noGradients;
        m_centres.copy_(torch::tensor({first, second, third}));
    }
    NetworkOutput forward(const torch::Tensor &pixels) override
    {
        const torch::Tensor brightness = pixels.mean({1, 2, 3}).unsqueeze(1);
        return {2 * brightness * m_centres - m_centres * m_centres, brightness};
    }
    std::vector<Block> blocks() const override { return {{"last", {"last."}}}; }
    void fold() override {}
    void unfold() override {}

private:
    torch::Tensor m_centres;
};

} // namespace

class TestScrub : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maxPassesDriveItAwayOnForgetImages()
    {
        const UnlearningWorkplace place;
        // Without α, γ and weight decay the min passes stand still.
        const WatchedRun run = watch(place.input("scrub", with(kSmall, {{"epochs", "4"}, {"msteps", "4"}, {"alpha", "0"}, {"gamma", "0"},
                                                                        {"weight_decay", "0"}, {"momentum", "0"}, {"batch", "6"},
                                                                        {"learning_rate", "0.1"},
                                                                        {"measure_every", "100"}})));
        const auto &forget = run.series.at("forget_divergence");
        QCOMPARE(forget.size(), std::size_t{4}); // six images, one batch a pass
        QVERIFY2(forget.back() > forget.front(), qPrintable(QStringLiteral("%1 of %2").arg(forget.back()).arg(forget.front())));
    }

    void minPassesLowerTheRetainLoss()
    {
        const UnlearningWorkplace place;
        const auto input = place.input("scrub", with(kSmall, {{"epochs", "4"}, {"msteps", "0"}, {"batch_statistics", "false"},
                                                              {"learning_rate", "0.01"}, {"alpha", "0"}, {"measure_every", "100"}}));
        const WatchedRun run = watch(input);
        QVERIFY(!run.series.contains("forget_divergence"));
        QVERIFY(taskLossOn(*place.unlearned(), input.retain) < taskLossOn(*place.original(), input.retain));
        QVERIFY(std::abs(run.series.at("retain_divergence").front()) < 1e-5); // the student starts as the teacher
        QVERIFY(run.series.at("retain_divergence").back() > 1e-5);
    }

    void staysCloserWithAlpha()
    {
        const auto apart = [](const char *alpha) {
            const UnlearningWorkplace place;
            const WatchedRun run = watch(place.input("scrub", with(kSmall, {{"epochs", "3"}, {"msteps", "0"}, {"alpha", alpha},
                                                                            {"batch_statistics", "false"}, {"learning_rate", "0.01"}})));
            return run.series.at("retain_divergence").back();
        };
        QVERIFY(apart("5") < apart("0"));
    }

    void firstTheMaxPassThenTheMinPass()
    {
        const UnlearningWorkplace place;
        const WatchedRun run = watch(place.input("scrub", kSmall));
        QCOMPARE(run.series.at("forget_divergence").size(), std::size_t{1}); // one pass over 6 images
        QCOMPARE(run.series.at("retain_loss").size(), std::size_t{6});       // two over 20
        QVERIFY(run.series.at("train_loss").front() < 0);
    }

    void rewindKeepsTheEpochWhoseErrorIsClosest()
    {
        const ToyFaces faces(TaskKind::MultiClass); // brightness 0.2, 0.47, 0.74, by turns
        UnlearnInput input;
        input.forget = faces.slice(0, 0);
        input.forget.rows = {0, 3, 6, 9, 1, 2};
        input.forget.labels = {0, 0, 0, 0, 1, 2};
        input.validation = faces.slice(12, 24);
        for (Label &label : input.validation.labels)
            label = std::min<Label>(label, 1); // so that a good classifier errs on half of those with label 1, and none has label 2
        ModelSpec spec;
        spec.classes = {"a", "b", "c"};
        BrightnessNetwork network(spec);
        Rewind rewind(input);
        const auto epoch = [&](float first, float second, float third) {
            network.setCentres(first, second, third);
            rewind.remember(network);
        };
        epoch(0.47F, 0.74F, 0.2F); // wrong about all six
        epoch(0.2F, 0.74F, 0.47F); // about the last two
        epoch(0.2F, 0.47F, 9);     // about the last
        epoch(0.2F, 0.47F, 0.74F); // about none
        // The last one's error on label 0 is 0 and on label 1 ½; with four forget images to one that is 0.1. Over all
        // validation images alike it would be ⅓, which the second epoch meets.
        Rewind carried(input);
        carried.restore(rewind.state());
        const OwnChoice choice = carried.choose(network, {});
        QVERIFY2(choice.sentence.find("after epoch 3 of 4") != std::string::npos, choice.sentence.c_str());
        QVERIFY2(choice.sentence.find("0.167, is the closest to 0.100") != std::string::npos, choice.sentence.c_str());
        QCOMPARE(choice.weights.front().second[2].item<float>(), 9.0F);
    }

    void rewindingSaysSoAndDoesNotUseTheCommonRule()
    {
        const UnlearningWorkplace place;
        const WatchedRun run = watch(place.input("scrub", with(kSmall, {{"selection", "rewind"}})));
        QVERIFY(mentions(run.outcome.notes, "Rewinding kept the weights"));
        QVERIFY(!mentions(run.outcome.notes, "candidates"));
        QVERIFY_EXCEPTION_THROWN((void)unlearn(place.input("scrub", with(kSmall, {{"selection", "rewind"}, {"epochs", "21"}})), {}),
                                 std::invalid_argument);
    }

    void resumesToTheSameFile_data()
    {
        QTest::addColumn<QString>("selection");
        QTest::newRow("steered") << QStringLiteral("steered");
        QTest::newRow("rewind") << QStringLiteral("rewind");
    }
    void resumesToTheSameFile()
    {
        QFETCH(QString, selection);
        verifyResumesToTheSameFile("scrub", with(kSmall, {{"selection", selection.toStdString()}}));
    }

    void runsOnMultiLabel() { verifyRunsOn(TaskKind::MultiLabel, "scrub", with(kSmall, {{"selection", "rewind"}})); }
};

QTEST_GUILESS_MAIN(TestScrub)
#include "test_scrub.moc"
