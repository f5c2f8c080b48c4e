// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/perceptual_hash.h"

#include <opencv2/img_hash/phash.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include <cstring>

using namespace core::data;

namespace {

constexpr int kSize = 96;
constexpr int kNear = 6; ///< bits: half of those up to which the search looks again

/// Soft blobs at places drawn from `seed`: nothing of it is symmetric.
cv::Mat picture(std::uint64_t seed, int size = kSize)
{
    cv::RNG random(seed);
    cv::Mat image(size, size, CV_8UC3, cv::Scalar(90, 100, 110));
    for (int i = 0; i < 14; ++i) {
        const cv::Point at(random.uniform(0, size), random.uniform(0, size));
        const cv::Scalar colour(random.uniform(0, 256), random.uniform(0, 256), random.uniform(0, 256));
        cv::circle(image, at, random.uniform(size / 12, size / 4), colour, cv::FILLED, cv::LINE_AA);
    }
    cv::GaussianBlur(image, image, {5, 5}, 0);
    return image;
}

std::vector<std::uint8_t> pixelsOf(const cv::Mat &bgr)
{
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    std::vector<cv::Mat> planes;
    cv::split(rgb, planes);
    std::vector<std::uint8_t> pixels;
    for (const cv::Mat &plane : planes)
        pixels.insert(pixels.end(), plane.datastart, plane.dataend);
    return pixels;
}

PerceptualHash hashOf(const cv::Mat &bgr)
{
    return perceptualHash(pixelsOf(bgr), bgr.rows);
}

cv::Mat encodedAgain(const cv::Mat &image, int quality)
{
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", image, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

cv::Mat resized(const cv::Mat &image, int side)
{
    cv::Mat small;
    cv::resize(image, small, {side, side}, 0, 0, cv::INTER_AREA);
    return small;
}

class TestPerceptualHash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAreNear_data()
    {
        QTest::addColumn<int>("change");
        for (const char *name : {"the same", "encoded again at quality 30", "at half the size", "at half the size and back", "brighter",
                                 "less contrast", "mirrored", "noisy"})
            QTest::newRow(name) << static_cast<int>(m_rows++);
    }

    void copiesAreNear()
    {
        QFETCH(int, change);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const cv::Mat image = picture(seed);
            cv::Mat copy = image.clone();
            switch (change) {
            case 1: copy = encodedAgain(image, 30); break;
            case 2: copy = resized(image, kSize / 2); break;
            case 3: cv::resize(resized(image, kSize / 2), copy, image.size(), 0, 0, cv::INTER_CUBIC); break;
            case 4: image.convertTo(copy, -1, 1, 25); break;
            case 5: image.convertTo(copy, -1, 0.7, 30); break;
            case 6: cv::flip(image, copy, 1); break;
            case 7: {
                cv::Mat noise(image.size(), CV_16SC3);
                cv::RNG random(seed + 100);
                random.fill(noise, cv::RNG::NORMAL, 0, 8);
                cv::add(image, noise, copy, cv::noArray(), CV_8U);
                break;
            }
            default: break;
            }
            const int bits = hashDistance(hashOf(image), hashOf(copy));
            QVERIFY2(bits <= (change == 0 || change == 6 ? 0 : kNear), qPrintable(QString::number(bits)));
            if (copy.rows == image.rows) { // the pixel cache has one size
                const double alike = likeness(pixelsOf(image), pixelsOf(copy), image.rows);
                QVERIFY2(alike >= kSamePicture && alike <= 1, qPrintable(QString::number(alike)));
            }
        }
    }

    /// Bit for bit what OpenCV's contributed module says of the same 32 x 32 grey values.
    void agreesWithOpenCv()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const cv::Mat image = picture(seed, 32);
            const std::vector<std::uint8_t> pixels = pixelsOf(image);
            cv::Mat grey(32, 32, CV_8U), theirs;
            for (int i = 0; i < 32 * 32; ++i) {
                const auto at = static_cast<std::size_t>(i);
                grey.ptr()[i] = static_cast<std::uint8_t>((299U * pixels[at] + 587U * pixels[at + 1024] + 114U * pixels[at + 2048] + 500U) / 1000U);
            }
            cv::img_hash::pHash(grey, theirs);
            std::uint64_t bits = 0;
            std::memcpy(&bits, theirs.ptr(), sizeof bits);
            QCOMPARE(perceptualHash(pixels, 32).straight, bits);
        }
    }

    void othersAreFar()
    {
        int nearest = 64;
        for (std::uint64_t a = 1; a <= 20; ++a) {
            for (std::uint64_t b = a + 1; b <= 20; ++b)
                nearest = std::min(nearest, hashDistance(hashOf(picture(a)), hashOf(picture(b))));
        }
        QVERIFY2(nearest > kNear, qPrintable(QString::number(nearest)));
    }

    void likenessIsTheCorrelationOfGreyValues()
    {
        for (std::uint64_t seed = 1; seed <= 10; ++seed)
            QVERIFY(likeness(pixelsOf(picture(seed)), pixelsOf(picture(seed + 20)), kSize) < kSamePicture);
        // Moved by two of its own pixels at 32 x 32, which the search tries.
        const cv::Mat image = picture(7, 128);
        cv::Mat moved;
        const cv::Mat shift = (cv::Mat_<double>(2, 3) << 1, 0, 8, 0, 1, -8);
        cv::warpAffine(image, moved, shift, image.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT);
        QVERIFY(likeness(pixelsOf(image), pixelsOf(moved), 128) > 0.999);
        cv::Mat inverted = 255 - image;
        QVERIFY(likeness(pixelsOf(image), pixelsOf(inverted), 128) < 0.9);
        QVERIFY(likeness(pixelsOf(image), pixelsOf(image), 128) > 0.9999);
    }

    void whichOfTwoIsMirroredMakesNoDifference()
    {
        const cv::Mat image = picture(3);
        cv::Mat mirror;
        cv::flip(image, mirror, 1);
        const PerceptualHash a = hashOf(image), b = hashOf(mirror), c = hashOf(picture(4));
        QCOMPARE(a.straight, b.mirrored);
        QCOMPARE(a.mirrored, b.straight);
        QCOMPARE(hashDistance(a, c), hashDistance(b, c));
        QCOMPARE(hashDistance(a, c), hashDistance(c, a));
    }

    /// Upside down is another picture: training never turns one over.
    void upsideDownIsFar()
    {
        const cv::Mat image = picture(5);
        cv::Mat turned;
        cv::flip(image, turned, 0);
        QVERIFY(hashDistance(hashOf(image), hashOf(turned)) > kNear);
    }

private:
    int m_rows = 0;
};

} // namespace

QTEST_GUILESS_MAIN(TestPerceptualHash)
#include "test_perceptual_hash.moc"
