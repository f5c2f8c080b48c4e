// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <memory>

using namespace core;
using namespace core::data;

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

class TestImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void manifestReadsPeopleTasksAndSets();
    void manifestTakesNamesInAnyCase();
    void manifestTakesOnlyTheColumnsAsked();
    void manifestElsewhere();
    void manifestRefuses_data();
    void manifestRefuses();
    void refusesWhatIsNotThere();
    void repeatedRowsAreReadOnce();
    void tornPeopleGoToTrainWhole();
    void strictSplitRefusesTornPeopleWithoutTheirName();
    void testAndUnseenAreTold_data();
    void testAndUnseenAreTold();
    void uselessColumnsAreLeftOutWithAWarning();
    void knownTasksKeepTheirClasses();
    void foldersGivePeople();
    void foldersWithClassesGiveATask();
    void foldersWithSplitsGiveSets();
    void foldersRefuseMixedDepths();
    void foldersReportWhatIsNoPicture();
    void foldersWithNamesThatAreNoTextAreSkipped();
    void stopIsThrown();

private:
    fs::path root() const { return m_folder->path().toStdString(); }
    void write(const std::string &path, const std::string &text) const;
    Result<ImportPlan> manifest(const std::string &text, ImportOptions options = {}) const;
    Result<ImportPlan> folders(const Strings &files) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImport::write(const std::string &path, const std::string &text) const
{
    fs::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::binary) << text;
}

Result<ImportPlan> TestImport::manifest(const std::string &text, ImportOptions options) const
{
    write("manifest.csv", text);
    options.root = root();
    return planImport(options, {});
}

Result<ImportPlan> TestImport::folders(const Strings &files) const
{
    for (const std::string &file : files)
        write(file, "x");
    ImportOptions options;
    options.format = "folders";
    options.root = root();
    return planImport(options, {});
}

void TestImport::manifestReadsPeopleTasksAndSets()
{
    const auto plan = manifest("image_path,identity,age,smile,split\n"
                               "b/2.jpg,Zoë,young,yes,train\n"
                               "./b//1.jpg, Zoë ,old,no,Train\n"
                               "a\\3.png,李,,yes,val\n"
                               "c.png,Bob,child,NA,test\n");
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{4});
    QCOMPARE(plan->images[0].path, std::string("a/3.png"));
    QCOMPARE(plan->images[1].path, std::string("b/1.jpg"));
    QCOMPARE(plan->images[1].identity, std::string("Zoë"));
    QCOMPARE(plan->tasks.size(), std::size_t{2});
    QCOMPARE(plan->tasks[0].classes, (Strings{"child", "old", "young"}));
    QCOMPARE(plan->tasks[1].kind, TaskKind::Binary);
    QCOMPARE(plan->images[0].labels, (std::vector<Label>{kNoLabel, 1}));
    QCOMPARE(plan->images[3].labels, (std::vector<Label>{0, kNoLabel}));
    QCOMPARE(plan->givenSets.at("Zoë"), SetKind::Train);
    QCOMPARE(plan->givenSets.at("李"), SetKind::Validation);
    QCOMPARE(plan->givenSets.at("Bob"), SetKind::Unseen);
    QVERIFY(plan->hasValidation && plan->hasUnseen);
}

void TestImport::manifestTakesNamesInAnyCase()
{
    const auto plan = manifest("\xEF\xBB\xBFImage_Path,IDENTITY,Mood,Split\r\n1.jpg,a,x,VALID\r\n2.jpg,b,y,unseen\r\n");
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{1});
    QCOMPARE(plan->tasks[0].name, std::string("Mood"));
    QCOMPARE(plan->givenSets.at("a"), SetKind::Validation);
}

void TestImport::manifestTakesOnlyTheColumnsAsked()
{
    ImportOptions options;
    options.labelColumns = {"smile"};
    const std::string text = "image_path,identity,age,smile\n1.jpg,a,x,yes\n2.jpg,b,y,no\n";
    const auto plan = manifest(text, options);
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{1});
    QCOMPARE(plan->tasks[0].name, std::string("smile"));
    options.labelColumns = {"mood"};
    const auto refused = manifest(text, options);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.find("\"mood\"") != std::string::npos, refused.error().detail.c_str());
}

void TestImport::manifestElsewhere()
{
    write("lists/other.csv", "image_path,identity\n1.jpg,a\n");
    ImportOptions options;
    options.root = root();
    options.manifest = root() / "lists/other.csv";
    const auto plan = planImport(options, {});
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{1});
    QVERIFY(plan->warnings.front().find("no label column") != std::string::npos);
}

