// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/people_panel.h"

#include "ui/request/people_rows.h"
#include "ui/request/request_person_delegate.h"
#include "ui/shell/person_words.h"
#include "ui/shell/widgets.h"

#include <QListView>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFewestRows = 2, kUsualRows = 3; // more where there is room

/// As high as its people, up to a few: what stands below them is to stay in sight. It gives way down to two.
class PeopleList final : public QListView
{
public:
    QSize sizeHint() const override { return {minimumWidth(), heightOf(std::clamp(model()->rowCount(), kFewestRows, kUsualRows))}; }
    QSize minimumSizeHint() const override { return {minimumWidth(), heightOf(kFewestRows)}; }
    int wholeHeight() const { return heightOf(std::max(model()->rowCount(), kFewestRows)); } ///< nobody has to be scrolled to

private:
    int heightOf(int rows) const { return rows * (RequestPersonDelegate::kRowHeight + 2 * spacing()) + 2 * frameWidth() + theme::kGrid; }
};

} // namespace

PeoplePanel::PeoplePanel(Session &session, Mode mode, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_mode(mode)
    , m_model(new RequestPeopleModel(this))
    , m_tally(label({}, theme::Type::Strong))
    , m_elsewhere(label({}, theme::Type::Body, theme::Surface::Unsure))
    , m_list(new PeopleList)
{
    m_tally->setObjectName(QStringLiteral("peopleTally"));
    m_tally->setWordWrap(true);
    m_list->setObjectName(mode == Mode::Editable ? QStringLiteral("requestedPeopleList") : QStringLiteral("requestPeopleList"));
    m_list->setAccessibleName(tr("People in the request"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RequestPersonDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setMinimumWidth(26 * theme::kGrid); // a face, a name over its count
    m_elsewhere->setObjectName(QStringLiteral("alreadyRequested"));
    m_elsewhere->setWordWrap(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tally);
    column->addWidget(m_elsewhere);
    column->addWidget(m_list, 1);
    if (mode == Mode::Editable)
        addRemoval();
    else
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // up to what capHeight() says
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

void PeoplePanel::setPeople(const std::vector<core::PersonId> &people, core::RequestId request)
{
    m_model->setRows(peopleRows(m_session, people, request), m_session.pixels());
    m_list->updateGeometry();
    capHeight();
}

void PeoplePanel::capHeight()
{
    if (m_mode == Mode::Editable) // its button stays at the foot
        return;
    const auto *list = static_cast<const PeopleList *>(m_list);
    const auto heightHere = [this](const QWidget *one) { return one->hasHeightForWidth() ? one->heightForWidth(width()) : one->sizeHint().height(); };
    int height = list->wholeHeight();
    for (const QWidget *words : {m_tally, m_elsewhere}) {
        if (!words->isHidden())
            height += heightHere(words) + layout()->spacing();
    }
    setMaximumHeight(std::max(height, minimumSizeHint().height()));
}

void PeoplePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        capHeight(); // the words above the list wrap otherwise
}

void PeoplePanel::showElsewhere()
{
    QStringList names;
    for (const RequestPeopleModel::Row &row : m_model->rows()) {
        if (!row.elsewhere.isEmpty())
            names.append(tr("%1 %2", "name, also in R-1 (Approved)").arg(QString::fromStdString(row.person.identity), row.elsewhere));
    }
    constexpr qsizetype kNamed = 3; // the rest is seen in the list
    const qsizetype rest = names.size() - kNamed;
    QString text = names.mid(0, kNamed).join(QStringLiteral("; "));
    if (rest > 0)
        text = tr("%1; and %n more", nullptr, static_cast<int>(rest)).arg(text);
    m_elsewhere->setText(tr("⚠ Asked for more than once: %1.").arg(text));
    m_elsewhere->setVisible(!names.isEmpty());
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
    showElsewhere();
    Q_EMIT changed();
}

} // namespace ui
