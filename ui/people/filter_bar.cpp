// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/filter_bar.h"

#include "core/domain/names.h"
#include "ui/shell/person_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

using theme::kGrid;

namespace {

/// Narrower than its entries where the row is short of room; its list is not.
class ChipBox final : public QComboBox
{
public:
    void showPopup() override
    {
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * kGrid);
        QComboBox::showPopup();
    }
};

QComboBox *chipBox(const QString &name, const QString &accessibleName)
{
    auto *box = new ChipBox;
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setProperty("part", QStringLiteral("chip"));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    // Narrower than its longest entry when the window is, yet not than a usual one that is chosen.
    QObject::connect(box, &QComboBox::currentTextChanged, box, [box](const QString &chosen) {
        constexpr int kFrame = 34; // the rounded ends and the arrow
        const int swatch = box->itemIcon(box->currentIndex()).isNull() ? 0 : box->iconSize().width() + kGrid / 2;
        box->setMinimumWidth(std::min(14 * kGrid, box->fontMetrics().horizontalAdvance(chosen) + swatch + kFrame));
        box->setToolTip(plainToolTip(chosen));
    });
    return box;
}

constexpr int kSpacing = kGrid - 2; ///< whole beside the inspector on a screen of 1280 pixels

QHBoxLayout *makeRow(QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    return row;
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_task(chipBox(QStringLiteral("taskFilter"), tr("Task"))),
      m_class(chipBox(QStringLiteral("classFilter"), tr("Class"))), m_state(chipBox(QStringLiteral("stateFilter"), tr("State"))),
      m_images(chipBox(QStringLiteral("imagesFilter"), tr("Images"))),
      m_order(chipBox(QStringLiteral("peopleOrder"), tr("Order")))
{
    m_rows = new QGridLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kSpacing);
    auto *chips = makeRow(m_setRow = new QWidget);
    for (const auto set : core::kSetKinds) {
        auto *chip = new QPushButton(setText(set));
        chip->setObjectName(QStringLiteral("set_") + QString::fromUtf8(core::name(set).data()));
        chip->setProperty("part", QStringLiteral("chip"));
        chip->setCheckable(true);
        chip->setChecked(set == core::SetKind::Train);
        connect(chip, &QPushButton::toggled, this, &FilterBar::criteriaChanged);
        m_sets.append(chip);
        chips->addWidget(chip);
    }
    m_state->addItem(tr("any state"));
    for (const auto state : {core::PersonState::None, core::PersonState::Requested, core::PersonState::Approved,
                             core::PersonState::Unlearned, core::PersonState::Purged}) {
        const auto word = state == core::PersonState::None ? tr("No state") : stateText(state);
        m_state->addItem(word.toLower(), int(state));
    }
    m_images->addItem(tr("any images"), 0);
    for (const int fewest : {2, 5, 10, 20, 50})
        m_images->addItem(tr("%1 or more images").arg(fewest), fewest);
    m_order->addItem(tr("sort: name"), int(PeopleOrder::Name));
    m_order->addItem(tr("sort: most images"), int(PeopleOrder::MostImages));
    m_order->addItem(tr("sort: fewest images"), int(PeopleOrder::FewestImages));
    auto *boxes = makeRow(m_boxRow = new QWidget);
    for (auto *box : {m_task, m_class, m_state, m_images})
        boxes->addWidget(box);
    boxes->addStretch(1);
    boxes->addWidget(m_order);
    placeRows();

    connect(m_task, &QComboBox::currentIndexChanged, this, [this] {
        fillClasses();
        Q_EMIT taskChanged();
    });
    connect(m_class, &QComboBox::currentIndexChanged, this, &FilterBar::criteriaChanged);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterBar::criteriaChanged);
    connect(m_images, &QComboBox::currentIndexChanged, this, &FilterBar::criteriaChanged);
    connect(m_order, &QComboBox::currentIndexChanged, this, &FilterBar::orderChanged);
    setTasks({});
}

void FilterBar::placeRows()
{
    const bool isOneRow = width() >= m_setRow->minimumSizeHint().width() + kSpacing + m_boxRow->minimumSizeHint().width();
    if (m_isOneRow == isOneRow)
        return;
    m_isOneRow = isOneRow;
    m_rows->addWidget(m_setRow, 0, 0, Qt::AlignLeft);
    m_rows->addWidget(m_boxRow, isOneRow ? 0 : 1, isOneRow ? 1 : 0, 1, isOneRow ? 1 : 2);
    m_rows->setColumnStretch(1, 1);
}

QSize FilterBar::minimumSizeHint() const
{
    return {std::max(m_setRow->minimumSizeHint().width(), m_boxRow->minimumSizeHint().width()), QWidget::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeRows();
}

bool FilterBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placeRows(); // another entry chosen, or a box hidden
    return QWidget::event(event);
}

void FilterBar::setTasks(const std::vector<core::Task> &tasks)
{
    const auto chosen = m_task->currentText();
    m_tasks = tasks;
    const QSignalBlocker blocker(m_task);
    m_task->clear();
    for (const auto &task : tasks)
        m_task->addItem(QString::fromStdString(task.name));
    m_task->setCurrentIndex(tasks.empty() ? -1 : std::max(0, m_task->findText(chosen)));
    m_task->setVisible(tasks.size() > 1);
    fillClasses();
}

int FilterBar::taskIndex() const
{
    return m_task->currentIndex();
}

void FilterBar::fillClasses()
{
    const QString chosen = m_class->currentData().toString();
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    m_class->setVisible(taskIndex() >= 0);
    if (taskIndex() < 0)
        return;
    const auto &task = m_tasks[std::size_t(taskIndex())];
    const auto name = QString::fromStdString(task.name);
    const bool isAlone = m_tasks.size() == 1; // otherwise the chip before it names the task
    m_class->addItem(isAlone ? tr("%1: any").arg(name) : tr("any class"));
    for (std::size_t i = 0; i < task.classes.size(); ++i) {
        QPixmap swatch(10, 10);
        swatch.fill(theme::classColour(int(i)));
        const auto title = QString::fromStdString(task.classes[i]);
        m_class->addItem(QIcon(swatch), isAlone ? tr("%1: %2").arg(name, title) : title, title);
    }
    m_class->setCurrentIndex(chosen.isEmpty() ? 0 : std::max(0, m_class->findData(chosen)));
}

PeopleCriteria FilterBar::criteria() const
{
    PeopleCriteria criteria;
    for (qsizetype i = 0; i < m_sets.size(); ++i)
        if (m_sets[i]->isChecked())
            criteria.sets.insert(int(core::kSetKinds[i]));
    if (const auto state = m_state->currentData(); state.isValid())
        criteria.state = core::PersonState(state.toInt());
    criteria.fewestImages = m_images->currentData().toLongLong();
    criteria.classIndex = m_class->currentIndex() - 1;
    if (m_class->count() == 0)
        criteria.classIndex = -1;
    return criteria;
}

PeopleOrder FilterBar::order() const
{
    return PeopleOrder(m_order->currentData().toInt());
}

void FilterBar::showEverybody()
{
    for (auto *chip : m_sets) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(false);
    }
    for (auto *box : {m_class, m_state, m_images}) {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(box->count() > 0 ? 0 : -1);
    }
    Q_EMIT criteriaChanged();
}

} // namespace ui
