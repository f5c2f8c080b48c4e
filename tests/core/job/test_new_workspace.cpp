// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/new_workspace.h"
#include "core/store/event_log.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

class TestNewWorkspace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsTrailBeginsWithWhoMadeIt()
    {
        const QTemporaryDir temporary;
        const auto made = core::job::newWorkspace(std::filesystem::path(temporary.path().toStdString()) / "w", "Olive");
        QVERIFY(made);
        core::store::Database database = (*made)->database();
        const auto events = core::store::EventLog(database).events();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events.front().who, std::string("Olive"));
        QCOMPARE(events.front().what.at("act").get<std::string>(), std::string("workspace.created"));
        QVERIFY(!events.front().what.at("version").get<std::string>().empty());
    }

    void aFolderInUseIsLeftAlone()
    {
        const QTemporaryDir temporary;
        const std::filesystem::path folder(temporary.path().toStdString());
        std::filesystem::create_directory(folder / "mine");
        const auto made = core::job::newWorkspace(folder, "Olive");
        QVERIFY(!made);
        QCOMPARE(made.error().code, core::ErrorCode::AlreadyExists);
        QVERIFY(!std::filesystem::exists(folder / "workspace.sqlite"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestNewWorkspace)
#include "test_new_workspace.moc"
