// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/job/closing_evidence.h"
#include "core/job/requests.h"
#include "ui/shell/session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace ui {

/// What can be decided about a request, by a name and for a reason: a new one is approved or refused by a second person, an
/// approved one extended or marked as done. Hidden when nothing is left to decide.
class RequestActions final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestActions(Session &session, QWidget *parent = nullptr);

    void show(const core::Request &request);
    void clear(); ///< of the request and of what was typed for it
    QString hint() const; ///< what is next, or what stands in the way

    QSize minimumSizeHint() const override; ///< with the steps below the fields

Q_SIGNALS:
    void hintChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeSteps(); ///< the buttons beside the fields, or below where the width does not hold both
    using Step = core::Result<core::Request> (*)(core::store::Workspace &, core::RequestId, const std::string &,
                                                 const std::string &, const core::Clock &);
    QPushButton *addStep(QPushButton *button, const char *name, Step step);
    void refresh();
    void act(Step step);
    bool isOwnRequest() const;
    bool closingNeedsReason() const; ///< nothing shows that its people are forgotten

    Session &m_session;
    core::Request m_request;
    std::optional<core::job::ClosingEvidence> m_evidence; ///< what the request could be marked as done on
    int m_undecidedLookAlikes = 0;
    QLabel *m_title, *m_error;
    QLineEdit *m_by, *m_reason;
    QPushButton *m_approve, *m_refuse, *m_extend, *m_done;
    QGridLayout *m_rows;
    QWidget *m_fields, *m_steps;
    std::optional<bool> m_isBeside;
};

} // namespace ui
