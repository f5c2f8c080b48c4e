// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using core::JobContext;
using core::Result;
using ui::JobRunner;

class TestJobRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheResultInTheReceiversThread();
    void runsInAnotherThread();
    void refusesASecondJob();
    void stopsWhenAsked();
    void mergesProgressAndLosesNoPoint();
    void saysNothingToAReceiverThatIsGone();
    void turnsExceptionsIntoErrors_data();
    void turnsExceptionsIntoErrors();
    void knowsHowItWasStopped();
    void stopsAndJoinsWhenDestroyed();
    void canStartTheNextJobFromDone();
};

void TestJobRunner::deliversTheResultInTheReceiversThread()
{
    JobRunner runner;
    int value = 0;
    QThread *thread = nullptr;
    QVERIFY(runner.start<int>(
        QStringLiteral("sum"), [](const JobContext &) -> Result<int> { return 41 + 1; }, this,
        [&](const Result<int> &result) {
            value = *result;
            thread = QThread::currentThread();
            QVERIFY(runner.isIdle());
        }));
    QCOMPARE(runner.title(), QStringLiteral("sum"));
    QTRY_COMPARE(value, 42);
    QCOMPARE(thread, QThread::currentThread());
}

void TestJobRunner::runsInAnotherThread()
{
    JobRunner runner;
    std::atomic<QThread *> worker = nullptr;
    runner.start<int>(
        {}, [&](const JobContext &) -> Result<int> {
            worker = QThread::currentThread();
            return 0;
        },
        this, [](const Result<int> &) {});
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(worker.load() && worker.load() != QThread::currentThread());
}

void TestJobRunner::refusesASecondJob()
{
    JobRunner runner;
    const auto waitForStop = [](const JobContext &job) -> Result<int> {
        while (!job.stop.stop_requested())
            QThread::msleep(1);
        return 1;
    };
    QVERIFY(runner.start<int>(QStringLiteral("first"), waitForStop, this, [](const Result<int> &) {}));
    QVERIFY(!runner.start<int>(QStringLiteral("second"), waitForStop, this, [](const Result<int> &) {}));
    QCOMPARE(runner.title(), QStringLiteral("first"));
    runner.cancel();
    QTRY_VERIFY(runner.isIdle());
}

void TestJobRunner::stopsWhenAsked()
{
    JobRunner runner;
    QSignalSpy states(&runner, &JobRunner::stateChanged);
    core::ErrorCode code = core::ErrorCode::Internal;
    runner.start<int>(
        {}, [](const JobContext &job) -> Result<int> {
            for (;;) {
                job.throwIfStopped();
                QThread::msleep(1);
            }
        },
        this, [&](const Result<int> &result) { code = result.error().code; });
    runner.pause();
    runner.cancel(); // too late to be counted
    QVERIFY(!runner.isCancelled());
    QCOMPARE(runner.state(), JobRunner::State::Stopping);
    QTRY_VERIFY(runner.isIdle());
    QCOMPARE(code, core::ErrorCode::Cancelled);
    QCOMPARE(states.size(), 3); // running, stopping once, idle
}

void TestJobRunner::mergesProgressAndLosesNoPoint()
{
    JobRunner runner;
    int reports = 0;
    std::int64_t lastDone = 0;
    std::vector<double> points;
    QStringList notes;
    connect(&runner, &JobRunner::progressed, this, [&](const core::Progress &progress) {
        ++reports;
        lastDone = progress.done;
        for (const auto &point : progress.points)
            points.push_back(point.x);
        if (!progress.note.empty())
            notes << QString::fromStdString(progress.note);
    });
    constexpr int kReports = 20'000;
    runner.start<int>(
        {}, [](const JobContext &job) -> Result<int> {
            for (int i = 1; i <= kReports; ++i)
                job.progress({"train", i, kReports, {{"train_loss", double(i), 0.5}}, i % 10'000 == 0 ? "note" : ""});
            return 0;
        },
        this, [](const Result<int> &) {});
    QTRY_VERIFY(runner.isIdle());
    QCOMPARE(lastDone, std::int64_t(kReports));
    QCOMPARE(points.size(), std::size_t(kReports));
    QVERIFY(std::is_sorted(points.begin(), points.end()));
    QCOMPARE(notes.size(), 2);
    QVERIFY2(reports < 200, "the window is flooded");
}

void TestJobRunner::saysNothingToAReceiverThatIsGone()
{
    JobRunner runner;
    bool wasTold = false;
    auto receiver = std::make_unique<QObject>();
    runner.start<int>(
        {}, [](const JobContext &job) -> Result<int> {
            while (!job.stop.stop_requested())
                QThread::msleep(1);
            return 0;
        },
        receiver.get(), [&](const Result<int> &) { wasTold = true; });
    receiver.reset();
    runner.cancel();
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(!wasTold);
}

void TestJobRunner::turnsExceptionsIntoErrors_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::newRow("stopped") << 0 << int(core::ErrorCode::Cancelled);
    QTest::newRow("no memory") << 1 << int(core::ErrorCode::OutOfMemory);
    QTest::newRow("anything else") << 2 << int(core::ErrorCode::Internal);
}

void TestJobRunner::turnsExceptionsIntoErrors()
{
    QFETCH(int, which);
    QFETCH(int, code);
    JobRunner runner;
    int got = -1;
    runner.start<int>(
        {}, [which](const JobContext &) -> Result<int> {
            if (which == 0)
                throw core::Stopped();
            if (which == 1)
                throw std::bad_alloc();
            throw std::runtime_error("odd");
        },
        this, [&](const Result<int> &result) { got = int(result.error().code); });
    QTRY_COMPARE(got, code);
}

void TestJobRunner::knowsHowItWasStopped()
{
    JobRunner runner;
    const auto waitForStop = [](const JobContext &job) -> Result<int> {
        while (!job.stop.stop_requested())
            QThread::msleep(1);
        return 1;
    };
    bool wasCancelled = false;
    const auto note = [&](const Result<int> &) { wasCancelled = runner.isCancelled(); };
    QVERIFY(runner.start<int>({}, waitForStop, this, note, JobRunner::Kind::Resumable));
    QVERIFY(runner.isResumable());
    runner.cancel();
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(wasCancelled);
    QVERIFY(runner.start<int>({}, waitForStop, this, note));
    QVERIFY(!runner.isResumable() && !runner.isCancelled());
    runner.pause();
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(!wasCancelled);
}

void TestJobRunner::stopsAndJoinsWhenDestroyed()
{
    std::atomic<bool> hasEnded = false;
    bool wasTold = false;
    {
        JobRunner runner;
        runner.start<int>(
            {}, [&](const JobContext &job) -> Result<int> {
                while (!job.stop.stop_requested())
                    QThread::msleep(1);
                hasEnded = true;
                return 0;
            },
            this, [&](const Result<int> &) { wasTold = true; });
    }
    QVERIFY(hasEnded);
    QCoreApplication::processEvents();
    QVERIFY(!wasTold);
}

void TestJobRunner::canStartTheNextJobFromDone()
{
    JobRunner runner;
    int second = 0;
    runner.start<int>(
        {}, [](const JobContext &) -> Result<int> { return 1; }, this, [&](const Result<int> &) {
            QVERIFY(runner.start<int>({}, [](const JobContext &) -> Result<int> { return 2; }, this,
                                      [&](const Result<int> &result) { second = *result; }));
        });
    QTRY_COMPARE(second, 2);
    QTRY_VERIFY(runner.isIdle());
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "test_job_runner.moc"
