// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_loader.h"
#include "ui/people/people_model.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class DataSetJobs;
class EmptyState;
class FilterBar;
class Inspector;
class NoResult;
class PeopleGrid;
class PeopleSelection;
class ResultLine;
class TallyBar;
class Thumbnails;

/// Everybody in the data set: look, search, select, and on to an erasure request.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    PeoplePage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~PeoplePage() override;

    void activate(qint64 person) override; ///< shows that person, whatever the filters; 0: just comes to the front

public Q_SLOTS:
    void startImport(const QString &root = {});
    void startTraining();

Q_SIGNALS:
    void erasureRequested(const QList<qint64> &personIds);

protected:
    void resizeEvent(QResizeEvent *event) override; ///< the inspector gives way where it is narrow
    void reload() override;
    void clear() override;

private:
    void addHeader();
    QWidget *makeWorkingArea();
    void wire();
    void showPeople(const LoadedPeople &loaded);
    void loadDetails();
    void showDetails(const PeopleDetails &details);
    void applyCriteria();
    void showCurrent();
    void restoreCurrent(); ///< after the model was filtered, sorted or read again
    void showAwaited();
    void showWhatIsThere(); ///< the grid, or which empty state
    core::TaskId shownTask() const;

    PeopleModel *m_model;
    Thumbnails *m_thumbnails;
    PeopleSelection *m_selection = nullptr;
    std::vector<core::Task> m_tasks;
    int m_models = 0;
    bool m_isReading = false; ///< a workspace is open and its people are not here yet
    int m_readings = 0;       ///< an answer to an earlier question than the last is dropped
    qint64 m_current = 0;     ///< who is inspected, and is again when a filter that hides them goes
    qint64 m_awaited = 0;     ///< to be shown as soon as they are read

    QLineEdit *m_search;
    QPushButton *m_import, *m_train;
    QStackedWidget *m_stack; ///< nothing imported yet, or the working area
    QStackedWidget *m_gridStack; ///< the grid, or nobody matches
    EmptyState *m_nothing;
    NoResult *m_nobody;
    FilterBar *m_filters;
    ResultLine *m_result;
    PeopleGrid *m_grid;
    Inspector *m_inspector;
    TallyBar *m_tally;
    DataSetJobs *m_dataSetJobs;
};

} // namespace ui
