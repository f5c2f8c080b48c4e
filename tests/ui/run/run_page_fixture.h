// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/requests.h"
#include "core/store/model_repository.h"
#include "tests/support/page_fixture.h"
#include "ui/run/run_page.h"
#include "ui/shell/dialogs.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

/// Answers in advance whether the job shall be given up.
class Answers final : public ui::Dialogs
{
public:
    bool confirm(QWidget *, const QString &, const QString &text, const QString &, const QString &no) override
    {
        ++asked;
        otherButton = no;
        question = text;
        return says;
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString folder(QWidget *, const QString &) override { return {}; }

    static inline bool says = false;
    static inline int asked = 0;
    static inline QString question, otherButton;
};

/// What the tests of the Run page do again and again.
class RunPageFixture : protected PageFixture<ui::RunPage>
{
protected:
    void open() { PageFixture::open({1200, 800}); }
    void close()
    {
        ui::Dialogs::replace(nullptr);
        PageFixture::close();
    }

    /// Trained, or unlearned when it has a parent; on the first two people unless told.
    core::ModelId addModel(std::set<core::PersonId> trainedOn = {}, std::optional<core::ModelId> parent = {})
    {
        core::Model model;
        model.sha256 = std::string(64, parent ? 'b' : 'a');
        model.origin = parent ? core::ModelOrigin::Unlearned : core::ModelOrigin::Trained;
        model.parent = parent;
        model.arch = "resnet18";
        model.task = core::store::DataSetRepository(m_session->database()).dataSet()->tasks.front().id;
        model.created = "2026-11-21T08:00:00.000Z";
        if (trainedOn.empty())
            trainedOn = {m_workspace->people[0], m_workspace->people[1]};
        return core::store::ModelRepository(m_session->database()).add(model, trainedOn);
    }

    core::RequestId addApproved()
    {
        core::job::NewRequest request;
        request.reference = "R-1";
        request.people = {"Ada 0"};
        request.by = "Olive";
        const auto made = core::job::createRequest(m_session->workspace(), request);
        if (!made)
            qFatal("%s", core::describe(made.error()).c_str());
        const auto approved = core::job::approveRequest(m_session->workspace(), made->id, "Rita", {});
        if (!approved)
            qFatal("%s", core::describe(approved.error()).c_str());
        return approved->id;
    }
};
