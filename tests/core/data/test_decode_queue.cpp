// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/decode_queue.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace core;
using namespace core::data;

class TestDecodeQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsOverInOrder_data();
    void handsOverInOrder();
    void badFilesAreErrorsOnTheirOwn();
    void sinkErrorEndsIt();
    void stopIsThrown();
    void nothingToDo();

private:
    std::filesystem::path root() const { return m_folder.path().toStdString(); }
    QTemporaryDir m_folder;
    std::vector<std::string> m_paths;
};

void TestDecodeQueue::initTestCase()
{
    for (int i = 0; i < 200; ++i) {
        m_paths.push_back(std::to_string(i) + ".png");
        std::vector<std::uint8_t> bytes;
        cv::imencode(".png", cv::Mat(i % 50 == 0 ? 256 : 16, 256, CV_8UC3, cv::Scalar(i, i, i)), bytes);
        std::ofstream(root() / m_paths.back(), std::ios::binary)
            .write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
}

void TestDecodeQueue::handsOverInOrder_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("four threads") << 4;
    QTest::newRow("as many as there are") << 0;
}

void TestDecodeQueue::handsOverInOrder()
{
    QFETCH(int, threads);
    std::size_t next = 0;
    std::int64_t done = -1;
    JobContext job;
    job.report = [&done](const Progress &progress) {
        QCOMPARE(progress.stage, std::string("decode"));
        QCOMPARE(progress.total, std::int64_t{200});
        QVERIFY(progress.done > done);
        done = progress.done;
    };
    const Status status = decodeAll(root(), m_paths, 16, threads, job, [&](std::size_t index, Result<DecodedImage> image) {
        if (index != next++ || !image || image->pixels[0] != index)
            return Status(Error{ErrorCode::Internal, std::to_string(index), "out of order"});
        return Status();
    });
    QVERIFY(status);
    QCOMPARE(next, std::size_t{200});
    QCOMPARE(done, std::int64_t{200});
}

void TestDecodeQueue::badFilesAreErrorsOnTheirOwn()
{
    std::string outcome;
    const Status status = decodeAll(root(), {"1.png", "absent.png", "../x.png", "2.png"}, 16, 2, {},
                                    [&](std::size_t, const Result<DecodedImage> &image) {
                                        outcome += image ? "." : std::string(errorCodeName(image.error().code)) + " ";
                                        return Status();
                                    });
    QVERIFY(status);
    QCOMPARE(outcome, "." + std::string(errorCodeName(ErrorCode::NotFound)) + " " + std::string(errorCodeName(ErrorCode::Invalid)) + " .");
}

void TestDecodeQueue::sinkErrorEndsIt()
{
    int calls = 0;
    const Status status = decodeAll(root(), m_paths, 16, 2, {}, [&](std::size_t, const Result<DecodedImage> &) {
        return ++calls == 3 ? Status(Error{ErrorCode::DiskFull, "cache", "full"}) : Status();
    });
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::DiskFull);
    QCOMPARE(calls, 3);
}

void TestDecodeQueue::stopIsThrown()
{
    std::stop_source stop;
    int calls = 0;
    const auto sink = [&](std::size_t, const Result<DecodedImage> &) {
        if (++calls == 10)
            stop.request_stop();
        return Status();
    };
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(decodeAll(root(), m_paths, 16, 2, {stop.get_token(), {}}, sink)), Stopped);
    QCOMPARE(calls, 10);
}

void TestDecodeQueue::nothingToDo()
{
    QVERIFY(decodeAll(root(), {}, 16, 0, {}, [](std::size_t, const Result<DecodedImage> &) { return Status(); }));
}

QTEST_GUILESS_MAIN(TestDecodeQueue)
#include "test_decode_queue.moc"
