// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a process: its launcher, signals, and what it says on stderr.
#include "tests/app/cli_runner.h"

#include <csignal>

namespace {

using core::Json;
using tests::Answer;
using tests::call;
using tests::words;

class TestProcess final : public tests::CliTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { copyDemo(); }

    void printingSaysNothingOnStderrWithoutASession()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
        const Answer report = call({QStringLiteral("--workspace"), m_demo, QStringLiteral("report"), QStringLiteral("1"),
                                    QStringLiteral("--out"), path(QStringLiteral("r.pdf"))}, environment);
        if (report.err.contains("this build has no PDF"))
            QSKIP("a build without the window prints no PDF");
        QCOMPARE(report.exitCode, 0);
        QVERIFY2(report.err.isEmpty(), report.err.constData());
    }

    void aLauncherAloneSaysWhatIsMissing()
    {
        const QString alone = path(QStringLiteral("expunge-cli"));
        QVERIFY(QFile::copy(QStringLiteral(EXPUNGE_CLI), alone));
        QProcess process;
        process.start(alone, {QStringLiteral("--version")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("install Expunge anew") && said.trimmed().count('\n') == 0, said.constData());
    }

    void aSignalWhileLibrariesLoadIsExit130_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void aSignalWhileLibrariesLoadIsExit130()
    {
        QFETCH(int, signal);
        QProcess process;
        process.start(QStringLiteral(EXPUNGE_CLI), {QStringLiteral("--json"), QStringLiteral("bench")});
        QVERIFY(process.waitForStarted());
        // Once the launcher has made way for the program, its libraries take a few tenths of a second.
        const QString program = QStringLiteral("/proc/%1/exe").arg(process.processId());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::symLinkTarget(program) != QFileInfo(QStringLiteral(EXPUNGE_CLI)).canonicalFilePath(), 10000);
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(Json::parse(process.readAllStandardOutput().toStdString()).at("error").at("code").get<std::string>(),
                 std::string("cancelled"));
        QCOMPARE(process.readAllStandardError().trimmed().count('\n'), 0);
    }

    void terminatingIsExit130AndTheWorkspaceGoesOn()
    {
        QProcess training;
        // Threads that were there before main must not take the signal and die of it.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("4"));
        training.setProcessEnvironment(environment);
        training.start(QStringLiteral(EXPUNGE_CLI),
                       QStringList{QStringLiteral("--workspace"), m_demo, QStringLiteral("--json"), QStringLiteral("--progress")}
                           + words("train --epochs 5000 --lr 0.0001 --batch 16 --device cpu")); // so small a rate does not diverge
        QVERIFY(training.waitForStarted());
        training.setReadChannel(QProcess::StandardError);
        QByteArray progress;
        while (!progress.contains("train ") && training.waitForReadyRead(60000))
            progress += training.readAllStandardError();
        QVERIFY2(progress.contains("train "), progress.constData());

        // A second writer is told who holds the workspace; a reader is not kept out.
        const Answer second = inDemo(words("train --epochs 1"));
        QCOMPARE(second.exitCode, 1);
        QVERIFY2(second.err.contains("open in process"), second.err.constData());
        QCOMPARE(inDemo(words("people --limit 1")).exitCode, 0);
        QCOMPARE(inDemo(words("show 1")).exitCode, 0);

        // What leaves the building is in the trail, or does not leave.
        for (const char *suffix : {"json", "csv", "pdf"}) {
            const QString file = path(QStringLiteral("locked.") + QString::fromLatin1(suffix));
            const Answer report = inDemo({QStringLiteral("report"), QStringLiteral("1"), QStringLiteral("--out"), file});
            QCOMPARE(report.exitCode, 1);
            QCOMPARE(report.json().at("error").at("code").get<std::string>(), std::string("locked"));
            const QByteArray holder = "open in process " + QByteArray::number(training.processId());
            QVERIFY2(report.err.contains(holder), report.err.constData());
            QVERIFY2(report.err.contains("`show 1` only reads") && report.errorLines() == 1, report.err.constData());
            QVERIFY(!QFile::exists(file));
        }

        ::kill(static_cast<pid_t>(training.processId()), SIGTERM);
        QVERIFY(training.waitForFinished(20000)); // 2 s are promised; a busy machine must not fail the test
        progress += training.readAllStandardError();
        QVERIFY2(training.exitCode() == 130, progress.constData());
        QCOMPARE(Json::parse(training.readAllStandardOutput().toStdString()).at("error").at("code").get<std::string>(),
                 std::string("cancelled"));
        const Json jobs = inDemo(words("resume --list")).json().at("jobs");
        QCOMPARE(jobs.size(), std::size_t(1));
        const QString id = QString::number(jobs.at(0).at("id").get<int>());
        const QByteArray hint = "`resume --job " + id.toUtf8() + "` goes on";
        QVERIFY2(progress.contains(hint), progress.constData());

        // What leaves nothing to go on with says nothing of the job that waits.
        QProcess drawing;
        drawing.start(QStringLiteral(EXPUNGE_CLI), QStringList{QStringLiteral("--workspace"), m_demo, QStringLiteral("--progress"),
                                                               QStringLiteral("faces"), path(QStringLiteral("many"))}
                                                       + words("--people 20000"));
        drawing.setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("synthesise") && drawing.waitForReadyRead(60000))
            said += drawing.readAllStandardError();
        ::kill(static_cast<pid_t>(drawing.processId()), SIGTERM);
        QVERIFY(drawing.waitForFinished(20000));
        said += drawing.readAllStandardError();
        QVERIFY2(drawing.exitCode() == 130 && said.contains("expunge-cli: stopped"), said.constData());
        QVERIFY2(!said.contains("resume"), said.constData());
        QCOMPARE(inDemo(words("resume --discard") << id).exitCode, 0);
        QCOMPARE(inDemo(words("log --verify")).exitCode, 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestProcess)
#include "test_process.moc"
