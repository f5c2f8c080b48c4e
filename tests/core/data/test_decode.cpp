// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"
#include "core/data/import.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>

#include <sys/stat.h>

using namespace core;
using namespace core::data;

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

namespace {

constexpr int kSize = 16;

/// Red left top, green right top, blue left bottom, white right bottom (as BGR for OpenCV).
cv::Mat quarters(int width, int height)
{
    cv::Mat image(height, width, CV_8UC3, cv::Scalar(255, 255, 255));
    image(cv::Rect(0, 0, width / 2, height / 2)).setTo(cv::Scalar(0, 0, 255));
    image(cv::Rect(width / 2, 0, width - width / 2, height / 2)).setTo(cv::Scalar(0, 255, 0));
    image(cv::Rect(0, height / 2, width / 2, height - height / 2)).setTo(cv::Scalar(255, 0, 0));
    return image;
}

Bytes encode(const char *extension, const cv::Mat &image)
{
    Bytes bytes;
    cv::imencode(extension, image, bytes);
    return bytes;
}

/// "R", "G", "B", "W", "K" by the nearest at a quarter's middle.
char colourAt(const DecodedImage &image, int x, int y)
{
    const auto value = [&](int plane) { return image.pixels[static_cast<std::size_t>((plane * kSize + y) * kSize + x)] > 127; };
    const int bits = value(0) * 4 + value(1) * 2 + value(2);
    return bits == 4 ? 'R' : bits == 2 ? 'G' : bits == 1 ? 'B' : bits == 7 ? 'W' : bits == 0 ? 'K' : '?';
}

std::string corners(const DecodedImage &image)
{
    return {colourAt(image, 3, 3), colourAt(image, 12, 3), colourAt(image, 3, 12), colourAt(image, 12, 12)};
}

/// A little-endian TIFF of nothing but these tags, LONG unless told.
Bytes tiff(const std::vector<std::pair<int, int>> &tags, int type = 4)
{
    Bytes bytes{'I', 'I', '*', 0, 8, 0, 0, 0};
    const auto put = [&bytes](int value, int count) {
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i) & 0xFF));
    };
    put(static_cast<int>(tags.size()), 2);
    for (const auto &[tag, value] : tags) {
        put(tag, 2);
        put(type, 2);
        put(1, 4);
        put(value, 4);
    }
    put(0, 4);
    return bytes;
}

/// The JPEG with an APP1 segment that holds nothing but the orientation [Exif 2.3, 4.6.2].
Bytes withOrientation(const Bytes &jpeg, std::uint8_t orientation)
{
    const Bytes app1{0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                     0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0};
    Bytes bytes(jpeg.begin(), jpeg.begin() + 2);
    bytes.insert(bytes.end(), app1.begin(), app1.end());
    bytes.insert(bytes.end(), jpeg.begin() + 2, jpeg.end());
    return bytes;
}

} // namespace

class TestDecode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void readsEveryFormat_data();
    void readsEveryFormat();
    void cutsTheCentreSquare();
    void enlargesSmallPictures();
    void largeJpegsComeOutAlike();
    void appliesOrientation_data();
    void appliesOrientation();
    void readsGreyAndSixteenBits();
    void laysTransparencyOverWhite();
    void saysSizeAndHash();
    void refuses_data();
    void refuses();
    void tiffsGiveTheirSizeOnce();
    void refusesPathsThatLeave();
    void refusesPipesAndLargeFiles();
    void everyCutOfAPictureIsSafe_data();
    void everyCutOfAPictureIsSafe();

private:
    fs::path root() const { return m_folder->path().toStdString(); }
    Result<DecodedImage> decode(const Bytes &bytes, const std::string &name = "x") const
    {
        std::ofstream(root() / name, std::ios::binary)
            .write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return decodeImage(root(), name, kSize);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDecode::readsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("extension");
    for (const char *extension : {".jpg", ".png", ".bmp", ".ppm", ".webp", ".tiff"})
        QTest::newRow(extension) << QByteArray(extension);
}

void TestDecode::readsEveryFormat()
{
    QFETCH(QByteArray, extension);
    // The name says nothing about the content.
    const auto image = decode(encode(extension.constData(), quarters(64, 64)), "名前.bin");
    QVERIFY2(image, image ? "" : image.error().detail.c_str());
    QCOMPARE(image->pixels.size(), std::size_t{3 * kSize * kSize});
    QCOMPARE(corners(*image), std::string("RGBW"));
}

void TestDecode::cutsTheCentreSquare()
{
    cv::Mat wide(32, 96, CV_8UC3, cv::Scalar(0, 0, 0)), tall(96, 32, CV_8UC3, cv::Scalar(0, 0, 0));
    quarters(32, 32).copyTo(wide(cv::Rect(32, 0, 32, 32)));
    quarters(32, 32).copyTo(tall(cv::Rect(0, 32, 32, 32)));
    QCOMPARE(corners(*decode(encode(".png", wide))), std::string("RGBW"));
    QCOMPARE(corners(*decode(encode(".png", tall))), std::string("RGBW"));
}

