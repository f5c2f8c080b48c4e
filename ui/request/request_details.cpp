// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_details.h"

#include "ui/request/look_alike_panel.h"
#include "ui/request/people_panel.h"
#include "ui/request/request_actions.h"
#include "ui/request/request_runs.h"
#include "ui/shell/down_scroll_area.h"
#include "ui/shell/outlook_label.h"
#include "ui/shell/request_words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {

constexpr int kWideEnoughForRuns = 76 * theme::kGrid; // a method, a date and a verdict fit beside the people

} // namespace

RequestDetails::RequestDetails(Session &session, JobRunner &jobs, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_people(new PeoplePanel(session, PeoplePanel::Mode::ReadOnly))
    , m_lookAlikes(new LookAlikePanel(session, jobs))
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

    // What is known scrolls where the window is low; what can be done about it stays in sight.
    content()->addWidget(new DownScrollArea(makeKnown()), 1);
    m_actions = new RequestActions(session);
    connect(m_actions, &RequestActions::hintChanged, this, [this] { m_hint->setText(m_actions->hint()); });

    auto *foot = new QHBoxLayout;
    m_hint = label({}, Type::Body, Surface::MutedText);
    m_hint->setObjectName(QStringLiteral("requestHint"));
    m_hint->setWordWrap(true);
    foot->addWidget(m_hint, 1);
    m_run = primaryButton(tr("Unlearn…"));
    m_run->setObjectName(QStringLiteral("runRequestButton"));
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_request.id); });
    foot->addWidget(m_run);
    content()->addWidget(m_actions);
    content()->addLayout(foot);
}

QWidget *RequestDetails::makeKnown()
{
    auto *known = new QWidget;
    auto *column = new QVBoxLayout(known);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::kGrid);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(3 * theme::kGrid);
    auto *left = new QWidget;
    m_left = new QVBoxLayout(left);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(2 * theme::kGrid);
    m_left->addWidget(makeFacts());
    columns->addWidget(left, 3, Qt::AlignTop); // or the facts spread over the height that the people take
    columns->addWidget(m_people, 2);
    column->addLayout(columns, 1); // as far as all its people need
    m_below = new QVBoxLayout;
    column->addLayout(m_below);
    m_runs = new RequestRuns(m_session);
    placeRuns();
    m_outlook = new OutlookLabel;
    m_outlook->setObjectName(QStringLiteral("requestOutlook"));
    column->addWidget(m_outlook);
    column->addWidget(m_lookAlikes);
    column->addStretch(); // what the people leave
    return known;
}

/// Beside the people where that is wide enough for a run's facts, so that what follows needs no scrolling; else below both.
void RequestDetails::placeRuns()
{
    const bool isBeside = width() >= kWideEnoughForRuns;
    if (m_runs->parentWidget() && isBeside == m_hasRunsBeside)
        return;
    m_hasRunsBeside = isBeside;
    if (isBeside)
        m_left->addWidget(m_runs);
    else
        m_below->addWidget(m_runs);
}

void RequestDetails::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    placeRuns();
}

QLabel *RequestDetails::addFact(const QString &title)
{
    auto *name = label(title, Type::Body, Surface::MutedText);
    auto *value = label({}, Type::Body);
    for (QLabel *one : {name, value})
        one->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside the first line of a value that has several
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_factsForm->addRow(name, value);
    return value;
}

void RequestDetails::showFact(QLabel *fact, const QString &text)
{
    fact->setText(text);
    fact->setVisible(!text.isEmpty());
    m_factsForm->labelForField(fact)->setVisible(!text.isEmpty());
}

QWidget *RequestDetails::makeFacts()
{
    auto *panel = new QWidget;
    m_factsForm = new QFormLayout(panel);
    m_factsForm->setObjectName(QStringLiteral("requestFacts"));
    m_factsForm->setContentsMargins(0, 0, 0, 0);
    m_factsForm->setVerticalSpacing(theme::kGrid / 2 + 2);
    m_factsForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_received = addFact(tr("Received"));
    m_due = addFact(tr("Answer due"));
    m_basis = addFact(tr("Basis"));
    m_made = addFact(tr("Made by"));
    m_decision = addFact(tr("Decision"));
    m_extension = addFact(tr("Extended"));
    m_closing = addFact(tr("Done"));
    m_notes = addFact(tr("Notes"));
    m_notFound = addFact(tr("No data held"));
    return panel;
}

void RequestDetails::show(const core::Request &request)
{
    using State = core::RequestState;
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
    const auto act = [&](const std::string &by, const std::string &time, const std::string &reason) {
        const QString who = tr("%1, %2").arg(text(by), text(time).left(10));
        return reason.empty() ? who : tr("%1: %2").arg(who, text(reason));
    };
    m_made->setText(act(request.createdBy, request.created, {}));
    m_decision->setText(request.decidedBy.empty() ? tr("not yet")
                                                  : act(request.decidedBy, request.decided, request.decisionReason));
    showFact(m_extension, request.extendedBy.empty() ? QString()
                                                     : act(request.extendedBy, request.extended, request.extensionReason));
    showFact(m_closing, request.closedBy.empty() ? QString() : act(request.closedBy, request.closed, request.closingReason));
    m_notes->setText(orNone(request.notes));
    QStringList absent;
    for (const std::string &name : request.notFound)
        absent.append(text(name));
    showFact(m_notFound, absent.join(QStringLiteral(", ")));

    m_people->setPeople(request.people, request.id);
    m_run->setVisible(request.experiment || request.state == State::Approved || request.state == State::Done);
    m_lookAlikes->show(request);
    m_runs->show(request.id);
    showOutlook();
    m_actions->show(request);
}

void RequestDetails::clear()
{
    m_request = {};
    m_people->clear();
    m_lookAlikes->clear();
    m_actions->clear();
    m_outlook->forget();
}

/// Only while it can still change what is asked for: findings that are there say it themselves.
void RequestDetails::showOutlook()
{
    if (m_runs->isHidden() && m_request.state != core::RequestState::Refused)
        m_outlook->ask(m_request.id);
    else
        m_outlook->forget();
}

} // namespace ui
