// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_form.h"

#include "core/store/request_repository.h"
#include "core/util/clock.h"
#include "ui/request/people_panel.h"
#include "ui/shell/request_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace ui {

using theme::Surface;
using theme::Type;

RequestForm::RequestForm(Session &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_people(new PeoplePanel(session, PeoplePanel::Mode::Editable))
{
    setObjectName(QStringLiteral("requestForm"));
    content()->addWidget(label(tr("New erasure request"), Type::Heading));
    content()->addWidget(makeKept());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(3 * theme::kGrid);
    columns->addWidget(makeFields(), 3);
    columns->addWidget(m_people, 2);
    content()->addLayout(columns, 1);
    m_error = label({}, Type::Body, Surface::Bad);
    m_error->setObjectName(QStringLiteral("requestError"));
    m_error->setWordWrap(true);
    m_error->hide();
    content()->addWidget(m_error);
    content()->addLayout(makeButtons());
    connect(m_people, &PeoplePanel::changed, this, &RequestForm::updateState);
}

QWidget *RequestForm::makeKept()
{
    m_kept = new QWidget;
    m_kept->setObjectName(QStringLiteral("keptDraft"));
    auto *row = new QHBoxLayout(m_kept);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = label(tr("This draft was begun earlier; whom you selected since is not in it."), Type::Body, Surface::Unsure);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    m_startOver = new QPushButton;
    m_startOver->setObjectName(QStringLiteral("startOverButton"));
    connect(m_startOver, &QPushButton::clicked, this, [this] { m_session.guarded([this] { begin(m_others); }); });
    row->addWidget(m_startOver);
    m_kept->hide();
    return m_kept;
}

QWidget *RequestForm::makeFields()
{
    auto *panel = new QWidget;
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(theme::kGrid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_reference = new QLineEdit;
    m_reference->setObjectName(QStringLiteral("referenceEdit"));
    form->addRow(tr("&Reference"), m_reference);

    m_received = new QDateEdit;
    m_received->setObjectName(QStringLiteral("receivedEdit"));
    m_received->setCalendarPopup(true);
    m_received->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_received->setMaximumDate(QDate::currentDate());
    form->addRow(tr("Re&ceived"), m_received);

    m_due = label({}, Type::Body, Surface::MutedText);
    m_due->setWordWrap(true);
    form->addRow(tr("Answer due"), m_due);

    m_basis = new QComboBox;
    m_basis->setObjectName(QStringLiteral("basisCombo"));
    for (const BasisChoice &choice : basisChoices())
        m_basis->addItem(choice.title, choice.key);
    m_basis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the list shows them whole
    m_basis->setMinimumContentsLength(14);
    m_basis->setPlaceholderText(tr("Choose the legal basis…"));
    form->addRow(tr("&Basis"), m_basis);

    m_by = new QLineEdit;
    m_by->setObjectName(QStringLiteral("createdByEdit"));
    m_by->setPlaceholderText(tr("Your name, as the trail is to say it"));
    form->addRow(tr("&Made by"), m_by);

    m_notes = new QPlainTextEdit;
    m_notes->setObjectName(QStringLiteral("notesEdit"));
    m_notes->setPlaceholderText(tr("How the person was identified, where the request came in. Stays in the workspace."));
    m_notes->setTabChangesFocus(true);
    form->addRow(tr("&Notes"), m_notes);

    m_experiment = new QCheckBox(tr("&Experiment"));
    m_experiment->setObjectName(QStringLiteral("experimentCheck"));
    form->addRow(QString(), m_experiment);
    auto *experimentHint = label(tr("Answers nobody’s request: no dates, no basis, no approval; everything made from it is marked EXPERIMENT."), Type::Caption,
                                 Surface::MutedText);
    experimentHint->setWordWrap(true);
    form->addRow(QString(), experimentHint);

    connect(m_reference, &QLineEdit::textChanged, this, &RequestForm::updateState);
    connect(m_by, &QLineEdit::textChanged, this, &RequestForm::updateState);
    connect(m_received, &QDateEdit::dateChanged, this, &RequestForm::updateState);
    connect(m_basis, &QComboBox::currentIndexChanged, this, &RequestForm::updateState);
    connect(m_experiment, &QCheckBox::toggled, this, &RequestForm::updateState);
    return panel;
}

QLayout *RequestForm::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelRequestButton"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT cancelled();
    });
    row->addWidget(cancel);
    m_create = primaryButton(tr("Create request"));
    m_create->setObjectName(QStringLiteral("createRequestButton"));
    connect(m_create, &QPushButton::clicked, this, &RequestForm::create);
    row->addWidget(m_create);
    return row;
}

