// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include "core/store/database.h"

#include <mutex>
#include <new>
#include <vector>

#include <QThread>
#include <QTimer>

namespace ui {

namespace {

/// Smaller stacks crash inside LibTorch.
constexpr unsigned kStackBytes = 8u << 20;
constexpr int kDeliveryMs = 50;

/// Adds `next` to `pending` so that the window gets one report per stage, whatever the job's pace.
void merge(std::vector<core::Progress> &pending, const core::Progress &next)
{
    const bool sameStage = !pending.empty() && pending.back().stage == next.stage;
    if (!sameStage || (!pending.back().note.empty() && !next.note.empty())) {
        pending.push_back(next);
        return;
    }
    auto &last = pending.back();
    last.done = next.done;
    last.total = next.total;
    last.points.insert(last.points.end(), next.points.begin(), next.points.end());
    if (last.note.empty())
        last.note = next.note;
}

} // namespace

/// Written by the worker, emptied by the window; `mutex` guards both members.
struct JobRunner::Mailbox
{
    std::mutex mutex;
    std::vector<core::Progress> pending;
    bool isAnnounced = false;
};

JobRunner::JobRunner(QObject *parent) : QObject(parent), m_delivery(new QTimer(this))
{
    m_delivery->setSingleShot(true);
    m_delivery->setInterval(kDeliveryMs);
    connect(m_delivery, &QTimer::timeout, this, &JobRunner::deliver);
}

JobRunner::~JobRunner()
{
    if (m_thread) {
        m_stop.request_stop();
        m_thread->wait();
        delete m_thread;
    }
}

bool JobRunner::launch(const QString &title, std::function<void(const core::JobContext &)> work, QObject *receiver,
                       std::function<void()> done, Kind kind)
{
    if (!isIdle())
        return false;
    m_title = title;
    m_kind = kind;
    m_isCancelled = false;
    m_stop = std::stop_source();
    m_mailbox = std::make_shared<Mailbox>();

    // `this` outlives the worker, which the destructor joins.
    const auto report = [this, mailbox = m_mailbox](const core::Progress &progress) {
        const std::lock_guard lock(mailbox->mutex);
        merge(mailbox->pending, progress);
        if (!std::exchange(mailbox->isAnnounced, true))
            QMetaObject::invokeMethod(this, [this] { m_delivery->start(); }, Qt::QueuedConnection);
    };
    m_thread = QThread::create(
        [work = std::move(work), job = core::JobContext{m_stop.get_token(), report}] { work(job); });
    m_thread->setStackSize(kStackBytes);
    connect(m_thread, &QThread::finished, this,
            [this, guard = QPointer<QObject>(receiver), done = std::move(done)] { finish(guard, done); });
    setState(State::Running);
    m_thread->start();
    return true;
}

void JobRunner::pause()
{
    if (m_state == State::Running)
        requestStop();
}

void JobRunner::cancel()
{
    if (m_state != State::Running)
        return;
    m_isCancelled = true;
    requestStop();
}

void JobRunner::requestStop()
{
    m_stop.request_stop();
    setState(State::Stopping);
}

void JobRunner::deliver()
{
    std::vector<core::Progress> reports;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        reports.swap(m_mailbox->pending);
        m_mailbox->isAnnounced = false;
    }
    for (const auto &progress : reports)
        Q_EMIT progressed(progress);
}

void JobRunner::finish(const QPointer<QObject> &receiver, const std::function<void()> &done)
{
    m_thread->wait(); // finished() is sent from the thread's last lines
    m_thread->deleteLater();
    m_thread = nullptr;
    m_delivery->stop();
    deliver();
    setState(State::Idle);
    if (receiver)
        QMetaObject::invokeMethod(receiver.data(), done);
    Q_EMIT finished();
}

void JobRunner::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

core::Error JobRunner::errorInFlight()
{
    try {
        throw;
    } catch (const core::Stopped &) {
        return {core::ErrorCode::Cancelled, {}, "stopped"};
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    } catch (const std::bad_alloc &) {
        return {core::ErrorCode::OutOfMemory, {}, "the computer has no memory left for this"};
    } catch (const std::exception &error) {
        return {core::ErrorCode::Internal, {}, error.what()};
    }
}

} // namespace ui
