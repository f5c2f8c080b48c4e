// SPDX-License-Identifier: GPL-3.0-or-later
// The demo from end to end, once: the other tests of the command line work on copies of what it leaves (a CTest fixture).
#include "tests/app/cli_runner.h"

namespace {

using core::Json;

class TestDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTinyDemoLeavesAWholeWorkspace()
    {
        const QString folder = QStringLiteral(EXPUNGE_TEST_DEMO);
        QVERIFY(!QDir(folder).exists() || QDir(folder).removeRecursively());
        const tests::Answer demo = tests::call({QStringLiteral("demo"), QStringLiteral("--tiny"), QStringLiteral("--json"), folder});
        QVERIFY2(demo.exitCode == 0, demo.err.constData());
        const Json json = demo.json();
        QCOMPARE(json.at("run").get<int>(), 1);
        QVERIFY(json.at("reports").size() >= 2);
        for (const Json &file : json.at("reports"))
            QVERIFY(QFile::exists(QString::fromStdString(file.get<std::string>())));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
