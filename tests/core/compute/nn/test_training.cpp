// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/training.h"

#include "core/compute/nn/device.h"
#include "core/compute/nn/diverged.h"
#include "core/compute/nn/file_error.h"
#include "core/compute/nn/network.h"
#include "tests/core/compute/nn/toy_set.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <thread>

using namespace core;
using namespace core::compute;

namespace {

ModelSpec toySpec()
{
    ModelSpec spec;
    spec.task = "stripe";
    spec.classes = {"top", "middle", "bottom"};
    spec.imageSize = 32;
    return spec;
}

TrainOptions shortTraining()
{
    TrainOptions options;
    options.epochs = 2;
    options.batch = 8;
    options.device = "cpu";
    return options;
}

QByteArray bytesOf(const std::filesystem::path &file)
{
    QFile opened(QString::fromStdString(file.string()));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path path(const char *name) const { return std::filesystem::path(m_folder->path().toStdString()) / name; }

    /// Trains on 25 images in batches of 8 (the last takes the odd one), to `output`.
    TrainOutcome train(const char *output, const TrainOptions &options, const JobContext &job = {})
    {
        return trainModel(toySpec(), options, m_train.images(), m_validation.images(), path("checkpoint"), path(output), job);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ToySet m_train{25, 32, 1}, m_validation{20, 32, 2};

private Q_SLOTS:
    void initTestCase() { configureThreads(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void sameSeedSameBytes()
    {
        TrainOptions other = shortTraining();
        other.seed = 2;
        for (const auto &[output, options] : {std::pair("a", shortTraining()), std::pair("b", shortTraining()), std::pair("c", other)}) {
            train(output, options);
            std::filesystem::remove(path("checkpoint")); // on a loaded machine a training may take the minute after which there is one
        }
        QVERIFY(!bytesOf(path("a")).isEmpty());
        QVERIFY(bytesOf(path("a")) == bytesOf(path("b")));
        QVERIFY(bytesOf(path("a")) != bytesOf(path("c")));
    }

    void stoppedAnywhereResumesToTheSameBytes()
    {
        train("uninterrupted", shortTraining());
        const double seconds = train("again", shortTraining()).seconds;
        RandomStream moments(1, "stop moments");
        int stops = 0;
        while (!std::filesystem::exists(path("model")) && stops < 30) {
            std::stop_source source;
            const std::jthread stopper([&source, pause = std::chrono::duration<double>(seconds * moments.uniform() * 0.6)] {
                std::this_thread::sleep_for(pause);
                source.request_stop();
            });
            try {
                train("model", shortTraining(), {source.get_token(), {}});
            } catch (const Stopped &) {
                ++stops;
                QVERIFY(std::filesystem::exists(path("checkpoint")));
            }
        }
        QVERIFY2(stops >= 2, "it was never interrupted");
        QVERIFY(bytesOf(path("model")) == bytesOf(path("uninterrupted")));
        QVERIFY(std::filesystem::exists(path("checkpoint"))); // until whoever called has recorded the model
    }

    void stoppedAtAnEpochsEndResumesToTheSameBytes()
    {
        train("uninterrupted", shortTraining());
        std::stop_source source;
        const JobContext job{source.get_token(), [&source](const Progress &progress) {
                                 if (!progress.points.empty())
                                     source.request_stop();
                             }};
        QVERIFY_EXCEPTION_THROWN(train("model", shortTraining(), job), Stopped);
        train("model", shortTraining());
        QVERIFY(bytesOf(path("model")) == bytesOf(path("uninterrupted")));
    }

    void aLossThatIsNoNumberEndsIt()
    {
        TrainOptions options = shortTraining();
        options.learningRate = 1e30;
        QVERIFY_EXCEPTION_THROWN(train("model", options), Diverged);
        QVERIFY(!std::filesystem::exists(path("model")));
    }

    void aStopBeforeTheFirstBatchLeavesACheckpoint()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(train("model", shortTraining(), {source.get_token(), {}}), Stopped);
        QVERIFY(std::filesystem::exists(path("checkpoint")));
    }

    void learnsWhatThereIsToLearn()
    {
        ToySet train(120, 32, 3), validation(60, 32, 4);
        TrainOptions options;
        options.epochs = 6;
        options.batch = 16;
        options.learningRate = 0.02;
        options.device = "cpu";
        std::vector<double> epochs;
        const JobContext job{{}, [&](const Progress &progress) {
                                 QCOMPARE(progress.stage, std::string("train"));
                                 for (const ProgressPoint &point : progress.points)
                                     if (point.series == "validation_accuracy")
                                         epochs.push_back(point.x);
                             }};
        const TrainOutcome outcome = trainModel(toySpec(), options, train.images(), validation.images(), path("checkpoint"),
                                                path("model"), job);
        QVERIFY2(outcome.validationAccuracy > 0.8, qPrintable(QString::number(outcome.validationAccuracy)));
        QCOMPARE(epochs, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(outcome.validationRight.size(), std::size_t(60));
        QCOMPARE(outcome.validationPeople.size(), std::size_t(60));
        QCOMPARE(std::accumulate(outcome.validationRight.begin(), outcome.validationRight.end(), 0.0) / 60, outcome.validationAccuracy);
        std::vector<PersonId> drawn = outcome.validationPeople, all = validation.images().people;
        std::ranges::sort(drawn);
        std::ranges::sort(all);
        QCOMPARE(drawn, all);
        QCOMPARE(outcome.precision, std::string("fp32"));
        QCOMPARE(outcome.device, std::string("cpu"));
    }

    void multiLabelTasksTrain()
    {
        ModelSpec spec = toySpec();
        spec.kind = TaskKind::MultiLabel;
        for (Label &label : m_train.images().labels)
            label = (label + 3) % 8;
        const TrainOutcome outcome = trainModel(spec, shortTraining(), m_train.images(), m_validation.images(), path("checkpoint"),
                                                path("model"), {});
        QVERIFY(outcome.trainLoss > 0 && outcome.validationAccuracy >= 0 && outcome.validationAccuracy <= 1);
        const double sum = std::accumulate(outcome.validationRight.begin(), outcome.validationRight.end(), 0.0);
        QVERIFY(std::abs(sum / static_cast<double>(outcome.validationRight.size()) - outcome.validationAccuracy) < 1e-12);
        for (Label &label : m_train.images().labels)
            label = (label + 5) % 8;
    }

    void anotherJobsCheckpointIsRefused()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(train("model", shortTraining(), {source.get_token(), {}}), Stopped);
        TrainOptions other = shortTraining();
        other.learningRate = 0.01;
        QVERIFY_EXCEPTION_THROWN(train("model", other), FileError);
    }

    void impossibleOptionsAreRefused()
    {
        TrainOptions options = shortTraining();
        options.batch = 1;
        QVERIFY_EXCEPTION_THROWN(train("model", options), std::invalid_argument);
        options = shortTraining();
        options.learningRate = 1e12;
        QVERIFY_EXCEPTION_THROWN(train("model", options), std::runtime_error);
        options.learningRate = 0.1;
        options.device = "cuda:77";
        QVERIFY_EXCEPTION_THROWN(train("model", options), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
