// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts of published data sets, as small trees under the published names.
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
using Labels = std::vector<Label>;

namespace {

constexpr const char *kMufacHeader = ",family_id,person_id,age_class,image_path\n";

class TestImportLayouts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void mufacReadsThreeLists();
    void mufacInTheFolderOfTheArchive();
    void mufacRefuses_data();
    void mufacRefuses();
    void celebaReadsItsThreeFiles();
    void celebaAsTheAuthorsPackIt();
    void celebaLearnsTheAttributesAsked();
    void celebaRefuses_data();
    void celebaRefuses();
    void celebaKeepsTheLabelsOfTheFirstImport();
    void mucacTakesTheSetsFromTheIdentities();
    void rafdbReadsFolders();
    void rafdbReadsItsList();
    void rafdbRefuses();
    void layoutsAreRecognised();

private:
    fs::path root() const { return m_folder->path().toStdString(); }
    void write(const std::string &path, const std::string &text = "x") const;
    void writeMufac(const fs::path &below = {}) const;
    void writeCeleba(const std::string &anno = "", const std::string &eval = "", const std::string &img = "") const;
    Result<ImportPlan> plan(const std::string &format, const Strings &labels = {}) const;
    const PlannedImage &image(const Result<ImportPlan> &plan, const std::string &path) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestImportLayouts::write(const std::string &path, const std::string &text) const
{
    fs::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::binary) << text;
}

Result<ImportPlan> TestImportLayouts::plan(const std::string &format, const Strings &labels) const
{
    ImportOptions options;
    options.format = format;
    options.root = root();
    options.labelColumns = labels;
    return planImport(options, {});
}

const PlannedImage &TestImportLayouts::image(const Result<ImportPlan> &plan, const std::string &path) const
{
    const auto at = std::find_if(plan->images.begin(), plan->images.end(), [&](const PlannedImage &i) { return i.path == path; });
    if (at == plan->images.end())
        throw std::runtime_error("no image " + path);
    return *at;
}

/// As pandas writes it, row numbers first.
void TestImportLayouts::writeMufac(const fs::path &below) const
{
    const auto name = [&](const char *file) { return (below / file).generic_string(); };
    write(name("custom_train_dataset.csv"), std::string(kMufacHeader)
                                                + "0,F0001,D,a,F0001_AGE_D_18_a1.jpg\n1,F0001,D,c,F0001_AGE_D_18_c2.jpg\n"
                                                  "2,F0001,GM,h,F0001_AGE_GM_75_h1.JPG\n3,F0002,D,b,F0002_AGE_D_12_b1.jpg\n");
    write(name("custom_val_dataset.csv"), std::string(kMufacHeader) + "0,F0801,S2,b,F0801_AGE_S2_10_b1.jpg\n");
    write(name("custom_test_dataset.csv"), std::string(kMufacHeader) + "0,F0851,M,g,F0851_AGE_M_58_g4.jpg\n");
}

void TestImportLayouts::mufacReadsThreeLists()
{
    writeMufac();
    const auto found = plan("mufac");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(found->images.size(), std::size_t{6});
    QCOMPARE(found->tasks.size(), std::size_t{1});
    QCOMPARE(found->tasks[0].name, std::string("age_class"));
    // All eight classes, though not all occur: the published weights have eight outputs.
    QCOMPARE(found->tasks[0].classes, (Strings{"0-6", "7-12", "13-19", "20-30", "31-45", "46-55", "56-66", "67-80"}));
    const auto &first = image(found, "train_images/F0001_AGE_D_18_a1.jpg");
    QCOMPARE(first.identity, std::string("F0001_D"));
    QCOMPARE(first.labels, Labels{0});
    QCOMPARE(image(found, "train_images/F0001_AGE_D_18_c2.jpg").identity, first.identity);
    QCOMPARE(image(found, "train_images/F0001_AGE_GM_75_h1.JPG").identity, std::string("F0001_GM"));
    QCOMPARE(image(found, "test_images/F0851_AGE_M_58_g4.jpg").labels, Labels{6});
    QCOMPARE(found->givenSets.at("F0002_D"), SetKind::Train);
    QCOMPARE(found->givenSets.at("F0801_S2"), SetKind::Validation);
    QCOMPARE(found->givenSets.at("F0851_M"), SetKind::Unseen);
    const auto &last = image(found, "val_images/F0801_AGE_S2_10_b1.jpg");
    QCOMPARE(found->lists.at(last.list), std::string("custom_val_dataset.csv"));
    QCOMPARE(last.line, std::size_t{2});
}

void TestImportLayouts::mufacInTheFolderOfTheArchive()
{
    writeMufac("custom_korean_family_dataset_resolution_128");
    const auto found = plan("mufac");
    QVERIFY(found);
    QCOMPARE(image(found, "custom_korean_family_dataset_resolution_128/test_images/F0851_AGE_M_58_g4.jpg").labels, Labels{6});
}

