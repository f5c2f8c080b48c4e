// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/people.h"
#include "tests/core/compute/metrics/made_scores.h"

#include <QTest>

using namespace made;

namespace {

PersonFinding person(double pHigh, double pLow, double q, std::int64_t references = 99, std::int64_t images = 5)
{
    PersonFinding person;
    person.id = 7;
    person.images = images;
    person.references = references;
    person.score = 0.5;
    person.pHigh = pHigh;
    person.pLow = pLow;
    person.qValue = q;
    return person;
}

PersonFinding judged(const PersonFinding &now, const std::optional<PersonFinding> &before)
{
    std::vector<PersonFinding> people{now}, original;
    if (before)
        original.push_back(*before);
    judgePeople(people, before ? &original : nullptr, 0.05);
    return people.front();
}

void says(const PersonFinding &person, const char *verdict, const char *part)
{
    QCOMPARE(person.verdict, std::string(verdict));
    QVERIFY2(person.reason.find(part) != std::string::npos, person.reason.c_str());
}

} // namespace

/// docs/science.md section 3, "Membership, person level".
class TestPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgedByTheRules()
    {
        const PersonFinding stoodOut = person(0.02, 0.99, 0.04), didNot = person(0.3, 0.7, 0.6);
        says(judged(person(0.01, 1, 0.02), stoodOut), "not_forgotten", "better than those");
        says(judged(person(1, 0.01, 0.02), stoodOut), "over_forgotten", "fails on these images");
        says(judged(person(0.21, 0.8, 0.42), stoodOut), "forgotten", "stood out in the original model (p = 0.020)");
        says(judged(person(0.2, 0.8, 0.4), stoodOut), "inconclusive", "not ordinary either (p = 0.200;");
        says(judged(person(0.6, 0.4, 0.8), didNot), "inconclusive", "did not stand out in the original model either (p = 0.300)");
        says(judged(person(0.6, 0.4, 0.8), std::nullopt), "inconclusive", "without the original model");
        says(judged(person(0.6, 0.4, 0.8), person(0.05, 0.95, 0.1)), "forgotten", "p = 0.050"); // at alpha still seen
    }

    void tooFewToCompareWithSaysHowManyWouldDo()
    {
        // p >= 1 / (N + 1): 18 unseen people can never reach 0.05, 19 can; flagging one of one needs 2 / (N + 1) <= 0.05.
        says(judged(person(0.5, 0.6, 1, 18), person(0.06, 1, 0.12, 18)), "inconclusive",
             "With 18 unseen people with at least 5 images to compare with, this person can be neither flagged nor shown to be "
             "forgotten; 39 would do.");
        says(judged(person(0.5, 0.6, 1, 18, 1), person(0.06, 1, 0.12, 18, 1)), "inconclusive", "With 18 unseen people to compare");
        says(judged(person(0.5, 0.6, 1, 19), person(0.06, 1, 0.12, 19)), "inconclusive", "did not stand out in the original model");
        says(judged(person(0.5, 0.6, 1, 38), person(0.3, 0.8, 0.6, 38)), "inconclusive",
             "With 38 unseen people with at least 5 images no single person of this request can be flagged; 39 would do.");
        QVERIFY(judged(person(0.5, 0.6, 1, 39), person(0.3, 0.8, 0.6, 39)).reason.find("flagged") == std::string::npos);
        says(judged(person(0.5, 0.6, 1, 12, 20), person(0.3, 0.8, 0.6, 12, 20)), "inconclusive", "at least 10 images");
        PersonFinding alone;
        alone.images = 20;
        says(judged(alone, std::nullopt), "inconclusive", "No unseen person has enough images to compare with (10 or more).");
    }

    void theLimitIsThatOfTheBestComparedPerson()
    {
        std::vector<PersonFinding> people(4, person(0.5, 0.5, 1, 100));
        people.push_back(person(0.5, 0.5, 1, 20));
        QCOMPARE(flaggingLimit(people, 0.05), // five tests: 10 / (N + 1) <= 0.05
                 std::string("With 100 unseen people with at least 5 images no single person of this request can be flagged; 199 would do."));
        people.front().references = 199;
        QVERIFY(flaggingLimit(people, 0.05).empty());
        QVERIFY(flaggingLimit({}, 0.05).empty());
    }

    void aSmallRequestIsSummedUp()
    {
        std::vector<PersonFinding> people{judged(person(0.01, 1, 0.02), std::nullopt)};
        QCOMPARE(peopleInWords(people).rfind("By itself this person is not forgotten. The model still knows", 0), std::size_t{0});
        people.push_back(judged(person(1, 0.01, 0.02), std::nullopt));
        people.push_back(judged(person(0.4, 0.5, 0.8), std::nullopt));
        people.push_back(people.back());
        QCOMPARE(peopleInWords(people), std::string("By person: 1 not forgotten, 1 over-forgotten, 0 forgotten, 2 inconclusive."));
        QVERIFY(peopleInWords({}).empty());
    }

    void centredByTheClassOnValidation()
    {
        // Class 1 is harder for the model; the person's two images of it are each 1 nat easier than validation's.
        AuditInput in = input({.people = 50, .imagesPerPerson = 3, .classes = 2}, 1, 1.0);
        const auto set = [&](AuditSet which, std::vector<std::pair<Label, double>> images, PersonId first, int perPerson) {
            SetScores scores;
            scores.count = static_cast<std::int64_t>(images.size());
            scores.classes = 2;
            scores.featureCount = 1;
            for (std::size_t i = 0; i < images.size(); ++i) {
                const double p = std::exp(-images[i].second);
                const auto logit = static_cast<float>(std::log(p / (1 - p)));
                scores.logits.insert(scores.logits.end(),
                                     {images[i].first == 0 ? logit : 0.0F, images[i].first == 1 ? logit : 0.0F});
                scores.features.push_back(0);
                scores.labels.push_back(images[i].first);
                scores.people.push_back(first + static_cast<PersonId>(i) / perPerson);
                scores.images.push_back(static_cast<ImageId>(i));
            }
            in.scores[Stage::Unlearned][which] = scores;
        };
        set(AuditSet::Validation, {{0, 0.2}, {0, 0.4}, {1, 2.0}, {1, 2.4}}, 500, 2);
        set(AuditSet::Forget, {{1, 1.2}, {1, 1.2}}, 1001, 2);
        set(AuditSet::Unseen, {{0, 0.1}, {0, 0.1}, {1, 2.1}, {1, 2.1}}, 1, 2);
        in.scores.erase(Stage::Original);
        const auto people = rankForgetPeople(AuditData(in), Stage::Unlearned, {}, {});
        QVERIFY(std::abs(*people.front().score - 1.0) < 1e-6); // −1.2 − (−2.2)
        QCOMPARE(people.front().references, std::int64_t{2});
        QCOMPARE(*people.front().pHigh, 1 / 3.0); // above both, whose centred scores are 0.2 and 0.1
        QCOMPARE(*people.front().qValue, 2 / 3.0);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