QString RequestForm::proposedReference() const
{
    core::store::RequestRepository repository(m_session.database());
    const int year = QDate::currentDate().year();
    for (int number = static_cast<int>(repository.requests().size()) + 1;; ++number) {
        const QString reference = QStringLiteral("R-%1-%2").arg(year).arg(number, 3, 10, QLatin1Char('0'));
        if (!repository.byReference(reference.toStdString()))
            return reference;
    }
}

QStringList RequestForm::written() const
{
    return {m_reference->text(), m_received->date().toString(Qt::ISODate), m_basis->currentText(), m_by->text(),
            m_notes->toPlainText(), m_experiment->isChecked() ? m_experiment->text() : QString()};
}

void RequestForm::start(const std::vector<core::PersonId> &people)
{
    if (!m_isBegun || written() == m_proposed) {
        begin(people);
        return;
    }
    m_others = people;
    m_startOver->setText(tr("Discard it and start over with %n person(s)", nullptr, static_cast<int>(people.size())));
    m_kept->show();
}

void RequestForm::clear()
{
    m_isBegun = false;
    for (QLineEdit *edit : {m_reference, m_by})
        edit->clear();
    m_basis->setCurrentIndex(-1); // a basis nobody chose would be a false statement in the report
    m_notes->clear();
    m_experiment->setChecked(false);
    m_error->hide();
    m_kept->hide();
    m_people->clear();
}

void RequestForm::begin(const std::vector<core::PersonId> &people)
{
    clear();
    m_reference->setText(proposedReference());
    m_received->setMaximumDate(QDate::currentDate());
    m_received->setDate(QDate::currentDate());
    m_by->setText(m_session.proposedName());
    m_people->setPeople(people);
    m_proposed = written();
    m_isBegun = true;
    m_reference->setFocus();
    m_reference->selectAll();
}

void RequestForm::updateState()
{
    const bool experiment = m_experiment->isChecked();
    m_received->setEnabled(!experiment);
    m_basis->setEnabled(!experiment);

    const QDate received = m_received->date();
    const auto due = core::addCalendarMonths(std::chrono::year_month_day(std::chrono::year(received.year()),
                                                                         std::chrono::month(static_cast<unsigned>(received.month())),
                                                                         std::chrono::day(static_cast<unsigned>(received.day()))),
                                             1);
    m_due->setText(experiment ? tr("none")
                              : tr("%1 (one calendar month, Art. 12(3))").arg(QString::fromStdString(core::toIsoDate(due))));

    const bool hasBasis = experiment || m_basis->currentIndex() >= 0;
    m_create->setEnabled(!m_people->rows().empty() && !m_reference->text().trimmed().isEmpty()
                         && !m_by->text().trimmed().isEmpty() && hasBasis);
    m_create->setToolTip(m_create->isEnabled() ? QString()
                         : hasBasis            ? tr("A request needs a reference, a name, and at least one person.")
                                               : tr("Choose the legal basis that the request rests on."));
}

void RequestForm::create()
{
    core::job::NewRequest request;
    request.reference = m_reference->text().trimmed().toStdString();
    request.by = m_by->text().trimmed().toStdString();
    request.notes = m_notes->toPlainText().toStdString();
    request.experiment = m_experiment->isChecked();
    if (!request.experiment) {
        request.received = m_received->date().toString(Qt::ISODate).toStdString();
        request.basis = m_basis->currentData().toString().toStdString();
    }
    for (const RequestPeopleModel::Row &row : m_people->rows())
        request.people.push_back(row.person.identity);

    // In a thread: tens of thousands of people take seconds. What was written waits, so that it can be mended after an error.
    setEnabled(false);
    QtConcurrent::run([workspace = m_session.sharedWorkspace(), request] {
        return std::make_shared<const Made>(core::job::createRequest(*workspace, request));
    }).then(this, [this, asked = std::weak_ptr(m_session.sharedWorkspace())](const std::shared_ptr<const Made> &made) {
        setEnabled(true);
        if (m_session.isOpen() && m_session.sharedWorkspace() == asked.lock()) // ids mean others in another workspace
            finish(*made);
    });
}

void RequestForm::finish(const Made &made)
{
    if (!made) {
        m_error->setText(errorSentence(made.error()));
        m_error->show();
        m_reference->setFocus();
        return;
    }
    m_session.setDeclaredName(m_by->text().trimmed());
    clear();
    m_session.notifyChanged();
    Q_EMIT created(made->id);
}

} // namespace ui
