// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_page.h"

#include "core/report/wording.h"
#include "ui/run/run_form.h"
#include "ui/run/run_monitor.h"
#include "ui/run/stopped_jobs.h"
#include "ui/shell/core_words.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/resumable_job.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using core::job::Resumed;

namespace {

/// Training from scratch is watched by epoch; every other method by batch.
bool countsEpochs(const std::string &method)
{
    return method == "retrain";
}

} // namespace

RunPage::RunPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(session, jobs, tr("Run"), parent)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState({}, {}, tr("Next step")))
    , m_form(new RunForm(session))
    , m_stopped(new StoppedJobs(session))
    , m_monitor(new RunMonitor(jobs))
{
    setObjectName(QStringLiteral("runPage"));
    m_empty->setObjectName(QStringLiteral("runEmpty"));
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::kGrid);
    column->addWidget(m_stopped);
    column->addWidget(m_monitor, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(2 * theme::kGrid);
    splitter->addWidget(m_form);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1); // a wide window has room for the parameters too
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({46 * theme::kGrid, 100 * theme::kGrid});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    body()->addWidget(m_stack);

    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { Q_EMIT this->session().navigationRequested(m_emptyTarget, 0); });
    answer(m_form->outlook());
    connect(m_form, &RunForm::startRequested, this, &RunPage::start);
    connect(m_form, &RunForm::referenceRequested, this, &RunPage::trainReference);
    connect(m_stopped, &StoppedJobs::resumeRequested, this, &RunPage::resume);
    connect(m_stopped, &StoppedJobs::discardRequested, this, &RunPage::discard);
    connect(m_monitor, &RunMonitor::findingsRequested, this,
            [this](qint64 run) { Q_EMIT this->session().navigationRequested(QStringLiteral("findings"), run); });
    connect(&jobs, &JobRunner::stateChanged, this, [this] {
        // The button that started it is about to be disabled, and Qt would hand the focus to whatever comes next in the window.
        const QWidget *focus = window()->focusWidget();
        if (this->jobs().state() == JobRunner::State::Running && focus && isAncestorOf(focus))
            m_monitor->takeFocus();
        m_form->setBusy(!this->jobs().isIdle());
        m_stopped->setBusy(!this->jobs().isIdle());
        showEmpty();
    });
    reload();
}

void RunPage::activate(qint64 id)
{
    refresh();
    if (id > 0)
        m_form->selectRequest(id);
}

void RunPage::reload()
{
    m_form->reload();
    m_stopped->reload();
    showEmpty();
}

void RunPage::clear()
{
    m_pausedJob = 0;
    m_monitor->clear();
    reload(); // of no workspace there is nothing
}

void RunPage::showEmpty()
{
    const bool canRun = m_form->hasModel() && m_form->hasRunnableRequest();
    const bool somethingToSee = !jobs().isIdle() || !m_stopped->isHidden();
    if (!m_form->hasModel()) {
        m_empty->setText(tr("No model yet"), tr("Import faces and train a classifier on the People page first."));
        m_empty->button()->setText(tr("Go to People"));
        m_emptyTarget = QStringLiteral("people");
    } else {
        m_empty->setText(tr("No approved request"),
                         tr("Nothing is unlearned before somebody asked for it and a second person approved."));
        m_empty->button()->setText(tr("Go to Request"));
        m_emptyTarget = QStringLiteral("request");
    }
    m_stack->setCurrentIndex(canRun || somethingToSee ? 1 : 0);
}

void RunPage::start()
{
    m_monitor->expect({.isByEpoch = countsEpochs(m_form->job().method)});
    const bool isStarted = startResumable<core::Findings>(
        session(), jobs(), tr("Unlearning and audit"),
        [options = m_form->job()](core::store::Workspace &workspace, const core::JobContext &job) {
            return core::job::run(workspace, options, job);
        },
        this, [this](const core::Result<core::Findings> &findings) { finishRun(findings); });
    if (!isStarted)
        m_monitor->expect({});
}

