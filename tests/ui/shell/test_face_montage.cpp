// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/face_grid.h"
#include "ui/shell/face_montage.h"
#include "ui/people/thumbnails.h"
#include "core/util/hash.h"

#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

class TestFaceMontage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsPlanesAsPixels();
    void givesNullOutsideTheCache();
    void laysFacesOutByNumber();
    void gridsAreAsHighAsTheirFaces();
    void thumbnailsArriveById();
    void thumbnailsKnowWhatIsMissing();
    void thumbnailsForgetWithTheirCache();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const core::data::PixelCache> m_cache; ///< red, green, blue, white
};

void TestFaceMontage::initTestCase()
{
    constexpr int kSize = 16, kPlane = kSize * kSize;
    const std::filesystem::path file = m_folder.filePath(QStringLiteral("pixels-16.bin")).toStdString();
    auto writer = core::data::PixelCacheWriter::create(file, kSize, 4);
    QVERIFY(writer);
    for (int row = 0; row < 4; ++row) {
        std::vector<std::uint8_t> pixels(3 * kPlane, 0);
        for (int plane = 0; plane < 3; ++plane)
            if (row == plane || row == 3)
                std::fill_n(pixels.begin() + plane * kPlane, kPlane, std::uint8_t(255));
        QVERIFY((*writer)->write(row, pixels, core::sha256(std::to_string(row))));
    }
    QVERIFY((*writer)->commit(4));
    auto cache = core::data::PixelCache::open(file);
    QVERIFY(cache);
    m_cache = *cache;
}

void TestFaceMontage::readsPlanesAsPixels()
{
    QCOMPARE(ui::faceImage(*m_cache, 0).pixelColor(3, 9), QColor(Qt::red));
    QCOMPARE(ui::faceImage(*m_cache, 1).pixelColor(0, 0), QColor(0, 255, 0));
    QCOMPARE(ui::faceImage(*m_cache, 2).pixelColor(15, 15), QColor(Qt::blue));
}

void TestFaceMontage::givesNullOutsideTheCache()
{
    QVERIFY(ui::faceImage(*m_cache, 4).isNull());
    QVERIFY(ui::faceMontage(*m_cache, {9, -1}, 64).isNull());
    QVERIFY(ui::faceMontage(*m_cache, {}, 64).isNull());
    QVERIFY(!ui::faceMontage(*m_cache, {9, 0}, 64).isNull()); // those that are there
}

void TestFaceMontage::laysFacesOutByNumber()
{
    const auto one = ui::faceMontage(*m_cache, {0}, 64);
    QCOMPARE(one.pixelColor(2, 2), one.pixelColor(61, 61));
    const auto two = ui::faceMontage(*m_cache, {0, 2}, 64);
    QCOMPARE(two.pixelColor(5, 60), QColor(Qt::red));
    QCOMPARE(two.pixelColor(60, 5), QColor(Qt::blue));
    const auto four = ui::faceMontage(*m_cache, {0, 1, 2, 3, 0}, 64);
    QCOMPARE(four.size(), QSize(64, 64));
    QCOMPARE(four.pixelColor(60, 60), QColor(Qt::white));
    QCOMPARE(four.pixelColor(5, 60), QColor(Qt::blue));
}

void TestFaceMontage::gridsAreAsHighAsTheirFaces()
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *grid = new ui::FaceGrid;
    auto *words = new QLabel(QStringLiteral("many words that take another height at every width they may be given here"));
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(grid);
    column->addStretch(1);
    area.setWidget(content);
    area.resize(330, 330);
    area.show();
    for (const std::size_t count : {13U, 4U, 16U, 13U}) {
        grid->setFaces(m_cache, std::vector<std::int64_t>(count, 1));
        QTRY_COMPARE(grid->height(), grid->heightForWidth(grid->width()));
        const int side = (grid->width() - 12) / 4;
        QVERIFY(grid->height() >= int(count + 3) / 4 * side);
    }
}

void TestFaceMontage::thumbnailsArriveById()
{
    ui::Thumbnails thumbnails;
    QSignalSpy ready(&thumbnails, &ui::Thumbnails::ready);
    QVERIFY(thumbnails.find(5, {0}, 40).isNull()); // no cache yet
    thumbnails.setCache(m_cache);
    QVERIFY(thumbnails.find(5, {0}, 40).isNull());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.front().front().toLongLong(), 5);
    QCOMPARE(thumbnails.find(5, {0}, 40).width(), 40);
    QCOMPARE(thumbnails.find(5, {0}, 80).width(), 40); // the smaller one until the larger is there
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(thumbnails.find(5, {0}, 80).width(), 80);
}

void TestFaceMontage::thumbnailsKnowWhatIsMissing()
{
    ui::Thumbnails thumbnails;
    QVERIFY(thumbnails.isMissing(5)); // without a cache everything is
    thumbnails.setCache(m_cache);
    QSignalSpy ready(&thumbnails, &ui::Thumbnails::ready);
    thumbnails.find(5, {0}, 40);
    thumbnails.find(6, {99}, 40); // a row that the cache does not have
    QVERIFY(!thumbnails.isMissing(6)); // not known yet
    QTRY_COMPARE(ready.size(), 2);
    QVERIFY(!thumbnails.isMissing(5));
    QVERIFY(thumbnails.isMissing(6));
    QVERIFY(thumbnails.find(6, {99}, 40).isNull());
    QVERIFY(thumbnails.findChild<QThreadPool *>()->waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(ready.size(), 2); // it is not looked for with every repaint
    thumbnails.setCache(m_cache);
    QVERIFY(!thumbnails.isMissing(6));
}

void TestFaceMontage::thumbnailsForgetWithTheirCache()
{
    ui::Thumbnails thumbnails;
    thumbnails.setCache(m_cache);
    QSignalSpy ready(&thumbnails, &ui::Thumbnails::ready);
    thumbnails.find(5, {0}, 40);
    thumbnails.setCache(nullptr); // while it is in the making
    QVERIFY(thumbnails.findChild<QThreadPool *>()->waitForDone());
    QCoreApplication::processEvents(); // it has arrived
    QCOMPARE(ready.size(), 0);
    QVERIFY(thumbnails.find(5, {0}, 40).isNull());
}

QTEST_MAIN(TestFaceMontage)
#include "test_face_montage.moc"
