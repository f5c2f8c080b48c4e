// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_actions.h"

#include "core/job/names_in_text.h"
#include "core/store/look_alike_repository.h"
#include "ui/shell/verdict_words.h"
#include "ui/shell/widgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using core::RequestState;
using theme::Surface;
using theme::Type;

RequestActions::RequestActions(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = label({}, Type::Strong);
    column->addWidget(m_title);
    m_rows = new QGridLayout;
    m_fields = new QWidget;
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    m_by = new QLineEdit;
    m_by->setObjectName(QStringLiteral("decidedByEdit"));
    m_by->setPlaceholderText(tr("Name of who decides"));
    m_by->setAccessibleName(tr("Name of who decides"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("decisionReasonEdit"));
    m_reason->setAccessibleName(tr("Reason"));
    for (QLineEdit *field : {m_by, m_reason})
        field->setMinimumWidth(16 * theme::kGrid);
    fields->addWidget(m_by, 2);
    fields->addWidget(m_reason, 3);
    m_steps = new QWidget;
    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    m_refuse = addStep(new QPushButton(tr("Refuse")), "refuseButton", core::job::refuseRequest);
    m_approve = addStep(primaryButton(tr("Approve")), "approveButton", core::job::approveRequest);
    m_extend = addStep(new QPushButton(tr("Extend by two months")), "extendButton", core::job::extendRequest);
    m_done = addStep(new QPushButton(tr("Mark as done")), "doneButton", core::job::closeRequest);
    for (QPushButton *button : {m_refuse, m_approve, m_extend, m_done})
        steps->addWidget(button);
    column->addLayout(m_rows);
    placeSteps();
    m_error = label({}, Type::Body, Surface::Bad);
    m_error->setObjectName(QStringLiteral("decisionError"));
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    connect(m_by, &QLineEdit::textChanged, this, &RequestActions::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &RequestActions::refresh);
}

void RequestActions::placeSteps()
{
    const int beside = m_fields->minimumSizeHint().width() + m_rows->horizontalSpacing() + m_steps->minimumSizeHint().width();
    const bool isBeside = width() >= beside;
    if (m_isBeside == isBeside)
        return;
    m_isBeside = isBeside;
    m_rows->addWidget(m_fields, 0, 0);
    m_rows->addWidget(m_steps, isBeside ? 0 : 1, isBeside ? 1 : 0, isBeside ? Qt::Alignment() : Qt::AlignRight);
    m_rows->setColumnStretch(0, 1);
}

QSize RequestActions::minimumSizeHint() const
{
    return {std::max(m_fields->minimumSizeHint().width(), m_steps->minimumSizeHint().width()), QWidget::minimumSizeHint().height()};
}

void RequestActions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSteps();
}

bool RequestActions::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeSteps(); // other steps are offered
    return QWidget::event(event);
}

QPushButton *RequestActions::addStep(QPushButton *button, const char *name, Step step)
{
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, step] { act(step); });
    return button;
}

void RequestActions::show(const core::Request &request)
{
    const bool isAnother = request.id != m_request.id || request.state != m_request.state;
    m_request = request;
    m_evidence.reset();
    m_undecidedLookAlikes =
        static_cast<int>(core::store::LookAlikeRepository(m_session.database()).undecided(request.id).value_or(0));
    const bool isApproved = request.state == RequestState::Approved;
    if (isApproved)
        m_evidence = core::job::closingEvidence(m_session.database(), request.id);
    setVisible(!request.experiment && (request.state == RequestState::New || isApproved));
    m_title->setText(isApproved ? tr("Extend or close") : tr("Decision by a second person"));
    m_reason->setPlaceholderText(!isApproved            ? tr("Reason (needed to refuse)")
                                 : closingNeedsReason() ? tr("Reason (needed)")
                                                        : tr("Reason (needed to extend)"));
    for (QPushButton *button : {m_refuse, m_approve})
        button->setVisible(!isApproved);
    for (QPushButton *button : {m_extend, m_done})
        button->setVisible(isApproved);
    if (isAnother) {
        m_by->setText(isApproved ? m_session.proposedName() : QString()); // a decision needs somebody else
        m_reason->clear();
    }
    m_error->hide();
    refresh();
}

void RequestActions::clear()
{
    m_request = {};
    m_evidence.reset();
    m_by->clear();
    m_reason->clear();
    m_error->hide();
}

bool RequestActions::isOwnRequest() const
{
    const QString by = m_by->text().trimmed();
    return m_request.state == RequestState::New && !by.isEmpty()
        && core::job::isSameName(by.toStdString(), m_request.createdBy);
}

bool RequestActions::closingNeedsReason() const
{
    return m_evidence && m_evidence->needsReason();
}

void RequestActions::refresh()
{
    const bool isNamed = !m_by->text().trimmed().isEmpty();
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    m_approve->setEnabled(isNamed && !isOwnRequest());
    m_refuse->setEnabled(isNamed && hasReason);
    m_extend->setEnabled(isNamed && hasReason && m_request.extended.empty());
    m_extend->setToolTip(m_request.extended.empty() ? tr("Art. 12(3): once, with the reason told to whoever made the request.")
                                                    : tr("It was extended already; Art. 12(3) allows one extension."));
    m_done->setEnabled(isNamed && m_evidence && (hasReason || !closingNeedsReason()));
    m_done->setToolTip(!m_evidence            ? tr("No finished run has made its people unknown to a model yet.")
                       : closingNeedsReason() ? tr("The run does not show that its people are forgotten: closing needs a reason.")
                                              : QString());
    Q_EMIT hintChanged();
}

QString RequestActions::hint() const
{
    if (isOwnRequest())
        return tr("%1 made this request; somebody else has to approve it. Names are declared, not authenticated, and the "
                  "report says so.")
            .arg(m_by->text().trimmed());
    if (m_request.state == RequestState::New && !m_request.experiment && m_undecidedLookAlikes > 0)
        return tr("%n look-alike(s) undecided. Approval fixes whom the request covers; the report names those still open.",
                  nullptr, m_undecidedLookAlikes);
    if (m_request.state == RequestState::New && !m_request.experiment)
        return tr("Nothing is unlearned before a second person approves.");
    if (m_request.state == RequestState::Refused)
        return tr("Refused requests are kept, with their reason, in the trail.");
    if (m_request.state == RequestState::Done)
        return tr("Its people return to no later retain set and no later training.");
    if (m_evidence && closingNeedsReason())
        return tr("Run %1 is finished: %2. To mark the request as done all the same, give the reason: its people then return to no retain set.")
            .arg(m_evidence->run.id)
            .arg(m_evidence->forgetting ? verdictTitle(*m_evidence->forgetting) : tr("No verdict"));
    if (m_evidence)
        return tr("Run %1 is finished. Mark the request as done once it is answered: its people then return to no retain set.")
            .arg(m_evidence->run.id);
    return tr("Next: choose the model and how it should forget.");
}

void RequestActions::act(Step step)
{
    const std::string by = m_by->text().trimmed().toStdString();
    const std::string reason = m_reason->text().trimmed().toStdString();
    const core::Result<core::Request> result =
        step(m_session.workspace(), m_request.id, by, reason, core::Clock::system());
    if (!result) {
        m_error->setText(errorSentence(result.error()));
        m_error->show();
        return;
    }
    m_session.notifyChanged();
}

} // namespace ui
