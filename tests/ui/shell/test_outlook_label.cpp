// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlook_label.h"

#include <QSignalSpy>
#include <QTest>

using ui::OutlookLabel;

class TestOutlookLabel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceAboutWhereSomebodyStops()
    {
        OutlookLabel label;
        QSignalSpy wanted(&label, &OutlookLabel::wanted);
        for (const core::RequestId request : {1, 2, 3})
            label.ask(request);
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(1).value<core::RequestId>(), core::RequestId(3));
        label.ask(4);
        label.forget();
        QVERIFY(!wanted.wait(200));
    }

    void dropsWhatIsNotAskedAnyMore()
    {
        OutlookLabel label;
        const int first = ask(label, 1), second = ask(label, 2);
        label.tell(first, tooFew(1));
        QVERIFY(label.isHidden());
        label.tell(second, tooFew(2));
        QVERIFY(!label.isHidden() && label.text().contains(QStringLiteral("2 to forget")));
        const int third = ask(label, 2);
        label.forget(); // it was refused, or has findings now
        label.tell(third, tooFew(3));
        QVERIFY(label.isHidden());
    }

    void keepsWhatItSaysOfTheSameUntilItIsReadAgain()
    {
        OutlookLabel label;
        label.tell(ask(label, 1, 7), tooFew(2));
        const int again = ask(label, 1, 7);
        QVERIFY(!label.isHidden()); // or the page would jump at every change
        label.tell(again, core::job::Outlook());
        QVERIFY(label.isHidden()); // there is enough now
        label.tell(ask(label, 1, 7), tooFew(2));
        label.ask(1, 8);
        QVERIFY(label.isHidden());
    }

    void saysWhyItCouldNotBeRead()
    {
        OutlookLabel label;
        label.tell(ask(label, 1), core::Error{core::ErrorCode::NotFound, "request 1", "not there"});
        QVERIFY(!label.isHidden() && !label.text().isEmpty());
    }

private:
    static int ask(OutlookLabel &label, core::RequestId request, std::optional<core::ModelId> model = {})
    {
        QSignalSpy wanted(&label, &OutlookLabel::wanted);
        label.ask(request, model);
        return wanted.wait() ? wanted.front().at(0).toInt() : -1;
    }
    static core::job::Outlook tooFew(std::int64_t people)
    {
        core::job::Outlook outlook;
        outlook.forgetPeople = people;
        outlook.hasVerdict = false;
        return outlook;
    }
};

QTEST_MAIN(TestOutlookLabel)
#include "test_outlook_label.moc"
