// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that moved and images that are gone: what can be had again is, and what cannot is told.
#include "tests/core/job/tiny_workspace.h"

#include "core/job/image_sets.h"
#include "core/store/event_log.h"
#include "core/util/hash.h"

#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <map>

namespace {

namespace fs = std::filesystem;
using core::store::Workspace;

class TestLostImages final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TinyWorkspace> m_tiny;

    Workspace &workspace() { return *m_tiny->workspace; }
    std::vector<core::Image> images()
    {
        core::store::Database database = workspace().database();
        return core::store::DataSetRepository(database).images();
    }
    std::vector<core::Json> events(const std::string &act)
    {
        core::store::Database database = workspace().database();
        std::vector<core::Json> found;
        for (const core::store::Event &event : core::store::EventLog(database).events()) {
            if (event.what.at("act") == act)
                found.push_back(event.what);
        }
        return found;
    }
    std::vector<std::uint8_t> pixelsOf(std::int64_t row)
    {
        const auto cache = tests::must(core::data::PixelCache::open(workspace().pixelCacheFile(32)));
        const auto bytes = cache->row(row);
        return {bytes.begin(), bytes.end()};
    }
    void loseCache() { fs::remove(workspace().pixelCacheFile(32)); }
    void lose(std::size_t count)
    {
        const auto all = images();
        for (std::size_t i = 0; i < count; ++i)
            fs::rename(m_tiny->faces() / all[i].path, m_tiny->folder() / ("aside-" + std::to_string(i)));
        loseCache();
    }

private Q_SLOTS:
    void init()
    {
        m_tiny = std::make_unique<tests::TinyWorkspace>(16);
        m_tiny->import();
    }

