// SPDX-License-Identifier: GPL-3.0-or-later
// `run`, `policy` and what verdicts do to the exit code.
#include "tests/app/cli_runner.h"

namespace {

using core::Json;
using tests::Answer;
using tests::words;

class TestRun final : public tests::CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { copyDemo(); }

    void requireTurnsTheVerdictIntoExit3()
    {
        const std::string verdict = inDemo(words("show 1")).json().at("verdict").at("forgetting");
        QCOMPARE(inDemo(words("show 1 --require forgotten")).exitCode, verdict == "forgotten" ? 0 : 3);
        QCOMPARE(inDemo(words("show 1 --require nonsense")).exitCode, 2);
    }

    void aRunLikeAnotherTakesItsParametersUnlessToldOtherwise()
    {
        // Another preset comes with its own values, not with those of the run's; what is set counts most.
        const Answer answer = inDemo(words("run --request 1 --model 1 --like 1 --preset as_described --set steps=1 --retrained none --device cpu"));
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("3 forget people"), answer.err.constData()); // too few, said before the work
        const Json run = answer.json().at("run"), first = inDemo(words("show 1")).json().at("run");
        QVERIFY(run.at("retrained").is_null() && !first.at("retrained").is_null());
        QCOMPARE(run.at("seed").get<int>(), first.at("seed").get<int>());
        QCOMPARE(run.at("method").get<std::string>(), first.at("method").get<std::string>());
        QCOMPARE(run.at("preset").get<std::string>(), std::string("as_described"));
        QCOMPARE(run.at("parameters").at("steps").get<int>(), 1);
        const Answer shown = tests::call(QStringList{QStringLiteral("--workspace"), m_demo, QStringLiteral("show"), QString::number(run.at("id").get<int>())});
        QVERIFY2(shown.out.contains("dlfd (as_described, but for steps)"), shown.out.constData());
        QVERIFY(run.at("changed") == Json::array({"steps"})); // what it is said by: the run's own record, not today's presets
        const Json methods = inDemo(words("methods")).json().at("methods");
        for (const Json &preset : methods.at(0).at("preset_details")) {
            for (const auto &[key, value] : preset.at("values").items()) {
                if (preset.at("name") == "as_described" && key != "steps")
                    QVERIFY2(run.at("parameters").at(key) == value, key.c_str());
            }
        }
    }

    void aRunIsOfDlfdUnlessToldOtherwise()
    {
        const Answer answer = inDemo(words("run --request 1 --set steps=1 --retrained none --device cpu"));
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QVERIFY2(answer.err.contains("from model 1, the only one that learned people of R-DEMO"), answer.err.constData());
        const Json run = answer.json().at("run");
        QCOMPARE(run.at("model_in").get<int>(), 1);
        QCOMPARE(run.at("method").get<std::string>(), std::string("dlfd"));
        QCOMPARE(run.at("preset").get<std::string>(), std::string("recommended"));
    }

    void ofSeveralModelsThatLearnedThePeopleOneIsNamed()
    {
        const QString file = m_demo + QStringLiteral("/copy.safetensors");
        QCOMPARE(inDemo({QStringLiteral("model"), QStringLiteral("export"), QStringLiteral("1"), file}).exitCode, 0);
        const Answer imported = inDemo({QStringLiteral("model"), QStringLiteral("import"), file, QStringLiteral("--arch"),
                                        QStringLiteral("resnet18"), QStringLiteral("--trained-on"), QStringLiteral("train")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        const std::string copy = std::to_string(imported.json().at("model").at("id").get<int>());
        const Answer answer = inDemo(words("run --request 1 --retrained none --device cpu"));
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains(("models " + copy + ", 1 learned people").c_str()), answer.err.constData());
        QCOMPARE(inDemo(words("run --request 99")).exitCode, 1);
    }

    void aReasonIsSaidOnceForAllTheMeasuresItRefuses()
    {
        const Answer shown = tests::call({QStringLiteral("--workspace"), m_demo, QStringLiteral("show"), QStringLiteral("1")});
        QSet<QByteArray> reasons;
        int lines = 0;
        for (const QByteArray &line : shown.out.split('\n')) {
            if (!line.startsWith("refused: "))
                continue;
            ++lines;
            reasons.insert(line.mid(line.indexOf(": ", 9)));
        }
        QVERIFY2(lines > 0, shown.out.constData());
        QCOMPARE(reasons.size(), lines);
    }

    void thePolicyIsShownSetAndKeptInItsRanges()
    {
        Json policy = inDemo(words("policy show")).json().at("policy");
        QCOMPARE(policy.at("max_auc").get<double>(), 0.6);
        QCOMPARE(policy.at("around_retrained").get<bool>(), false);
        const Answer set = inDemo(words("policy set max_auc=0.55 around_retrained=true --by officer"));
        QVERIFY2(set.exitCode == 0, set.err.constData());
        policy = inDemo(words("policy show")).json().at("policy");
        QVERIFY(policy == set.json().at("policy"));
        QCOMPARE(policy.at("max_auc").get<double>(), 0.55);
        QCOMPARE(policy.at("alpha").get<double>(), 0.05);
        QCOMPARE(inDemo(words("log")).json().at("events").back().at("what").at("max_auc_before").get<std::string>(), std::string("0.6"));
        QCOMPARE(inDemo(words("policy set max_auc=2")).exitCode, 1);
        QCOMPARE(inDemo(words("policy set max_auk=0.5")).exitCode, 2);
        QCOMPARE(inDemo(words("policy set max_auc")).exitCode, 2);
        // Findings that are there keep what they were judged by.
        QCOMPARE(inDemo(words("show 1")).json().at("verdict").at("policy").at("max_auc").get<double>(), 0.6);
        QCOMPARE(inDemo(words("policy set max_auc=0.6 around_retrained=false")).exitCode, 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRun)
#include "test_run.moc"