void TestImport::manifestRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *text, const char *said) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(said);
    };
    row("empty file", "", "empty");
    row("header only", "image_path,identity,age\n", "no row");
    row("no image_path", "path,identity\n1.jpg,a\n", "\"image_path\"");
    row("no identity", "image_path,person\n1.jpg,a\n", "\"identity\"");
    row("semicolons", "image_path;identity\n1.jpg;a\n", "semicolons");
    row("absolute", "image_path,identity\n1.jpg,a\n/etc/passwd,b\n", "line 3: the image path is absolute");
    row("drive", "image_path,identity\nC:\\x.jpg,b\n", "line 2: the image path is absolute");
    row("upwards", "image_path,identity\na/../../x.jpg,b\n", "line 2");
    row("upwards with backslashes", "image_path,identity\n..\\x.jpg,b\n", "line 2");
    row("empty path", "image_path,identity\n,b\n", "line 2: the image path is empty");
    row("a folder", "image_path,identity\na/,b\n", "line 2: the image path names a folder");
    row("empty identity", "image_path,identity\n1.jpg, \n", "line 2: the identity is empty");
    row("line end in the identity", "image_path,identity\n1.jpg,\"a\nb\"\n", "line 2: the identity");
    row("unknown split", "image_path,identity,split\n1.jpg,a,train\n2.jpg,b,dev\n", "line 3: \"dev\"");
    row("contradiction", "image_path,identity\n1.jpg,a\n2.jpg,a\n./1.jpg,b\n", "lines 2 and 4");
    row("short row", "image_path,identity,age\n1.jpg,a\n", "line 2");
    row("Latin-1", "image_path,identity\n1.jpg,Zo\xEB\n", "UTF-8");
}

void TestImport::manifestRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const auto plan = manifest(text.toStdString());
    QVERIFY(!plan);
    QCOMPARE(plan.error().subject, std::string("manifest.csv"));
    QVERIFY2(QByteArray::fromStdString(plan.error().detail).contains(said), plan.error().detail.c_str());
}

void TestImport::refusesWhatIsNotThere()
{
    ImportOptions options;
    options.root = root() / "absent";
    QCOMPARE(planImport(options, {}).error().code, ErrorCode::NotFound);
    options.root = root();
    QCOMPARE(planImport(options, {}).error().code, ErrorCode::NotFound);
    options.imageSize = 8;
    QCOMPARE(planImport(options, {}).error().code, ErrorCode::Invalid);
    options.imageSize = 64;
    options.format = "zip";
    QCOMPARE(planImport(options, {}).error().code, ErrorCode::Usage);
    options.format = "folders";
    QCOMPARE(planImport(options, {}).error().code, ErrorCode::NotFound);
}

void TestImport::repeatedRowsAreReadOnce()
{
    const auto plan = manifest("image_path,identity,age\n1.jpg,a,x\n2.jpg,b,y\n1.jpg,a,x\n");
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{2});
    QCOMPARE(plan->skipped.size(), std::size_t{1});
    QCOMPARE(plan->skipped[0].file, std::string("1.jpg"));
    QCOMPARE(plan->skipped[0].reason, std::string("line 4 repeats line 2; it was read once"));
}

void TestImport::tornPeopleGoToTrainWhole()
{
    const auto plan = manifest("image_path,identity,split\n1.jpg,ann,test\n2.jpg,ann,val\n3.jpg,bob,test\n4.jpg,cid,train\n");
    QVERIFY(plan);
    QCOMPARE(plan->givenSets.at("ann"), SetKind::Train);
    QCOMPARE(plan->givenSets.at("bob"), SetKind::Unseen);
    QVERIFY2(plan->warnings.front().starts_with("1 person is in more than one given set"), plan->warnings.front().c_str());
}

void TestImport::strictSplitRefusesTornPeopleWithoutTheirName()
{
    ImportOptions options;
    options.strictSplit = true;
    const auto plan = manifest("image_path,identity,split\n1.jpg,ann,test\n2.jpg,bob,val\n3.jpg,ann,train\n", options);
    QVERIFY(!plan);
    QVERIFY2(plan.error().detail.starts_with("line 4: the person of this row is in another set on line 2"), plan.error().detail.c_str());
    QVERIFY(plan.error().detail.find("ann") == std::string::npos);
}

void TestImport::testAndUnseenAreTold_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("onlyTest");
    QTest::newRow("train and test") << QByteArray("train") << QByteArray("test") << true;
    QTest::newRow("train and unseen") << QByteArray("train") << QByteArray("unseen") << false;
    QTest::newRow("validation and test") << QByteArray("validation") << QByteArray("test") << false;
    QTest::newRow("train alone") << QByteArray("train") << QByteArray("train") << false;
}

void TestImport::testAndUnseenAreTold()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(bool, onlyTest);
    const auto plan = manifest("image_path,identity,split\n1.jpg,a," + first.toStdString() + "\n2.jpg,b," + second.toStdString() + "\n");
    QVERIFY(plan);
    QCOMPARE(plan->onlyTestPart, onlyTest);
}