    void imagesInsideTheWorkspaceMoveWithIt()
    {
        const fs::path inside = workspace().folder() / "faces", elsewhere = m_tiny->folder() / "elsewhere";
        fs::rename(m_tiny->faces(), inside);
        auto options = m_tiny->importOptions();
        options.root = inside;
        QVERIFY(core::job::importDataSet(workspace(), options, {}));
        {
            core::store::Database database = workspace().database();
            QSqlQuery query = database.prepare(QStringLiteral("SELECT root FROM data_set"));
            database.execute(query);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toString(), QStringLiteral("faces"));
        }
        m_tiny->workspace.reset();
        fs::rename(inside.parent_path(), elsewhere);
        m_tiny->workspace = tests::must(Workspace::open(elsewhere, core::store::Access::Write));
        loseCache();
        QVERIFY(tests::openPixels(workspace()));
        QVERIFY(events("images.lost").empty());
        core::store::Database database = workspace().database();
        QCOMPARE(core::store::DataSetRepository(database).dataSet()->root, fs::canonical(elsewhere / "faces").string());
    }

    void aFolderThatIsGoneIsNamedAndMayBeNamedAnew()
    {
        const fs::path moved = m_tiny->folder() / "moved";
        fs::rename(m_tiny->faces(), moved);
        loseCache();
        const auto gone = tests::openPixels(workspace());
        QVERIFY(!gone);
        QCOMPARE(gone.error().subject, fs::weakly_canonical(m_tiny->faces()).string());
        QVERIFY(gone.error().detail.find("import again with the folder they are in now") != std::string::npos);

        fs::remove(moved / images().back().path); // not every image has to be there
        auto options = m_tiny->importOptions();
        options.root = moved;
        const auto report = tests::must(core::job::importDataSet(workspace(), options, {}));
        QVERIFY(std::ranges::any_of(report.warnings, [](const std::string &warning) { return warning.starts_with("1 images"); }));
        loseCache();
        QVERIFY(tests::openPixels(workspace()));
    }

    void otherPicturesUnderTheSameNamesAreRefused()
    {
        const fs::path other = m_tiny->folder() / "other";
        fs::copy(m_tiny->faces(), other, fs::copy_options::recursive);
        const auto all = images();
        for (std::size_t i = 0; i < all.size(); ++i) // everybody's picture is the next one's
            fs::copy_file(m_tiny->faces() / all[i].path, other / all[(i + 1) % all.size()].path, fs::copy_options::overwrite_existing);
        auto options = m_tiny->importOptions();
        options.root = other;
        const auto result = core::job::importDataSet(workspace(), options, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Invalid);
        QVERIFY(result.error().detail.find("0 of those " + std::to_string(all.size())) != std::string::npos);
        QCOMPARE(images().front().sha256, all.front().sha256);
    }

    void aFewLostImagesAreLeftOutAndTold()
    {
        const core::Model whole = m_tiny->train(1);
        QVERIFY(!whole.settings.contains("lost_images"));
        const core::Image first = images().front();
        lose(1);
        const core::Model model = m_tiny->train(1);
        QCOMPARE(model.settings.at("lost_images"), std::string("1"));
        const auto told = events("images.lost");
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().at("images").get<int>(), 1);
        QCOMPARE(told.front().at("first").get<std::string>(), "image " + std::to_string(first.id));

        core::job::AuditJob audit;
        audit.model = whole.id;
        audit.request = m_tiny->approvedRequest("R-1", m_tiny->identities(core::SetKind::Train, 2)).id;
        audit.device = "cpu";
        const core::Findings findings = tests::must(core::job::auditModel(workspace(), audit, {}));
        const auto tells = [&](const std::string &text) { return text.find("the first is image " + std::to_string(first.id)) != std::string::npos; };
        QCOMPARE(std::ranges::count_if(findings.warnings, tells), std::ptrdiff_t(1));
        QCOMPARE(std::ranges::count_if(findings.run.notes, tells), std::ptrdiff_t(1));

        {
            core::store::Database database = workspace().database();
            const core::job::ImageSets sets(workspace(), database, model.task, 32, core::job::LostImages::LeaveOut, {});
            const auto of = sets.of({first.person});
            QVERIFY(std::ranges::count(of.images, first.id) == 0);
        }
        fs::rename(m_tiny->folder() / "aside-0", m_tiny->faces() / first.path); // the cache is there all the while
        core::store::Database database = workspace().database();
        const core::job::ImageSets sets(workspace(), database, model.task, 32, core::job::LostImages::LeaveOut, {});
        QCOMPARE(sets.lostImages(), std::size_t(0));
        QVERIFY(sets.lostNote().empty());
        QCOMPARE(events("images.lost").size(), std::size_t(1));
    }

    /// Killed between the database's commit and the cache's rename, the old cache is all there is of an image whose file is gone.
    void aStaleCacheKeepsWhatItHas()
    {
        const core::Image gone = images().front();
        const std::vector<std::uint8_t> before = pixelsOf(gone.cacheRow);
        fs::remove(m_tiny->faces() / gone.path);
        const fs::path cache = workspace().pixelCacheFile(32), aside = m_tiny->folder() / "aside";
        fs::copy_file(cache, aside);
        fs::copy_file(m_tiny->faces() / images().back().path, m_tiny->faces() / "images" / "new.png");
        std::ofstream(m_tiny->faces() / "manifest.csv", std::ios::app) << "images/new.png,somebody new,,\n";
        m_tiny->import();
        fs::rename(aside, cache);

        const auto pixels = tests::must(tests::openPixels(workspace()));
        QVERIFY(pixels.lost.empty() && pixels.stale.empty());
        QCOMPARE(pixelsOf(gone.cacheRow), before);
        QCOMPARE(pixelsOf(images().back().cacheRow), pixelsOf(images().end()[-2].cacheRow));
        QVERIFY(events("images.lost").empty());
    }

    /// Before caches knew what they hold, a file beside them did.
    void aCacheOfVersionOneIsUsed()
    {
        const fs::path cache = workspace().pixelCacheFile(32), stamp = cache.string() + ".stamp";
        const std::vector<core::Image> all = images();
        std::map<std::int64_t, std::string> hashes;
        for (const core::Image &image : all)
            hashes[image.cacheRow] = image.sha256;
        std::string text;
        for (const auto &[row, hash] : hashes)
            text += std::to_string(row) + ' ' + hash + '\n';
        fs::resize_file(cache, fs::file_size(cache) - 32 * all.size());
        std::fstream(cache, std::ios::in | std::ios::out | std::ios::binary).seekp(8).put(1);
        std::ofstream(stamp) << core::toHex(core::sha256(text)) << '\n' << all[1].cacheRow << '\n';
        fs::remove_all(m_tiny->faces() / "images"); // nothing to make it again from

        const auto pixels = tests::must(tests::openPixels(workspace()));
        QVERIFY(!pixels.cache->hasSources());
        QCOMPARE(pixels.lost, std::set<core::ImageId>{all[1].id});

        std::ofstream(stamp) << "other\n";
        QVERIFY(!tests::openPixels(workspace()));
    }

    void manyLostImagesWaitForAnImportThatSaysSo()
    {
        const std::size_t all = images().size(), many = all / 5;
        lose(many);
        const auto refused = tests::openPixels(workspace());
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, images().front().path);
        QVERIFY(refused.error().detail.find(std::to_string(many - 1) + " more of " + std::to_string(all)) != std::string::npos);
        QVERIFY(events("images.lost").empty());

        const auto report = m_tiny->import();
        QVERIFY(std::ranges::any_of(report.warnings, [&](const std::string &warning) { return warning.starts_with(std::to_string(many) + " images"); }));
        QVERIFY(tests::openPixels(workspace()));
        QCOMPARE(events("images.lost").size(), std::size_t(1));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestLostImages)
#include "test_lost_images.moc"
