// SPDX-License-Identifier: GPL-3.0-or-later
// OpenCV's own cap on pixels, behind ours, as the programs set it: before the library is loaded.
#include "core/data/image_limits.h"

#include <opencv2/imgcodecs.hpp>

#include <QTest>

#include <cstdlib>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

class TestPixelCap final : public QObject
{
    Q_OBJECT

private:
    /// A PPM header that promises so many pixels, and three bytes.
    static std::vector<unsigned char> promise(const char *size)
    {
        const std::string text = std::string("P6\n") + size + "\n255\nxyz";
        return {text.begin(), text.end()};
    }

private Q_SLOTS:
    void theTextIsTheNumber() { QCOMPARE(std::stoull(core::data::kPixelCap), std::uint64_t{core::data::kMaxPixels}); }

    void openCvRefusesMoreThanTheCapByItself()
    {
        QVERIFY_EXCEPTION_THROWN((void)cv::imdecode(promise("10001 10000"), cv::IMREAD_COLOR), cv::Exception);
        QVERIFY_EXCEPTION_THROWN((void)cv::imdecode(promise("20000 20000"), cv::IMREAD_COLOR), cv::Exception); // OpenCV's default allows it
        (void)cv::imdecode(promise("40 30"), cv::IMREAD_COLOR);
    }
};

} // namespace

int main(int argc, char **argv)
{
    if (std::getenv(core::data::kPixelCapVariable) == nullptr) { // as ensureEnvironment() does it
        ::setenv(core::data::kPixelCapVariable, core::data::kPixelCap, 0);
        ::execv("/proc/self/exe", argv);
    }
    TestPixelCap test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pixel_cap.moc"
