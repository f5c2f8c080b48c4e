// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_details.h"

#include "core/job/requests.h"
#include "ui/request/people_rows.h"
#include "ui/request/request_words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

RequestDetails::RequestDetails(Session &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_people(new RequestPeopleModel(this))
{
    setObjectName(QStringLiteral("requestDetails"));
    auto *head = new QHBoxLayout;
    m_title = label({}, Type::Heading);
    m_title->setObjectName(QStringLiteral("requestTitle"));
    m_state = new Pill;
    m_state->setObjectName(QStringLiteral("requestState"));
    m_experiment = new Pill(tr("EXPERIMENT"), Pill::Tone::Unsure);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addWidget(m_experiment);
    head->addStretch(1);
    content()->addLayout(head);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(3 * theme::kGrid);
    columns->addWidget(makeFacts(), 3);
    columns->addWidget(makePeople(), 2);
    content()->addLayout(columns, 1);
    content()->addWidget(makeDecision());

    auto *foot = new QHBoxLayout;
    m_hint = label({}, Type::Body, Surface::MutedText);
    m_hint->setObjectName(QStringLiteral("requestHint"));
    m_hint->setWordWrap(true);
    foot->addWidget(m_hint, 1);
    m_run = primaryButton(tr("Unlearn…"));
    m_run->setObjectName(QStringLiteral("runRequestButton"));
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_request.id); });
    foot->addWidget(m_run);
    content()->addLayout(foot);
}

QLabel *RequestDetails::addFact(const QString &title)
{
    auto *value = label({}, Type::Body);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_factsForm->addRow(label(title, Type::Body, Surface::MutedText), value);
    return value;
}

QWidget *RequestDetails::makeFacts()
{
    auto *panel = new QWidget;
    m_factsForm = new QFormLayout(panel);
    m_factsForm->setContentsMargins(0, 0, 0, 0);
    m_factsForm->setVerticalSpacing(theme::kGrid);
    m_factsForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_received = addFact(tr("Received"));
    m_due = addFact(tr("Answer due"));
    m_basis = addFact(tr("Basis"));
    m_made = addFact(tr("Made by"));
    m_decision = addFact(tr("Decision"));
    m_notes = addFact(tr("Notes"));
    m_notFound = addFact(tr("No data held"));
    return panel;
}

QWidget *RequestDetails::makePeople()
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    m_tally = label({}, Type::Strong);
    column->addWidget(m_tally);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("requestPeopleList"));
    m_list->setAccessibleName(tr("People in the request"));
    m_list->setModel(m_people);
    m_list->setIconSize(QSize(40, 40));
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list, 1);
    return panel;
}