void TestImportLayouts::mufacRefuses_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *list, const char *text, const char *said) {
        QTest::newRow(name) << QByteArray(list) << QByteArray(text) << QByteArray(said);
    };
    row("no image_path", "custom_val_dataset.csv", "age_class,path\na,F0801_AGE_D_1_a1.jpg\n", "there is no column \"image_path\"");
    row("no age_class", "custom_val_dataset.csv", "image_path,age\nF0801_AGE_D_1_a1.jpg,a\n", "there is no column \"age_class\"");
    row("unknown age", "custom_test_dataset.csv", "image_path,age_class\nF0851_AGE_D_1_a1.jpg,a\nF0851_AGE_D_1_a2.jpg,k\n",
        "line 3: \"k\" is no age_class; MUFAC has a to h");
    row("a name that says nothing", "custom_train_dataset.csv", "image_path,age_class\nphoto7.jpg,a\n",
        "line 2: \"photo7.jpg\" does not say who it is of");
    row("a path upwards", "custom_train_dataset.csv", "image_path,age_class\n../F0001_AGE_D_1_a1.jpg,a\n",
        "line 2: the image path leads upwards");
}

void TestImportLayouts::mufacRefuses()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    writeMufac();
    write(list.toStdString(), text.toStdString());
    const auto refused = plan("mufac");
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, list.toStdString());
    QVERIFY2(refused.error().detail.find(said.toStdString()) != std::string::npos, refused.error().detail.c_str());

    writeMufac();
    fs::remove(root() / "custom_test_dataset.csv");
    const auto missing = plan("mufac");
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().subject.ends_with("custom_test_dataset.csv"));
    QCOMPARE(plan("mufac", {"gender"}).error().code, ErrorCode::Usage);
}

/// Three of CelebA's forty attributes and one more, padded with two blanks where there is no minus, as in the original.
void TestImportLayouts::writeCeleba(const std::string &anno, const std::string &eval, const std::string &img) const
{
    write(anno + "list_attr_celeba.txt", "4\nBald Male Smiling Young \n000001.jpg -1  1  1 -1\n000002.jpg -1 -1 -1  1\n"
                                         "000003.jpg  1  1 -1 -1\n000004.jpg -1 -1  1  1\n");
    write(anno + "identity_CelebA.txt", "000001.jpg 2880\n000002.jpg 2937\n000003.jpg 2880\n000004.jpg 17\n");
    write(eval + "list_eval_partition.txt", "000001.jpg 0\n000002.jpg 1\n000003.jpg 0\n000004.jpg 2\n");
    write(img + "img_align_celeba/000001.jpg");
}

void TestImportLayouts::celebaReadsItsThreeFiles()
{
    writeCeleba();
    const auto found = plan("celeba");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(found->images.size(), std::size_t{4});
    QCOMPARE(found->tasks.size(), std::size_t{1});
    QCOMPARE(found->tasks[0].name, std::string("attributes"));
    QCOMPARE(found->tasks[0].kind, TaskKind::MultiLabel);
    QCOMPARE(found->tasks[0].classes, (Strings{"Male", "Smiling", "Young"}));
    QCOMPARE(image(found, "img_align_celeba/000001.jpg").labels, Labels{0b011});
    QCOMPARE(image(found, "img_align_celeba/000002.jpg").labels, Labels{0b100});
    QCOMPARE(image(found, "img_align_celeba/000003.jpg").identity, std::string("2880"));
    QCOMPARE(image(found, "img_align_celeba/000003.jpg").line, std::size_t{5});
    QCOMPARE(found->givenSets.at("2880"), SetKind::Train);
    QCOMPARE(found->givenSets.at("2937"), SetKind::Validation);
    QCOMPARE(found->givenSets.at("17"), SetKind::Unseen);

    fs::remove(root() / "list_eval_partition.txt"); // then people are drawn
    const auto drawn = plan("celeba");
    QVERIFY(drawn);
    QVERIFY(drawn->givenSets.empty());
}

void TestImportLayouts::celebaAsTheAuthorsPackIt()
{
    writeCeleba("Anno/", "Eval/", "Img/");
    const auto found = plan("celeba");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(image(found, "Img/img_align_celeba/000004.jpg").labels, Labels{0b110});
    QCOMPARE(found->givenSets.at("17"), SetKind::Unseen);
}

