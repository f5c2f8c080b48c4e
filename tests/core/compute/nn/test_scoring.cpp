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

    void blocksComeInTheOrderOfTheRowsAskedFor()
    {
        const std::vector<std::int64_t> rows{9, 2, 5};
        const SetScores scores = scoreImages(m_model, m_set.images(), "cpu", {}, rows);
        QCOMPARE(scores.blocks.size(), std::size_t{9}); // stem and eight residual blocks
        QCOMPARE(scores.blocks.front().block, std::string("stem"));
        QCOMPARE(scores.blocks.back().block, std::string("layer4.1"));

        const auto network = loadModel(m_model, torch::kCPU);
        network->eval();
        torch::Tensor last; // [1, 512, 1, 1]: 32 pixels leave the last block one place
        network->setBlockSink([&](const std::string &, const torch::Tensor &output) { last = output.flatten(1); });
        const torch::NoGradGuard noGradients;
        std::vector<torch::Tensor> outputs;
        for (const std::int64_t &row : rows) {
            (void)network->forward(pixelBatch(m_set.images(), std::span(&row, 1), torch::kCPU));
            outputs.push_back(last);
        }
        torch::Tensor table = torch::cat(outputs).to(torch::kFloat64);
        table = table - table.mean(0, true);
        const torch::Tensor wanted = table.matmul(table.t());
        const double scale = wanted.abs().max().item<double>();
        QVERIFY(scale > 0);
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 3; ++j)
                QVERIFY(std::abs(wanted[i][j].item<double>() - scores.blocks.back().gram[static_cast<std::size_t>(3 * i + j)])
                        < 1e-4 * scale);
        QVERIFY(scoreImages(m_model, m_set.images(), "cpu", {}).blocks.empty());
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
