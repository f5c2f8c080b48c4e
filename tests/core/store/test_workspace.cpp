// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_log.h"
#include "store_fixture.h"

#include <QTest>

#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace core::store;
namespace fs = std::filesystem;

class TestWorkspace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAPrivateFolder();
    void takesOverAnEmptyFolder();
    void refusesAFolderWithSomethingInIt();
    void refusesAFile();
    void whatCannotBeMadeLeavesNothing();
    void secondWriterIsToldWhoHoldsIt();
    void readersTakeNoLock();
    void lockGoesWithItsProcess();
    void missingWorkspaceIsNotFound();
    void damagedFilesAreCorrupt_data();
    void damagedFilesAreCorrupt();
    void newerSchemaIsRefused();
    void namesFilesByTheirContent();
    void aWriterRemovesWhatTheDeadLeft();
    void aWriterRemovesWeightsThatNoModelHas();
};

namespace {

int modeOf(const fs::path &path)
{
    struct stat status;
    return ::stat(path.c_str(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

/// Runs `body` in a child process and returns its exit code.
template <class Body>
int inChild(const Body &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

void TestWorkspace::createsAPrivateFolder()
{
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "a" / "b ü.expunge";
    const auto workspace = Workspace::create(folder);
    QVERIFY2(workspace, workspace ? "" : describe(workspace.error()).c_str());
    QCOMPARE(modeOf(folder), 0700);
    for (const char *file : {"workspace.sqlite", "lock"})
        QCOMPARE(modeOf(folder / file), 0600);
    for (const char *subfolder : {"models", "cache", "reports", "checkpoints"})
        QCOMPARE(modeOf(folder / subfolder), 0700);
    const Database database = (*workspace)->database(); // WAL files are as private
    QCOMPARE(modeOf(folder / "workspace.sqlite-wal"), 0600);
}

void TestWorkspace::takesOverAnEmptyFolder()
{
    const QTemporaryDir temporary;
    QVERIFY(Workspace::create(temporary.path().toStdString() + "/"));
    QVERIFY(Workspace::open(temporary.path().toStdString(), Access::Write));
}

void TestWorkspace::refusesAFolderWithSomethingInIt()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    std::ofstream(folder / "mine.txt") << "mine";
    QCOMPARE(Workspace::create(folder).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

void TestWorkspace::refusesAFile()
{
    const QTemporaryDir temporary;
    const fs::path file = fs::path(temporary.path().toStdString()) / "file";
    std::ofstream(file) << "x";
    QCOMPARE(Workspace::create(file).error().code, ErrorCode::AlreadyExists);
    QVERIFY(!Workspace::create(file / "below"));
}

void TestWorkspace::whatCannotBeMadeLeavesNothing()
{
    // Nobody can make a folder in /proc, root included.
    const auto refused = Workspace::create("/proc/expunge");
    QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    QCOMPARE(refused.error().subject, std::string("/proc/expunge"));
    QVERIFY(!refused.error().detail.empty());

    if (::geteuid() == 0)
        return; // root writes everywhere else
    const QTemporaryDir temporary;
    const fs::path parent = temporary.path().toStdString();
    fs::permissions(parent, fs::perms::owner_read | fs::perms::owner_exec);
    const auto inReadOnly = Workspace::create(parent / "a" / "b");
    fs::permissions(parent, fs::perms::owner_all);
    QCOMPARE(inReadOnly.error().code, ErrorCode::ReadOnly);
    QVERIFY(fs::is_empty(parent));
}

void TestWorkspace::secondWriterIsToldWhoHoldsIt()
{
    test::StoreFixture fixture;
    const int code = inChild([&] {
        const auto second = Workspace::open(fixture.folder, Access::Write);
        if (second || second.error().code != ErrorCode::Locked)
            return 1;
        const std::string expected = "open in process " + std::to_string(::getppid()) + " since 20";
        return second.error().detail.starts_with(expected) ? 0 : 2;
    });
    QCOMPARE(code, 0);
}

void TestWorkspace::readersTakeNoLock()
{
    test::StoreFixture fixture;
    DataSetRepository(fixture.database).upsertPerson("Ada", SetKind::Train);
    const auto reader = Workspace::open(fixture.folder, Access::Read);
    QVERIFY2(reader, reader ? "" : describe(reader.error()).c_str());
    Database database = (*reader)->database();
    QCOMPARE(DataSetRepository(database).countPeople(), 1);
    try {
        DataSetRepository(database).upsertPerson("Bob", SetKind::Train);
        QFAIL("a reader wrote");
    } catch (const StoreFailure &failure) {
        QCOMPARE(failure.error().code, ErrorCode::ReadOnly);
    }
}

void TestWorkspace::lockGoesWithItsProcess()
{
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "w";
    QVERIFY(Workspace::create(folder)); // closed again at once
    QCOMPARE(inChild([&] {
                 const auto held = Workspace::open(folder, Access::Write);
                 ::_exit(held ? 7 : 8); // no destructor runs, as when killed
                 return 0;
             }),
             7);
    QVERIFY(Workspace::open(folder, Access::Write));
}

void TestWorkspace::missingWorkspaceIsNotFound()
{
    const QTemporaryDir temporary;
    QCOMPARE(Workspace::open(temporary.path().toStdString(), Access::Write).error().code, ErrorCode::NotFound);
    QCOMPARE(Workspace::open("/no/such/folder", Access::Read).error().code, ErrorCode::NotFound);
    QVERIFY(fs::is_empty(temporary.path().toStdString()));
}

void TestWorkspace::damagedFilesAreCorrupt_data()
{
    QTest::addColumn<int>("keptBytes");
    QTest::addColumn<QByteArray>("overwrite");
    QTest::newRow("empty") << 0 << QByteArray();
    QTest::newRow("cut in a page") << 5000 << QByteArray();
    QTest::newRow("cut between pages") << 8192 << QByteArray();
    QTest::newRow("not a database") << 50000 << QByteArray("This is a text, and no database at all.");
}

void TestWorkspace::damagedFilesAreCorrupt()
{
    QFETCH(int, keptBytes);
    QFETCH(QByteArray, overwrite);
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "w";
    QVERIFY(Workspace::create(folder));
    const fs::path file = folder / "workspace.sqlite";
    fs::resize_file(file, std::uintmax_t(keptBytes));
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary) << overwrite.toStdString();
    for (const Access access : {Access::Read, Access::Write}) {
        const auto opened = Workspace::open(folder, access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QCOMPARE(opened.error().subject, file.string());
    }
}

void TestWorkspace::newerSchemaIsRefused()
{
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "w";
    QVERIFY(Workspace::create(folder));
    // user_version is the big-endian word at byte 60 of the file [sqlite.org/fileformat.html].
    std::fstream file(folder / "workspace.sqlite", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(60);
    file.write("\0\0\x03\xe7", 4);
    file.close();
    QCOMPARE(Workspace::open(folder, Access::Write).error().code, ErrorCode::Unsupported);
    QCOMPARE(Workspace::open(folder, Access::Read).error().code, ErrorCode::Unsupported);
}

void TestWorkspace::namesFilesByTheirContent()
{
    test::StoreFixture fixture;
    QVERIFY(fixture.workspace->modelFile("abc") == fixture.folder / "models" / "abc.safetensors");
    QVERIFY(fixture.workspace->pixelCacheFile(64) == fixture.folder / "cache" / "pixels-64.bin");
}

void TestWorkspace::aWriterRemovesWhatTheDeadLeft()
{
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "w";
    QVERIFY(Workspace::create(folder)); // closed again at once
    const pid_t dead = ::fork();
    if (dead == 0)
        ::_exit(0);
    ::waitpid(dead, nullptr, 0);
    const std::vector<fs::path> abandoned{folder / "models" / ("m.safetensors.part-" + std::to_string(dead)),
                                          folder / "checkpoints" / ("job-1.checkpoint.part-" + std::to_string(dead)),
                                          folder / "cache" / "pixels-32.bin.part"};
    const std::vector<fs::path> kept{folder / "models" / ("m.safetensors.part-" + std::to_string(::getpid())),
                                     folder / "models" / "m.safetensors.part-1", // alive, and somebody else's
                                     folder / "reports" / "the.part-time report.pdf", folder / "reports" / "r.part-",
                                     folder / "checkpoints" / "job-1.checkpoint"};
    for (const auto &files : {abandoned, kept}) {
        for (const fs::path &file : files)
            std::ofstream(file) << "x";
    }
    QVERIFY(Workspace::open(folder, Access::Read));
    for (const fs::path &file : abandoned)
        QVERIFY2(fs::exists(file), file.c_str());
    QVERIFY(Workspace::open(folder, Access::Write));
    for (const fs::path &file : abandoned)
        QVERIFY2(!fs::exists(file), file.c_str());
    for (const fs::path &file : kept)
        QVERIFY2(fs::exists(file), file.c_str());
}

/// Killed between putting a model's weights in their place and recording it, and then given up.
void TestWorkspace::aWriterRemovesWeightsThatNoModelHas()
{
    const QTemporaryDir temporary;
    const fs::path folder = fs::path(temporary.path().toStdString()) / "w";
    const std::string known(64, 'a'), stray(64, 'b');
    {
        const auto workspace = test::StoreFixture::make(folder);
        Database database = workspace->database();
        DataSet dataSet;
        dataSet.tasks = {{0, "age", TaskKind::Binary, {}}};
        DataSetRepository(database).save(dataSet);
        Model model;
        model.sha256 = known;
        model.task = dataSet.tasks.front().id;
        ModelRepository(database).add(model, {});
        for (const std::string &name : {known, stray, std::string("not by us")})
            std::ofstream(workspace->modelFile(name)) << "x";
        std::ofstream(folder / "models" / (stray + ".pth")) << "x";
    }
    QVERIFY(Workspace::open(folder, Access::Read));
    QVERIFY(fs::exists(folder / "models" / (stray + ".safetensors")));
    for (int i = 0; i < 2; ++i) {
        const auto workspace = Workspace::open(folder, Access::Write);
        QVERIFY(workspace);
        QVERIFY(!fs::exists((*workspace)->modelFile(stray)));
        for (const fs::path &kept : {(*workspace)->modelFile(known), (*workspace)->modelFile("not by us"), folder / "models" / (stray + ".pth")})
            QVERIFY2(fs::exists(kept), kept.c_str());
        Database database = (*workspace)->database();
        const auto events = EventLog(database).events();
        QCOMPARE(events.size(), std::size_t(1)); // told once
        QCOMPARE(events.front().what.at("act").get<std::string>(), std::string("model.file_removed"));
        QCOMPARE(events.front().what.at("sha256").get<std::string>(), stray);
    }
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
