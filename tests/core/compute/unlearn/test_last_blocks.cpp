// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "1"}, {"measure_every", "2"}, {"blocks", "2"}};

} // namespace

class TestLastBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earlierBlocksStayToTheBit_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("batchStatistics");
        QTest::newRow("cf_k") << QStringLiteral("cf_k") << QStringLiteral("false");
        QTest::newRow("cf_k with batch statistics") << QStringLiteral("cf_k") << QStringLiteral("true");
        QTest::newRow("eu_k") << QStringLiteral("eu_k") << QStringLiteral("true");
    }

    void earlierBlocksStayToTheBit()
    {
        QFETCH(QString, method);
        QFETCH(QString, batchStatistics);
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["batch_statistics"] = batchStatistics.toStdString();
        (void)unlearn(place.input(method.toStdString(), options), {});
        const auto before = place.original();
        const std::vector<Block> blocks = before->blocks();
        const std::vector<std::string> changed = changedEntries(*before, *place.unlearned());
        std::size_t trained = 0, statistics = 0;
        for (const auto &[name, tensor] : stateDict(*before)) {
            const bool isLast = blockOf(name, blocks) + 2 >= blocks.size();
            const bool hasChanged = std::find(changed.begin(), changed.end(), name) != changed.end();
            QVERIFY2(isLast || !hasChanged, name.c_str());
            trained += isLast && hasChanged && name.ends_with("weight") ? 1 : 0;
            statistics += hasChanged && name.ends_with("running_mean") ? 1 : 0;
        }
        QCOMPARE(trained, std::size_t{7}); // layer4.1: two convolutions and their norms; the classifier's three layers
        QCOMPARE(statistics, batchStatistics == QStringLiteral("true") ? std::size_t{2} : std::size_t{0});
    }

    void euKDrawsTheLastBlocksAnewAndCfKDoesNot()
    {
        const auto distance = [](const char *method) {
            const UnlearningWorkplace place;
            auto options = kSmall;
            options["learning_rate"] = "0.000001"; // no way to go but by drawing anew
            (void)unlearn(place.input(method, options), {});
            const auto before = place.original(), after = place.unlearned();
            return (before->named_parameters()["features.0.weight"] - after->named_parameters()["features.0.weight"])
                .abs().max().item<double>();
        };
        QVERIFY(distance("cf_k") < 1e-4);
        QVERIFY(distance("eu_k") > 1e-2); // weights lie within 1/√512 = 0.044
    }

    void theyLowerTheRetainLoss_data() { methodRows(); }
    void theyLowerTheRetainLoss()
    {
        QFETCH(QString, method);
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["epochs"] = "6";
        const auto input = place.input(method.toStdString(), options);
        const WatchedRun run = watch(input);
        const std::vector<double> &loss = run.series.at("train_loss");
        QCOMPARE(loss.size(), std::size_t{18}); // three batches an epoch
        QVERIFY(loss[15] + loss[16] + loss[17] < loss[0] + loss[1] + loss[2]);
    }

    void tooManyBlocksAreRefusedByName()
    {
        const UnlearningWorkplace place;
        auto options = kSmall;
        options["blocks"] = "10"; // the stem, eight residual blocks, the classifier
        try {
            (void)unlearn(place.input("eu_k", options), {});
            QFAIL("the whole network was taken for its last blocks");
        } catch (const std::invalid_argument &refusal) {
            QVERIFY2(std::string(refusal.what()).starts_with("blocks: 10"), refusal.what());
            QVERIFY2(std::string(refusal.what()).find("at most 9") != std::string::npos, refusal.what());
        }
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
        for (const char *name : {"cf_k", "eu_k"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
};

QTEST_GUILESS_MAIN(TestLastBlocks)
#include "test_last_blocks.moc"
