// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/look_alike_panel.h"

#include "core/report/wording.h"
#include "ui/shell/core_words.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using theme::kGrid;
using theme::Surface;
using theme::Type;

namespace {

constexpr int kFace = LookAlikeModel::kFace;
constexpr int kFewestRows = 2, kMostRows = 3; ///< shown without scrolling: in a small window, and with room

int heightOf(int rows)
{
    return rows * (kFace + kGrid) + 4 * kGrid; // and the header
}

bool canDecide(const core::Request &request)
{
    return request.state == core::RequestState::New || request.state == core::RequestState::Approved;
}

/// What was found among the images, which can always be compared; and how many are still to be decided.
QString copiesText(const core::job::LookAlikeReport &report)
{
    const auto isCopy = [](const core::LookAlikeEvidence &evidence) { return evidence.kind != core::LookAlikeKind::SamePerson; };
    const auto copies = static_cast<int>(std::ranges::count_if(
        report.people, [&isCopy](const core::LookAlike &one) { return std::ranges::any_of(one.evidence, isCopy); }));
    const auto undecided = std::count_if(report.people.begin(), report.people.end(), [](const core::LookAlike &one) {
        return one.state == core::LookAlikeState::Found;
    });
    QStringList parts{copies == 0 ? LookAlikePanel::tr("Exact and near copies: none found.")
                                  : LookAlikePanel::tr("Exact and near copies: %1.").arg(LookAlikePanel::tr("%n found", nullptr, copies))};
    if (!report.people.empty())
        parts << LookAlikePanel::tr("Of all listed: %1.").arg(LookAlikePanel::tr("%n undecided", nullptr, static_cast<int>(undecided)));
    if (report.check.cosine)
        parts << LookAlikePanel::tr("Candidates are a guess: of the known people, %1 of those so alike were one person.")
                     .arg(QString::fromStdString(core::report::formatMetric(report.check.precision, true)));
    return parts.join(QLatin1Char(' '));
}

/// What could not be looked for, or not wholly; that is no reassurance.
QString limitsText(const core::job::LookAlikeReport &report)
{
    QStringList parts;
    for (const std::string &note : report.check.notes)
        parts << translated(note);
    if (parts.isEmpty() && !report.check.cosine)
        parts << LookAlikePanel::tr("Candidates could not be checked.");
    return parts.isEmpty() ? QString() : LookAlikePanel::tr("⚠ %1").arg(parts.join(QLatin1Char(' ')));
}

} // namespace

