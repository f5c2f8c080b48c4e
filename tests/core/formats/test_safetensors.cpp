// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace core;
using namespace core::formats;

namespace {

/// A file with this header text and so many bytes of data.
std::vector<std::uint8_t> fileWith(const std::string &header, std::size_t dataBytes)
{
    std::vector<std::uint8_t> bytes;
    for (int i = 0; i < 8; ++i)
        bytes.push_back(static_cast<std::uint8_t>(std::uint64_t{header.size()} >> (8 * i)));
    bytes.insert(bytes.end(), header.begin(), header.end());
    bytes.resize(bytes.size() + dataBytes);
    return bytes;
}

Result<SafetensorsHeader> parsed(const std::vector<std::uint8_t> &bytes)
{
    return parseSafetensorsHeader(bytes, bytes.size(), "model");
}

std::string tensor(const std::string &name, const std::string &shape, const std::string &begin, const std::string &end,
                   const std::string &dtype = "F32")
{
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin + "," + end + "]}";
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private:
    std::filesystem::path path(const char *name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsWrittenReadsBack()
    {
        const std::vector<std::uint8_t> six(24, 7), one(8, 9);
        const auto file = path("größe.safetensors");
        QVERIFY(writeSafetensors(file, {{"b \"quoted\"", "F32", {2, 3}, six}, {"a", "I64", {}, one}, {"none", "F16", {0, 5}, {}}},
                                 {{"expunge", "{\"x\":1}"}}));
        const Result<SafetensorsHeader> header = readSafetensorsHeader(file);
        QVERIFY2(header, header ? "" : describe(header.error()).c_str());
        QCOMPARE(header->metadata.at("expunge"), std::string("{\"x\":1}"));
        QCOMPARE(header->tensors.size(), std::size_t{3});
        QCOMPARE(header->dataOffset % 8, std::uint64_t{0});
        QCOMPARE(header->tensors[0].name, std::string("b \"quoted\""));
        QCOMPARE(header->tensors[0].shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(header->tensors[1].dtype, std::string("I64"));
        QVERIFY(header->tensors[1].shape.empty());
        QFile raw(QString::fromStdString(file.string()));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray data = raw.readAll().mid(static_cast<qsizetype>(header->dataOffset));
        QCOMPARE(data, QByteArray(24, 7) + QByteArray(8, 9));
    }

    void theSameTensorsGiveTheSameBytes()
    {
        const std::vector<std::uint8_t> bytes(4, 1);
        for (const char *name : {"first", "second"})
            QVERIFY(writeSafetensors(path(name), {{"t", "F32", {1}, bytes}}, {{"k", "v"}, {"a", "b"}}));
        QFile first(m_folder.filePath(QStringLiteral("first"))), second(m_folder.filePath(QStringLiteral("second")));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), second.readAll());
    }

    void writingReplacesOrLeavesTheOldFile()
    {
        const std::vector<std::uint8_t> bytes(4, 1);
        QVERIFY(writeSafetensors(path("kept"), {{"t", "F32", {1}, bytes}}, {}));
        const Status wrong = writeSafetensors(path("kept"), {{"t", "F32", {2}, bytes}}, {});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Invalid);
        QVERIFY(readSafetensorsHeader(path("kept")));
        const Status nowhere = writeSafetensors(path("missing") / "folder" / "file", {{"t", "F32", {1}, bytes}}, {});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::ReadOnly);
        for (const auto &entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
            QVERIFY2(entry.path().string().find(".part-") == std::string::npos, "a temporary file was left");
    }

    void aMissingFileIsNotFound()
    {
        const auto header = readSafetensorsHeader(path("nowhere"));
        QVERIFY(!header);
        QCOMPARE(header.error().code, ErrorCode::NotFound);
        QVERIFY(!readSafetensorsHeader(m_folder.path().toStdString()));
    }

    void foreignHeadersAreRead()
    {
        const auto header = parsed(fileWith("{" + tensor("y", "[2]", "4", "12") + "," + tensor("x", "[1]", "0", "4")
                                                + ",\"__metadata__\":{\"format\":\"pt\"}}   ", 12));
        QVERIFY(header);
        QCOMPARE(header->tensors[0].name, std::string("x")); // by offset
        QCOMPARE(header->metadata.at("format"), std::string("pt"));
        QVERIFY(parsed(fileWith("{}", 0)));
    }

