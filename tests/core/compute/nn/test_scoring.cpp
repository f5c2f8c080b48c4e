// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/scoring.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/network.h"
#include "tests/core/compute/nn/toy_set.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::compute;

class TestScoring : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ToySet m_set{11, 32, 5};
    std::filesystem::path m_model;

private Q_SLOTS:
    void initTestCase()
    {
        ModelSpec spec;
        spec.task = "stripe";
        spec.classes = {"top", "middle", "bottom"};
        spec.imageSize = 32;
        m_model = m_folder.filePath(QStringLiteral("model")).toStdString();
        saveModel(*makeNetwork(spec, 1), m_model);
    }

    void rowsComeInTheOrderOfTheImages()
    {
        const SetScores scores = scoreImages(m_model, m_set.images(), "cpu", {});
        QCOMPARE(scores.count, std::int64_t{11});
        QCOMPARE(scores.classes, 3);
        QCOMPARE(scores.featureCount, 128);
        QCOMPARE(scores.logits.size(), std::size_t{33});
        QCOMPARE(scores.features.size(), std::size_t{11 * 128});
        QVERIFY(scores.images == m_set.images().images && scores.labels == m_set.images().labels);
        const auto network = loadModel(m_model, torch::kCPU);
        network->eval();
        const torch::NoGradGuard noGradients;
        for (const std::int64_t image : {0, 4, 10}) {
            const NetworkOutput alone = network->forward(pixelBatch(m_set.images(), std::span(&image, 1), torch::kCPU));
            for (int c = 0; c < 3; ++c)
                QVERIFY(std::abs(alone.logits[0][c].item<float>() - scores.logits[static_cast<std::size_t>(image * 3 + c)]) < 1e-4F);
            QVERIFY(std::abs(alone.features[0][5].item<float>() - scores.features[static_cast<std::size_t>(image * 128 + 5)]) < 1e-4F);
        }
    }

    void aSavedModelScoresIdentically()
    {
        const auto copy = m_folder.filePath(QStringLiteral("copy")).toStdString();
        saveModel(*loadModel(m_model, torch::kCPU), copy);
        const SetScores first = scoreImages(m_model, m_set.images(), "cpu", {}), second = scoreImages(copy, m_set.images(), "cpu", {});
        QVERIFY(first.logits == second.logits && first.features == second.features);
    }

    void anEmptySetGivesEmptyScores()
    {
        LabelledImages none;
        none.pixels = m_set.images().pixels;
        const SetScores scores = scoreImages(m_model, none, "cpu", {});
        QCOMPARE(scores.count, std::int64_t{0});
        QVERIFY(scores.logits.empty() && scores.features.empty());
    }

    void stopsAndReports()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)scoreImages(m_model, m_set.images(), "cpu", {source.get_token(), {}}), Stopped);
        Progress last;
        (void)scoreImages(m_model, m_set.images(), "cpu", {{}, [&](const Progress &progress) { last = progress; }});
        QCOMPARE(last.stage, std::string("score"));
        QCOMPARE(last.done, std::int64_t{11});
        QCOMPARE(last.total, std::int64_t{11});
    }

    void imagesOfAnotherSizeAreRefused()
    {
        ToySet other(2, 48, 5);
        QVERIFY_EXCEPTION_THROWN((void)scoreImages(m_model, other.images(), "cpu", {}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestScoring)
#include "test_scoring.moc"
