// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/request_repository.h"
#include "tests/support/workspace_with_people.h"
#include "ui/request/request_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <memory>
#include <vector>

/// A Request page over a workspace of three training people, four images each, and two unseen ones; what its tests do again and again.
class RequestPageFixture
{
protected:
    void open()
    {
        m_workspace = std::make_unique<WorkspaceWithPeople>(3, 2, 4);
        m_session = std::make_unique<ui::Session>();
        QVERIFY(m_session->open(m_workspace->folder()));
        m_jobs = std::make_unique<ui::JobRunner>();
        m_page = std::make_unique<ui::RequestPage>(*m_session, *m_jobs);
        m_page->resize(1000, 700);
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
    T *find(const char *name) const { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) { find<QLineEdit>(name)->setText(text); }
    std::vector<core::Request> stored() { return core::store::RequestRepository(m_session->database()).requests(); }
    void createRequest(const QString &by)
    {
        m_page->startNew({m_workspace->people[0], m_workspace->people[1]});
        type("createdByEdit", by);
        find<QComboBox>("basisCombo")->setCurrentIndex(1);
        click("createRequestButton");
    }

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<ui::RequestPage> m_page;
};
