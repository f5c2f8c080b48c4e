// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/trail_page.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/table_header.h"
#include "ui/shell/widgets.h"
#include "ui/trail/chain_card.h"
#include "ui/trail/event_details.h"
#include "ui/trail/event_model.h"
#include "ui/trail/report_list_model.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

/// All of it, judged as it was read.
struct TrailPage::Trail
{
    core::store::ChainCheck check;
    core::store::FindingsCheck findings;
    std::string head;
    std::vector<core::store::Event> events;
};

TrailPage::TrailPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(session, jobs, tr("Trail"), parent)
    , m_events(new EventModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_reports(new ReportListModel(this))
    , m_chain(new ChainCard)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("trailPage"));
    m_filtered->setSourceModel(m_events);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterRole(EventModel::SearchRole); // a hash from a report is pasted whole

    m_empty = new EmptyState({}, {}, tr("Go to People"));
    m_empty->setObjectName(QStringLiteral("trailEmpty"));
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { Q_EMIT this->session().navigationRequested(QStringLiteral("people"), 0); });

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(2 * theme::kGrid);
    splitter->addWidget(makeEvents());
    splitter->addWidget(makeReports());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({112 * theme::kGrid, 30 * theme::kGrid});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::kGrid);
    column->addWidget(m_chain);
    column->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    body()->addWidget(m_stack);

    connect(m_chain, &ChainCard::verifyRequested, this, [this] {
        m_chain->showChecking();
        refresh();
    });
    clear();
    refresh();
}

