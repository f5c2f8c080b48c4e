// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/hash.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace core;

class TestHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256OfPublishedMessages_data();
    void sha256OfPublishedMessages();
    void piecesHashAsTheWhole();
    void fileHashesAsItsBytes();
    void missingFileAndFolderAreErrors();
    void hmacOfRfc4231_data();
    void hmacOfRfc4231();
    void base32OfRfc4648_data();
    void base32OfRfc4648();
    void hexReadsBackOnlyWhenWhole();
    void randomBytesDiffer();
};

namespace {

std::vector<std::uint8_t> unhex(const char *text)
{
    const QByteArray bytes = QByteArray::fromHex(text);
    return {bytes.begin(), bytes.end()};
}

} // namespace

void TestHash::sha256OfPublishedMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    // FIPS 180-4 examples.
    QTest::newRow("empty") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestHash::sha256OfPublishedMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(QByteArray::fromStdString(toHex(sha256({message.constData(), std::size_t(message.size())}))), digest);
}

void TestHash::piecesHashAsTheWhole()
{
    Sha256Stream stream;
    stream.update("ab");
    stream.update("");
    stream.update("c");
    QVERIFY(stream.finish() == sha256("abc"));
}

void TestHash::fileHashesAsItsBytes()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "Zoë 顔.bin";
    const std::string bytes(3 * (1 << 20) + 17, 'x'); // more than two blocks and a rest
    std::ofstream(file, std::ios::binary) << bytes;
    const auto digest = sha256File(file);
    QVERIFY(digest);
    QVERIFY(*digest == sha256(bytes));
}

void TestHash::missingFileAndFolderAreErrors()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    QCOMPARE(sha256File(path / "none").error().code, ErrorCode::NotFound);
    QCOMPARE(sha256File(path).error().code, ErrorCode::Internal);
}

void TestHash::hmacOfRfc4231_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("case 1") << QByteArray(20, 0x0b) << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 6, key longer than a block")
        << QByteArray(131, char(0xaa)) << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void TestHash::hmacOfRfc4231()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    const std::vector<std::uint8_t> bytes(key.begin(), key.end());
    QCOMPARE(QByteArray::fromStdString(toHex(hmacSha256(bytes, message.toStdString()))), digest);
}

void TestHash::base32OfRfc4648_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    const char *const rows[][2] = {{"", ""},           {"f", "MY"},           {"fo", "MZXQ"},        {"foo", "MZXW6"},
                                   {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}};
    for (const auto &row : rows)
        QTest::newRow(row[0]) << QByteArray(row[0]) << QByteArray(row[1]);
    QTest::newRow("high bits") << QByteArray::fromHex("ffffffffff") << QByteArray("77777777");
}

void TestHash::base32OfRfc4648()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(base32(std::vector<std::uint8_t>(bytes.begin(), bytes.end()))), text);
}

void TestHash::hexReadsBackOnlyWhenWhole()
{
    const Sha256 digest = sha256("abc");
    const std::string text = toHex(digest);
    Sha256 read{};
    QVERIFY(parseHex(text, read));
    QVERIFY(read == digest);
    QVERIFY(parseHex(QByteArray::fromStdString(text).toUpper().toStdString(), read));
    QVERIFY(!parseHex(text.substr(1), read));
    QVERIFY(!parseHex(text + "0", read));
    QVERIFY(!parseHex("g" + text.substr(1), read));
    QCOMPARE(toHex(unhex("00ff10")), std::string("00ff10"));
}

void TestHash::randomBytesDiffer()
{
    QVERIFY(randomBytes32() != randomBytes32());
}

QTEST_GUILESS_MAIN(TestHash)
#include "test_hash.moc"
