// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/audit_starter.h"

#include "core/report/wording.h"
#include "core/store/model_repository.h"
#include "ui/report/findings_words.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/resumable_job.h"
#include "ui/shell/verdict_words.h"

#include <QFuture>
#include <QWidget>
#include <QtConcurrent>

namespace ui {

namespace {

core::job::AuditJob againOf(const core::RunInfo &run)
{
    core::job::AuditJob job;
    job.model = run.modelOut.value_or(0);
    job.request = run.request;
    if (run.modelIn != 0)
        job.original = run.modelIn;
    if (run.retrained)
        job.retrained = *run.retrained;
    job.seed = run.seed;
    return job;
}

using Seconds = core::Result<std::optional<double>>;

/// Over a handle of its own, without the workspace's lock: whoever closes the workspace meanwhile need not wait.
Seconds estimate(const std::filesystem::path &folder, const core::job::AuditJob &job)
{
    const auto workspace = core::store::Workspace::open(folder, core::store::Access::Read);
    if (!workspace)
        return workspace.error();
    const auto cost = core::job::auditExtraCost(**workspace, job);
    return cost ? Seconds(cost->seconds) : Seconds(cost.error());
}

} // namespace

AuditStarter::AuditStarter(Session &session, JobRunner &jobs, QWidget *window)
    : QObject(window), m_session(session), m_jobs(jobs), m_window(window)
{
}

std::optional<core::ModelId> AuditStarter::newReference(const core::RunInfo &run) const
{
    std::optional<core::ModelId> reference;
    if (!m_session.isOpen() || run.retrained || !run.modelOut)
        return reference;
    m_session.guarded([&] {
        core::store::ModelRepository models(m_session.database());
        if (const auto audited = models.model(*run.modelOut))
            if (const auto retrained = models.retrainedFor(run.request, audited->task))
                reference = retrained->id;
    });
    return reference;
}

void AuditStarter::compareWith(core::ModelId reference, const core::RunInfo &run)
{
    core::job::AuditJob job = againOf(run);
    job.retrained = reference;
    start(job);
}

void AuditStarter::measureRelearning(const core::RunInfo &run)
{
    if (m_isAsking || !m_session.isOpen())
        return;
    m_isAsking = true;
    core::job::AuditJob job = againOf(run);
    job.relearn = true;
    auto future = QtConcurrent::run([folder = m_session.workspace().folder(), job] {
        return std::make_shared<const Seconds>(estimate(folder, job));
    });
    const std::weak_ptr<core::store::Workspace> asked = m_session.sharedWorkspace();
    future.then(this, [this, job, asked](const std::shared_ptr<const Seconds> &seconds) {
        m_isAsking = false;
        if (m_session.isOpen() && m_session.sharedWorkspace() == asked.lock()) // ids mean others in another workspace
            askAndStart(job, *seconds);
    });
}

void AuditStarter::askAndStart(const core::job::AuditJob &job, const core::Result<std::optional<double>> &seconds)
{
    if (!seconds) {
        Q_EMIT m_session.notice(errorSentence(seconds.error()), true);
        return;
    }
    const QString cost = *seconds
        ? tr("That takes at most about %1 on the device the original was trained on, beside the audit itself.")
              .arg(words::text(core::report::formatSeconds(**seconds)))
        : tr("How long that takes cannot be told: the original was not trained here.");
    if (Dialogs::instance().confirm(m_window, tr("Measure how soon the people are known again?"),
                                    tr("Copies of the models learn the people again, from images of those who stay and from the people's "
                                       "own; the models stay as they are. %1 The result is a run of its own; these findings stay.").arg(cost),
                                    tr("Measure")))
        start(job);
}

void AuditStarter::start(const core::job::AuditJob &job)
{
    if (!m_jobs.isIdle()) {
        Q_EMIT m_session.notice(tr("A job is running. Wait for it or stop it first."), true);
        return;
    }
    startResumable<core::Findings>(
        m_session, m_jobs, tr("Audit of model %1").arg(job.model),
        [job](core::store::Workspace &workspace, const core::JobContext &context) {
            return core::job::auditModel(workspace, job, context);
        },
        this, [this](const core::Result<core::Findings> &findings) { finish(findings); });
}

void AuditStarter::finish(const core::Result<core::Findings> &findings)
{
    m_session.notifyChanged();
    if (findings) {
        Q_EMIT m_session.notice(tr("Run %1 is done: %2.").arg(findings->run.id).arg(verdictTitle(findings->verdict.forgetting)),
                                false);
        Q_EMIT m_session.navigationRequested(QStringLiteral("findings"), findings->run.id);
    } else if (findings.error().code != core::ErrorCode::Cancelled) {
        Q_EMIT m_session.notice(errorSentence(findings.error()), true);
    } else if (m_jobs.isCancelled()) {
        Q_EMIT m_session.notice(tr("Given up. What it had made was removed; the trail tells of it."), false);
    } else {
        Q_EMIT m_session.notice(tr("Paused. On the Run page it can be gone on with or given up."), false);
    }
}

} // namespace ui