void TestDecode::enlargesSmallPictures()
{
    QCOMPARE(corners(*decode(encode(".png", quarters(4, 4)))), std::string("RGBW"));
    QVERIFY(decode(encode(".png", quarters(1, 1))));
}

void TestDecode::largeJpegsComeOutAlike()
{
    cv::Mat smoothImage(600, 800, CV_8UC3);
    for (int y = 0; y < 600; ++y)
        for (int x = 0; x < 800; ++x)
            smoothImage.at<cv::Vec3b>(y, x) = cv::Vec3b(static_cast<std::uint8_t>(x / 4), static_cast<std::uint8_t>(y / 3), 90);
    const auto reduced = decode(encode(".jpg", smoothImage)), whole = decode(encode(".png", smoothImage), "y");
    QVERIFY(reduced && whole);
    for (std::size_t i = 0; i < whole->pixels.size(); ++i)
        QVERIFY(std::abs(int{reduced->pixels[i]} - int{whole->pixels[i]}) <= 4);
    QCOMPARE(corners(*decode(withOrientation(encode(".jpg", quarters(640, 640)), 6))), std::string("BRWG"));
}

void TestDecode::appliesOrientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("as it is") << 1 << QByteArray("RGBW");
    QTest::newRow("mirrored") << 2 << QByteArray("GRWB");
    QTest::newRow("upside down") << 3 << QByteArray("WBGR");
    QTest::newRow("flipped") << 4 << QByteArray("BWRG");
    QTest::newRow("transposed") << 5 << QByteArray("RBGW");
    QTest::newRow("turned right") << 6 << QByteArray("BRWG");
    QTest::newRow("transversed") << 7 << QByteArray("WGBR");
    QTest::newRow("turned left") << 8 << QByteArray("GWRB");
}

void TestDecode::appliesOrientation()
{
    QFETCH(int, orientation);
    QFETCH(QByteArray, expected);
    const auto image = decode(withOrientation(encode(".jpg", quarters(32, 32)), static_cast<std::uint8_t>(orientation)));
    QVERIFY(image);
    QCOMPARE(corners(*image), expected.toStdString());
}

void TestDecode::readsGreyAndSixteenBits()
{
    const cv::Mat grey(20, 20, CV_8UC1, cv::Scalar(200));
    for (const char *extension : {".pgm", ".png", ".jpg", ".tiff"}) {
        const auto image = decode(encode(extension, grey));
        QVERIFY(image);
        QVERIFY(std::abs(int{image->pixels[0]} - 200) <= 1 && std::abs(int{image->pixels.back()} - 200) <= 1);
    }
    for (const char *extension : {".pgm", ".png", ".tiff"}) {
        const auto image = decode(encode(extension, cv::Mat(20, 20, CV_16UC1, cv::Scalar(200 * 257))));
        QVERIFY(image);
        QVERIFY(std::abs(int{image->pixels[0]} - 200) <= 1);
    }
}

void TestDecode::laysTransparencyOverWhite()
{
    for (const int type : {CV_8UC4, CV_16UC4}) {
        const double full = type == CV_8UC4 ? 255 : 65535;
        cv::Mat image(32, 32, type, cv::Scalar(0, 0, 0, 0));
        image(cv::Rect(0, 0, 16, 32)).setTo(cv::Scalar(0, 0, full, full));
        const auto decoded = decode(encode(".png", image));
        QVERIFY(decoded);
        QCOMPARE(corners(*decoded), std::string("RWRW"));
    }
    cv::Mat image(32, 32, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    image(cv::Rect(0, 0, 16, 32)).setTo(cv::Scalar(0, 0, 255, 255));
    QCOMPARE(corners(*decode(encode(".webp", image))), std::string("RWRW"));
}

void TestDecode::saysSizeAndHash()
{
    const std::string text = "P5 1 1 255 x";
    const auto image = decode(Bytes(text.begin(), text.end()));
    QVERIFY(image);
    QCOMPARE(image->bytes, std::int64_t{12});
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex();
    QCOMPARE(image->sha256, hash.toStdString());
}

void TestDecode::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto raw = [](const Bytes &bytes) { return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())); };
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) { QTest::newRow(name) << bytes << static_cast<int>(code); };
    const QByteArray png = raw(encode(".png", quarters(64, 64))), jpeg = raw(encode(".jpg", quarters(64, 64)));
    row("empty", {}, ErrorCode::Corrupt);
    row("text", "not a picture", ErrorCode::Unsupported);
    row("GIF", "GIF89a\1\0\1\0", ErrorCode::Unsupported);
    row("PNG cut in half", png.left(png.size() / 2), ErrorCode::Corrupt);
    row("PNG cut in the header", png.left(20), ErrorCode::Corrupt);
    row("JPEG cut in half", jpeg.left(jpeg.size() / 2), ErrorCode::Corrupt);
    row("JPEG cut in the header", jpeg.left(30), ErrorCode::Corrupt);
    QByteArray bomb = png;
    bomb.replace(16, 8, QByteArray("\0\0\xC3\x50\0\0\xC3\x50", 8)); // 50,000 × 50,000
    row("PNG bomb", bomb, ErrorCode::Invalid);
    row("PGM bomb", "P5\n# huge\n60000 60000\n255\n", ErrorCode::Invalid);
    row("PGM beyond numbers", "P5 99999999999999999999 1 255 x", ErrorCode::Corrupt);
    QByteArray zero = png;
    zero.replace(16, 4, QByteArray(4, '\0'));
    row("PNG without a width", zero, ErrorCode::Corrupt);
    QByteArray wide = raw(encode(".bmp", quarters(8, 8)));
    wide.replace(18, 8, QByteArray("\x60\xEA\0\0\xA0\x15\xFF\xFF", 8)); // 60,000 × −60,000
    row("BMP bomb from top to bottom", wide, ErrorCode::Invalid);
    const Bytes huge = tiff({{256, 15000}, {257, 8000}});
    row("TIFF bomb", raw(huge), ErrorCode::Invalid);
}