QWidget *RequestDetails::makeDecision()
{
    m_decisionPanel = new QWidget;
    auto *column = new QVBoxLayout(m_decisionPanel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label(tr("Decision by a second person"), Type::Strong));
    auto *row = new QHBoxLayout;
    m_by = new QLineEdit;
    m_by->setObjectName(QStringLiteral("decidedByEdit"));
    m_by->setPlaceholderText(tr("Name of who decides"));
    m_by->setAccessibleName(tr("Name of who decides"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("decisionReasonEdit"));
    m_reason->setPlaceholderText(tr("Reason (needed to refuse)"));
    m_reason->setAccessibleName(tr("Reason"));
    m_refuse = new QPushButton(tr("Refuse"));
    m_refuse->setObjectName(QStringLiteral("refuseButton"));
    m_approve = primaryButton(tr("Approve"));
    m_approve->setObjectName(QStringLiteral("approveButton"));
    row->addWidget(m_by, 2);
    row->addWidget(m_reason, 3);
    row->addWidget(m_refuse);
    row->addWidget(m_approve);
    column->addLayout(row);
    m_error = label({}, Type::Body, Surface::Bad);
    m_error->setObjectName(QStringLiteral("decisionError"));
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    connect(m_by, &QLineEdit::textChanged, this, &RequestDetails::updateDecision);
    connect(m_reason, &QLineEdit::textChanged, this, &RequestDetails::updateDecision);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    return m_decisionPanel;
}

void RequestDetails::show(const core::Request &request)
{
    const bool another = request.id != m_request.id;
    m_request = request;
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    const auto orNone = [&](const std::string &value) { return value.empty() ? tr("none") : text(value); };

    m_title->setText(text(request.reference));
    m_state->set(stateTitle(request.state), stateTone(request.state));
    m_experiment->setVisible(request.experiment);
    m_received->setText(orNone(request.received));
    const QString left = timeLeft(request, QDate::currentDate());
    m_due->setText(left.isEmpty() ? orNone(request.due) : tr("%1 · %2").arg(text(request.due), left));
    theme::style(m_due, Type::Body, isOverdue(request, QDate::currentDate()) ? Surface::Bad : Surface::Text);
    m_basis->setText(request.basis.empty() ? tr("none") : basisTitle(request.basis));
    m_made->setText(tr("%1, %2").arg(text(request.createdBy), text(request.created).left(10)));
    m_decision->setText(request.decidedBy.empty()
                            ? tr("not yet")
                            : tr("%1, %2").arg(text(request.decidedBy), text(request.decided).left(10))
                                + (request.decisionReason.empty() ? QString() : tr(": %1").arg(text(request.decisionReason))));
    m_notes->setText(orNone(request.notes));
    QStringList absent;
    for (const std::string &name : request.notFound)
        absent.append(text(name));
    m_notFound->setText(absent.join(QStringLiteral(", ")));
    m_factsForm->labelForField(m_notFound)->setVisible(!absent.isEmpty());
    m_notFound->setVisible(!absent.isEmpty());

    m_people->setRows(peopleRows(m_session, request.people));
    m_tally->setText(tr("%1 · %2").arg(tr("%n person(s)", nullptr, static_cast<int>(request.people.size())),
                                       tr("%n image(s)", nullptr, static_cast<int>(request.images))));
    if (another) {
        m_by->clear();
        m_reason->clear();
    }
    m_error->hide();
    updateDecision();
}

void RequestDetails::updateDecision()
{
    using State = core::RequestState;
    const bool open = m_request.state == State::New && !m_request.experiment;
    const QString by = m_by->text().trimmed();
    const bool sameName = !by.isEmpty()
        && by.compare(QString::fromStdString(m_request.createdBy), Qt::CaseInsensitive) == 0;
    m_decisionPanel->setVisible(open);
    m_approve->setEnabled(open && !by.isEmpty() && !sameName);
    m_refuse->setEnabled(open && !by.isEmpty() && !m_reason->text().trimmed().isEmpty());

    const bool canRun = m_request.experiment || m_request.state == State::Approved || m_request.state == State::Done;
    m_run->setVisible(canRun);
    if (sameName)
        m_hint->setText(tr("%1 made this request; somebody else has to approve it. Names are declared, not "
                           "authenticated, and the report says so.")
                            .arg(by));
    else if (open)
        m_hint->setText(tr("Nothing is unlearned before a second person approves."));
    else if (m_request.state == State::Refused)
        m_hint->setText(tr("Refused requests are kept, with their reason, in the trail."));
    else
        m_hint->setText(tr("Next: choose the model and how it should forget."));
}

void RequestDetails::decide(bool approve)
{
    const std::string by = m_by->text().trimmed().toStdString();
    const std::string reason = m_reason->text().trimmed().toStdString();
    const core::Result<core::Request> result = approve
        ? core::job::approveRequest(m_session.workspace(), m_request.id, by, reason)
        : core::job::refuseRequest(m_session.workspace(), m_request.id, by, reason);
    if (!result) {
        m_error->setText(errorSentence(result.error()));
        m_error->show();
        return;
    }
    m_session.notifyChanged();
    Q_EMIT decided(result->id);
}

} // namespace ui
