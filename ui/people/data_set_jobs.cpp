// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/data_set_jobs.h"

#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/progress_text.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/shell/resumable_job.h"
#include "ui/shell/session.h"
#include "ui/shell/train_dialog.h"
#include "ui/shell/train_progress_dialog.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

/// The page says all this.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ui::PeoplePage)
};

} // namespace

DataSetJobs::DataSetJobs(Session &session, JobRunner &jobs, QWidget *page)
    : QObject(page), m_session(session), m_jobs(jobs), m_page(page)
{
}

QString DataSetJobs::busyText() const
{
    return m_jobs.isIdle() ? QString()
                           : Tr::tr("“%1” is still running; one job at a time. Wait for it or cancel it first.").arg(m_jobs.title());
}

QString DataSetJobs::nothingToClassify()
{
    return Tr::tr("There is nothing to train for: no list said what to classify. Import the faces again with one "
                  "(image_path, identity and a column for each task).");
}

bool DataSetJobs::mayStart()
{
    if (!m_jobs.isIdle())
        Q_EMIT m_session.notice(busyText(), false);
    return m_jobs.isIdle();
}

void DataSetJobs::startImport(const QString &root)
{
    if (!m_session.isOpen() || !mayStart())
        return;
    auto *dialog = new ImportDialog(m_session, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!root.isEmpty())
        dialog->setRoot(root);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto options = dialog->options();
        m_jobs.start<core::job::ImportReport>(
            Tr::tr("Import"),
            [workspace = m_session.sharedWorkspace(), options](const core::JobContext &job) {
                return core::job::importDataSet(*workspace, options, job);
            },
            this, [this](const core::Result<core::job::ImportReport> &report) { finishImport(report); });
    });
    dialog->open();
}

void DataSetJobs::finishImport(const core::Result<core::job::ImportReport> &report)
{
    m_session.notifyChanged();
    if (!report) {
        Q_EMIT m_session.notice(errorSentence(report.error()), report.error().code != core::ErrorCode::Cancelled);
        return;
    }
    auto *dialog = new ImportReportDialog(*report, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportReportDialog::trainingRequested, this, &DataSetJobs::startTraining);
    dialog->open();
}

void DataSetJobs::startTraining()
{
    if (!m_session.isOpen() || !mayStart())
        return;
    std::optional<core::DataSet> dataSet; // read here: after an import the page's own comes a moment later
    if (!m_session.guarded([&] { dataSet = core::store::DataSetRepository(m_session.database()).dataSet(); }))
        return;
    if (!dataSet || dataSet->tasks.empty()) {
        Q_EMIT m_session.notice(dataSet ? nothingToClassify() : Tr::tr("There are no faces to train on yet. Import some first."), false);
        return;
    }
    auto *dialog = new TrainDialog(m_session, dataSet->tasks, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { train(dialog->options()); });
    dialog->open();
}

void DataSetJobs::train(const core::job::TrainJob &options)
{
    // What the curves end with is worth saying once more: the dialog closes with the job.
    auto accuracy = std::make_shared<std::optional<double>>();
    const auto watch = connect(&m_jobs, &JobRunner::progressed, this, [accuracy](const core::Progress &now) {
        for (const auto &point : now.points)
            if (point.series == "validation_accuracy")
                *accuracy = point.y;
    });
    const bool isStarted = startResumable<core::Model>(
        m_session, m_jobs, options.exclude ? Tr::tr("Training the reference") : Tr::tr("Training"),
        [options](core::store::Workspace &workspace, const core::JobContext &job) { return core::job::train(workspace, options, job); },
        this, [this, accuracy, watch](const core::Result<core::Model> &model) {
            disconnect(watch);
            m_session.notifyChanged();
            if (model)
                announceModel(*model, *accuracy);
            else if (model.error().code != core::ErrorCode::Cancelled)
                Q_EMIT m_session.notice(errorSentence(model.error()), true);
            else if (m_jobs.isCancelled())
                Q_EMIT m_session.notice(Tr::tr("The training was cancelled; nothing of it is kept."), false);
            else
                Q_EMIT m_session.notice(Tr::tr("The training is paused. “Resume” on the Run page goes on from here."), false);
        });
    if (!isStarted) {
        disconnect(watch);
        return;
    }
    auto *progress = new TrainProgressDialog(m_jobs, m_page);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->show();
}

void DataSetJobs::announceModel(const core::Model &model, std::optional<double> accuracy)
{
    const QString time = durationText(model.seconds);
    Q_EMIT m_session.notice(accuracy ? Tr::tr("Model %1 is trained (%2). Accuracy on validation people: %3 %.")
                                           .arg(QString::number(model.id), time, QLocale().toString(100 * *accuracy, 'f', 1))
                                     : Tr::tr("Model %1 is trained (%2).").arg(model.id).arg(time),
                            false);
}

} // namespace ui