void TestDecode::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto image = decode(Bytes(bytes.begin(), bytes.end()), "bad.png");
    QVERIFY(!image);
    QCOMPARE(static_cast<int>(image.error().code), code);
    QCOMPARE(image.error().subject, std::string("bad.png"));
    QVERIFY(!image.error().detail.empty());
}

void TestDecode::tiffsGiveTheirSizeOnce()
{
    for (const int type : {3, 4}) {
        const auto header = readImageHeader(tiff({{256, 640}, {257, 480}}, type));
        QVERIFY(header);
        QCOMPARE(header->width, 640U);
        QCOMPARE(header->height, 480U);
    }
    // libtiff takes the first of two; taking the last, 120 megapixels would pass as 4096 pixels.
    const auto twice = readImageHeader(tiff({{256, 15000}, {257, 8000}, {256, 64}, {257, 64}}));
    QVERIFY(!twice);
    QVERIFY2(twice.error().detail.find("more than once") != std::string::npos, twice.error().detail.c_str());
    QVERIFY(!readImageHeader(tiff({{256, 64}, {257, 64}}, 16))); // eight bytes, which stand elsewhere
}

void TestDecode::refusesPathsThatLeave()
{
    fs::create_directories(root() / "set");
    QVERIFY(decode(encode(".png", quarters(32, 32)), "outside.png"));
    fs::create_symlink("../outside.png", root() / "set/link.png");
    fs::create_symlink("inside.png", root() / "set/fine.png");
    fs::copy(root() / "outside.png", root() / "set/inside.png");
    QVERIFY(decodeImage(root() / "set", "fine.png", kSize));
    for (const std::string &path : {std::string("link.png"), std::string("../outside.png"), (root() / "outside.png").string(), std::string()}) {
        const auto image = decodeImage(root() / "set", path, kSize);
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::Invalid);
    }
    QCOMPARE(decodeImage(root(), "absent.png", kSize).error().code, ErrorCode::NotFound);
    QCOMPARE(decodeImage(root() / "absent", "x.png", kSize).error().code, ErrorCode::NotFound);
}

void TestDecode::refusesPipesAndLargeFiles()
{
    QCOMPARE(::mkfifo((root() / "pipe.png").c_str(), 0600), 0);
    QVERIFY(!decodeImage(root(), "pipe.png", kSize));
    QVERIFY(!decodeImage(root(), ".", kSize));
    std::ofstream(root() / "large.png") << "x";
    fs::resize_file(root() / "large.png", (std::uintmax_t{64} << 20) + 1);
    const auto image = decodeImage(root(), "large.png", kSize);
    QVERIFY(!image);
    QCOMPARE(image.error().code, ErrorCode::Invalid);
}

void TestDecode::everyCutOfAPictureIsSafe_data()
{
    readsEveryFormat_data();
}

void TestDecode::everyCutOfAPictureIsSafe()
{
    QFETCH(QByteArray, extension);
    const Bytes bytes = encode(extension.constData(), quarters(16, 16));
    for (std::size_t length = 0; length < bytes.size(); length += 1 + length / 8) {
        const auto image = decode(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)));
        QVERIFY(image || !image.error().detail.empty());
    }
}

QTEST_GUILESS_MAIN(TestDecode)
#include "test_decode.moc"
