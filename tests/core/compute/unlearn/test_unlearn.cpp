// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toy_unlearning.h"

#include <chrono>
#include <thread>

using namespace core;
using namespace core::compute;

namespace {

const Overrides kSmall{{"batch", "8"}, {"epochs", "2"}, {"steps", "2"}, {"measure_every", "2"}};
const Overrides kPlain{{"batch", "8"}, {"epochs", "2"}};

} // namespace

class TestUnlearn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dlfdReportsItsCurvesAndWhatItKept()
    {
        UnlearningWorkplace place;
        std::map<std::string, std::vector<double>> series;
        std::int64_t done = 0, total = 0;
        JobContext job;
        job.report = [&](const Progress &progress) {
            QCOMPARE(progress.stage, std::string("unlearn"));
            for (const ProgressPoint &point : progress.points)
                series[point.series].push_back(point.x);
            done = progress.done;
            total = progress.total;
        };
        const UnlearnOutcome outcome = unlearn(place.input("dlfd", kSmall), job);
        QCOMPARE(total, std::int64_t{6}); // 20 retain images: 8, 8 and an uneven 4, twice
        QCOMPARE(done, total);
        QCOMPARE(series["train_loss"].size(), std::size_t{6});
        QCOMPARE(series["forgetting_score"], (std::vector<double>{0, 2, 4, 6}));
        QCOMPARE(series["validation_accuracy"].size(), std::size_t{4});
        QCOMPARE(series["forgetting_threshold"].size(), std::size_t{4});
        QVERIFY(series["optimal_transport"].size() >= 2); // the first M batches at least
        QCOMPARE(series["optimal_transport"].size(), series["cross_entropy"].size());
        QVERIFY(outcome.kept); // one of the candidates measured, not the weights it started from
        QVERIFY(outcome.kept->batch >= 2 && outcome.kept->batch <= 6);
        QVERIFY(outcome.kept->forgettingScore >= 0 && outcome.kept->forgettingScore <= 0.5);
        QVERIFY(outcome.kept->validationAccuracy >= 0 && outcome.kept->validationAccuracy <= 1);
        QVERIFY(mentions(outcome.notes, "|AUC"));
        QVERIFY(mentions(outcome.notes, "candidates"));
        QCOMPARE(outcome.device, std::string("cpu"));
        QVERIFY(outcome.seconds > 0);
        QVERIFY(!place.output().isEmpty());
    }

    void batchNormKeepsTheOriginalsStatisticsAndItsWeightsTrain()
    {
        UnlearningWorkplace place;
        const UnlearnInput input = place.input("dlfd", kSmall);
        (void)unlearn(input, {});
        const auto before = stateDict(*loadModel(input.model, torch::kCPU)), after = stateDict(*loadModel(input.output, torch::kCPU));
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::string &name = before[i].first;
            const bool isStatistic = name.find("running_") != std::string::npos || name.ends_with("num_batches_tracked");
            QVERIFY2(torch::equal(before[i].second, after[i].second) == isStatistic, name.c_str());
        }
    }

    void withoutMeasurableMembershipItSaysSoAndStillPerturbs()
    {
        UnlearningWorkplace place;
        std::size_t perturbed = 0;
        JobContext job;
        job.report = [&](const Progress &progress) {
            for (const ProgressPoint &point : progress.points)
                perturbed += point.series == "optimal_transport" ? 1 : 0;
        };
        auto options = kSmall;
        options["stop_threshold"] = "0.5"; // nothing is above it
        const UnlearnOutcome outcome = unlearn(place.input("dlfd", options), job);
        QCOMPARE(perturbed, std::size_t{2});
        QVERIFY(mentions(outcome.notes, "all the same"));
        QVERIFY(mentions(outcome.notes, "2 of 6 batches were perturbed"));
    }

    void stoppedAnywhereItResumesToTheSameFile_data() { methodRows(); }
    void stoppedAnywhereItResumesToTheSameFile()
    {
        QFETCH(QString, method);
        verifyResumesToTheSameFile(method.toStdString(), method == QStringLiteral("dlfd") ? kSmall : kPlain);
    }

    void runsOnMultiLabelAndMultiClass_data() { methodRows(); }
    void runsOnMultiLabelAndMultiClass()
    {
        QFETCH(QString, method);
        for (const TaskKind kind : {TaskKind::MultiLabel, TaskKind::MultiClass})
            verifyRunsOn(kind, method.toStdString(), method == QStringLiteral("dlfd") ? kSmall : kPlain);
    }

    void aStopIsAnsweredQuickly()
    {
        UnlearningWorkplace place;
        auto options = kSmall;
        options["steps"] = "1000";
        std::stop_source source;
        std::chrono::steady_clock::time_point asked;
        std::jthread asker([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            asked = std::chrono::steady_clock::now();
            source.request_stop();
        });
        QVERIFY_EXCEPTION_THROWN((void)unlearn(place.input("dlfd", options), {source.get_token(), {}}), Stopped);
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::seconds(5)); // the file included, on a busy machine
    }

    void aCheckpointOfAnotherRunIsRefused()
    {
        UnlearningWorkplace place;
        std::stop_source source;
        JobContext job{source.get_token(), [&](const Progress &progress) {
                           if (progress.done > 0)
                               source.request_stop();
                       }};
        QVERIFY_EXCEPTION_THROWN((void)unlearn(place.input("dlfd", kSmall), job), Stopped);
        auto other = kSmall;
        other["learning_rate"] = "0.001";
        QVERIFY_EXCEPTION_THROWN((void)unlearn(place.input("dlfd", other), {}), std::runtime_error);
    }

    void releasedCodeRefusesABatchLargerThanTheForgetSet()
    {
        UnlearningWorkplace place;
        try {
            (void)unlearn(place.input("dlfd", {}, "released_code_age"), {});
            QFAIL("a run that would do nothing was accepted");
        } catch (const std::invalid_argument &refusal) {
            QVERIFY(std::string(refusal.what()).starts_with("batch:"));
            QVERIFY(std::string(refusal.what()).find("batch=6 works") != std::string::npos);
        }
        const UnlearnOutcome outcome = unlearn(place.input("dlfd", {{"batch", "6"}, {"steps", "2"}}, "released_code_age"), {});
        QVERIFY(mentions(outcome.notes, "released code"));
        QVERIFY(mentions(outcome.notes, "validation accuracy"));
    }

    void emptySetsAreRefusedByName()
    {
        UnlearningWorkplace place;
        for (const char *name : {"retain", "forget", "validation"}) {
            UnlearnInput input = place.input("dlfd", kSmall);
            (std::string(name) == "retain" ? input.retain : std::string(name) == "forget" ? input.forget : input.validation) =
                place.faces.slice(0, 0);
            try {
                (void)unlearn(input, {});
                QFAIL("an empty set was accepted");
            } catch (const std::invalid_argument &refusal) {
                QVERIFY2(std::string(refusal.what()).starts_with(name), refusal.what());
            }
        }
        UnlearnInput unknown = place.input("dlfd", kSmall);
        unknown.method = "wish";
        QVERIFY_EXCEPTION_THROWN((void)unlearn(unknown, {}), std::invalid_argument);
    }

private:
    static void methodRows()
    {
        QTest::addColumn<QString>("method");
        for (const char *name : {"dlfd", "fine_tune", "retrain"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
};

QTEST_GUILESS_MAIN(TestUnlearn)
#include "test_unlearn.moc"
