// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/job/tiny_workspace.h"

#include "core/data/pixel_cache.h"
#include "core/store/event_log.h"
#include "core/store/model_repository.h"

#include <QTest>

#include <fstream>

namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path &folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

void append(const fs::path &file, const std::string &text)
{
    std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

class TestImportJob final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;

    std::int64_t storedImages()
    {
        core::store::Database database = m_tiny->workspace->database();
        return core::store::DataSetRepository(database).imageCount();
    }
    std::vector<core::Image> images()
    {
        core::store::Database database = m_tiny->workspace->database();
        return core::store::DataSetRepository(database).images();
    }

    /// One more picture of the first person in the list.
    void addImage(const std::string &path)
    {
        std::ifstream manifest(m_tiny->faces() / "manifest.csv");
        std::string header, row;
        std::getline(manifest, header);
        std::getline(manifest, row);
        fs::copy_file(m_tiny->faces() / row.substr(0, row.find(',')), m_tiny->faces() / path);
        append(m_tiny->faces() / "manifest.csv", path + row.substr(row.find(',')) + "\n");
    }

private Q_SLOTS:
    void init() { m_tiny = std::make_unique<tests::TinyWorkspace>(8); }

    void peopleImagesPixelsAndEventArriveTogether()
    {
        const auto report = m_tiny->import();
        QCOMPARE(report.imported, storedImages());
        QVERIFY(report.skipped.empty());
        QCOMPARE(report.tasks.size(), std::size_t(2));
        std::int64_t people = 0;
        for (const auto &[set, size] : report.sets)
            people += size.first;
        QCOMPARE(people, std::int64_t(8));
        const auto pixels = core::data::PixelCache::open(m_tiny->workspace->pixelCacheFile(32));
        QVERIFY(pixels);
        QCOMPARE((*pixels)->rows(), report.imported);
        core::store::Database database = m_tiny->workspace->database();
        QCOMPARE(core::store::EventLog(database).events().back().what.at("act").get<std::string>(),
                 std::string("import.finished"));
    }

    void aStopLeavesTheWorkspaceAsItWas()
    {
        std::stop_source stop;
        const core::JobContext job{stop.get_token(), [&](const core::Progress &progress) {
            if (progress.stage == "decode" && progress.total > 0)
                stop.request_stop();
        }};
        const auto result = core::job::importDataSet(*m_tiny->workspace, m_tiny->importOptions(), job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(storedImages(), std::int64_t(0));
        QCOMPARE(filesIn(m_tiny->workspace->cacheFolder()), std::size_t(0));
        QVERIFY(m_tiny->import().imported > 0); // and it is usable
    }

    void anErrorLeavesTheWorkspaceAsItWas()
    {
        m_tiny->import();
        const auto before = images();
        std::ofstream(m_tiny->faces() / "manifest.csv", std::ios::trunc) << "image_path,age_group\nimages/a.png,young\n";
        const auto result = core::job::importDataSet(*m_tiny->workspace, m_tiny->importOptions(), {});
        QVERIFY(!result);
        QVERIFY(describe(result.error()).find("identity") != std::string::npos);
        QCOMPARE(images().size(), before.size());
    }

    void brokenImagesAreNamedAndSkipped()
    {
        const fs::path broken = m_tiny->faces() / "images" / "broken.png";
        append(broken, "this is no picture");
        append(m_tiny->faces() / "manifest.csv", "images/broken.png,somebody,,\nimages/gone.png,somebody,,\n");
        const auto report = m_tiny->import();
        QCOMPARE(report.skipped.size(), std::size_t(2));
        QCOMPARE(report.skipped.front().file, std::string("images/broken.png"));
        QVERIFY(!report.skipped.front().reason.empty());
    }

    void importingAgainAddsAndKeepsRowsAndSets()
    {
        m_tiny->import();
        const auto before = images();
        addImage("images/aaa-first.png");
        const auto report = m_tiny->import();
        QCOMPARE(report.imported, static_cast<std::int64_t>(before.size()) + 1);
        const auto after = images();
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(after[i].path, before[i].path);
            QCOMPARE(after[i].cacheRow, before[i].cacheRow);
            QCOMPARE(after[i].labels, before[i].labels);
        }
        QCOMPARE(after.back().cacheRow, static_cast<std::int64_t>(before.size()));
    }

    void anUnknownLabelIsRefusedAndAMissingColumnTakesNoLabelAway()
    {
        m_tiny->import();
        const auto before = images();
        const fs::path manifest = m_tiny->faces() / "manifest.csv";
        std::stringstream text;
        text << std::ifstream(manifest).rdbuf();
        std::string line;
        std::getline(text, line);
        std::getline(text, line); // path, person, age group, expression
        const std::string pathAndPerson = line.substr(0, line.find(',', line.find(',') + 1));
        append(manifest, "images/other.png" + pathAndPerson.substr(pathAndPerson.find(',')) + ",prehistoric,\n");
        const auto refused = core::job::importDataSet(*m_tiny->workspace, m_tiny->importOptions(), {});
        QVERIFY(!refused);
        QVERIFY(describe(refused.error()).find("\"prehistoric\" is no class") != std::string::npos);
        QCOMPARE(images().size(), before.size());

        std::ofstream(manifest, std::ios::trunc) << "image_path,identity\n" << pathAndPerson << '\n';
        QCOMPARE(m_tiny->import().imported, std::int64_t(1));
        const auto after = images();
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(after[i].labels, before[i].labels);
    }

    void imagesThatWentAwayKeepTheirPixels()
    {
        m_tiny->import();
        const auto before = images();
        const auto pixelsOf = [&](const core::Image &image) {
            const auto cache = tests::must(core::data::PixelCache::open(m_tiny->workspace->pixelCacheFile(32)));
            const auto row = cache->row(image.cacheRow);
            return std::vector<std::uint8_t>(row.begin(), row.end());
        };
        const auto pixels = pixelsOf(before.front());
        fs::remove(m_tiny->faces() / before.front().path);
        QCOMPARE(m_tiny->import().skipped.size(), std::size_t(1));
        QCOMPARE(pixelsOf(before.front()), pixels);
    }

    /// A list with somebody's name misspelt, corrected: whom nothing else knows was never there.
    void aCorrectedNameLeavesNobodyBehind()
    {
        m_tiny->import();
        const auto before = m_tiny->identities(core::SetKind::Train, 3);
        core::store::Database database = m_tiny->workspace->database();
        core::store::DataSetRepository repository(database);
        const auto stored = [&](const std::string &identity) { return repository.personByIdentity(identity); };
        core::Model model;
        model.sha256 = std::string(64, 'a');
        model.task = repository.dataSet()->tasks.front().id;
        core::store::ModelRepository(database).add(model, {stored(before[1])->id});
        m_tiny->approvedRequest("R-1", {before[2]});

        std::ifstream file(m_tiny->faces() / "manifest.csv");
        std::string text((std::istreambuf_iterator<char>(file)), {});
        for (const std::string &identity : before) {
            for (auto at = text.find("," + identity + ","); at != std::string::npos; at = text.find("," + identity + ",", at))
                text.insert(at + 1, "Right ");
        }
        std::ofstream(m_tiny->faces() / "manifest.csv", std::ios::trunc) << text;
        const auto report = m_tiny->import();
        std::int64_t people = 0, images = 0;
        for (const auto &[set, size] : report.sets) {
            people += size.first;
            images += size.second;
        }
        QCOMPARE(people, std::int64_t(8 + 2)); // the model's and the request's are known still
        QCOMPARE(images, report.imported);
        QCOMPARE(repository.countPeople(), std::int64_t(8 + 2));
        QVERIFY(!stored(before[0]));
        QCOMPARE(stored(before[1])->images, std::int64_t(0));
        QCOMPARE(stored(before[2])->images, std::int64_t(0));
        QVERIFY(std::ranges::any_of(report.warnings, [](const std::string &warning) { return warning.starts_with("1 person to whom no image"); }));
        QVERIFY(core::store::EventLog(database).verify().ok);
        QCOMPARE(repository.classCounts(model.task).size(), std::size_t(8));
    }

    void anotherFolderIsRefused()
    {
        m_tiny->import();
        tests::TinyWorkspace other(8);
        fs::rename(other.faces() / "images", other.faces() / "others");
        std::ofstream(other.faces() / "manifest.csv", std::ios::trunc)
            << "image_path,identity,age_group\nothers/" << fs::directory_iterator(other.faces() / "others")->path().filename().string()
            << ",somebody,young\n";
        auto options = other.importOptions();
        const auto result = core::job::importDataSet(*m_tiny->workspace, options, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Invalid);
    }

    void aStaleOrMissingCacheIsMadeAgain()
    {
        m_tiny->import();
        const fs::path cache = m_tiny->workspace->pixelCacheFile(32);
        const auto size = fs::file_size(cache);
        fs::remove(cache);
        QVERIFY(tests::openPixels(*m_tiny->workspace));
        QCOMPARE(fs::file_size(cache), size);

        // Killed between the database's commit and the cache's rename: the cache is that of other images.
        const fs::path aside = m_tiny->folder() / "aside";
        fs::copy_file(cache, aside);
        addImage("images/aaa-first.png");
        m_tiny->import();
        const auto whole = fs::file_size(cache);
        fs::rename(aside, cache);
        QVERIFY(tests::openPixels(*m_tiny->workspace));
        QCOMPARE(fs::file_size(cache), whole);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestImportJob)
#include "test_import_job.moc"
