// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/shell/session.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class ElidedLabel;

/// What the five pages share: a header (title, subtitle, actions at the right) and a body under it.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Session &session, JobRunner &jobs, const QString &title, QWidget *parent = nullptr);

    /// Called when the page is shown by the shell; `id`: request or run to show, 0 none.
    virtual void activate(qint64 id);

protected:
    Session &session() const { return m_session; }
    JobRunner &jobs() const { return m_jobs; }
    void setSubtitle(const QString &text);
    QHBoxLayout *headerActions() const { return m_actions; }
    QVBoxLayout *body() const { return m_body; }

private:
    Session &m_session;
    JobRunner &m_jobs;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_body;
};

} // namespace ui
