// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workspace_with_people.h"
#include "ui/jobs/job_runner.h"
#include "ui/shell/session.h"

#include <QTest>

#include <memory>

/// A page over a workspace: of three training people, four images each, and two unseen ones, unless it is given another.
template <class Page>
class PageFixture
{
protected:
    void open(QSize size, std::unique_ptr<WorkspaceWithPeople> workspace = std::make_unique<WorkspaceWithPeople>(3, 2, 4))
    {
        m_workspace = std::move(workspace);
        m_session = std::make_unique<ui::Session>();
        QVERIFY(m_session->open(m_workspace->folder()));
        m_jobs = std::make_unique<ui::JobRunner>();
        m_page = std::make_unique<Page>(*m_session, *m_jobs);
        m_page->resize(size);
        m_page->show();
    }
    void close()
    {
        m_page.reset();
        m_jobs.reset();
        m_session.reset();
        m_workspace.reset();
    }

    template <class T>
    T *find(const char *name) const { return m_page->template findChild<T *>(QString::fromLatin1(name)); }

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<Page> m_page;
};
