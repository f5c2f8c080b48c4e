// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/embedding.h"
#include "core/util/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

constexpr std::size_t kWidth = 5;

std::vector<float> features(std::size_t images, double shift)
{
    RandomStream random(images);
    std::vector<float> out;
    for (std::size_t i = 0; i < images * kWidth; ++i)
        out.push_back(static_cast<float>(random.normal() + shift));
    return out;
}

EmbeddingInput input(std::size_t unseen)
{
    EmbeddingInput in;
    in.width = kWidth;
    for (const Stage stage : {Stage::Original, Stage::Unlearned}) {
        const double shift = stage == Stage::Original ? 0 : 20;
        in.features[stage] = {{AuditSet::Forget, features(20, shift)}, {AuditSet::Unseen, features(unseen, shift)}};
    }
    return in;
}

std::vector<bool> leftOut(const std::vector<float> &places)
{
    std::vector<bool> out;
    for (const float value : places)
        out.push_back(std::isnan(value));
    return out;
}

std::size_t shown(const std::vector<float> &places)
{
    return static_cast<std::size_t>(std::ranges::count_if(places, [](float v) { return !std::isnan(v); })) / 2;
}

} // namespace

class TestEmbedding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesLieOnCommonAxes()
    {
        const EmbeddingMap map = embed(input(30), {});
        QCOMPARE(map.images, std::int64_t{50});
        for (const auto *places : {&map.principal, &map.neighbours}) {
            QCOMPARE(places->size(), std::size_t{2});
            QCOMPARE(places->at(Stage::Original).at(AuditSet::Forget).size(), std::size_t{40});
        }
        // All of the difference between the stages is along the first component: one lies left of 0, the other right.
        for (const AuditSet set : {AuditSet::Forget, AuditSet::Unseen})
            for (std::size_t i = 0; i < 40; i += 2)
                QVERIFY(map.principal.at(Stage::Original).at(set)[i] * map.principal.at(Stage::Unlearned).at(set)[i] < 0);
    }

    void manyImagesAreSampledAlikeAtEveryStage()
    {
        const EmbeddingMap map = embed(input(400), {});
        QCOMPARE(map.images, std::int64_t{20 + 150});
        const auto &first = map.principal.at(Stage::Original).at(AuditSet::Unseen);
        QCOMPARE(first.size(), std::size_t{800});
        QCOMPARE(shown(first), kOtherPoints);
        QCOMPARE(leftOut(map.neighbours.at(Stage::Unlearned).at(AuditSet::Unseen)), leftOut(first));
        EmbeddingInput other = input(400);
        other.seed = 2;
        QVERIFY(leftOut(embed(other, {}).principal.at(Stage::Original).at(AuditSet::Unseen)) != leftOut(first));
    }

    void whatDoesNotFitIsRefused()
    {
        EmbeddingInput in = input(30);
        in.features.at(Stage::Unlearned).at(AuditSet::Unseen).pop_back();
        QVERIFY_EXCEPTION_THROWN(embed(in, {}), std::invalid_argument);
        in = input(30);
        in.features.at(Stage::Unlearned).at(AuditSet::Unseen) = features(29, 0);
        QVERIFY_EXCEPTION_THROWN(embed(in, {}), std::invalid_argument);
        in = input(30);
        in.features.at(Stage::Unlearned).erase(AuditSet::Forget);
        QVERIFY_EXCEPTION_THROWN(embed(in, {}), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(embed({}, {}), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestEmbedding)
#include "test_embedding.moc"
