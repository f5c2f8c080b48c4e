// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "4"}, {"epochs", "2"}, {"measure_every", "100"}};

Overrides with(Overrides options, const char *key, const char *value)
{
    options[key] = value;
    return options;
}

} // namespace

class TestNegGrad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void negGradRaisesTheForgetLoss()
    {
        const UnlearningWorkplace place;
        const auto input = place.input("neg_grad", with(kSmall, "learning_rate", "0.01"));
        const WatchedRun run = watch(input);
        QVERIFY(taskLossOn(*place.unlearned(), input.forget) > taskLossOn(*place.original(), input.forget));
        QCOMPARE(run.series.at("forget_loss").size(), std::size_t{4}); // 6 forget images by 4, twice: it walks over these
        QCOMPARE(run.series.at("train_loss").front(), -run.series.at("forget_loss").front());
    }

    void noForgetImageIsPushedBeyondTheCeiling()
    {
        const UnlearningWorkplace place;
        auto options = with(kSmall, "learning_rate", "0.01");
        options["loss_ceiling"] = "0.1"; // every image of an untrained network is above it
        (void)unlearn(place.input("neg_grad", options), {});
        QVERIFY(changedEntries(*place.original(), *place.unlearned()).empty());
    }

    void advancedNegGradParesTheTwoLossesApart()
    {
        const UnlearningWorkplace place;
        auto options = with(kSmall, "learning_rate", "0.01");
        options["epochs"] = "4";
        options["forget_weight"] = "1";
        const auto input = place.input("advanced_neg_grad", options);
        const WatchedRun run = watch(input);
        const auto before = place.original(), after = place.unlearned();
        QVERIFY(taskLossOn(*after, input.forget) - taskLossOn(*before, input.forget)
                > taskLossOn(*after, input.retain) - taskLossOn(*before, input.retain));
        const auto &retain = run.series.at("retain_loss"), &forget = run.series.at("forget_loss"), &train = run.series.at("train_loss");
        QCOMPARE(retain.size(), std::size_t{20});
        for (std::size_t i = 0; i < retain.size(); ++i)
            QVERIFY(std::abs(train[i] - (retain[i] - forget[i])) < 1e-5);
    }

    void advancedNegGradWithoutForgetWeightIsFineTuning()
    {
        const UnlearningWorkplace first, second;
        const Overrides options{{"batch", "8"}, {"epochs", "1"}, {"learning_rate", "0.01"}};
        (void)unlearn(first.input("advanced_neg_grad", with(options, "forget_weight", "0")), {});
        (void)unlearn(second.input("fine_tune", options), {});
        const auto one = stateDict(*first.unlearned()), other = stateDict(*second.unlearned());
        for (std::size_t i = 0; i < one.size(); ++i)
            QVERIFY2(torch::allclose(one[i].second, other[i].second, 1e-3, 1e-5), one[i].first.c_str());
    }

    void resumesToTheSameFile_data() { methodRows(); }
    void resumesToTheSameFile()
    {
        QFETCH(QString, method);
        verifyResumesToTheSameFile(method.toStdString(), kSmall);
    }

    void runsOnMultiLabel_data() { methodRows(); }
    void runsOnMultiLabel()
    {
        QFETCH(QString, method);
        verifyRunsOn(TaskKind::MultiLabel, method.toStdString(), kSmall);
    }

private:
    static void methodRows()
    {
        QTest::addColumn<QString>("method");
        for (const char *name : {"neg_grad", "advanced_neg_grad"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
};

QTEST_GUILESS_MAIN(TestNegGrad)
#include "test_neg_grad.moc"
