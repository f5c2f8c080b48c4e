// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/job_context.h"
#include "core/util/result.h"

#include <QTest>

#include <memory>

using namespace core;

class TestResult final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsValueOrError();
    void movesOutWhatCannotBeCopied();
    void statusIsGoodUnlessTold();
    void errorsDescribeThemselves();
    void codesHaveStableNames();
    void contextThrowsOnceStopIsAsked();
};

void TestResult::holdsValueOrError()
{
    const Result<std::string> good("text");
    QVERIFY(good);
    QCOMPARE(*good, std::string("text"));
    QCOMPARE(good->size(), std::size_t{4});
    const Result<std::string> bad(Error{ErrorCode::Corrupt, "a.pth", "is cut off"});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Corrupt);
}

void TestResult::movesOutWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 3);
}

void TestResult::statusIsGoodUnlessTold()
{
    QVERIFY(Status());
    const Status bad(Error{ErrorCode::DiskFull, "cache", "no space left"});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::DiskFull);
}

void TestResult::errorsDescribeThemselves()
{
    QCOMPARE(describe({ErrorCode::NotFound, "a", "b"}), std::string("a: b"));
    QCOMPARE(describe({ErrorCode::NotFound, "", "b"}), std::string("b"));
    QCOMPARE(describe({ErrorCode::NotFound, "a", ""}), std::string("a"));
}

void TestResult::codesHaveStableNames()
{
    QCOMPARE(errorCodeName(ErrorCode::NotFound), std::string_view("not_found"));
    QCOMPARE(errorCodeName(ErrorCode::Usage), std::string_view("usage"));
    QCOMPARE(errorCodeName(ErrorCode::Internal), std::string_view("internal"));
}

void TestResult::contextThrowsOnceStopIsAsked()
{
    std::stop_source source;
    int reports = 0;
    const JobContext job{source.get_token(), [&](const Progress &) { ++reports; }};
    job.throwIfStopped();
    job.progress({});
    JobContext{}.progress({}); // no sink: nothing happens
    QCOMPARE(reports, 1);
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(job.throwIfStopped(), Stopped);
}

QTEST_GUILESS_MAIN(TestResult)
#include "test_result.moc"
