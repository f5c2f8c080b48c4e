// SPDX-License-Identifier: GPL-3.0-or-later
// What every command answers: documents with the contract's keys, names only where they belong, exit codes.
#include "core/util/login_name.h"
#include "tests/app/cli_runner.h"

#include <set>

namespace {

using core::Json;
using tests::Answer;
using tests::call;
using tests::words;
using tests::write;

class TestContract final : public tests::CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { copyDemo(); }

    void peopleCarryTheirOwnVerdict()
    {
        std::multiset<std::string> own, listed; // of people, not of the request as a whole
        const Json findings = inDemo(words("show 1")).json();
        for (const Json &person : findings.at("stages").at("unlearned").at("people"))
            own.insert(person.at("verdict").get<std::string>());
        const Json people = inDemo(words("people")).json();
        int unlearned = 0;
        for (const Json &person : people.at("people")) {
            const bool isUnlearned = person.at("state") == "unlearned";
            unlearned += isUnlearned ? 1 : 0;
            if (isUnlearned)
                listed.insert(person.at("verdict").get<std::string>());
            else
                QVERIFY(person.at("verdict").is_null());
        }
        QVERIFY(listed == own);
        QCOMPARE(unlearned, 3);

        std::size_t found = 0;
        for (const char *verdict : {"forgotten", "not_forgotten", "over_forgotten", "inconclusive"}) {
            const Json those = inDemo(words("people --verdict") << QString::fromLatin1(verdict)).json();
            QCOMPARE(those.at("people").size(), own.count(verdict));
            QCOMPARE(those.at("total").get<std::size_t>(), own.count(verdict));
            for (const Json &person : those.at("people"))
                QCOMPARE(person.at("verdict").get<std::string>(), std::string(verdict));
            if (own.count(verdict) > 0) {
                const Json first = inDemo(words("people --limit 1 --verdict") << QString::fromLatin1(verdict)).json();
                QCOMPARE(first.at("people").size(), std::size_t(1));
                QCOMPARE(first.at("total").get<std::size_t>(), own.count(verdict));
            }
            found += those.at("people").size();
        }
        QCOMPARE(found, own.size());
    }

    void theTrailNamesWhoActed()
    {
        const Json demo = inDemo(words("log")).json();
        for (const Json &event : demo.at("events"))
            QVERIFY(event.at("who") != "system");
        const QString made = path(QStringLiteral("by hand"));
        QCOMPARE(call({QStringLiteral("init"), made}).exitCode, 0);
        const QStringList import{QStringLiteral("--workspace"), made, QStringLiteral("import"), QStringLiteral("--format"),
                                 QStringLiteral("manifest"), QStringLiteral("--root"), m_demo + QStringLiteral("/faces"),
                                 QStringLiteral("--image-size"), QStringLiteral("32")};
        QCOMPARE(call(import).exitCode, 0);
        const Json log = call({QStringLiteral("--workspace"), made, QStringLiteral("--json"), QStringLiteral("log")}).json();
        QCOMPARE(log.at("events").size(), std::size_t(2)); // the workspace's beginning, and the import
        for (const Json &event : log.at("events"))
            QCOMPARE(event.at("who").get<std::string>(), core::loginName());
    }

