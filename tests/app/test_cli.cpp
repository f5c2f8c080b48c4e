// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, as scripts call it: exit codes, one JSON document, bytes. One tiny demo serves all.
#include "core/util/json.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

using core::Json;

struct Answer
{
    int exitCode = -1;
    QByteArray out, err;

    Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
    int errorLines() const { return static_cast<int>(err.trimmed().split('\n').size()); }
};

class TestCli final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_demo;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static Answer call(const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(EXPUNGE_CLI), arguments);
        Answer answer;
        if (process.waitForFinished(300000))
            answer = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        return answer;
    }
    Answer inDemo(const QStringList &arguments) const
    {
        return call(QStringList{QStringLiteral("--workspace"), m_demo, QStringLiteral("--json")} + arguments);
    }
    static QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }
    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = path(QStringLiteral("demo"));
        const Answer demo = call({QStringLiteral("demo"), QStringLiteral("--tiny"), QStringLiteral("--json"), m_demo});
        QVERIFY2(demo.exitCode == 0, demo.err.constData());
        const Json json = demo.json();
        QCOMPARE(json.at("run").get<int>(), 1);
        QVERIFY(json.at("reports").size() >= 2);
        for (const Json &file : json.at("reports"))
            QVERIFY(QFile::exists(QString::fromStdString(file.get<std::string>())));
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
        QTest::newRow("log --verify") << "log --verify" << "ok checks first_bad_event";
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

    void facesCanBeImported()
    {
        const QString faces = path(QStringLiteral("faces")), workspace = path(QStringLiteral("of faces"));
        const Answer made = call({QStringLiteral("--json"), QStringLiteral("faces"), faces, QStringLiteral("--people"),
                                  QStringLiteral("6"), QStringLiteral("--images-max"), QStringLiteral("5"),
                                  QStringLiteral("--size"), QStringLiteral("24")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(QFile::exists(QString::fromStdString(made.json().at("manifest").get<std::string>())));
        QCOMPARE(call({QStringLiteral("faces"), faces}).exitCode, 1); // not empty
        QCOMPARE(call({QStringLiteral("faces"), path(QStringLiteral("none")), QStringLiteral("--size"), QStringLiteral("4")}).exitCode, 1);
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        const Answer imported = call({QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                      QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces, QStringLiteral("--image-size"), QStringLiteral("24")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QVERIFY(imported.json().at("skipped").empty());
        QVERIFY(imported.json().at("imported").get<int>() >= 24);
    }

    void peopleAndModelsAreSpelledAsInTheContract()
    {
        const Json people = inDemo(words("people --set train --limit 2")).json();
        QCOMPARE(people.at("people").size(), std::size_t(2));
        QVERIFY(people.at("total").get<int>() > 2);
        for (const char *key : {"identity", "images", "set", "state"})
            QVERIFY2(people.at("people").at(0).contains(key), key);
        for (const Json &model : inDemo(words("model list")).json().at("models")) {
            for (const char *key : {"id", "sha256", "arch", "task", "device", "seconds", "missing", "unexpected"})
                QVERIFY2(model.contains(key), key);
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
        QTest::newRow("unknown command") << "frobnicate" << "";
        QTest::newRow("unknown option") << "people --colour red" << "colour";
        QTest::newRow("unknown architecture") << "train --arch vgg" << "no such architecture";
        QTest::newRow("unknown format") << "import --format zip --root /tmp" << "unknown";
        QTest::newRow("later command") << "purge --request 1" << "not in this version";
        QTest::newRow("unknown method") << "run --request 1 --model 1 --method magic" << "unknown";
        QTest::newRow("unknown parameter") << "run --request 1 --model 1 --method dlfd --set magic=1" << "magic";
        QTest::newRow("not key=value") << "run --request 1 --model 1 --method dlfd --set magic" << "key=value";
        QTest::newRow("limit below nothing") << "people --limit -1" << "'-1' is not a whole number of at least 0";
        QTest::newRow("limit in words") << "people --limit ten" << "'ten' is not a whole number";
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

    void importReportsWhatItSkipsAndRefusesALostColumn()
    {
        const QString workspace = path(QStringLiteral("small")), faces = path(QStringLiteral("faces"));
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        QVERIFY(QDir().mkpath(faces));
        write(faces + QStringLiteral("/broken.png"), "no picture");
        QVERIFY(QFile::copy(QDir(m_demo + QStringLiteral("/faces/images")).entryInfoList(QDir::Files).front().filePath(),
                            faces + QStringLiteral("/a.png")));
        const QStringList import{QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                 QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces};
        write(faces + QStringLiteral("/manifest.csv"), "image_path,age\na.png,young\n");
        Answer answer = call(import);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("identity"), answer.err.constData());
        QCOMPARE(call({QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("people")}).json().at("total").get<int>(), 0);

        write(faces + QStringLiteral("/manifest.csv"), "image_path,identity,age\na.png,Zoë,young\nbroken.png,Zoë,old\n");
        answer = call(import);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        const Json json = answer.json();
        for (const char *key : {"dataset", "sets", "tasks", "imported", "skipped", "warnings"})
            QVERIFY2(json.contains(key), key);
        QCOMPARE(json.at("imported").get<int>(), 1);
        QCOMPARE(json.at("skipped").at(0).at("file").get<std::string>(), std::string("broken.png"));
        QVERIFY(json.at("sets").at("unseen").contains("people"));
    }

    void requireTurnsTheVerdictIntoExit3()
    {
        const std::string verdict = inDemo(words("show 1")).json().at("verdict").at("forgetting");
        QCOMPARE(inDemo(words("show 1 --require forgotten")).exitCode, verdict == "forgotten" ? 0 : 3);
        QCOMPARE(inDemo(words("show 1 --require nonsense")).exitCode, 2);
    }

    void theSecondApproverRuleHolds()
    {
        const std::string name = inDemo(words("people --set train --limit 1")).json().at("people").at(0).at("identity");
        const Json made = inDemo(words("request new --reference R-2 --by officer --people") << QString::fromStdString(name)).json();
        const QString id = QString::number(made.at("request").at("id").get<int>());
        QCOMPARE(inDemo(words("request approve --by officer") << id).exitCode, 1);
        QCOMPARE(inDemo(words("request approve --by reviewer") << id).exitCode, 0);
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

        const Answer done = inDemo(words("request done 1 --by officer --reason answered"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(done.json().at("request").at("state").get<std::string>(), std::string("done"));
        QCOMPARE(inDemo(words("request done 1 --by officer")).exitCode, 1);
        QCOMPARE(inDemo(words("people --state unlearned")).json().at("total").get<int>(), 3);
        QCOMPARE(inDemo(words("request list --state done")).json().at("requests").size(), std::size_t(1));
        QCOMPARE(inDemo(words("request list --state finished")).exitCode, 2);
    }

    void aRunLikeAnotherTakesItsParametersUnlessToldOtherwise()
    {
        // Another preset comes with its own values, not with those of the run's; what is set counts most.
        const Answer answer = inDemo(words("run --request 1 --model 1 --like 1 --preset as_described --set steps=1 --device cpu"));
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        const Json run = answer.json().at("run"), first = inDemo(words("show 1")).json().at("run");
        QCOMPARE(run.at("seed").get<int>(), first.at("seed").get<int>());
        QCOMPARE(run.at("method").get<std::string>(), first.at("method").get<std::string>());
        QCOMPARE(run.at("preset").get<std::string>(), std::string("as_described"));
        QCOMPARE(run.at("parameters").at("steps").get<int>(), 1);
        const Json methods = inDemo(words("methods")).json().at("methods");
        for (const Json &preset : methods.at(0).at("preset_details")) {
            for (const auto &[key, value] : preset.at("values").items()) {
                if (preset.at("name") == "as_described" && key != "steps")
                    QVERIFY2(run.at("parameters").at(key) == value, key.c_str());
            }
        }
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

    void damagedPicturesAreOneLineOnStderr()
    {
        const QString workspace = path(QStringLiteral("damaged")), faces = path(QStringLiteral("damaged faces"));
        QCOMPARE(call({QStringLiteral("init"), workspace}).exitCode, 0);
        QVERIFY(QDir().mkpath(faces));
        QFile face(QDir(m_demo + QStringLiteral("/faces/images")).entryInfoList(QDir::Files).front().filePath());
        QVERIFY(face.open(QIODevice::ReadOnly));
        // Sound headers of 40 by 30 pixels, and hardly a pixel behind them.
        const QByteArray bmp = "BM" + QByteArray::fromHex("460e0000000000003600000028000000280000001e00000001001800") + QByteArray(28, '\1');
        const QByteArray webp = QByteArray("RIFF") + QByteArray::fromHex("00020000") + "WEBPVP8 " + QByteArray::fromHex("f4010000d001009d012a28001e00")
            + QByteArray(40, '\1');
        const QList<std::pair<const char *, QByteArray>> files{{"a.bmp", bmp},
                                                               {"b.ppm", "P6\n40 30\n255\nxyz"},
                                                               {"c.webp", webp},
                                                               {"d.png", face.read(face.size() / 2)}};
        QByteArray manifest = "image_path,identity,age\n";
        for (const auto &[name, bytes] : files) {
            write(faces + u'/' + QLatin1String(name), bytes);
            manifest += QByteArray(name) + ",Zoë,young\n";
        }
        write(faces + QStringLiteral("/manifest.csv"), manifest);
        const QStringList import{QStringLiteral("--workspace"), workspace, QStringLiteral("--json"), QStringLiteral("import"),
                                 QStringLiteral("--format"), QStringLiteral("manifest"), QStringLiteral("--root"), faces};
        Answer answer = call(import);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.errorLines() == 1, answer.err.constData());
        QVERIFY2(answer.err.contains("a.bmp"), answer.err.constData());

        face.seek(0);
        write(faces + QStringLiteral("/e.png"), face.readAll());
        write(faces + QStringLiteral("/manifest.csv"), manifest + "e.png,Zoë,young\n");
        answer = call(import);
        QVERIFY2(answer.exitCode == 0 && answer.err.isEmpty(), answer.err.constData());
        QCOMPARE(answer.json().at("skipped").size(), std::size_t(4));
    }

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
                           + words("train --epochs 200 --batch 16 --device cpu"));
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

        ::kill(static_cast<pid_t>(training.processId()), SIGTERM);
        QVERIFY(training.waitForFinished(20000)); // 2 s are promised; a busy machine must not fail the test
        QCOMPARE(training.exitCode(), 130);
        QCOMPARE(Json::parse(training.readAllStandardOutput().toStdString()).at("error").at("code").get<std::string>(),
                 std::string("cancelled"));
        const Json jobs = inDemo(words("resume --list")).json().at("jobs");
        QCOMPARE(jobs.size(), std::size_t(1));
        const QString id = QString::number(jobs.at(0).at("id").get<int>());
        QCOMPARE(inDemo(words("resume --discard") << id).exitCode, 0);
        QCOMPARE(inDemo(words("log --verify")).exitCode, 0);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