    void hostileHeadersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("dataBytes");
        const auto row = [](const char *name, const std::string &header, int dataBytes) {
            QTest::newRow(name) << QByteArray::fromStdString(header) << dataBytes;
        };
        row("no JSON", "garbage", 0);
        row("a list", "[]", 0);
        row("nothing", "", 0);
        row("a comment", "{/* */}", 0);
        row("truncated data", "{" + tensor("x", "[4]", "0", "16") + "}", 12);
        row("bytes left over", "{" + tensor("x", "[4]", "0", "16") + "}", 20);
        row("overlap", "{" + tensor("x", "[2]", "0", "8") + "," + tensor("y", "[2]", "4", "12") + "}", 12);
        row("the same bytes twice", "{" + tensor("x", "[2]", "0", "8") + "," + tensor("y", "[2]", "0", "8") + "}", 8);
        row("hole", "{" + tensor("x", "[1]", "0", "4") + "," + tensor("y", "[1]", "8", "12") + "}", 12);
        row("does not start at 0", "{" + tensor("x", "[1]", "4", "8") + "}", 8);
        row("end before begin", "{" + tensor("x", "[1]", "8", "4") + "}", 8);
        row("shape and offsets differ", "{" + tensor("x", "[3]", "0", "16") + "}", 16);
        row("overflow in 64 bits", "{" + tensor("x", "[4611686018427387904,4]", "0", "0") + "}", 0);
        row("overflow by the element's size", "{" + tensor("x", "[4611686018427387905]", "0", "4") + "}", 4);
        row("overflow behind a zero", "{" + tensor("x", "[0,4611686018427387904,4]", "0", "0") + "}", 0);
        row("dimension beyond int64", "{" + tensor("x", "[18446744073709551615]", "0", "4") + "}", 4);
        row("negative dimension", "{" + tensor("x", "[-1]", "0", "4") + "}", 4);
        row("fractional dimension", "{" + tensor("x", "[1.0]", "0", "4") + "}", 4);
        row("too many dimensions", "{" + tensor("x", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "0", "4") + "}", 4);
        row("negative offset", "{" + tensor("x", "[1]", "-4", "0") + "}", 4);
        row("unknown dtype", "{" + tensor("x", "[1]", "0", "4", "F33") + "}", 4);
        row("no dtype", "{\"x\":{\"shape\":[1],\"data_offsets\":[0,4]}}", 4);
        row("dtype no text", "{\"x\":{\"dtype\":4,\"shape\":[1],\"data_offsets\":[0,4]}}", 4);
        row("three offsets", "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,4]}}", 4);
        row("tensor no object", "{\"x\":[]}", 0);
        row("name twice", "{" + tensor("x", "[1]", "0", "4") + "," + tensor("x", "[1]", "4", "8") + "}", 8);
        row("metadata no text", "{\"__metadata__\":{\"a\":1}}", 0);
        row("metadata no object", "{\"__metadata__\":\"a\"}", 0);
        row("invalid UTF-8", "{\"__metadata__\":{\"a\":\"\xff\"}}", 0);
        row("deep nesting", std::string(100000, '['), 0);
    }

    void hostileHeadersAreRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, dataBytes);
        const auto result = parsed(fileWith(header.toStdString(), static_cast<std::size_t>(dataBytes)));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
        QCOMPARE(result.error().subject, std::string("model"));
    }

    void everyTruncationIsRefused()
    {
        const auto whole = fileWith("{" + tensor("x", "[4]", "0", "16") + "}", 16);
        QVERIFY(parsed(whole));
        for (std::size_t length = 0; length < whole.size(); ++length)
            QVERIFY(!parsed({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}));
    }

    void lengthsBeyondTheFileAreRefusedBeforeAllocation()
    {
        for (const std::uint64_t claimed : {~std::uint64_t{0}, std::uint64_t{1} << 62, std::uint64_t{17} << 20, std::uint64_t{100}}) {
            std::vector<std::uint8_t> bytes(32);
            for (std::size_t i = 0; i < 8; ++i)
                bytes[i] = static_cast<std::uint8_t>(claimed >> (8 * i));
            QVERIFY(!parsed(bytes));
        }
    }

    void changedBytesNeverCrash()
    {
        const auto whole = fileWith("{" + tensor("x", "[2,2]", "0", "16") + "," + tensor("y", "[1]", "16", "20") + "}", 20);
        for (std::size_t at = 0; at < whole.size() - 20; ++at)
            for (const int value : {0, 0x22, 0x30, 0x5d, 0x7d, 0xff}) {
                auto changed = whole;
                changed[at] = static_cast<std::uint8_t>(value);
                if (const auto header = parsed(changed))
                    for (const TensorEntry &entry : header->tensors)
                        QVERIFY(header->dataOffset + entry.end <= changed.size());
            }
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