void TestImportLayouts::celebaLearnsTheAttributesAsked()
{
    writeCeleba();
    const auto two = plan("celeba", {"Smiling", "Bald"});
    QVERIFY(two);
    QCOMPARE(two->tasks[0].classes, (Strings{"Smiling", "Bald"}));
    QCOMPARE(image(two, "img_align_celeba/000003.jpg").labels, Labels{0b10});
    const auto one = plan("celeba", {"Smiling"});
    QVERIFY(one);
    QCOMPARE(one->tasks[0].name, std::string("Smiling"));
    QCOMPARE(one->tasks[0].kind, TaskKind::Binary);
    QCOMPARE(one->tasks[0].classes, (Strings{"not Smiling", "Smiling"}));
    QCOMPARE(image(one, "img_align_celeba/000001.jpg").labels, Labels{1});
    QCOMPARE(image(one, "img_align_celeba/000002.jpg").labels, Labels{0});
}

void TestImportLayouts::celebaRefuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const char *file, const char *text, const char *said) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(text) << QByteArray(said);
    };
    const char *attributes = "list_attr_celeba.txt";
    row("no attribute file", attributes, nullptr, "there is no such file; CelebA needs");
    row("no identity file", "identity_CelebA.txt", nullptr, "there is no such file; CelebA needs");
    row("no count", attributes, "Male Smiling Young\n000001.jpg 1 1 1\n", "line 1: the number of images belongs here");
    row("cut off", attributes, "4\nMale Smiling Young\n000001.jpg 1 1 1\n", "lists 1 images where its first line says 4");
    row("missing attribute", attributes, "1\nMale Young\n000001.jpg 1 1\n", "line 2: there is no attribute \"Smiling\"");
    row("missing value", attributes, "1\nMale Smiling Young\n000001.jpg 1 1\n", "line 3: 2 values where the file names 3");
    row("unknown value", attributes, "1\nMale Smiling Young\n000001.jpg 1 yes 1\n",
        "line 3: \"yes\" is no value of the attribute \"Smiling\"");
    row("nobody", "identity_CelebA.txt", "000001.jpg 2880\n", "line 4: \"000002.jpg\" is not in identity_CelebA.txt");
    row("upwards", attributes, "1\nMale Smiling Young\n../../x.jpg 1 1 1\n", "line 3: the image path leads upwards");
    row("three words", "identity_CelebA.txt", "000001.jpg 2880 1\n", "line 1: 3 words");
    row("twice", "identity_CelebA.txt", "000001.jpg 1\n000001.jpg 2\n", "line 2: \"000001.jpg\" is listed twice");
    row("no part", "list_eval_partition.txt", "000001.jpg 0\n", "does not say which part \"000002.jpg\" belongs to");
    row("unknown part", "list_eval_partition.txt", "000001.jpg 7\n", "\"7\" is no part");
}

void TestImportLayouts::celebaRefuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    writeCeleba();
    if (text.isNull())
        fs::remove(root() / file.toStdString());
    else
        write(file.toStdString(), text.toStdString());
    const auto refused = plan("celeba");
    QVERIFY(!refused);
    QVERIFY2(refused.error().subject.ends_with(file.toStdString())
                 || refused.error().detail.find(file.toStdString()) != std::string::npos,
             refused.error().subject.c_str());
    QVERIFY2(refused.error().detail.find(said.toStdString()) != std::string::npos, refused.error().detail.c_str());
}

void TestImportLayouts::celebaKeepsTheLabelsOfTheFirstImport()
{
    writeCeleba();
    ImportOptions options;
    options.format = "celeba";
    options.root = root();
    options.knownTasks = {{1, "attributes", TaskKind::MultiLabel, {"Male", "Smiling", "Young"}}};
    const auto again = planImport(options, {});
    QVERIFY(again);
    QCOMPARE(image(again, "img_align_celeba/000001.jpg").labels, Labels{0b011});
    options.labelColumns = {"Bald", "Male"};
    const auto refused = planImport(options, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.find("first imported with the labels Male, Smiling, Young") != std::string::npos,
             refused.error().detail.c_str());
    options.labelColumns = {"Bald"}; // a task more
    const auto more = planImport(options, {});
    QVERIFY(more);
    QCOMPARE(more->tasks.size(), std::size_t{2});
}

void TestImportLayouts::mucacTakesTheSetsFromTheIdentities()
{
    write("CelebA-HQ-attribute.txt", "3\nMale Smiling Young\n0.jpg 1 -1 1\n1.jpg -1 1 1\n10.jpg -1 -1 -1\n");
    write("CelebA-HQ-identity.txt", "0.jpg 189\n1.jpg 190\n10.jpg 4855\n");
    write("CelebAMask-HQ/CelebA-HQ-img/0.jpg");
    const auto found = plan("mucac");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(image(found, "CelebAMask-HQ/CelebA-HQ-img/0.jpg").labels, Labels{0b101});
    QCOMPARE(found->givenSets.at("189"), SetKind::Validation);
    QCOMPARE(found->givenSets.at("190"), SetKind::Train);
    QCOMPARE(found->givenSets.at("4855"), SetKind::Unseen);

    write("CelebA-HQ-identity.txt", "0.jpg ann\n1.jpg 190\n10.jpg 4855\n");
    const auto refused = plan("mucac");
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.find("\"ann\" is no identity") != std::string::npos);
    fs::remove_all(root() / "CelebAMask-HQ");
    QCOMPARE(plan("mucac").error().code, ErrorCode::NotFound);
}

