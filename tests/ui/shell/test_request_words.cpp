// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/request_words.h"

#include <QTest>

using namespace ui;

class TestRequestWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDaysToTheDueDate_data();
    void countsDaysToTheDueDate();
    void groupsLargeCounts();
};

void TestRequestWords::countsDaysToTheDueDate_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("overdue");
    QTest::newRow("later") << "2026-11-24" << "3 day" << false;
    QTest::newRow("today") << "2026-11-21" << "due today" << false;
    QTest::newRow("past") << "2026-11-20" << "1 day" << true;
}

void TestRequestWords::countsDaysToTheDueDate()
{
    QFETCH(QString, due);
    QFETCH(QString, words);
    QFETCH(bool, overdue);
    core::Request request;
    request.due = due.toStdString();
    const QDate today(2026, 11, 21);
    QVERIFY2(timeLeft(request, today).startsWith(words), qPrintable(timeLeft(request, today)));
    QCOMPARE(isOverdue(request, today), overdue);
    request.state = core::RequestState::Done;
    QVERIFY(timeLeft(request, today).isEmpty());
}

void TestRequestWords::groupsLargeCounts()
{
    core::job::Outlook outlook;
    outlook.forgetPeople = 4;
    outlook.forgetImages = 1200;
    outlook.unseenPeople = 24747;
    outlook.unseenImages = 73753;
    outlook.hasVerdict = outlook.hasAttack = false;
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString text = outlookText(outlook);
    QLocale::setDefault(before);
    QVERIFY2(text.contains(QStringLiteral("4 to forget, 24,747 unseen")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1,200 to forget, 73,753 unseen")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestRequestWords)
#include "test_request_words.moc"