LookAlikePanel::LookAlikePanel(Session &session, JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_model(new LookAlikeModel(this))
    , m_table(new QTableView)
    , m_summary(label({}, Type::Body, Surface::MutedText))
    , m_limits(label({}, Type::Body, Surface::Unsure))
    , m_error(label({}, Type::Body, Surface::Bad))
    , m_search(new QPushButton(tr("Look for look-alikes")))
{
    setObjectName(QStringLiteral("lookAlikePanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(label(tr("Look-alikes in all sets"), Type::Strong));
    m_summary->setObjectName(QStringLiteral("lookAlikeSummary"));
    m_summary->setWordWrap(true);
    words->addWidget(m_summary);
    m_limits->setObjectName(QStringLiteral("lookAlikeLimits"));
    m_limits->setWordWrap(true);
    words->addWidget(m_limits);
    head->addLayout(words, 1);
    m_search->setObjectName(QStringLiteral("searchLookAlikesButton"));
    head->addWidget(m_search, 0, Qt::AlignTop);
    column->addLayout(head);

    m_table->setObjectName(QStringLiteral("lookAlikeTable"));
    m_table->setAccessibleName(tr("Look-alikes"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setIconSize(QSize(kFace, kFace));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kFace + kGrid);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight(heightOf(kFewestRows));
    m_table->setMaximumHeight(heightOf(kMostRows));
    column->addWidget(m_table);
    column->addWidget(makeDecision());
    m_error->setObjectName(QStringLiteral("lookAlikeError"));
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);

    connect(m_search, &QPushButton::clicked, this, &LookAlikePanel::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LookAlikePanel::updateState);
    connect(&m_jobs, &JobRunner::stateChanged, this, &LookAlikePanel::updateState);
}

QWidget *LookAlikePanel::makeDecision()
{
    m_decision = new QWidget;
    auto *row = new QHBoxLayout(m_decision);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("lookAlikeReasonEdit"));
    m_reason->setPlaceholderText(tr("Reason (needed to waive); names nobody"));
    m_reason->setAccessibleName(tr("Reason"));
    m_waive = new QPushButton(tr("Waive"));
    m_waive->setObjectName(QStringLiteral("waiveLookAlikeButton"));
    m_add = new QPushButton(tr("Add to the request"));
    m_add->setObjectName(QStringLiteral("addLookAlikeButton"));
    row->addWidget(m_reason, 1);
    row->addWidget(m_waive);
    row->addWidget(m_add);
    connect(m_reason, &QLineEdit::textChanged, this, &LookAlikePanel::updateState);
    connect(m_add, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_waive, &QPushButton::clicked, this, [this] { decide(false); });
    return m_decision;
}

void LookAlikePanel::show(const core::Request &request)
{
    if (request.id != m_request.id) {
        m_reason->clear();
        m_error->hide();
    }
    m_request = request;
    reload();
}

void LookAlikePanel::clear()
{
    m_request = {};
    m_reason->clear();
    m_error->hide();
    m_limits->hide();
    setRows({});
}

void LookAlikePanel::setRows(std::vector<LookAlikeModel::Row> rows)
{
    const LookAlikeModel::Row *selected = m_model->row(m_table->currentIndex());
    const core::PersonId person = selected ? selected->lookAlike.person : 0;
    m_model->setRows(std::move(rows));
    const QModelIndex index = m_model->indexOf(person);
    if (!index.isValid())
        m_reason->clear(); // it was about somebody else
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
}

void LookAlikePanel::reload()
{
    m_limits->hide();
    const auto report = core::job::loadLookAlikes(m_session.workspace(), m_request.id);
    if (!report) {
        m_error->setText(errorSentence(report.error()));
        m_error->show();
        setRows({});
    } else if (*report) {
        showReport(**report);
    } else {
        setRows({});
        m_summary->setText(m_request.experiment ? tr("Not looked for. Experiments can do without.")
                                                : tr("Not looked for yet. The report says so until somebody has looked."));
    }
    m_table->setVisible(m_model->rowCount() > 0);
    updateState();
}

void LookAlikePanel::showReport(const core::job::LookAlikeReport &report)
{
    setRows(lookAlikeRows(m_session, report.people));
    m_summary->setText(copiesText(report));
    m_limits->setText(limitsText(report));
    m_limits->setVisible(!m_limits->text().isEmpty());
}

void LookAlikePanel::updateState()
{
    const LookAlikeModel::Row *row = m_model->row(m_table->currentIndex());
    const bool isOpen = row && row->lookAlike.state != core::LookAlikeState::Added && canDecide(m_request);
    m_search->setEnabled(m_jobs.isIdle() && canDecide(m_request));
    m_decision->setVisible(m_model->rowCount() > 0 && canDecide(m_request));
    m_add->setEnabled(isOpen && m_request.state == core::RequestState::New);
    m_add->setToolTip(m_request.state == core::RequestState::New
                          ? QString()
                          : tr("The request was approved for the people it has; make another request for this one."));
    m_waive->setEnabled(isOpen && !m_reason->text().trimmed().isEmpty());
}

void LookAlikePanel::search()
{
    core::job::LookAlikeJob options;
    options.request = m_request.id;
    m_error->hide();
    const bool started = m_jobs.start<core::job::LookAlikeReport>(
        tr("Looking for look-alikes"),
        [workspace = m_session.sharedWorkspace(), options](const core::JobContext &job) {
            return core::job::findLookAlikes(*workspace, options, job);
        },
        this, [this](const core::Result<core::job::LookAlikeReport> &result) {
            const bool isStopped = !result && result.error().code == core::ErrorCode::Cancelled;
            if (!result && !isStopped) {
                m_error->setText(errorSentence(result.error()));
                m_error->show();
            }
            m_session.notifyChanged();
            if (!isVisible()) // whoever started it looks elsewhere
                Q_EMIT m_session.notice(result ? tr("Looking for look-alikes is done: %1")
                                                        .arg(QStringList{copiesText(*result), limitsText(*result)}.join(u' ').trimmed())
                                               : errorSentence(result.error()),
                                        !result && !isStopped);
        });
    if (!started)
        m_session.notice(tr("Another job is running; look for look-alikes when it is done."), false);
}

void LookAlikePanel::decide(bool add)
{
    const LookAlikeModel::Row *row = m_model->row(m_table->currentIndex());
    if (!row)
        return;
    const core::job::LookAlikeDecision decision{m_request.id, row->otherIdentity.toStdString(),
                                                m_session.declaredName().toStdString(),
                                                m_reason->text().trimmed().toStdString()};
    const auto result = add ? core::job::addLookAlike(m_session.workspace(), decision)
                            : core::job::waiveLookAlike(m_session.workspace(), decision);
    if (!result) {
        m_error->setText(errorSentence(result.error()));
        m_error->show();
        return;
    }
    m_error->hide();
    m_reason->clear();
    m_session.notifyChanged();
}

} // namespace ui