void TestImportLayouts::rafdbReadsFolders()
{
    for (const char *file : {"train/1/train_00012_aligned.jpg", "train/4/train_00001_aligned.jpg", "train/7/train_00003_aligned.jpg",
                             "test/4/test_0001_aligned.jpg", "test/6/test_0002_aligned.jpg"})
        write(std::string("DATASET/") + file);
    write("train_labels.csv", "image,label\n");
    const auto found = plan("rafdb");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(found->images.size(), std::size_t{5});
    QCOMPARE(found->tasks[0].classes,
             (Strings{"Surprise", "Fear", "Disgust", "Happiness", "Sadness", "Anger", "Neutral"}));
    const auto &happy = image(found, "DATASET/train/4/train_00001_aligned.jpg");
    QCOMPARE(happy.labels, Labels{3});
    QCOMPARE(happy.identity, std::string("train_00001"));
    QCOMPARE(found->givenSets.at("train_00001"), SetKind::Train);
    QCOMPARE(found->givenSets.at("test_0001"), SetKind::Unseen);
    QVERIFY(found->onlyTestPart); // its people are divided into validation and unseen
    QVERIFY(found->warnings.back().find("Intervals are over images") != std::string::npos);
    QCOMPARE(found->givenSets.size(), found->images.size());
}

void TestImportLayouts::rafdbReadsItsList()
{
    write("basic/EmoLabel/list_patition_label.txt", "train_00001.jpg 5\ntest_0001.jpg 1\n");
    write("basic/Image/aligned/train_00001_aligned.jpg");
    const auto found = plan("rafdb");
    QVERIFY2(found, found ? "" : describe(found.error()).c_str());
    QCOMPARE(image(found, "basic/Image/aligned/train_00001_aligned.jpg").labels, Labels{4});
    QCOMPARE(image(found, "basic/Image/aligned/test_0001_aligned.jpg").identity, std::string("test_0001"));
    QCOMPARE(found->givenSets.at("test_0001"), SetKind::Unseen);

    fs::rename(root() / "basic/Image/aligned", root() / "basic/Image/original");
    QVERIFY(image(plan("rafdb"), "basic/Image/original/train_00001.jpg").line == 1);
    fs::remove_all(root() / "basic/Image");
    QCOMPARE(plan("rafdb").error().code, ErrorCode::NotFound);
}

void TestImportLayouts::rafdbRefuses()
{
    const auto nothing = plan("rafdb");
    QVERIFY(!nothing);
    QVERIFY(nothing.error().detail.find("DATASET/train/1") != std::string::npos);
    write("EmoLabel/list_patition_label.txt", "train_00001.jpg 5\ntest_0001.jpg 8\n");
    write("Image/aligned/train_00001_aligned.jpg");
    const auto unknown = plan("rafdb");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().subject, std::string("list_patition_label.txt"));
    QVERIFY2(unknown.error().detail.starts_with("line 2: \"8\" is no expression"), unknown.error().detail.c_str());
    write("EmoLabel/list_patition_label.txt", "val_00001.jpg 5\n");
    QVERIFY(plan("rafdb").error().detail.starts_with("line 1: \"val_00001.jpg\" says no part"));

    fs::remove_all(root() / "EmoLabel");
    fs::remove_all(root() / "Image");
    write("train/1/a.jpg");
    write("train/9/b.jpg");
    const auto folder = plan("rafdb");
    QVERIFY(!folder);
    QCOMPARE(folder.error().subject, std::string("train/9/b.jpg"));
}

void TestImportLayouts::layoutsAreRecognised()
{
    QCOMPARE(guessFormat(root()), std::string("folders"));
    write("DATASET/train/1/a.jpg");
    QCOMPARE(guessFormat(root()), std::string("rafdb"));
    writeCeleba();
    QCOMPARE(guessFormat(root()), std::string("celeba"));
    writeMufac();
    QCOMPARE(guessFormat(root()), std::string("mufac"));
    write("manifest.csv");
    QCOMPARE(guessFormat(root()), std::string("manifest"));
    QCOMPARE(importFormats(), (Strings{"manifest", "folders", "mufac", "mucac", "celeba", "rafdb"}));
}

} // namespace

QTEST_GUILESS_MAIN(TestImportLayouts)
#include "test_import_layouts.moc"
