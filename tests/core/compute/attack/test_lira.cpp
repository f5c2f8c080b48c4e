// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/lira.h"
#include "core/compute/attack/membership.h"
#include "core/util/random.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

/// Two images (A, B), two shadow models with each and two without.
std::vector<ShadowImages> fourShadows()
{
    return {{{2, 5}, {true, true}}, {{4, 5}, {true, true}}, {{0, 1}, {false, false}}, {{2, 5}, {false, false}}};
}

struct Areas
{
    double byLogit = 0, byLira = 0;
};

/// Images of 30 + 30 people, three each, in normal models: φ varies about the image's own mean by 1 from model to model and is `effect`
/// higher where the model was trained on the person. The first side is `easier` for every model; the audited one knows it if `isKnown`.
Areas simulated(double effect, double easier, bool isKnown, RandomStream &random)
{
    constexpr std::size_t kPeople = 60, kImages = 3 * kPeople, kModels = 16;
    std::vector<double> centre;
    for (std::size_t i = 0; i < kImages; ++i)
        centre.push_back(2 * random.normal() + (i < kImages / 2 ? easier : 0));
    std::vector<ShadowImages> shadows(kModels);
    for (std::size_t m = 0; m < kModels; m += 2) {
        std::vector<bool> isIn(kPeople, false);
        for (const std::size_t person : random.sample(kPeople, kPeople / 2))
            isIn[person] = true;
        for (std::size_t i = 0; i < kImages; ++i)
            for (const std::size_t model : {m, m + 1}) {
                const bool in = isIn[i / 3] == (model == m);
                shadows[model].included.push_back(in);
                shadows[model].phi.push_back(centre[i] + random.normal() + (in ? effect : 0));
            }
    }
    std::vector<double> audited;
    for (std::size_t i = 0; i < kImages; ++i)
        audited.push_back(centre[i] + random.normal() + (isKnown && i < kImages / 2 ? effect : 0));
    const std::vector<double> scores = liraScores(audited, shadows, ShadowVariance::Pooled);
    const auto areaOf = [](std::span<const double> values) {
        return areaUnderCurve(values.first(kImages / 2), values.last(kImages / 2));
    };
    return {areaOf(audited), areaOf(scores)};
}

} // namespace

class TestLira final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrueClassAgainstTheRest()
    {
        const std::vector<float> logits{std::log(0.7F), std::log(0.2F), std::log(0.1F)};
        QVERIFY(isNear(trueClassLogit(logits, 0, TaskKind::MultiClass), std::log(0.7 / 0.3)));
        QVERIFY(isNear(trueClassLogit(logits, 2, TaskKind::MultiClass), std::log(0.1 / 0.9)));
        QVERIFY(isNear(trueClassLogit(std::vector<float>{1, 3}, 1, TaskKind::Binary), 2));
        // p_y rounds to 1 here: only the logits still tell.
        QVERIFY(isNear(trueClassLogit(std::vector<float>{90, 0, 0}, 0, TaskKind::MultiClass), 90 - std::log(2.0)));
        QVERIFY(isNear(trueClassLogit(std::vector<float>{-200, 700, 0}, 0, TaskKind::MultiClass), -900));
        QVERIFY(isNear(trueClassLogit(std::vector<float>{1.5F, -0.5F, 1}, 0b001, TaskKind::MultiLabel), (1.5 + 0.5 - 1) / 3));
    }

    void handWorkedWithOneVarianceForAll()
    {
        // in: A {2, 4} about 3, squares 2; B {5, 5}, 0: σ² = 2 / 2 = 1. out: A {0, 2} about 1, squares 2; B {1, 5} about 3, 8: 10 / 2 = 5.
        // A at 2: −½ ln 1 − 1/2 against −½ ln 5 − 1/10. B at 5: 0 against −½ ln 5 − 4/10.
        const auto scores = liraScores(std::vector<double>{2, 5}, fourShadows(), ShadowVariance::Pooled);
        QVERIFY(isNear(scores.at(0), 0.5 * std::log(5.0) - 0.4));
        QVERIFY(isNear(scores.at(1), 0.5 * std::log(5.0) + 0.4));
    }

    void handWorkedWithVariancesOfEachImage()
    {
        // A: both variances 2, φ as far from either mean. B, "in": no variance at all, so the least there is stands in for it.
        const auto scores = liraScores(std::vector<double>{2, 5}, fourShadows(), ShadowVariance::Own);
        QVERIFY(isNear(scores.at(0), 0));
        QVERIFY(isNear(scores.at(1), -0.5 * std::log(1e-12) + 0.5 * std::log(8.0) + 4.0 / 16));
    }

    void whatDoesNotFitIsRefused()
    {
        const std::vector<double> one{1}, two{1, 2};
        auto shadows = fourShadows();
        QVERIFY_EXCEPTION_THROWN(liraScores(one, shadows, ShadowVariance::Pooled), std::invalid_argument);
        shadows[3].included[1] = true; // one model left without B
        QVERIFY_EXCEPTION_THROWN(liraScores(two, shadows, ShadowVariance::Pooled), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(liraScores(two, {}, ShadowVariance::Pooled), std::invalid_argument);
    }

    void peopleNobodyTrainedOnAreNotFound()
    {
        RandomStream random(7);
        constexpr int kRounds = 200;
        double sum = 0, squares = 0, plain = 0;
        for (int round = 0; round < kRounds; ++round) {
            const Areas areas = simulated(1.5, 2.0, false, random); // easier people, which is all that tells the sides apart
            sum += areas.byLira;
            squares += areas.byLira * areas.byLira;
            plain += areas.byLogit;
        }
        const double mean = sum / kRounds, error = std::sqrt((squares / kRounds - mean * mean) / kRounds);
        QVERIFY2(std::abs(mean - 0.5) < 3 * error, qPrintable(QString::number(mean)));
        QVERIFY2(error < 0.005, qPrintable(QString::number(error)));
        QVERIFY(plain / kRounds > 0.7);
    }

    void peopleTrainedOnAre()
    {
        RandomStream random(8);
        const Areas areas = simulated(2.0, 0, true, random);
        QVERIFY2(areas.byLira > 0.85 && areas.byLira > areas.byLogit + 0.1, qPrintable(QString::number(areas.byLira)));
    }
};

QTEST_GUILESS_MAIN(TestLira)
#include "test_lira.moc"
