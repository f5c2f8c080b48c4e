// SPDX-License-Identifier: GPL-3.0-or-later
// How a job that fails is settled: what waits to be gone on with, what does not, and what is said of it.
#include "core/compute/nn/diverged.h"
#include "core/job/job_record.h"
#include "core/util/job_context.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

#include <fstream>
#include <functional>

namespace {

using core::ErrorCode;
using core::RunStatus;
using core::job::JobRecord;

class TestJobRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<core::test::StoreFixture>();
        m_record = std::make_unique<JobRecord>(*m_fixture->workspace, m_fixture->database, "train", core::Json::object());
        std::ofstream(m_record->checkpoint()) << "half of it";
    }

    void aStopSaysWhichJobGoesOn()
    {
        const core::Error error = failing([] { throw core::Stopped(); });
        QCOMPARE(error.code, ErrorCode::Cancelled);
        QCOMPARE(error.detail, std::string("stopped; `resume --job 1` goes on where it stopped"));
        QCOMPARE(stored().status, RunStatus::Stopped);
        QCOMPARE(stored().message, std::string("stopped"));
        QVERIFY(std::filesystem::exists(m_record->checkpoint()));
    }

    void aFailureThatMayPassKeepsWhatThereIs()
    {
        const core::Error error = failing([] { throw std::runtime_error("the disk with the images is gone"); });
        QCOMPARE(error.detail, std::string("the disk with the images is gone"));
        QCOMPARE(stored().status, RunStatus::Stopped);
        QVERIFY(std::filesystem::exists(m_record->checkpoint()));
    }

    void aResumedJobThatFailsSaysHowItIsGivenUp()
    {
        m_record = std::make_unique<JobRecord>(*m_fixture->workspace, m_fixture->database, stored());
        const core::Error error = failing([] { throw std::runtime_error("the disk with the images is gone"); });
        QVERIFY2(error.detail.ends_with("`resume --discard 1` gives the job up"), error.detail.c_str());
        QCOMPARE(stored().message, std::string("the disk with the images is gone"));
        const core::Error stopped = failing([] { throw core::Stopped(); });
        QVERIFY2(stopped.detail.find("discard") == std::string::npos, stopped.detail.c_str());
    }

    /// It would end alike each time: nothing of it stands in the way of the next job.
    void whatDivergedIsNotGoneOnWith()
    {
        const core::Error error = failing([] { throw core::compute::Diverged("the loss is no number; lower the learning rate"); });
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.detail, std::string("the loss is no number; lower the learning rate"));
        QCOMPARE(stored().status, RunStatus::Failed);
        QVERIFY(core::store::RunRepository(m_fixture->database).unfinishedJobs().empty());
        QVERIFY(std::filesystem::is_empty(m_fixture->workspace->checkpointsFolder()));
    }

private:
    /// What the caller of a job that failed so hears.
    core::Error failing(const std::function<void()> &work)
    {
        try {
            core::job::recorded(*m_record, [&] {
                work();
                return 0;
            });
        } catch (const core::job::Failure &failure) {
            return failure.error();
        }
        return {};
    }
    core::store::StoredJob stored() { return *core::store::RunRepository(m_fixture->database).job(1); }

    std::unique_ptr<core::test::StoreFixture> m_fixture;
    std::unique_ptr<JobRecord> m_record;
};

} // namespace

QTEST_GUILESS_MAIN(TestJobRecord)
#include "test_job_record.moc"
