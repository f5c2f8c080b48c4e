// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_page.h"

#include "core/store/request_repository.h"
#include "ui/request/request_details.h"
#include "ui/request/request_form.h"
#include "ui/request/request_list_model.h"
#include "ui/shell/table_room.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidestReference = 15 * theme::kGrid; // "R-2026-301" is read whole in the least window; longer ones where there is room

} // namespace

RequestPage::RequestPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(session, jobs, tr("Request"), parent)
    , m_model(new RequestListModel(this))
    , m_stack(new QStackedWidget)
    , m_right(new QStackedWidget)
{
    setObjectName(QStringLiteral("requestPage"));
    m_empty = new EmptyState(tr("No requests yet"),
                             tr("On the People page, select those who asked to be forgotten, then press "
                                "“New erasure request…”."),
                             tr("Go to People"));
    m_empty->setObjectName(QStringLiteral("requestEmpty"));
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { Q_EMIT this->session().navigationRequested(QStringLiteral("people"), 0); });

    m_details = new RequestDetails(session, jobs);
    m_form = new RequestForm(session);
    m_right->addWidget(m_details);
    m_right->addWidget(m_form);

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(2 * theme::kGrid);
    splitter->addWidget(makeList());
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 1); // a wide window has room for long references too
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({52 * theme::kGrid, 92 * theme::kGrid});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    body()->addWidget(m_stack);

    connect(m_form, &RequestForm::created, this, &RequestPage::activate);
    connect(m_form, &RequestForm::cancelled, this, [this] {
        showDetails();
        reload();
    });
    answer(m_details->outlook());
    connect(m_details, &RequestDetails::runRequested, this,
            [this](qint64 id) { Q_EMIT this->session().navigationRequested(QStringLiteral("run"), id); });
    clear();
    refresh();
}

QWidget *RequestPage::makeList()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("requestTable"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(4 * theme::kGrid);
    m_table->horizontalHeader()->setHighlightSections(false);
    keepRoomFor(m_table, RequestListModel::Reference, 12 * theme::kGrid, kWidestReference);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestPage::showCurrent);
    connect(m_table, &QTableView::clicked, this, [this] {
        if (isWriting()) // the row was current before
            showCurrent();
    });

    m_draft = new QPushButton(tr("Continue the draft"));
    m_draft->setObjectName(QStringLiteral("continueDraftButton"));
    m_draft->setToolTip(tr("A new erasure request was begun and is not made yet."));
    connect(m_draft, &QPushButton::clicked, this, &RequestPage::showForm);

    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid);
    column->addWidget(m_draft);
    column->addWidget(m_table, 1);
    return panel;
}

bool RequestPage::isWriting() const
{
    return m_right->currentWidget() == m_form;
}

void RequestPage::activate(qint64 id)
{
    if (id > 0) {
        showDetails();
        select(id);
    } else {
        refresh();
    }
}

void RequestPage::startNew(const QList<qint64> &personIds)
{
    if (session().guarded([&] { m_form->start(std::vector<core::PersonId>(personIds.begin(), personIds.end())); }))
        showForm();
}

void RequestPage::reload()
{
    select(m_table->currentIndex().data(RequestListModel::IdRole).toLongLong());
}

void RequestPage::clear()
{
    m_form->clear();
    m_details->clear();
    showDetails();
    m_model->setRequests({});
    setSubtitle({});
    m_stack->setCurrentIndex(0);
}

void RequestPage::select(qint64 id)
{
    std::vector<core::Request> requests;
    session().guarded([&] { requests = core::store::RequestRepository(session().database()).requests(); });
    setSubtitle(requests.empty() ? QString() : tr("%n request(s)", nullptr, static_cast<int>(requests.size())));
    {
        const QScopedValueRollback filling(m_isFilling, true); // or its details would be read for every step on the way
        m_model->setRequests(std::move(requests));
        const QModelIndex index = m_model->indexOf(id);
        m_table->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
    }
    m_stack->setCurrentIndex(m_model->rowCount() > 0 || isWriting() ? 1 : 0);
    if (!isWriting())
        showCurrent();
}

void RequestPage::showCurrent()
{
    const core::Request *request = m_model->request(m_table->currentIndex());
    if (m_isFilling || !request)
        return;
    session().guarded([&] { m_details->show(*request); });
    showDetails();
}

void RequestPage::showDetails()
{
    m_right->setCurrentWidget(m_details);
    m_draft->setVisible(m_form->isBegun());
}

void RequestPage::showForm()
{
    m_right->setCurrentWidget(m_form);
    m_draft->hide();
    m_stack->setCurrentIndex(1);
}

} // namespace ui
