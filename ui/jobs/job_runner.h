// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"
#include "core/util/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QThread;
class QTimer;

namespace ui {

/// Runs one job at a time in a worker thread and tells the window. The window never waits for it but at exit: the destructor
/// asks it to stop and joins.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };
    Q_ENUM(State)

    /// Once: stopped, it leaves nothing. Resumable: it keeps a record and a checkpoint to go on with.
    enum class Kind { Once, Resumable };

    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    State state() const { return m_state; }
    bool isIdle() const { return m_state == State::Idle; }
    QString title() const { return m_title; }
    bool isResumable() const { return m_kind == Kind::Resumable; } ///< the job that runs, or ran last
    bool isCancelled() const { return m_isCancelled; }             ///< it was asked to stop for good, not to pause

    /// Starts unless one is running (false). `work` runs in the worker; an exception it lets fly becomes an Error. `done` runs in
    /// `receiver`'s thread with its result, when the runner is idle again; not at all if `receiver` is gone.
    template <class T>
    bool start(const QString &title, std::function<core::Result<T>(const core::JobContext &)> work, QObject *receiver,
               std::function<void(const core::Result<T> &)> done, Kind kind = Kind::Once)
    {
        auto result = std::make_shared<std::optional<core::Result<T>>>();
        return launch(
            title,
            [work = std::move(work), result](const core::JobContext &job) {
                try {
                    result->emplace(work(job));
                } catch (...) {
                    result->emplace(errorInFlight());
                }
            },
            receiver, [done = std::move(done), result] { done(**result); }, kind);
    }

public Q_SLOTS:
    // State Stopping until the job has seen it; the first call counts.
    void pause();  ///< what a resumable job has done is kept
    void cancel(); ///< it is given up

Q_SIGNALS:
    void stateChanged(ui::JobRunner::State state);
    /// In the window's thread, at most some 20 times a second: reports of one stage that came since the last are merged; the
    /// newest count, every point and every note are there.
    void progressed(const core::Progress &progress);
    void finished();

private:
    struct Mailbox;

    bool launch(const QString &title, std::function<void(const core::JobContext &)> work, QObject *receiver,
                std::function<void()> done, Kind kind);
    void requestStop();
    void deliver();
    void finish(const QPointer<QObject> &receiver, const std::function<void()> &done);
    void setState(State state);
    static core::Error errorInFlight(); ///< inside a catch block

    State m_state = State::Idle;
    QString m_title;
    Kind m_kind = Kind::Once;
    bool m_isCancelled = false;
    std::stop_source m_stop;
    QThread *m_thread = nullptr;
    QTimer *m_delivery;
    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace ui
