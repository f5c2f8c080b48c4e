// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip.h"
#include "tests/core/formats/zip_bytes.h"

#include <QTest>

using namespace core;
using namespace core::formats;
using tests::ZipPart;
using tests::zipOf;

namespace {

Result<std::vector<ZipEntry>> directoryOf(const std::vector<std::uint8_t> &bytes)
{
    MemoryBytes source(bytes, "model");
    return readZipDirectory(source);
}

} // namespace

class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumsAreThoseOfZip()
    {
        const std::string check = "123456789"; // the check value of CRC-32
        const std::vector<std::uint8_t> bytes(check.begin(), check.end());
        QCOMPARE(crc32(bytes), std::uint32_t{0xCBF43926});
        QCOMPARE(crc32(std::span(bytes).subspan(4), crc32(std::span(bytes).first(4))), std::uint32_t{0xCBF43926});
    }

    void entriesAreFound_data()
    {
        QTest::addColumn<bool>("isZip64");
        QTest::newRow("plain") << false;
        QTest::newRow("zip64") << true;
    }

    void entriesAreFound()
    {
        QFETCH(bool, isZip64);
        const auto bytes = zipOf({{.name = "a/x", .content = "hello", .isZip64 = isZip64}, {.name = "a/y", .content = "", .isZip64 = isZip64},
                                  {.name = "a/z", .content = "!", .isZip64 = isZip64}}, isZip64);
        const auto entries = directoryOf(bytes);
        QVERIFY2(entries, entries ? "" : describe(entries.error()).c_str());
        QCOMPARE(entries->size(), std::size_t{3});
        QCOMPARE(entries->front().name, std::string("a/x"));
        QCOMPARE(std::string(bytes.begin() + static_cast<std::ptrdiff_t>(entries->front().begin),
                             bytes.begin() + static_cast<std::ptrdiff_t>(entries->front().end)), std::string("hello"));
        MemoryBytes source(bytes, "model");
        for (const ZipEntry &entry : *entries)
            QVERIFY(checkZipEntry(source, entry));
    }

    void changedBytesOfAnEntryAreSeen()
    {
        auto bytes = zipOf({{.name = "a/x", .content = "hello"}});
        bytes[34] ^= 1;
        MemoryBytes source(bytes, "model");
        const auto entries = readZipDirectory(source);
        QVERIFY(entries);
        const Status intact = checkZipEntry(source, entries->front());
        QVERIFY(!intact);
        QVERIFY(intact.error().detail.find("'a/x'") != std::string::npos);
    }

    void compressedEntriesAreOfNoUse()
    {
        const auto bytes = zipOf({{.name = "a/x", .content = "hello", .method = 8}});
        MemoryBytes source(bytes, "model");
        const auto entries = readZipDirectory(source);
        QVERIFY(entries);
        QCOMPARE(checkZipEntry(source, entries->front()).error().code, ErrorCode::Unsupported);
    }

    void liesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const std::vector<std::uint8_t> &bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        };
        const ZipPart plain{.name = "a/x", .content = "hello"};
        row("nothing", {});
        row("a name twice", zipOf({plain, plain}));
        row("another name in front of the bytes", zipOf({{.name = "a/x", .content = "hello", .localName = "a/y"}}));
        row("the bytes of another", zipOf({plain, {.name = "a/y", .content = "hello", .localName = "a/x", .offset = 0U - 38}}));
        row("longer than it is", zipOf({{.name = "a/x", .content = "hello", .sizes = 4}}));
        row("longer than the file", zipOf({{.name = "a/x", .content = "hello", .sizes = 1U << 30}}));
        row("into the next", zipOf({{.name = "a/x", .content = "hello", .sizes = 3}, plain}));
        row("beyond the end", zipOf({{.name = "a/x", .content = "hello", .offset = 1U << 30}}));
        row("encrypted", zipOf({{.name = "a/x", .content = "hello", .flags = 1}}));
        auto zip64 = zipOf({{.name = "a/x", .content = "hello", .isZip64 = true}}, true);
        zip64[zip64.size() - 22 - 20] = 'X';
        row("a lost zip64 record", zip64);
        auto many = zipOf({plain}, true);
        many[many.size() - 22 - 20 - 56 + 32 + 5] = 1;
        row("more entries than there are", many);
        auto part = zipOf({plain});
        part[part.size() - 18] = 1;
        row("one part of several", part);
    }

    void liesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto entries = directoryOf({bytes.begin(), bytes.end()});
        QVERIFY(!entries);
        QVERIFY(entries.error().code == ErrorCode::Corrupt || entries.error().code == ErrorCode::Unsupported);
        QCOMPARE(entries.error().subject, std::string("model"));
    }

    void everyTruncationIsRefusedAndChangesAreHarmless()
    {
        const auto whole = zipOf({{.name = "a/x", .content = "hello", .isZip64 = true}, {.name = "a/y", .content = "!"}}, true);
        QVERIFY(directoryOf(whole));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!directoryOf({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}));
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int value : {0, 1, 0x7f, 0x80, 0xff}) {
                auto changed = whole;
                changed[at] = static_cast<std::uint8_t>(value);
                if (const auto entries = directoryOf(changed))
                    for (const ZipEntry &entry : *entries)
                        QVERIFY(entry.begin <= entry.end && entry.end <= changed.size());
            }
    }
};

QTEST_GUILESS_MAIN(TestZip)
#include "test_zip.moc"
