// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"
#include "tests/core/compute/nn/toy_set.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace core;
using namespace core::compute;

class TestBatches : public QObject
{
    Q_OBJECT

private:
    ToySet m_set{6, 32, 1};

private Q_SLOTS:
    void pixelsAreTheCachesBytes()
    {
        LabelledImages images = m_set.images();
        std::swap(images.rows[0], images.rows[3]);
        const std::vector<std::int64_t> indices{2, 0};
        const torch::Tensor pixels = pixelBatch(images, indices, torch::kCPU);
        QCOMPARE(pixels.sizes().vec(), (std::vector<std::int64_t>{2, 3, 32, 32}));
        const auto *row3 = images.pixels.bytes + 3 * 3 * 32 * 32;
        QCOMPARE(pixels[1][1][2][5].item<float>(), static_cast<float>(row3[32 * 32 + 2 * 32 + 5]) / 255.0F);
        QVERIFY(pixels.min().item<float>() >= 0 && pixels.max().item<float>() <= 1);
    }

    void whatIsOutsideTheSetIsRefused()
    {
        const std::vector<std::int64_t> outside{6}, first{0};
        QVERIFY_EXCEPTION_THROWN((void)pixelBatch(m_set.images(), outside, torch::kCPU), std::out_of_range);
        LabelledImages images = m_set.images();
        images.rows[0] = 6;
        images.labels[0] = kNoLabel;
        QVERIFY_EXCEPTION_THROWN((void)pixelBatch(images, first, torch::kCPU), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN((void)labelBatch(images, first, TaskKind::MultiClass, 3, torch::kCPU), std::out_of_range);
    }

    void labelsAreIndicesOrBits()
    {
        LabelledImages images = m_set.images();
        images.labels = {0, 2, 5, 1, 7, 4};
        const std::vector<std::int64_t> indices{2, 3};
        QVERIFY(torch::equal(labelBatch(images, indices, TaskKind::MultiClass, 8, torch::kCPU), torch::tensor({5, 1}, torch::kInt64)));
        QVERIFY(torch::equal(labelBatch(images, indices, TaskKind::MultiLabel, 3, torch::kCPU),
                             torch::tensor({{1.0F, 0.0F, 1.0F}, {1.0F, 0.0F, 0.0F}})));
    }

    void ordersArePermutationsOfTheirPlace()
    {
        const auto order = shuffledOrder(50, 1, "order", 3);
        QCOMPARE((std::set<std::int64_t>(order.begin(), order.end())).size(), std::size_t{50});
        QVERIFY(order == shuffledOrder(50, 1, "order", 3));
        QVERIFY(order != shuffledOrder(50, 1, "order", 4) && order != shuffledOrder(50, 2, "order", 3) && order != shuffledOrder(50, 1, "other", 3));
        QVERIFY(shuffledOrder(0, 1, "order", 0).empty());
    }

    void augmentationFlipsAndShiftsOnly()
    {
        // A ramp: after a flip and a shift of at most 2, every row is the ramp again, clamped at the edges.
        const torch::Tensor ramp = torch::arange(32, torch::kFloat32).view({1, 1, 1, 32}).expand({16, 3, 32, 32}).contiguous();
        const torch::Tensor result = augmented(ramp, 1, 0, 0);
        QVERIFY(torch::equal(result, augmented(ramp, 1, 0, 0)));
        QVERIFY(!torch::equal(result, augmented(ramp, 1, 0, 1)));
        int flips = 0, shifts = 0;
        for (int i = 0; i < 16; ++i) {
            const torch::Tensor row = result[i][0][0];
            QVERIFY(torch::equal(row, result[i][2][31]));
            const float first = row[0].item<float>(), middle = row[16].item<float>(), last = row[31].item<float>();
            const bool flipped = first > last;
            const float shift = middle - (flipped ? 15.0F : 16.0F);
            QVERIFY(std::abs(shift) <= 2);
            flips += flipped ? 1 : 0;
            shifts += shift != 0 ? 1 : 0;
        }
        QVERIFY(flips > 2 && flips < 14 && shifts > 4);
    }

    void lossesMatchTheirFormulas()
    {
        const torch::Tensor logits = torch::tensor({{0.0F, 0.0F}, {2.0F, 0.0F}});
        const double multiClass = (std::log(2.0) + std::log1p(std::exp(-2.0))) / 2;
        QVERIFY(std::abs(taskLoss(logits, torch::tensor({1, 0}, torch::kInt64), TaskKind::Binary).item<double>() - multiClass) < 1e-6);
        const double multiLabel = (3 * std::log(2.0) + std::log1p(std::exp(-2.0))) / 4;
        QVERIFY(std::abs(taskLoss(logits, torch::tensor({{1.0F, 0.0F}, {1.0F, 0.0F}}), TaskKind::MultiLabel).item<double>() - multiLabel) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "test_batches.moc"
