// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/util/result.h"

#include <QObject>
#include <QString>

#include <optional>

class QWidget;

namespace core::job {
struct ImportReport;
struct TrainJob;
}

namespace ui {

class JobRunner;
class Session;

/// Import and training, which make what the page of people shows: from the dialog that asks, through the job, to the notice or
/// dialog that says what came of it.
class DataSetJobs final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `page`, which owns this.
    DataSetJobs(Session &session, JobRunner &jobs, QWidget *page);

    void startImport(const QString &root); ///< asks first; `root`: the folder that is proposed, may be empty
    void startTraining();                  ///< asks first, where there is something to train for

    QString busyText() const; ///< why no job can be started; empty: one can
    static QString nothingToClassify();

private:
    bool mayStart(); ///< says why not
    void finishImport(const core::Result<core::job::ImportReport> &report);
    void train(const core::job::TrainJob &options);
    void announceModel(const core::Model &model, std::optional<double> accuracy); ///< on validation people, in [0, 1]

    Session &m_session;
    JobRunner &m_jobs;
    QWidget *m_page;
};

} // namespace ui
