// SPDX-License-Identifier: GPL-3.0-or-later
// `request` from its making to its end.
#include "tests/app/cli_runner.h"

namespace {

using core::Json;
using tests::Answer;
using tests::words;

class TestRequest final : public tests::CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { copyDemo(); }

    void unknownPeopleLeaveNothingBehind()
    {
        const Json before = inDemo(words("request list")).json();
        const std::string name = inDemo(words("people --limit 1")).json().at("people").at(0).at("identity");
        const Answer refused = inDemo(words("request new --reference R-9 --by officer --people")
                                      << QString::fromStdString(name) + QStringLiteral(",Nobody,Nemo"));
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json().at("error").at("subject").get<std::string>(), std::string("Nobody and Nemo"));
        QVERIFY(refused.err.contains("Nobody and Nemo: are not in the data set"));
        QVERIFY(inDemo(words("request list")).json() == before);
    }

    void theSecondApproverRuleHolds()
    {
        const std::string name = inDemo(words("people --set train --limit 1")).json().at("people").at(0).at("identity");
        const Json made = inDemo(words("request new --reference R-2 --by officer --people") << QString::fromStdString(name)).json();
        const QString id = QString::number(made.at("request").at("id").get<int>());
        QCOMPARE(inDemo(words("request approve --by officer") << id).exitCode, 1);
        QCOMPARE(inDemo(words("request approve --by reviewer") << id).exitCode, 0);
    }

    void lookAlikesAreFoundAndDecidedOn()
    {
        const Json people = inDemo(words("people --set train --state none --limit 3")).json().at("people");
        const auto identity = [&](std::size_t i) { return QString::fromStdString(people.at(i).at("identity").get<std::string>()); };
        const Json made = inDemo(words("request new --reference R-4 --by officer --people") << identity(0)).json().at("request");
        QVERIFY(made.at("look_alikes_undecided").is_null());
        const QString id = QString::number(made.at("id").get<int>());
        QCOMPARE(inDemo(words("lookalikes --last --request") << id).exitCode, 1); // nobody looked

        // At a cosine of -1 everybody is a candidate; the ten most alike are listed.
        const Answer found = inDemo(words("lookalikes --cosine -1 --near-bits 0 --device cpu --request") << id);
        QVERIFY2(found.exitCode == 0, found.err.constData());
        const Json alike = found.json().at("look_alikes");
        QCOMPARE(alike.at("people").size(), std::size_t(10));
        QVERIFY(alike.at("precision").at("n").get<int>() > 0);
        QVERIFY(inDemo(words("lookalikes --last --request") << id).json() == found.json());

        const QString first = QString::fromStdString(alike.at("people").at(0).at("identity").get<std::string>());
        QCOMPARE(inDemo(words("request waive --person") << first << id).exitCode, 2); // no reason
        const Answer waived = inDemo(words("request waive --by officer --reason checked --person") << first << id);
        QVERIFY2(waived.exitCode == 0, waived.err.constData());
        QCOMPARE(waived.json().at("request").at("look_alikes_undecided").get<int>(), 9);
        const QString second = QString::fromStdString(alike.at("people").at(1).at("identity").get<std::string>());
        const Answer added = inDemo(words("request add --by officer --person") << second << id);
        QCOMPARE(added.json().at("request").at("people").get<int>(), 2);

        const Answer approved = inDemo(words("request approve --by reviewer") << id);
        QCOMPARE(approved.exitCode, 0);
        QVERIFY2(approved.err.contains("8 look-alikes are undecided"), approved.err.constData());
        const Json events = inDemo(words("log")).json().at("events");
        QVERIFY(QByteArray::fromStdString(events.dump()).contains("\"look_alikes_undecided\":8"));
        QVERIFY(!QByteArray::fromStdString(events.dump()).contains(second.toUtf8()));
    }

    void requestsAreExtendedOnceAndDoneAfterARun()
    {
        const std::string name = inDemo(words("people --set train --state none --limit 1")).json().at("people").at(0).at("identity");
        const Json made = inDemo(words("request new --reference R-3 --received 2026-01-31 --by officer --people")
                                 << QString::fromStdString(name)).json().at("request");
        QCOMPARE(made.at("due").get<std::string>(), std::string("2026-02-28"));
        const QString id = QString::number(made.at("id").get<int>());
        QCOMPARE(inDemo(words("request extend --by officer") << id).exitCode, 2); // no reason
        const Answer extended = inDemo(words("request extend --by officer --reason busy") << id);
        QVERIFY2(extended.exitCode == 0, extended.err.constData());
        QCOMPARE(extended.json().at("request").at("due").get<std::string>(), std::string("2026-04-28"));
        QCOMPARE(extended.json().at("request").at("extension_reason").get<std::string>(), std::string("busy"));
        QCOMPARE(inDemo(words("request extend --by officer --reason busier") << id).exitCode, 1);

        QCOMPARE(inDemo(words("request approve --by reviewer") << id).exitCode, 0);
        const Answer early = inDemo(words("request done --by officer") << id);
        QCOMPARE(early.exitCode, 1);
        QCOMPARE(early.errorLines(), 1);
        QVERIFY2(early.err.contains(QByteArray("run --request " + id.toUtf8())), early.err.constData());

        const std::string verdict = inDemo(words("show 1")).json().at("verdict").at("forgetting");
        QVERIFY(verdict != "forgotten"); // three people are too few for that
        const Answer unexplained = inDemo(words("request done 1 --by officer"));
        QCOMPARE(unexplained.exitCode, 2);
        QVERIFY2(unexplained.err.contains(verdict.c_str()), unexplained.err.constData());
        const Answer done = inDemo(words("request done 1 --by officer --reason answered"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY((done.json().at("request").at("closed_on") == Json{{"run", 1}, {"forgetting", verdict}}));
        QCOMPARE(done.json().at("request").at("state").get<std::string>(), std::string("done"));
        QCOMPARE(inDemo(words("request done 1 --by officer")).exitCode, 1);
        QCOMPARE(inDemo(words("people --state unlearned")).json().at("total").get<int>(), 3);
        QCOMPARE(inDemo(words("request list --state done")).json().at("requests").size(), std::size_t(1));
        QCOMPARE(inDemo(words("request list --state finished")).exitCode, 2);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRequest)
#include "test_request.moc"
