// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/people_panel.h"

#include "ui/people/person_words.h"
#include "ui/request/people_rows.h"
#include "ui/shell/widgets.h"

#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PeoplePanel::PeoplePanel(Session &session, Mode mode, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new RequestPeopleModel(this))
    , m_tally(label({}, theme::Type::Strong))
    , m_list(new QListView)
{
    m_tally->setObjectName(QStringLiteral("peopleTally"));
    m_tally->setWordWrap(true);
    m_list->setObjectName(mode == Mode::Editable ? QStringLiteral("requestedPeopleList") : QStringLiteral("requestPeopleList"));
    m_list->setAccessibleName(tr("People in the request"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setMinimumWidth(28 * theme::kGrid); // a face, a name and its count
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tally);
    column->addWidget(m_list, 1);
    if (mode == Mode::Editable)
        addRemoval();
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePanel::showTally);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PeoplePanel::showTally);
    showTally();
}

void PeoplePanel::addRemoval()
{
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *remove = new QPushButton(tr("Take selected out"));
    remove->setObjectName(QStringLiteral("removePeopleButton"));
    layout()->addWidget(remove);
    layout()->setAlignment(remove, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, &PeoplePanel::removeSelected);
    auto *shortcut = new QShortcut(QKeySequence::Delete, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &PeoplePanel::removeSelected);
    const auto enable = [this, remove] { remove->setEnabled(m_list->selectionModel()->hasSelection()); };
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
}

void PeoplePanel::removeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_model->removeRowAt(row);
}

void PeoplePanel::setPeople(const std::vector<core::PersonId> &people)
{
    m_model->setRows(peopleRows(m_session, people));
}

void PeoplePanel::clear()
{
    m_model->setRows({});
}

void PeoplePanel::showTally()
{
    qint64 images = 0;
    int neverTrained = 0;
    for (const RequestPeopleModel::Row &row : m_model->rows()) {
        images += row.person.images;
        neverTrained += row.person.set == core::SetKind::Train ? 0 : 1;
    }
    QStringList parts{peopleText(m_model->rowCount()), imagesText(images)};
    if (neverTrained > 0)
        parts.append(tr("%1 not trained on").arg(neverTrained));
    m_tally->setText(parts.join(QStringLiteral(" · ")));
    Q_EMIT changed();
}

} // namespace ui
