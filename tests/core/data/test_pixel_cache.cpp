// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/pixel_cache.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <memory>

using namespace core;
using namespace core::data;

namespace fs = std::filesystem;

class TestPixelCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void roundTripsRowsInAnyOrder();
    void commitsFewerRowsThanReserved();
    void aRowSaysOfWhichFileItIs();
    void cachesOfVersionOneAreRead();
    void uncommittedLeavesNothing();
    void uncommittedLeavesTheOldOne();
    void refusesRowsThatDoNotFit();
    void openSaysWhatIsWrong_data();
    void openSaysWhatIsWrong();
    void absentIsNotFound();

private:
    fs::path file() const { return fs::path(m_folder->path().toStdString()) / "pixels-é-4.bin"; }
    void make(int rows, std::uint8_t fill) const;
    static Sha256 source(int row) { return sha256(std::to_string(row)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPixelCache::make(int rows, std::uint8_t fill) const
{
    auto writer = PixelCacheWriter::create(file(), 4, rows);
    QVERIFY(writer);
    for (int i = 0; i < rows; ++i)
        QVERIFY((*writer)->write(i, std::vector<std::uint8_t>(48, fill), source(i)));
    QVERIFY((*writer)->commit(rows));
}

void TestPixelCache::roundTripsRowsInAnyOrder()
{
    auto writer = PixelCacheWriter::create(file(), 4, 3);
    QVERIFY(writer);
    for (const int i : {2, 0, 1})
        QVERIFY((*writer)->write(i, std::vector<std::uint8_t>(48, static_cast<std::uint8_t>(10 * i + 1)), source(i)));
    QVERIFY(!fs::exists(file()));
    QVERIFY((*writer)->commit(3));
    const auto cache = PixelCache::open(file());
    QVERIFY(cache);
    QCOMPARE((*cache)->rows(), std::int64_t{3});
    QCOMPARE((*cache)->imageSize(), 4);
    for (int i = 0; i < 3; ++i) {
        const auto row = (*cache)->row(i);
        QCOMPARE(row.size(), std::size_t{48});
        QVERIFY(std::all_of(row.begin(), row.end(), [i](std::uint8_t v) { return v == 10 * i + 1; }));
    }
    QCOMPARE((*cache)->row(0).data(), (*cache)->data());
    QVERIFY((*cache)->row(3).empty());
    QVERIFY((*cache)->row(-1).empty());
    QCOMPARE(fs::file_size(file()), std::uintmax_t{64 + 3 * (48 + 32)});
}

void TestPixelCache::commitsFewerRowsThanReserved()
{
    auto writer = PixelCacheWriter::create(file(), 4, 5);
    QVERIFY((*writer)->write(0, std::vector<std::uint8_t>(48, 7), source(0)));
    QVERIFY(!(*writer)->commit(6));
    QVERIFY((*writer)->commit(1));
    const auto cache = PixelCache::open(file());
    QCOMPARE((*cache)->rows(), std::int64_t{1});
    QCOMPARE((*cache)->source(0), std::optional(source(0)));
}

void TestPixelCache::aRowSaysOfWhichFileItIs()
{
    auto writer = PixelCacheWriter::create(file(), 4, 3);
    QVERIFY((*writer)->write(2, std::vector<std::uint8_t>(48, 7), source(2)));
    QVERIFY((*writer)->commit(3));
    const auto cache = PixelCache::open(file());
    QVERIFY((*cache)->hasSources());
    QCOMPARE((*cache)->source(2), std::optional(source(2)));
    QCOMPARE((*cache)->source(1), std::optional(Sha256{})); // never written
    QVERIFY(!(*cache)->source(3) && !(*cache)->source(-1));
}

void TestPixelCache::cachesOfVersionOneAreRead()
{
    make(2, 9);
    fs::resize_file(file(), 64 + 2 * 48);
    QVERIFY(!PixelCache::open(file()));
    std::fstream stream(file(), std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(8);
    stream.put(1);
    stream.close();
    const auto cache = PixelCache::open(file());
    QVERIFY(cache);
    QVERIFY(!(*cache)->hasSources() && !(*cache)->source(0));
    QCOMPARE((*cache)->row(1)[0], std::uint8_t{9});
}

void TestPixelCache::uncommittedLeavesNothing()
{
    {
        auto writer = PixelCacheWriter::create(file(), 4, 5);
        QVERIFY((*writer)->write(0, std::vector<std::uint8_t>(48, 7), source(0)));
    }
    QVERIFY(fs::is_empty(file().parent_path()));
}

void TestPixelCache::uncommittedLeavesTheOldOne()
{
    make(2, 9);
    {
        auto writer = PixelCacheWriter::create(file(), 8, 5);
        QVERIFY(writer);
    }
    const auto cache = PixelCache::open(file());
    QVERIFY(cache);
    QCOMPARE((*cache)->row(1)[0], std::uint8_t{9});
}

void TestPixelCache::refusesRowsThatDoNotFit()
{
    auto writer = PixelCacheWriter::create(file(), 4, 2);
    QVERIFY(!(*writer)->write(2, std::vector<std::uint8_t>(48), {}));
    QVERIFY(!(*writer)->write(-1, std::vector<std::uint8_t>(48), {}));
    QVERIFY(!(*writer)->write(0, std::vector<std::uint8_t>(47), {}));
    QVERIFY(!PixelCacheWriter::create(file(), 0, 2));
    QVERIFY(!PixelCacheWriter::create(file(), 4, -1));
    QVERIFY(!PixelCacheWriter::create(file().parent_path() / "absent" / "x.bin", 4, 1));
}

void TestPixelCache::openSaysWhatIsWrong_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("magic") << 0 << -1;
    QTest::newRow("version") << 8 << -1;
    QTest::newRow("size") << 13 << -1;
    QTest::newRow("channels") << 16 << -1;
    QTest::newRow("rows") << 24 << -1;
    QTest::newRow("rows beyond memory") << 31 << -1;
    QTest::newRow("cut in the rows") << -1 << 100;
    QTest::newRow("cut in the header") << -1 << 30;
    QTest::newRow("empty") << -1 << 0;
    QTest::newRow("a byte too many") << -1 << 64 + 2 * (48 + 32) + 1;
}

void TestPixelCache::openSaysWhatIsWrong()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    make(2, 9);
    if (offset >= 0) {
        std::fstream stream(file(), std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(offset);
        stream.put(static_cast<char>(0xF1));
    } else {
        fs::resize_file(file(), static_cast<std::uintmax_t>(length));
    }
    const auto cache = PixelCache::open(file());
    QVERIFY(!cache);
    QCOMPARE(cache.error().code, ErrorCode::Corrupt);
}

void TestPixelCache::absentIsNotFound()
{
    const auto cache = PixelCache::open(file());
    QVERIFY(!cache);
    QCOMPARE(cache.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestPixelCache)
#include "test_pixel_cache.moc"