QWidget *TrailPage::makeEvents()
{
    auto *card = new Card;
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("eventSearch"));
    m_search->setPlaceholderText(tr("Filter events: a word, a name, a pseudonym, a hash"));
    m_search->setAccessibleName(tr("Filter events"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    card->content()->addWidget(m_search);

    m_table = new QTableView;
    m_table->setTabKeyNavigation(false); // Tab goes on
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(4 * theme::kGrid);
    m_table->setHorizontalHeader(new TableHeader(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(EventModel::Facts, QHeaderView::Stretch);
    m_table->hideColumn(EventModel::Hash); // whole below, and found by the filter: the facts need the room

    m_details = new EventDetails;
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::kGrid);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    card->content()->addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrailPage::showCurrent);
    return card;
}

QWidget *TrailPage::makeReports()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("Reports"), Type::Strong));
    m_reportList = new QListView;
    m_reportList->setObjectName(QStringLiteral("reportList"));
    m_reportList->setAccessibleName(tr("Reports"));
    m_reportList->setModel(m_reports);
    m_reportList->setWordWrap(true);
    m_reportList->setSpacing(theme::kGrid / 2);
    m_reportList->setResizeMode(QListView::Adjust);
    m_reportList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noReports = label(tr("No reports yet. “Report…” on the Findings page makes one."), Type::Body, Surface::MutedText);
    m_noReports->setWordWrap(true);
    m_noReports->setAlignment(Qt::AlignTop);
    m_open = new QPushButton(tr("Open"));
    m_open->setObjectName(QStringLiteral("openReportButton"));
    m_copy = new QPushButton(tr("Save a copy…"));
    m_copy->setObjectName(QStringLiteral("copyReportButton"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    card->content()->addWidget(m_reportList, 1);
    card->content()->addWidget(m_noReports, 1);
    card->content()->addLayout(buttons);

    connect(m_reportList, &QListView::activated, this, &TrailPage::openReport);
    connect(m_open, &QPushButton::clicked, this, [this] { openReport(m_reportList->currentIndex()); });
    connect(m_copy, &QPushButton::clicked, this, &TrailPage::saveReportCopy);
    const auto enable = [this] {
        const bool chosen = m_reportList->currentIndex().isValid();
        m_open->setEnabled(chosen);
        m_copy->setEnabled(chosen);
    };
    connect(m_reportList->selectionModel(), &QItemSelectionModel::currentChanged, this, enable);
    connect(m_reports, &QAbstractItemModel::modelReset, this, enable);
    enable();
    return card;
}

void TrailPage::activate(qint64)
{
    refresh();
}

void TrailPage::reload()
{
    if (m_events->rowCount() == 0)
        showEmpty(tr("Reading the trail…"), tr("In a moment its events are shown here."), false);
    showReports();
    // Hashing every event again takes as long as the trail is: not in the window's thread.
    readThen(read, [this, reading = ++m_readings](const core::Result<Trail> &trail) {
        if (reading != m_readings)
            return;
        if (trail) {
            showTrail(*trail);
            return;
        }
        showEmpty(tr("The trail cannot be read"), errorSentence(trail.error()), false);
        Q_EMIT session().notice(errorSentence(trail.error()), true);
    });
}

void TrailPage::showEmpty(const QString &title, const QString &hint, bool leadsToPeople)
{
    m_empty->setText(title, hint);
    m_empty->button()->setVisible(leadsToPeople);
    m_stack->setCurrentIndex(0);
}

void TrailPage::clear()
{
    m_current = 0;
    m_events->setEvents({}, std::nullopt);
    showCurrent();
    m_reports->setFolder({});
    setSubtitle({});
    m_stack->setCurrentIndex(0);
}

core::Result<TrailPage::Trail> TrailPage::read(const core::store::Workspace &workspace)
{
    auto database = workspace.database();
    core::store::EventLog log(database);
    return Trail{log.verify(), core::store::verifyFindings(database), log.head(), log.events()};
}

void TrailPage::showTrail(const Trail &trail)
{
    m_chain->show(trail.check, trail.findings, trail.head);
    m_events->setEvents(trail.events, trail.check.firstBadEvent);
    restoreCurrent();
    m_table->resizeColumnsToContents();
    setSubtitle(tr("%Ln event(s)", nullptr, static_cast<int>(trail.check.events)));
    if (trail.check.events > 0 || !trail.check.ok)
        m_stack->setCurrentIndex(1);
    else
        showEmpty(tr("Nothing has happened yet"),
                  tr("Every import, request, approval, run and export is written here, chained so that a change shows."), true);
}

void TrailPage::showCurrent()
{
    const auto current = m_filtered->mapToSource(m_table->currentIndex());
    const auto *event = current.isValid() ? &m_events->event(current.row()) : nullptr;
    m_current = event ? event->id : 0;
    m_details->show(event);
}

void TrailPage::restoreCurrent()
{
    const int row = m_events->rowOf(m_current);
    const auto index = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_events->index(row, EventModel::What));
    if (!index.isValid()) {
        showCurrent();
        return;
    }
    m_table->setAutoScroll(false); // the table stays where it is
    m_table->setCurrentIndex(index);
    m_table->setAutoScroll(true);
}

void TrailPage::showReports()
{
    m_reports->setFolder(QString::fromStdString(session().workspace().reportsFolder().string()));
    m_reportList->setVisible(m_reports->rowCount() > 0);
    m_noReports->setVisible(m_reports->rowCount() == 0);
}

void TrailPage::openReport(const QModelIndex &index)
{
    const QString path = index.data(ReportListModel::PathRole).toString();
    if (path.isEmpty())
        return;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT session().notice(tr("No program here opens %1. The file is at %2.").arg(QFileInfo(path).fileName(), path),
                                true);
}

void TrailPage::saveReportCopy()
{
    const QString path = m_reportList->currentIndex().data(ReportListModel::PathRole).toString();
    const QString target = Dialogs::instance().saveFile(this, tr("Save a copy of the report"), QFileInfo(path).fileName(),
                                                        tr("Report (*.%1)").arg(QFileInfo(path).suffix()));
    if (target.isEmpty())
        return;
    QFile source(path);
    QSaveFile copy(target);
    const bool done = source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly)
        && copy.write(source.readAll()) == source.size() && copy.commit();
    Q_EMIT session().notice(done ? tr("Saved %1.").arg(target)
                                 : tr("%1 could not be written: %2. Choose another folder.").arg(target, copy.errorString()),
                            !done);
}

} // namespace ui
