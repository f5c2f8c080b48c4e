// SPDX-License-Identifier: GPL-3.0-or-later
// Decoders have nothing to say on stderr, whatever is wrong with a picture; everybody else does.
#include "core/data/import.h"
#include "core/data/quiet_scope.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace core::data;

namespace {

/// What is printed on the process's stderr while `work` runs.
std::string printedBy(const QTemporaryDir &folder, const std::function<void()> &work)
{
    const std::string file = folder.filePath(QStringLiteral("stderr")).toStdString();
    const int saved = ::dup(STDERR_FILENO), caught = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::fflush(stderr);
    ::dup2(caught, STDERR_FILENO);
    work();
    std::fflush(stderr);
    ::dup2(saved, STDERR_FILENO);
    ::close(saved);
    ::close(caught);
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void printBothWays(const char *text)
{
    std::fprintf(stderr, "%s", text);
    std::cerr << text << 1 << std::flush;
}

} // namespace

class TestQuietScope final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void onlyThisThreadAndOnlyMeanwhile()
    {
        QCOMPARE(printedBy(m_folder, [] { printBothWays("a"); }), std::string("aa1"));
        QCOMPARE(printedBy(m_folder, [] {
                     const QuietScope outer;
                     {
                         const QuietScope inner;
                         printBothWays("b");
                     }
                     printBothWays("c");
                     std::thread([] { printBothWays("d"); }).join();
                 }),
                 std::string("dd1"));
        QCOMPARE(printedBy(m_folder, [] { printBothWays("e"); }), std::string("ee1"));
    }

    void damagedPicturesPrintNothing_data()
    {
        QTest::addColumn<QByteArray>("extension");
        for (const char *extension : {".jpg", ".png", ".bmp", ".ppm", ".webp", ".tiff"})
            QTest::newRow(extension) << QByteArray(extension);
    }
    void damagedPicturesPrintNothing()
    {
        QFETCH(QByteArray, extension);
        cv::Mat picture(24, 20, CV_8UC3);
        cv::randu(picture, 0, 255);
        std::vector<unsigned char> whole;
        QVERIFY(cv::imencode(extension.toStdString(), picture, whole));
        int refused = 0;
        const std::string printed = printedBy(m_folder, [&] {
            for (std::size_t step = 0; step < 60; ++step) {
                std::vector<unsigned char> damaged = whole;
                if (step % 2 == 0)
                    damaged.resize(whole.size() * (step + 1) / 61);
                else
                    damaged[whole.size() * step / 60] ^= 0x5A;
                const std::string file = m_folder.filePath(QStringLiteral("x")).toStdString();
                std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char *>(damaged.data()),
                                                            static_cast<std::streamsize>(damaged.size()));
                refused += decodeImage(m_folder.path().toStdString(), "x", 16) ? 0 : 1;
            }
        });
        QVERIFY2(printed.empty(), printed.c_str());
        QVERIFY(refused > 10);
    }
};

QTEST_GUILESS_MAIN(TestQuietScope)
#include "test_quiet_scope.moc"
