// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/network.h"
#include "core/compute/unlearn/unlearn.h"
#include "core/util/random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace core;
using namespace core::compute;

namespace {

constexpr int kSide = 16;
constexpr std::int64_t kImages = 76;

/// Two classes told apart by brightness, enough noise to remember images by.
struct ToyFaces
{
    std::vector<std::uint8_t> bytes;
    std::vector<Label> labels;

    ToyFaces()
    {
        RandomStream random(1, "toy faces");
        for (std::int64_t image = 0; image < kImages; ++image) {
            labels.push_back(image % 2);
            for (int value = 0; value < 3 * kSide * kSide; ++value)
                bytes.push_back(static_cast<std::uint8_t>(random.below(128) + (image % 2 == 0 ? 0 : 100)));
        }
    }
    LabelledImages slice(std::int64_t first, std::int64_t count) const
    {
        LabelledImages set;
        set.pixels = {bytes.data(), kImages, 3, kSide};
        for (std::int64_t row = first; row < first + count; ++row) {
            set.rows.push_back(row);
            set.labels.push_back(labels[static_cast<std::size_t>(row)]);
            set.people.push_back(row / 2);
            set.images.push_back(row + 1);
        }
        return set;
    }
};

struct Workplace
{
    QTemporaryDir folder;
    ToyFaces faces;

    std::filesystem::path path(const char *name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }

    UnlearnInput input(const std::string &method, const std::map<std::string, std::string> &overrides,
                       const std::string &preset = {}) const
    {
        if (!std::filesystem::exists(path("original.safetensors"))) {
            ModelSpec spec;
            spec.task = "brightness";
            spec.kind = TaskKind::Binary;
            spec.classes = {"dark", "light"};
            spec.imageSize = kSide;
            saveModel(*makeNetwork(spec, 1), path("original.safetensors"));
        }
        const Result<OptionValues> options = resolveOptions(*findMethod(method), preset, overrides);
        if (!options)
            qFatal("%s", describe(options.error()).c_str());
        UnlearnInput input;
        input.method = method;
        input.options = *options;
        input.device = "cpu";
        input.model = path("original.safetensors");
        input.retain = faces.slice(0, 20);
        input.forget = faces.slice(20, 6);
        input.validation = faces.slice(26, 24);
        input.checkpoint = path("checkpoint");
        input.output = path("unlearned.safetensors");
        return input;
    }
    QByteArray output() const
    {
        QFile file(folder.filePath(QStringLiteral("unlearned.safetensors")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

const std::map<std::string, std::string> kSmall{{"batch", "8"}, {"epochs", "2"}, {"steps", "2"}, {"measure_every", "2"}};

bool mentions(const std::vector<std::string> &notes, const std::string &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const std::string &note) { return note.find(words) != std::string::npos; });
}

} // namespace

class TestUnlearn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dlfdReportsItsCurvesAndWhatItKept()
    {
        Workplace place;
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
        QVERIFY(!std::filesystem::exists(place.path("checkpoint")));
        QVERIFY(!place.output().isEmpty());
    }

    void batchNormKeepsTheOriginalsStatisticsAndItsWeightsTrain()
    {
        Workplace place;
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
        Workplace place;
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

    void stoppedAnywhereItResumesToTheSameFile_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("dlfd") << QStringLiteral("dlfd");
        QTest::newRow("fine_tune") << QStringLiteral("fine_tune");
        QTest::newRow("retrain") << QStringLiteral("retrain");
    }

    void stoppedAnywhereItResumesToTheSameFile()
    {
        QFETCH(QString, method);
        auto options = method == QStringLiteral("dlfd") ? kSmall : std::map<std::string, std::string>{{"batch", "8"}, {"epochs", "2"}};
        Workplace whole, stopped;
        (void)unlearn(whole.input(method.toStdString(), options), {});
        QVERIFY(!whole.output().isEmpty());

        RandomStream random(5, "stops");
        int stops = 0;
        for (bool finished = false; !finished;) {
            std::stop_source source;
            std::uint64_t left = 1 + random.below(3);
            JobContext job{source.get_token(), [&](const Progress &) {
                               if (--left == 0 && stops < 4)
                                   source.request_stop();
                           }};
            try {
                (void)unlearn(stopped.input(method.toStdString(), options), job);
                finished = true;
            } catch (const Stopped &) {
                ++stops;
                QVERIFY(std::filesystem::exists(stopped.path("checkpoint")));
                QVERIFY(!std::filesystem::exists(stopped.path("unlearned.safetensors")));
            }
        }
        QVERIFY(stops >= 1);
        QVERIFY(stopped.output() == whole.output());
    }

    void aStopIsAnsweredQuickly()
    {
        Workplace place;
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
        Workplace place;
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
        Workplace place;
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
        Workplace place;
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
};

QTEST_GUILESS_MAIN(TestUnlearn)
#include "test_unlearn.moc"