void RunPage::trainReference()
{
    if (!Dialogs::instance().confirm(this, tr("Train the retrained reference?"), m_form->referencePlan(), tr("Train")))
        return;
    startResumable<core::Model>(
        session(), jobs(), tr("Training the retrained reference"),
        [options = m_form->referenceJob()](core::store::Workspace &workspace, const core::JobContext &job) {
            return core::job::train(workspace, options, job);
        },
        this, [this](const core::Result<core::Model> &model) {
            if (!model) {
                ended(model.error());
                return;
            }
            conclude(tr("The reference is trained: model %1.").arg(model->id));
            session().notifyChanged();
        });
}

void RunPage::resume(qint64 storedJob)
{
    QString title = tr("Going on with job %1").arg(storedJob);
    bool isByEpoch = false;
    const bool isRead = session().guarded([&] {
        core::store::RunRepository runs(session().database());
        for (const core::store::StoredJob &job : runs.unfinishedJobs()) {
            if (job.id != storedJob)
                continue;
            title = tr("Going on: %1").arg(StoppedJobs::title(job, runs));
            const auto run = job.run ? runs.run(*job.run) : std::nullopt;
            isByEpoch = run && countsEpochs(run->method);
        }
    });
    if (!isRead)
        return;
    m_monitor->expect({.isByEpoch = isByEpoch, .goesOn = storedJob == m_pausedJob});
    const bool isStarted = startResumable<Resumed>(
        session(), jobs(), title,
        [storedJob](core::store::Workspace &workspace, const core::JobContext &job) {
            return core::job::resume(workspace, storedJob, job);
        },
        this, [this](const core::Result<Resumed> &resumed) { finishResumed(resumed); }, storedJob);
    if (!isStarted)
        m_monitor->expect({});
}

void RunPage::discard(qint64 storedJob)
{
    if (!Dialogs::instance().confirm(this, tr("Give the job up?"),
                                     tr("Its checkpoint is removed, and the model it has made, if nobody audited it. What it has done so far "
                                        "cannot be gone on with."),
                                     tr("Give up"), tr("Keep it")))
        return;
    if (const core::Status done = core::job::discard(session().workspace(), storedJob); !done)
        Q_EMIT session().notice(errorSentence(done.error()), true);
    session().notifyChanged();
}

void RunPage::finishRun(const core::Result<core::Findings> &findings)
{
    if (!findings) {
        ended(findings.error());
        return;
    }
    session().notifyChanged();
    showVerdict(*findings);
}

void RunPage::finishResumed(const core::Result<Resumed> &resumed)
{
    if (!resumed) {
        ended(resumed.error());
        return;
    }
    session().notifyChanged();
    if (resumed->findings)
        showVerdict(*resumed->findings);
    else
        Q_EMIT session().notice(resumed->model ? tr("Model %1 is trained.").arg(resumed->model->id) : tr("The job has ended."), false);
}

void RunPage::showVerdict(const core::Findings &findings)
{
    const QString verdict = translated(core::report::title(findings.verdict.forgetting));
    m_monitor->conclude(tr("Run %1 is done: %2.").arg(findings.run.id).arg(verdict), findings.run.id);
    Q_EMIT session().notice(tr("Run %1 is done: %2.").arg(findings.run.id).arg(verdict), false);
    if (isVisible()) // whoever looks elsewhere may be writing there
        Q_EMIT session().navigationRequested(QStringLiteral("findings"), findings.run.id);
}

void RunPage::conclude(const QString &sentence)
{
    m_monitor->conclude(sentence);
    if (!isVisible())
        Q_EMIT session().notice(sentence, false);
}

void RunPage::ended(const core::Error &error)
{
    if (error.code != core::ErrorCode::Cancelled) {
        m_monitor->conclude(errorSentence(error));
        Q_EMIT session().notice(errorSentence(error), true);
    } else if (jobs().isCancelled()) {
        conclude(tr("Given up. What it had made was removed; the trail tells of it."));
    } else {
        session().guarded([this] { // its curves are those shown
            for (const core::store::StoredJob &job : core::store::RunRepository(session().database()).unfinishedJobs())
                m_pausedJob = job.id;
        });
        conclude(tr("Paused. “Resume” goes on from here."));
    }
    session().notifyChanged();
}

} // namespace ui
