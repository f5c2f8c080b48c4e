// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_page.h"

#include "core/store/request_repository.h"
#include "ui/request/request_details.h"
#include "ui/request/request_form.h"
#include "ui/request/request_list_model.h"
#include "ui/shell/table_room.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

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
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({52 * theme::kGrid, 92 * theme::kGrid});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    body()->addWidget(m_stack);

    connect(m_form, &RequestForm::created, this, &RequestPage::select);
    connect(m_form, &RequestForm::cancelled, this, [this] {
        m_right->setCurrentWidget(m_details);
        reload();
    });
    connect(m_details, &RequestDetails::runRequested, this,
            [this](qint64 id) { Q_EMIT this->session().navigationRequested(QStringLiteral("run"), id); });
    // A page that is shown reads anew (activate); for one that is not, a large workspace would open later.
    const auto reloadWhenSeen = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::opened, this, reloadWhenSeen);
    connect(&session, &Session::changed, this, reloadWhenSeen);
    connect(&session, &Session::closed, this, &RequestPage::reload);
    reload();
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
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(4 * theme::kGrid);
    m_table->horizontalHeader()->setHighlightSections(false);
    keepRoomFor(m_table, RequestListModel::Reference, 14 * theme::kGrid); // a usual reference is read whole
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestPage::showCurrent);
    return m_table;
}

void RequestPage::activate(qint64 id)
{
    reload();
    if (id > 0)
        select(id);
}

void RequestPage::startNew(const QList<qint64> &personIds)
{
    if (!session().guarded([&] { m_form->start(std::vector<core::PersonId>(personIds.begin(), personIds.end())); }))
        return;
    m_right->setCurrentWidget(m_form);
    m_stack->setCurrentIndex(1);
}

void RequestPage::reload()
{
    std::vector<core::Request> requests;
    if (session().isOpen())
        session().guarded([&] { requests = core::store::RequestRepository(session().database()).requests(); });
    setSubtitle(requests.empty() ? QString() : tr("%n request(s)", nullptr, static_cast<int>(requests.size())));

    const qint64 current = m_table->currentIndex().data(RequestListModel::IdRole).toLongLong();
    const bool writing = m_right->currentWidget() == m_form && session().isOpen();
    m_model->setRequests(std::move(requests));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 || writing ? 1 : 0);
    QModelIndex index = m_model->indexOf(current);
    if (!index.isValid() && m_model->rowCount() > 0)
        index = m_model->index(0, 0);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        showCurrent();
    }
    if (writing)
        m_right->setCurrentWidget(m_form);
}

void RequestPage::select(qint64 id)
{
    m_right->setCurrentWidget(m_details);
    reload();
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        m_table->setCurrentIndex(index);
}

void RequestPage::showCurrent()
{
    if (const core::Request *request = m_model->request(m_table->currentIndex())) {
        session().guarded([&] { m_details->show(*request); });
        m_right->setCurrentWidget(m_details);
    }
}

} // namespace ui
