// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person_reasons.h"

#include <QTest>

using namespace core;
using namespace core::person_reasons;

namespace {

QString sharedBy(const std::string &reason)
{
    PersonFinding person;
    person.reason = reason;
    return QString::fromStdString(sharedReason(person));
}

} // namespace

class TestPersonReasons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSentenceHasThePersonsOwnFigures()
    {
        QCOMPARE(inWords(kForgotten, {"below 0.001", "0.410"}),
                 std::string("This person stood out in the original model (p = below 0.001) and no longer does among people the model never "
                             "saw (p = 0.410)."));
        QCOMPARE(inWords(kNotOrdinary, {"0.120"}), std::string("This person is not told apart for certain any more, but is not ordinary either "
                                                               "(p = 0.120; more than 0.2 would be)."));
    }

    void peopleJudgedForOneReasonShareItsSentence()
    {
        for (const PersonReason &reason : {kStillKnown, kFails, kNoOriginal, kNeverStoodOut, kNotOrdinary}) {
            for (const char *figure : {"0.012", "below 0.001", "1.000"})
                QCOMPARE(sharedBy(inWords(reason, {figure})), QString::fromUtf8(reason.shared.data(), qsizetype(reason.shared.size())));
        }
        QCOMPARE(sharedBy(inWords(kForgotten, {"below 0.001", "0.410"})), QString::fromUtf8(kForgotten.shared.data()));
    }

    void whatLimitsTheTestIsKept()
    {
        const std::string limit = " With 12 unseen people no single person of this request can be flagged; 39 would do.";
        QCOMPARE(sharedBy(inWords(kNotOrdinary, {"0.120"}) + limit), QString::fromUtf8(kNotOrdinary.shared.data()) + QString::fromStdString(limit));
    }

    void aReasonWithoutFiguresIsItsOwn()
    {
        const char *nobody = "No unseen person has enough images to compare with (5 or more).";
        QCOMPARE(sharedBy(nobody), QString::fromUtf8(nobody));
        const char *unknown = "Nothing stands out now (p = 0.300), says another version.";
        QCOMPARE(sharedBy(unknown), QString::fromUtf8(unknown));
        QVERIFY(sharedBy({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPersonReasons)
#include "test_person_reasons.moc"
