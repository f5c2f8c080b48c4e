// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/metrics/made_scores.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace made;

namespace {

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

bool anyContains(const std::vector<std::string> &texts, const std::string &part)
{
    return std::ranges::any_of(texts, [&](const std::string &text) { return contains(text, part); });
}

const Membership &membership(const AuditResult &result, Stage stage = Stage::Unlearned)
{
    return result.stages.at(stage).membership;
}

bool anyContains(const std::vector<Sentence> &sentences, const std::string &part)
{
    return std::ranges::any_of(sentences, [&](const Sentence &sentence) { return contains(sentence.text, part); });
}

bool isWithin(const Metric &metric)
{
    return metric.low && metric.high && *metric.low <= *metric.value && *metric.value <= *metric.high;
}

bool isSame(const Metric &a, const Metric &b)
{
    return a.value == b.value && a.low == b.low && a.high == b.high && a.n == b.n && a.chance == b.chance
        && a.pValue == b.pValue && a.refused == b.refused && a.target == b.target;
}

} // namespace

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgottenPeopleAreFound()
    {
        const AuditResult result = audit(input({.people = 250}, 100, 1.0), {});
        QVERIFY2(result.verdict.forgetting == ForgettingVerdict::Forgotten, result.verdict.reasons.front().text.c_str());
        QVERIFY(membership(result, Stage::Original).auc.value > 0.8);
        QVERIFY(*result.verdict.aucChange.high < -0.2);
        QVERIFY(result.verdict.aucChange.direction == Direction::Target);
        QCOMPARE(*result.verdict.aucChange.target, 0.5 - *membership(result, Stage::Original).aucClassMatched.value);
        QCOMPARE(result.sets.at(AuditSet::Forget).people, std::int64_t{100});
        QCOMPARE(result.sets.at(AuditSet::Unseen).images, std::int64_t{1000});
    }

    void rememberedPeopleAreFound()
    {
        const AuditResult result = audit(input({}, 20, 4.0), {});
        QVERIFY(result.verdict.forgetting == ForgettingVerdict::NotForgotten);
        QVERIFY(contains(result.verdict.reasons.front().text, "surely more than the 60.0 %"));
        const auto &people = result.stages.at(Stage::Unlearned).people;
        QCOMPARE(people.size(), std::size_t{20});
        QVERIFY(std::ranges::all_of(people, [](const PersonFinding &p) { return p.score && p.pHigh && p.pLow && p.qValue; }));
        QVERIFY(std::ranges::all_of(result.stages.at(Stage::Original).people,
                                    [](const PersonFinding &p) { return p.verdict.empty(); }));
    }

    void overForgottenPeopleAreFound()
    {
        const AuditResult result = audit(input({}, 20, -3.0), {});
        QVERIFY(result.verdict.forgetting == ForgettingVerdict::OverForgotten);
        // Lower than what would bring it to ½: a greater change, and no better one.
        QVERIFY(*result.verdict.aucChange.high < *result.verdict.aucChange.target);
    }

    void aroundTheRetrainedModelTheChangeToItIsBest()
    {
        AuditInput in = input({}, 20, 2.0, true);
        in.policy.aroundRetrained = true;
        const AuditResult result = audit(in, {});
        QCOMPARE(*result.verdict.aucChange.target, *membership(result, Stage::Retrained).aucClassMatched.value
                                                       - *membership(result, Stage::Original).aucClassMatched.value);
    }

    void everyNumberCarriesItsSupport()
    {
        const AuditResult result = audit(input({}, 30, 2.0, true), {});
        for (const auto &[stage, f] : result.stages) {
            const Membership &m = f.membership;
            for (const Metric *metric : {&m.cvAccuracy, &m.forgettingScore, &m.auc, &m.aucClassMatched, &m.advantage,
                                         &m.twoSidedAdvantage, &m.twoSidedAdvantageClassMatched, &m.tprAtFpr.at("0.1"), &f.nomus, &f.accuracy.at(AuditSet::Unseen),
                                         &f.accuracy.at(AuditSet::Forget), &f.correlation.meanEtaSquared,
                                         &f.correlation.meanAbsPearson, &f.correlation.probeAccuracy,
                                         &f.correlation.betweenClassShare, &f.correlation.collapseIndex}) {
                QVERIFY2(metric->refused.empty(), metric->refused.c_str());
                QVERIFY(isWithin(*metric) && metric->n > 0 && metric->chance);
            }
            // One interval, told twice: no page says that guessing is ruled out and not ruled out.
            QCOMPARE(*m.forgettingScore.high, std::max(*m.cvAccuracy.high - 0.5, 0.5 - *m.cvAccuracy.low));
            QCOMPARE(*m.forgettingScore.low > 0, *m.cvAccuracy.low > 0.5 || *m.cvAccuracy.high < 0.5);
            QVERIFY(*m.advantage.chance > 0 && m.advantage.pValue && m.twoSidedAdvantage.pValue);
            QCOMPARE(*m.auc.nMembers, std::int64_t{120});
            QCOMPARE(*m.auc.nNonMembers, std::int64_t{160});
            QCOMPARE(f.distanceToRetrained.has_value(), stage != Stage::Retrained);
            QVERIFY(*f.correlation.probeAccuracy.value > *f.correlation.probeAccuracy.chance);
            QCOMPARE(f.perClass.at(AuditSet::Unseen).size(), std::size_t{4});
            QCOMPARE(f.correlation.pearson.size(), std::size_t{8 * 4});
        }
        QVERIFY(result.verdict.aucToRetrained && isWithin(*result.verdict.aucToRetrained));
        QVERIFY(isWithin(*result.stages.at(Stage::Unlearned).distanceToRetrained));
        QCOMPARE(*result.stages.at(Stage::Unlearned).accuracy.at(AuditSet::Forget).target,
                 *result.stages.at(Stage::Retrained).accuracy.at(AuditSet::Forget).value);
    }

    void referencesSharpenTheAttack()
    {
        AuditInput in = input({.people = 60}, 20, 2.0);
        QVERIFY(!membership(audit(in, {})).rmia);
        Recipe reference{.people = 60, .modelSeed = 50};
        in.references.push_back(stage(reference, 20, 1.0)); // knows the forget people no better than the unseen ones
        reference.modelSeed = 51;
        in.references.push_back(stage(reference, 20, 1.0));
        const Membership found = membership(audit(in, {}));
        QVERIFY(found.rmia && isWithin(found.rmia->area.auc) && isWithin(found.rmia->area.aucClassMatched));
        QCOMPARE(found.rmia->references, std::int64_t{2});
        QCOMPARE(found.rmia->population, std::int64_t{80}); // 20 people with 4 images
        QVERIFY(*found.rmia->area.auc.value > 0.6);
        in.references.front().at(AuditSet::Forget).people.back() += 1;
        QVERIFY_EXCEPTION_THROWN(audit(in, {}), std::invalid_argument);
        in = input({.people = 60}, 20, 2.0);
        in.references.push_back(stage(reference, 20, 1.0));
        for (auto &[stage, sets] : in.scores)
            sets.erase(AuditSet::Validation);
        QVERIFY(contains(membership(audit(in, {})).rmia->area.auc.refused, "no validation images"));
    }

    void curvesAndHistogramsShareTheirAxes()
    {
        const AuditResult result = audit(input({.people = 300, .imagesPerPerson = 6}, 200, 2.0), {});
        const Membership &a = membership(result, Stage::Original), &b = membership(result);
        QCOMPARE(a.losses.edges, b.losses.edges);
        const auto &edges = b.losses.edges; // in equal ratios: losses span powers of ten
        QVERIFY(edges.front() > 0 && edges.back() >= 10 * edges.front());
        QVERIFY(std::abs(edges[1] / edges[0] - edges.back() / edges[edges.size() - 2]) < 1e-9);
        double sum = 0;
        for (const double share : b.losses.forget)
            sum += share;
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QVERIFY(b.roc.fpr.size() <= 512 && b.roc.fpr.size() > 100);
        QCOMPARE(b.roc.fpr.front() + b.roc.tpr.front(), 0.0);
        QCOMPARE(b.roc.fpr.back() + b.roc.tpr.back(), 2.0);
        QVERIFY(std::ranges::is_sorted(b.roc.fpr) && std::ranges::is_sorted(b.roc.tpr));
    }

    void ratesTheSampleCannotSupportAreRefused()
    {
        const Membership m = membership(audit(input({}, 20, 2.0), {})); // 160 unseen images
        QVERIFY(m.tprAtFpr.at("0.1").value && m.tprAtFpr.at("0.05").value);
        QVERIFY(contains(m.tprAtFpr.at("0.01").refused, "at least 500"));
        QVERIFY(contains(m.tprAtFpr.at("0.001").refused, "at least 5000"));
    }

    void fewPeopleAreReadOneByOne_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("images");
        for (const int people : {1, 4, 5})
            for (const int images : {1, 5, 20})
                QTest::addRow("%d people, %d images each", people, images) << people << images;
    }
    void fewPeopleAreReadOneByOne()
    {
        QFETCH(int, people);
        QFETCH(int, images);
        AuditInput in = input({.people = 60, .imagesPerPerson = images}, people, 1.0);
        const AuditResult result = audit(in, {});
        const Membership &m = membership(result);
        QVERIFY(m.auc.value.has_value());
        QCOMPARE(m.auc.low.has_value(), people >= 5);
        QCOMPARE(m.advantage.low.has_value(), people >= 5);
        QCOMPARE(m.cvAccuracy.isRefused(), people * images < 20);
        QCOMPARE(m.forgettingScore.isRefused(), people * images < 20);
        QCOMPARE(result.stages.at(Stage::Unlearned).nomus.isRefused(), people * images < 20);
        if (people < 5) {
            QVERIFY(result.verdict.forgetting == ForgettingVerdict::Inconclusive);
            QVERIFY(contains(result.verdict.reasons.front().text, "Too few people"));
            QVERIFY(contains(result.verdict.wouldSettle.front().text, "At least 5 forget people"));
            QVERIFY(contains(result.verdict.reasons.at(1).text, people == 1 ? "By itself this person is" : "By person: "));
        }
        const auto &findings = result.stages.at(Stage::Unlearned).people;
        QCOMPARE(findings.size(), static_cast<std::size_t>(people));
        for (const PersonFinding &person : findings)
            QVERIFY(person.pHigh && !person.verdict.empty() && !person.reason.empty());
    }

    void nineteenImagesAreTooFewAndTwentyEnough()
    {
        AuditInput in = input({.people = 60, .imagesPerPerson = 1}, 19, 2.0);
        QVERIFY(contains(membership(audit(in, {})).cvAccuracy.refused, "19 forget images"));
        in = input({.people = 60, .imagesPerPerson = 1}, 20, 2.0);
        QVERIFY(membership(audit(in, {})).cvAccuracy.value.has_value());
    }

    void collapseIsNoneForTheSameFeaturesAndWholeForNoise()
    {
        AuditInput in = input({.people = 80}, 10, 1.0);
        auto &unlearned = in.scores.at(Stage::Unlearned).at(AuditSet::Unseen);
        unlearned.features = in.scores.at(Stage::Original).at(AuditSet::Unseen).features;
        const Metric same = audit(in, {}).stages.at(Stage::Unlearned).correlation.collapseIndex;
        QVERIFY(std::abs(*same.value) < 1e-12 && std::abs(*same.low) < 1e-9 && std::abs(*same.high) < 1e-9);

        RandomStream random(3);
        random.shuffle(unlearned.features);
        const AuditResult result = audit(in, {});
        const Metric whole = result.stages.at(Stage::Unlearned).correlation.collapseIndex;
        QVERIFY(std::abs(*whole.value - 1) < 0.1);
        QVERIFY(*whole.low > 0.7);
        QCOMPARE(*same.pValue, 1.0);
        QVERIFY(*whole.pValue < 0.01);
        QVERIFY(result.verdict.utility == UtilityVerdict::Degraded);
    }

    void collapseStaysWithinWhatIsPossible()
    {
        // Few people: what the original had over chance is itself hardly known, and what is left of it is less than chance.
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            AuditInput in = input({.people = 8, .featureSignal = 1.0, .seed = seed, .modelSeed = 10 * seed}, 6, 1.0);
            RandomStream noise(seed);
            noise.shuffle(in.scores.at(Stage::Unlearned).at(AuditSet::Unseen).features);
            const StageFindings &f = audit(in, {}).stages.at(Stage::Unlearned);
            const Metric &index = f.correlation.collapseIndex;
            if (!index.low)
                continue;
            ++found;
            const double left = 1 - *index.value; // (η² − its chance) over the original's
            const double ofOriginal = (*f.correlation.meanEtaSquared.value - *f.correlation.meanEtaSquared.chance) / left;
            QVERIFY(isWithin(index));
            QVERIFY2(*index.high <= 1 + *f.correlation.meanEtaSquared.chance / ofOriginal + 1e-9,
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(*index.high)));
        }
        QVERIFY(found >= 3);
    }

    void nothingToCollapseIsRefused()
    {
        const AuditResult result = audit(input({.featureSignal = 0}, 10, 1.0), {});
        QVERIFY(contains(result.stages.at(Stage::Unlearned).correlation.collapseIndex.refused, "more than chance"));
        QVERIFY(result.verdict.utility != UtilityVerdict::Kept);
    }

    void aForeignModelIsAuditedWithoutAnOriginal()
    {
        AuditInput in = input({}, 20, 1.0);
        in.scores.erase(Stage::Original);
        const AuditResult result = audit(in, {});
        QVERIFY(!result.stages.contains(Stage::Original));
        QVERIFY(contains(result.verdict.accuracyDrop.refused, "no original"));
        QVERIFY(result.verdict.utility == UtilityVerdict::Inconclusive);
        QVERIFY(anyContains(result.verdict.wouldSettle, "original model"));
    }

    void identicalModelsKeepTheirUtility()
    {
        AuditInput in = input({.people = 300}, 20, 1.0);
        in.scores.at(Stage::Unlearned) = in.scores.at(Stage::Original);
        const AuditResult result = audit(in, {});
        QCOMPARE(*result.verdict.accuracyDrop.value, 0.0);
        QVERIFY(*result.verdict.accuracyDrop.high > 0); // nobody differing among 1200 images is no proof of none at all
        QVERIFY2(result.verdict.utility == UtilityVerdict::Kept, result.verdict.reasons.at(1).text.c_str());
        QCOMPARE(*result.verdict.aucChange.value, 0.0);
    }

    void otherClassMixesAreWarnedOfAndMatched()
    {
        AuditInput in = input({.people = 200}, 40, 1.0);
        for (auto &[stage, sets] : in.scores) {
            SetScores &forget = sets.at(AuditSet::Forget); // all of class 0, except that one class has no unseen image
            std::ranges::fill(forget.labels, 0);
            forget.labels.front() = 3;
            SetScores &unseen = sets.at(AuditSet::Unseen);
            std::ranges::replace(unseen.labels, 3, 2);
        }
        const AuditResult result = audit(in, {});
        QVERIFY(membership(result).classMixDifference > 0.5);
        QVERIFY(anyContains(result.warnings, "differ in their classes"));
        QCOMPARE(membership(result).droppedClasses, std::vector<std::string>{"class 3"});
        QCOMPARE(*membership(result).aucClassMatched.nMembers, std::int64_t{159});
        QVERIFY(*membership(result).aucClassMatched.nNonMembers < 400);
    }

    void aModelThatKnewNobodyForgetsNobody()
    {
        AuditInput in = input({.people = 250}, 100, 1.0);
        in.scores.at(Stage::Original) = in.scores.at(Stage::Unlearned);
        const AuditResult result = audit(in, {});
        QVERIFY(result.verdict.forgetting == ForgettingVerdict::Forgotten);
        QCOMPARE(result.verdict.originalShown, std::optional(false));
        QVERIFY(anyContains(result.verdict.reasons, "not of what unlearning did"));
        QVERIFY(contains(result.warnings.front(), "nothing of what unlearning did"));
        QCOMPARE(audit(input({.people = 250}, 100, 1.0), {}).verdict.originalShown, std::optional(true));
    }

    void aLostClassIsToldOfThoughTheMeanHidesIt()
    {
        const auto losesClassTwo = [](SetScores &scores) {
            for (std::size_t i = 2; i < scores.logits.size(); i += static_cast<std::size_t>(scores.classes))
                scores.logits[i] -= 8;
        };
        AuditInput in = input({.people = 100}, 40, 1.0);
        QVERIFY(!anyContains(audit(in, {}).warnings, "of class"));
        QVERIFY(!anyContains(audit(in, {}).warnings, "retain people fell"));
        losesClassTwo(in.scores.at(Stage::Unlearned).at(AuditSet::Unseen));
        AuditResult result = audit(in, {});
        QVERIFY(anyContains(result.warnings, "Of the unseen images of class class 2 the unlearned model gets 0.0 % right"));
        QVERIFY(!anyContains(result.warnings, "class class 1"));
        QVERIFY(!anyContains(result.warnings, "retain people fell"));
        losesClassTwo(in.scores.at(Stage::Unlearned).at(AuditSet::Retain));
        QVERIFY(anyContains(audit(in, {}).warnings, "The accuracy on the retain people fell from"));
    }

    void aProminentPersonCountsFortyImages()
    {
        AuditInput in = input({.people = 30}, 6, 1.0);
        for (auto &[stage, sets] : in.scores)
            std::fill_n(sets.at(AuditSet::Unseen).people.begin(), 60, PersonId{1});
        const AuditResult result = audit(in, {});
        QCOMPARE(result.stages.at(Stage::Unlearned).accuracy.at(AuditSet::Unseen).n, std::int64_t{100});
        QCOMPARE(result.sets.at(AuditSet::Unseen).images, std::int64_t{120});
        const auto said = [](const std::vector<std::string> &warnings) {
            std::vector<std::string> capped;
            std::ranges::copy_if(warnings, std::back_inserter(capped), [](const std::string &one) { return contains(one, "40 images"); });
            return capped;
        };
        QCOMPARE(said(result.warnings),
                 (std::vector<std::string>{"1 person of the unseen set with more than 40 images counts with 40 images each, drawn with "
                                           "the audit's seed."}));
        for (auto &[stage, sets] : in.scores)
            std::fill_n(sets.at(AuditSet::Retain).people.begin(), 60, sets.at(AuditSet::Retain).people.front());
        QCOMPARE(said(audit(in, {}).warnings),
                 (std::vector<std::string>{"2 people with more than 40 images count with 40 images each, drawn with the audit's seed: 1 of "
                                           "the retain, 0 of the forget, 0 of the validation and 1 of the unseen set."}));
    }

    void multiLabelAndBinaryTasksWork()
    {
        const AuditResult labels = audit(input({.people = 60, .classes = 3, .kind = TaskKind::MultiLabel}, 20, 3.0), {});
        const StageFindings &f = labels.stages.at(Stage::Unlearned);
        QVERIFY(f.top2Accuracy.empty());
        QVERIFY(*f.exactMatch.at(AuditSet::Unseen).value < *f.accuracy.at(AuditSet::Unseen).value);
        QCOMPARE(f.confusion.at(AuditSet::Unseen).size(), std::size_t{3});
        QCOMPARE(f.confusion.at(AuditSet::Unseen).front().size(), std::size_t{2});
        QVERIFY(*f.membership.auc.value > 0.7 && f.correlation.collapseIndex.value);

        const AuditResult two = audit(input({.classes = 2, .kind = TaskKind::Binary}, 20, 3.0), {});
        QVERIFY(two.stages.at(Stage::Unlearned).top2Accuracy.empty());
        QVERIFY(two.stages.at(Stage::Unlearned).exactMatch.empty());
        QVERIFY(audit(input({}, 20, 3.0), {}).stages.at(Stage::Unlearned).top2Accuracy.contains(AuditSet::Unseen));
    }

    void sameSeedSameFindings()
    {
        const AuditInput in = input({}, 12, 2.0, true);
        const AuditResult a = audit(in, {}), b = audit(in, {});
        for (const Stage stage : kStages) {
            const StageFindings &x = a.stages.at(stage), &y = b.stages.at(stage);
            QVERIFY(isSame(x.membership.cvAccuracy, y.membership.cvAccuracy));
            QVERIFY(isSame(x.membership.twoSidedAdvantage, y.membership.twoSidedAdvantage));
            QVERIFY(isSame(x.nomus, y.nomus) && isSame(x.correlation.collapseIndex, y.correlation.collapseIndex));
            for (std::size_t i = 0; i < x.people.size(); ++i)
                QVERIFY(x.people[i].pHigh == y.people[i].pHigh && x.people[i].qValue == y.people[i].qValue);
        }
        QCOMPARE(a.verdict.reasons, b.verdict.reasons);
        AuditInput other = in;
        other.seed = 2;
        QVERIFY(!isSame(audit(other, {}).stages.at(Stage::Unlearned).nomus, a.stages.at(Stage::Unlearned).nomus));
    }

    void stopIsHonouredAndProgressTold()
    {
        std::stop_source source;
        int reports = 0;
        JobContext job{source.get_token(), [&](const Progress &progress) {
                           QCOMPARE(progress.stage, std::string("audit"));
                           QVERIFY(progress.done <= progress.total);
                           ++reports;
                           source.request_stop();
                       }};
        QVERIFY_EXCEPTION_THROWN(audit(input({}, 12, 2.0), job), Stopped);
        QCOMPARE(reports, 1);
    }

    void brokenScoresAreRefusedByName()
    {
        AuditInput in = input({}, 12, 2.0);
        in.scores.at(Stage::Unlearned).at(AuditSet::Forget).logits[3] = std::nanf("");
        QVERIFY_EXCEPTION_THROWN(audit(in, {}), std::runtime_error);
        in = input({}, 12, 2.0);
        in.scores.at(Stage::Original).at(AuditSet::Unseen).people[5] = 77;
        QVERIFY_EXCEPTION_THROWN(audit(in, {}), std::invalid_argument);
        in.scores.clear();
        QVERIFY_EXCEPTION_THROWN(audit(in, {}), std::invalid_argument);
    }

    void emptySetsGiveReasonsNotCrashes()
    {
        AuditInput in = input({}, 12, 2.0);
        for (auto &[stage, sets] : in.scores)
            sets.erase(AuditSet::Unseen), sets.erase(AuditSet::Validation), sets.erase(AuditSet::Retain);
        const AuditResult result = audit(in, {});
        QVERIFY(membership(result).auc.isRefused() && membership(result).cvAccuracy.isRefused());
        QVERIFY(result.stages.at(Stage::Unlearned).accuracy.at(AuditSet::Unseen).isRefused());
        QVERIFY(result.stages.at(Stage::Unlearned).correlation.collapseIndex.isRefused());
        QVERIFY(result.verdict.forgetting == ForgettingVerdict::Inconclusive);
        QVERIFY(result.verdict.utility == UtilityVerdict::Inconclusive);
        QVERIFY(contains(result.stages.at(Stage::Unlearned).people.front().reason, "No unseen person"));
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
