// SPDX-License-Identifier: GPL-3.0-or-later
// The programs as they are started: what has to be settled before their libraries are loaded, and what needs no display.
#include "core/data/image_limits.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace {

class TestPrograms final : public QObject
{
    Q_OBJECT

private:
    static QProcessEnvironment without(const QStringList &variables)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &variable : variables)
            environment.remove(variable);
        return environment;
    }
    static QByteArray environmentOf(const QProcess &process)
    {
        QFile file(QStringLiteral("/proc/%1/environ").arg(process.processId()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void openCvIsCappedBeforeItIsLoaded_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("command line") << QStringLiteral(EXPUNGE_CLI) << QStringList{QStringLiteral("bench")};
        QTest::newRow("window") << QStringLiteral(EXPUNGE_WINDOW) << QStringList{};
    }
    void openCvIsCappedBeforeItIsLoaded()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (program.isEmpty())
            QSKIP("a build without the window");
        QProcess process;
        process.setProcessEnvironment(without({QLatin1String(core::data::kPixelCapVariable)}));
        process.start(program, arguments);
        QVERIFY(process.waitForStarted());
        const QByteArray cap = QByteArray(core::data::kPixelCapVariable) + '=' + core::data::kPixelCap;
        QTRY_VERIFY_WITH_TIMEOUT(environmentOf(process).split('\0').contains(cap), 20000);
        process.kill();
        QVERIFY(process.waitForFinished());
    }

    void theWindowAnswersQuestionsWithoutADisplay_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("help") << "--help" << QByteArray("WORKSPACE");
        QTest::newRow("version") << "--version" << QByteArray("expunge ");
        QTest::newRow("help in short") << "-h" << QByteArray("WORKSPACE");
    }
    void theWindowAnswersQuestionsWithoutADisplay()
    {
        QFETCH(QString, question);
        QFETCH(QByteArray, answer);
        const QString window = QStringLiteral(EXPUNGE_WINDOW);
        if (window.isEmpty())
            QSKIP("a build without the window");
        QProcess process;
        process.setProcessEnvironment(without({QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("QT_QPA_PLATFORM")}));
        process.start(window, {question});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.contains(answer), said.constData());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestPrograms)
#include "test_programs.moc"