    void documentsHaveTheContractsKeys_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("keys");
        QTest::newRow("people") << "people" << "people total";
        QTest::newRow("model list") << "model list" << "models";
        QTest::newRow("request list") << "request list" << "requests";
        QTest::newRow("show") << "show 1" << "run sets stages agreement relearn look_alikes verdict";
        QTest::newRow("compare") << "compare 1 1" << "runs";
        QTest::newRow("log") << "log" << "events";
        QTest::newRow("log --verify") << "log --verify" << "ok head checks first_bad_event"; // of the chain, and of the findings
        QTest::newRow("show without a run") << "show" << "runs";
        QTest::newRow("methods") << "methods" << "methods";
        QTest::newRow("doctor") << "doctor" << "checks";
        QTest::newRow("resume --list") << "resume --list" << "jobs";
    }
    void documentsHaveTheContractsKeys()
    {
        QFETCH(QString, command);
        QFETCH(QString, keys);
        const Answer answer = inDemo(command.split(u' '));
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        const Json json = answer.json();
        QVERIFY2(json.is_object(), answer.out.constData());
        for (const QString &key : keys.split(u' '))
            QVERIFY2(json.contains(key.toStdString()), qPrintable(key));
        QVERIFY(answer.err.isEmpty());

        const Answer text = call(QStringList{QStringLiteral("--workspace"), m_demo} + command.split(u' '));
        QCOMPARE(text.exitCode, 0);
        QVERIFY(!text.out.isEmpty() && !text.out.startsWith('{'));
    }

    void peopleAndModelsAreSpelledAsInTheContract()
    {
        const Json people = inDemo(words("people --set train --limit 2")).json();
        QCOMPARE(people.at("people").size(), std::size_t(2));
        QVERIFY(people.at("total").get<int>() > 2);
        for (const char *key : {"identity", "images", "set", "state"})
            QVERIFY2(people.at("people").at(0).contains(key), key);
        const Json models = inDemo(words("model list")).json().at("models");
        for (const Json &model : models) {
            for (const char *key : {"id", "sha256", "arch", "task", "device", "seconds", "missing", "unexpected"})
                QVERIFY2(model.contains(key), key);
        }
        for (const Json &model : models) {
            const Json validation = model.at("validation");
            QCOMPARE(validation.is_null(), model.at("origin") == "unlearned");
            if (validation.is_null())
                continue;
            QVERIFY(validation.at("n").get<int>() > 0);
            QCOMPARE(std::to_string(validation.at("epoch").get<int>()), model.at("settings").at("epochs").get<std::string>());
            QVERIFY(validation.contains("low") && validation.contains("high"));
            const auto accuracy = validation.at("accuracy").get<double>();
            QVERIFY(accuracy >= 0 && accuracy <= 1);
            QVERIFY(validation.at("low").is_null() || (validation.at("low") <= accuracy && validation.at("high") >= accuracy));
        }
        const Json request = inDemo(words("request list")).json().at("requests").at(0);
        for (const char *key : {"id", "reference", "state", "received", "due", "basis", "experiment", "people", "images", "not_found"})
            QVERIFY2(request.contains(key), key);
        QCOMPARE(request.at("reference").get<std::string>(), std::string("R-DEMO"));
    }

    void theReportIsByteIdenticalToShow()
    {
        const QString file = path(QStringLiteral("r.json"));
        const Answer report = inDemo({QStringLiteral("report"), QStringLiteral("1"), QStringLiteral("--out"), file});
        QCOMPARE(report.exitCode, 0);
        QVERIFY(report.json().at("files").at(0).contains("sha256"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QCOMPARE(inDemo(words("show 1")).out, bytes);
        QCOMPARE(QByteArray::fromStdString(core::canonicalJson(Json::parse(bytes.toStdString()))), bytes);
    }

    void aReportReplacesNoFileOfSomebodyElsesUnasked()
    {
        const QString file = path(QStringLiteral("mine.csv"));
        write(file, "mine");
        const QStringList report{QStringLiteral("report"), QStringLiteral("1"), QStringLiteral("--out"), file};
        const Answer refused = inDemo(report);
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json().at("error").at("code").get<std::string>(), std::string("already_exists"));
        QVERIFY(refused.errorLines() == 1 && refused.err.contains("--force"));
        QCOMPARE(inDemo(report + words("--force")).exitCode, 0);
        QCOMPARE(inDemo(report).exitCode, 0); // now it is a report
    }

    void scoresAreExportedImageByImage()
    {
        const QString file = path(QStringLiteral("scores.csv"));
        const Answer answer = inDemo({QStringLiteral("export"), QStringLiteral("1"), QStringLiteral("--scores"), file});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QVERIFY(answer.json().at("files").at(0).contains("sha256"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.front().trimmed(), QByteArray("stage,set,image,person,loss"));
        const Json findings = inDemo(words("show 1")).json();
        std::int64_t images = 0;
        for (const Json &set : findings.at("sets"))
            images += set.at("images").get<std::int64_t>();
        QCOMPARE(lines.size() - 1, 3 * images); // original, unlearned, retrained
        const std::string name = inDemo(words("request list")).json().at("requests").at(0).at("identities").at(0);
        QVERIFY(!lines.join('\n').contains(name.c_str()));
    }

    void runsAreComparedByWhatDecidesAndFitATerminal()
    {
        const Answer text = call({QStringLiteral("--workspace"), m_demo, QStringLiteral("compare"), QStringLiteral("1"), QStringLiteral("1")});
        QCOMPARE(text.exitCode, 0);
        for (const char *column : {"matched AUC  less retrained", "NoMUS", "collapse index"})
            QVERIFY2(text.out.contains(column), column);
        for (const QString &line : QString::fromUtf8(text.out).split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void namesAppearOnlyWhenAskedFor()
    {
        const std::string name = inDemo(words("request list")).json().at("requests").at(0).at("identities").at(0);
        QVERIFY(!inDemo(words("show 1")).out.contains(name.c_str()));
        QVERIFY(!inDemo(words("log")).out.contains(name.c_str()));
        QVERIFY(call({QStringLiteral("--workspace"), m_demo, QStringLiteral("show"), QStringLiteral("1"), QStringLiteral("--names")})
                    .out.contains(name.c_str()));
    }

    void badUsageIsExit2_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("says");
        QTest::newRow("no command") << "" << "";
        QTest::newRow("unknown command") << "frobnicate" << "'frobnicate' is no command; see";
        QTest::newRow("mistyped command") << "trian" << "did you mean 'train'?";
        QTest::newRow("mistyped command of a group") << "request aprove 1" << "did you mean 'approve'?";
        QTest::newRow("epochs out of range") << "train --epochs 0" << "--epochs: must be 1 to 10000";
        QTest::newRow("image size out of range") << "import --format manifest --root /tmp --image-size 5" << "--image-size";
        QTest::newRow("refusal without a reason") << "request refuse 1 --by somebody" << "--reason";
        QTest::newRow("unknown option") << "people --colour red" << "colour";
        QTest::newRow("unknown architecture") << "train --arch vgg" << "no such architecture";
        QTest::newRow("unknown format") << "import --format zip --root /tmp" << "unknown";
        QTest::newRow("later command") << "purge --request 1" << "not in this version";
        QTest::newRow("unknown method") << "run --request 1 --model 1 --method magic" << "unknown";
        QTest::newRow("unknown parameter") << "run --request 1 --model 1 --method dlfd --set magic=1" << "magic";
        QTest::newRow("neither a model nor none") << "run --request 1 --model 1 --method dlfd --retrained some" << "'some' is neither";
        QTest::newRow("not key=value") << "run --request 1 --model 1 --method dlfd --set magic" << "key=value";
        QTest::newRow("limit below nothing") << "people --limit -1" << "'-1' is not a whole number of at least 0";
        QTest::newRow("limit in words") << "people --limit ten" << "'ten' is not a whole number";
        QTest::newRow("unknown verdict") << "people --verdict kept" << "kept not in {forgotten,not_forgotten,over_forgotten,inconclusive}";
        QTest::newRow("id in words") << "show first" << "RUN: 'first' is not a number";
        QTest::newRow("people twice") << "request new --reference R --people A --people-file f" << "--people";
        QTest::newRow("report's suffix") << "report 1 --out r.doc" << ".csv";
    }
    void badUsageIsExit2()
    {
        QFETCH(QString, command);
        QFETCH(QString, says);
        const Answer answer = inDemo(command.isEmpty() ? QStringList() : command.split(u' '));
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.errorLines(), 1);
        const Json error = answer.json().at("error");
        QVERIFY(error.contains("code") && error.contains("subject") && error.contains("message"));
        QVERIFY2(answer.err.contains(says.toUtf8()), answer.err.constData());
    }

    void failuresAreExit1AndNameTheirSubject()
    {
        QCOMPARE(inDemo(words("show 99")).exitCode, 1);
        QCOMPARE(inDemo(words("show 99")).json().at("error").at("code").get<std::string>(), std::string("not_found"));
        QCOMPARE(call({QStringLiteral("init"), m_demo}).exitCode, 1); // not empty

        const QString cut = path(QStringLiteral("cut.safetensors"));
        QFile model(m_demo + QStringLiteral("/models/")
                    + QString::fromStdString(inDemo(words("model list")).json().at("models").at(0).at("sha256")) + QStringLiteral(".safetensors"));
        QVERIFY(model.open(QIODevice::ReadOnly));
        write(cut, model.read(model.size() / 2));
        const Answer imported = inDemo({QStringLiteral("model"), QStringLiteral("import"), cut, QStringLiteral("--arch"), QStringLiteral("resnet18")});
        QCOMPARE(imported.exitCode, 1);
        QCOMPARE(imported.json().at("error").at("code").get<std::string>(), std::string("corrupt"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