void TestImport::uselessColumnsAreLeftOutWithAWarning()
{
    std::string text = "image_path,identity,note,camera,age\n";
    for (int i = 0; i < 150; ++i)
        text += std::to_string(i) + ".jpg,a,note " + std::to_string(i) + ",X1," + (i % 2 == 0 ? "old" : "young") + "\n";
    const auto plan = manifest(text);
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{1});
    QCOMPARE(plan->tasks[0].name, std::string("age"));
    QCOMPARE(plan->images[0].labels.size(), std::size_t{1});
    QCOMPARE(plan->warnings.size(), std::size_t{2});
    ImportOptions options;
    options.labelColumns = {"note"};
    QVERIFY(!manifest(text, options));
    options.labelColumns = {"camera"};
    QVERIFY(!manifest(text, options));
}

void TestImport::knownTasksKeepTheirClasses()
{
    ImportOptions options;
    options.knownTasks = {{1, "age", TaskKind::MultiClass, {"young", "adult", "old"}}};
    const auto plan = manifest("image_path,identity,mood,age\n1.jpg,a,x,old\n2.jpg,b,y,young\n", options);
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{2});
    QCOMPARE(plan->tasks[0].name, std::string("age"));
    QCOMPARE(plan->images[0].labels, (std::vector<Label>{2, 0}));
    const auto refused = manifest("image_path,identity,age\n1.jpg,a,old\n2.jpg,b,baby\n", options);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.starts_with("line 3: \"baby\""), refused.error().detail.c_str());
    const auto without = manifest("image_path,identity\n1.jpg,a\n", options);
    QVERIFY(without);
    QCOMPARE(without->images[0].labels, std::vector<Label>{kNoLabel});
    QVERIFY(without->warnings.front().find("\"age\"") != std::string::npos);
}

void TestImport::foldersGivePeople()
{
    const auto plan = folders({"Zoë/1.jpg", "Zoë/2.JPEG", "Bob/1.webp"});
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{3});
    QCOMPARE(plan->images[0].path, std::string("Bob/1.webp"));
    QCOMPARE(plan->images[2].identity, std::string("Zoë"));
    QVERIFY(plan->tasks.empty() && plan->givenSets.empty());
    QVERIFY(plan->warnings.front().find("label column") != std::string::npos);
}

void TestImport::foldersWithClassesGiveATask()
{
    const auto plan = folders({"young/ann/1.png", "old/ann/2.png", "old/bob/1.png"});
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{1});
    QCOMPARE(plan->tasks[0].name, std::string("class"));
    QCOMPARE(plan->tasks[0].classes, (Strings{"old", "young"}));
    QCOMPARE(plan->images[0].identity, std::string("ann"));
    QCOMPARE(plan->images[0].labels, std::vector<Label>{0});
    QVERIFY(plan->warnings.empty());
}

void TestImport::foldersWithSplitsGiveSets()
{
    const auto plan = folders({"train/young/ann/1.png", "test/old/bob/1.png"});
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{1});
    QCOMPARE(plan->givenSets.at("ann"), SetKind::Train);
    QCOMPARE(plan->givenSets.at("bob"), SetKind::Unseen);
}

void TestImport::foldersRefuseMixedDepths()
{
    const auto plan = folders({"ann/1.png", "old/bob/1.png"});
    QVERIFY(!plan);
    QCOMPARE(plan.error().subject, std::string("old/bob/1.png"));
}

void TestImport::foldersReportWhatIsNoPicture()
{
    write("outside.txt", "x");
    const fs::path linked = root().string() + "-linked";
    fs::create_directory(linked);
    std::ofstream(linked / "9.jpg") << "x";
    fs::create_directory_symlink(linked, root() / "link");
    const auto plan = folders({"ann/1.png", "ann/notes.txt", "loose.png", ".hidden/x.png", "ann/.DS_Store"});
    fs::remove_all(linked);
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{1});
    Strings skipped;
    for (const SkippedFile &file : plan->skipped)
        skipped.push_back(file.file);
    std::sort(skipped.begin(), skipped.end());
    QCOMPARE(skipped, (Strings{"ann/notes.txt", "link", "loose.png", "outside.txt"}));
}

void TestImport::foldersWithNamesThatAreNoTextAreSkipped()
{
    // Latin-1 names: as UTF-8 text both would read alike, and two people would be one.
    const auto plan = folders({"Ren\xE9/1.png", "Ren\xE8/1.png", "zoë/1.png", "zoë/\xFF.png"});
    QVERIFY(plan);
    QCOMPARE(plan->images.size(), std::size_t{1});
    QCOMPARE(plan->images.front().identity, std::string("zoë"));
    Strings skipped;
    for (const SkippedFile &file : plan->skipped)
        skipped.push_back(file.file);
    std::sort(skipped.begin(), skipped.end());
    QCOMPARE(skipped, (Strings{"Ren\\xe8", "Ren\\xe9", "zoë/\\xff.png"}));
}

void TestImport::stopIsThrown()
{
    std::stop_source stop;
    stop.request_stop();
    write("manifest.csv", "image_path,identity\n1.jpg,a\n");
    ImportOptions options;
    options.root = root();
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(planImport(options, {stop.get_token(), {}})), Stopped);
}

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
