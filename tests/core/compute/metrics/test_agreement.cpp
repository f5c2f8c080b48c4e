// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/agreement.h"
#include "tests/core/compute/metrics/made_scores.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace made;

namespace {

/// Two classes, two images: probabilities 0.8 | 0.5 of class 1 unlearned, 0.4 | 0.5 retrained.
AuditInput handMade()
{
    AuditInput in;
    in.task.classes = {"a", "b"};
    in.task.kind = TaskKind::Binary;
    const auto set = [](std::vector<double> p) {
        SetScores scores;
        scores.count = static_cast<std::int64_t>(p.size());
        scores.classes = 2;
        scores.featureCount = 1;
        for (std::size_t i = 0; i < p.size(); ++i) {
            scores.logits.insert(scores.logits.end(), {0.0F, static_cast<float>(std::log(p[i] / (1 - p[i])))});
            scores.features.push_back(static_cast<float>(i));
            scores.labels.push_back(0);
            scores.people.push_back(static_cast<PersonId>(i + 1));
            scores.images.push_back(static_cast<ImageId>(i + 1));
        }
        return scores;
    };
    for (const AuditSet which : {AuditSet::Forget, AuditSet::Unseen}) {
        in.scores[Stage::Unlearned][which] = set({0.8, 0.5});
        in.scores[Stage::Retrained][which] = set({0.4, 0.5});
    }
    return in;
}

double divergence(double p, double q)
{
    const double m = (p + q) / 2;
    const auto part = [](double a, double b) { return a * std::log(a / b); };
    return 0.5 * (part(p, m) + part(1 - p, 1 - m) + part(q, m) + part(1 - q, 1 - m));
}

bool holds(const Metric &metric)
{
    return metric.value && metric.low && metric.high && *metric.low <= *metric.value && *metric.value <= *metric.high;
}

} // namespace

class TestAgreement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handWorked()
    {
        const AuditInput in = handMade();
        const Agreement found = agreementWithRetrained(AuditData(in), Stage::Unlearned, {});
        QVERIFY(std::abs(*found.divergenceUnseen.value - divergence(0.8, 0.4) / 2) < 1e-7);
        QVERIFY(!found.divergenceUnseen.low); // two people carry no interval
        // Unlearned gives b, a (a tie goes to the first class); retrained a, a: half agree; chance ½·1 + ½·0.
        QCOMPARE(*found.predictions.value, 0.5);
        QCOMPARE(*found.predictions.chance, 0.5);
        QCOMPARE(found.similarity.front().block, std::string(kPenultimate));
        QVERIFY(std::abs(*found.similarity.front().cka.value - 1) < 1e-12);
    }

    void blocksOfTheSameNameAreCompared()
    {
        AuditInput in = handMade();
        // Two images: centred, any two differing tables are alike whatever their scale.
        in.scores[Stage::Unlearned][AuditSet::Unseen].blocks = {{"stem", {1, -1, -1, 1}}, {"only here", {1, 0, 0, 1}}};
        in.scores[Stage::Retrained][AuditSet::Unseen].blocks = {{"stem", {9, -9, -9, 9}}};
        const Agreement found = agreementWithRetrained(AuditData(in), Stage::Unlearned, {});
        QCOMPARE(found.similarity.size(), std::size_t{2});
        QCOMPARE(found.similarity[0].block, std::string("stem"));
        QVERIFY(std::abs(*found.similarity[0].cka.value - 1) < 1e-12);
        QCOMPARE(found.similarity[1].block, std::string(kPenultimate));
    }

    void rowsAskedForAreThoseCompared()
    {
        LabelledImages unseen;
        for (std::int64_t i = 0; i < 1200; ++i) {
            unseen.rows.push_back(i);
            unseen.labels.push_back(0);
            unseen.people.push_back(1 + i % 60);
            unseen.images.push_back(1 + i);
        }
        const std::vector<std::int64_t> rows = similarityRows(unseen, 7);
        QCOMPARE(rows.size(), kSimilarityImages);
        SetScores scores;
        scores.count = unseen.size();
        scores.labels = unseen.labels;
        scores.people = unseen.people;
        scores.images = unseen.images;
        const SetImages images = selectImages(scores, 7);
        const std::vector<std::size_t> compared = similarityImages(images, 7);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i], static_cast<std::int64_t>(images.rows[compared[i]]));
    }

    void multiLabelCountsLabels()
    {
        AuditInput in = handMade();
        in.task.kind = TaskKind::MultiLabel;
        const Agreement found = agreementWithRetrained(AuditData(in), Stage::Unlearned, {});
        // Label a is never set (logit 0); label b agrees on the second image alone.
        QCOMPARE(*found.predictions.value, 0.75);
        QCOMPARE(*found.predictions.chance, (1 + 0.5) / 2);
        QVERIFY(std::abs(*found.divergenceForget.value - divergence(0.8, 0.4) / 4) < 1e-7);
    }

    void theSameModelAgreesWholly()
    {
        AuditInput in = input({}, 20, 1.0, true);
        in.scores.at(Stage::Unlearned) = in.scores.at(Stage::Retrained);
        const AuditResult result = audit(in, {});
        QCOMPARE(result.agreement.size(), std::size_t{2});
        const Agreement &same = result.agreement.at(Stage::Unlearned), &other = result.agreement.at(Stage::Original);
        QCOMPARE(*same.divergenceForget.value, 0.0);
        QVERIFY(*same.divergenceForget.high > 0); // 20 people who do not differ do not show that nobody would
        QCOMPARE(*same.predictions.value, 1.0);
        QVERIFY(std::abs(*same.similarity.front().cka.value - 1) < 1e-12);
        QVERIFY(*other.divergenceForget.value > *other.divergenceUnseen.value); // the original knows the forget people
        QVERIFY(*other.predictions.value < 1 && *other.predictions.value > *other.predictions.chance);
        for (const Agreement *agreement : {&same, &other})
            for (const Metric *metric : {&agreement->divergenceForget, &agreement->divergenceUnseen, &agreement->predictions,
                                         &agreement->similarity.front().cka})
                QVERIFY(holds(*metric) && metric->n > 0);
        QVERIFY(*other.similarity.front().cka.chance > 0);
    }

    void withoutARetrainedModelThereIsNone()
    {
        QVERIFY(audit(input({}, 6, 1.0), {}).agreement.empty());
    }

    void aSampleIsDrawnOfManyImages()
    {
        const AuditInput in = input({.people = 300}, 6, 1.0, true);
        const AuditData data(in);
        const auto chosen = similarityImages(data.unseen(), 3);
        QCOMPARE(chosen.size(), kSimilarityImages);
        QVERIFY(std::ranges::is_sorted(chosen) && chosen.back() < data.unseen().images());
        QCOMPARE(similarityImages(data.unseen(), 3), chosen);
        QVERIFY(similarityImages(data.unseen(), 4) != chosen);
        QCOMPARE(agreementWithRetrained(data, Stage::Unlearned, {}).similarity.front().cka.n, std::int64_t{500});
    }

    void emptySetsAreRefused()
    {
        AuditInput in = handMade();
        for (auto &[stage, sets] : in.scores)
            sets.erase(AuditSet::Unseen);
        const Agreement found = agreementWithRetrained(AuditData(in), Stage::Unlearned, {});
        QVERIFY(found.divergenceUnseen.isRefused() && found.predictions.isRefused());
        QVERIFY(found.similarity.front().cka.isRefused() && !found.divergenceForget.isRefused());
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "test_agreement.moc"
