// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace_with_people.h"
#include "ui/shell/session.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using ui::Session;

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ExpungeTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }
    void opensAndCloses();
    void createsAFolder();
    void failingToOpenKeepsWhatIsOpen();
    void aSecondSessionIsRefused();
    void namesWhoActs();
    void hasNoPixelsBeforeAnImport();
    void wordsErrors();

private:
    QTemporaryDir m_settings;
};

void TestSession::opensAndCloses()
{
    const WorkspaceWithPeople workspace(2, 1, 2);
    Session session;
    QSignalSpy opened(&session, &Session::opened), closed(&session, &Session::closed), changed(&session, &Session::changed);
    QVERIFY(session.open(workspace.folder()));
    QVERIFY(session.isOpen());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(core::store::DataSetRepository(session.database()).people().size(), std::size_t(3));
    session.notifyChanged();
    QCOMPARE(changed.size(), 1);
    session.close();
    QVERIFY(!session.isOpen());
    QCOMPARE(closed.size(), 1);
    session.notifyChanged(); // nothing to read again
    QCOMPARE(changed.size(), 1);
    QVERIFY(session.open(workspace.folder())); // the lock was let go
}

void TestSession::createsAFolder()
{
    const QTemporaryDir folder;
    Session session;
    QVERIFY(session.create(folder.filePath(QStringLiteral("új munka")).toStdString()));
    QVERIFY(session.isOpen());
    Session other;
    const auto again = other.create(folder.filePath(QStringLiteral("új munka")).toStdString());
    QVERIFY(!again);
    QCOMPARE(again.error().code, core::ErrorCode::AlreadyExists);
}

void TestSession::failingToOpenKeepsWhatIsOpen()
{
    const WorkspaceWithPeople workspace(1, 0, 1);
    Session session;
    QVERIFY(session.open(workspace.folder()));
    QSignalSpy closed(&session, &Session::closed);
    const auto status = session.open("/nowhere/at/all");
    QVERIFY(!status);
    QCOMPARE(status.error().code, core::ErrorCode::NotFound);
    QVERIFY(session.isOpen());
    QVERIFY(closed.isEmpty());
}

void TestSession::aSecondSessionIsRefused()
{
    const WorkspaceWithPeople workspace(1, 0, 1);
    Session first, second;
    QVERIFY(first.open(workspace.folder()));
    const auto status = second.open(workspace.folder());
    QVERIFY(!status);
    QCOMPARE(status.error().code, core::ErrorCode::Locked);
}

void TestSession::namesWhoActs()
{
    Session session;
    QVERIFY(!session.declaredName().isEmpty());
    session.setDeclaredName(QStringLiteral("  Ömer "));
    QCOMPARE(session.declaredName(), QStringLiteral("Ömer"));

    const WorkspaceWithPeople workspace(1, 0, 1);
    QVERIFY(session.open(workspace.folder()));
    QCOMPARE(session.workspace().database().actor(), std::string("Ömer"));
    session.setDeclaredName(QStringLiteral("Olive")); // from now on
    QCOMPARE(session.workspace().database().actor(), std::string("Olive"));
}

void TestSession::hasNoPixelsBeforeAnImport()
{
    const WorkspaceWithPeople workspace(1, 0, 1);
    Session session;
    QVERIFY(!session.pixels());
    QVERIFY(session.open(workspace.folder()));
    QVERIFY(!session.pixels());
}

void TestSession::wordsErrors()
{
    const auto locked = ui::errorSentence({core::ErrorCode::Locked, "faces", "open in process 7"});
    QVERIFY(locked.contains(QStringLiteral("in use")));
    QVERIFY(locked.contains(QStringLiteral("faces: open in process 7")));
    QCOMPARE(ui::errorSentence({core::ErrorCode::Cancelled, "train", "stopped"}), QStringLiteral("Stopped."));
    for (int code = 0; code <= int(core::ErrorCode::Internal); ++code)
        QVERIFY(!ui::errorSentence({core::ErrorCode(code), {}, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
