// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/membership_tab.h"

#include "ui/findings/metric_table.h"
#include "ui/findings/people_risk_delegate.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/table_room.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLeastScores = 14 * theme::kGrid;
constexpr int kLeastPeople = 30 * theme::kGrid; ///< height of their table

} // namespace

MembershipTab::MembershipTab(QWidget *parent)
    : QWidget(parent),
      m_roc(new CurvePlot(tr("share of unseen called members (FPR)"), tr("share of forget found (TPR)"),
                          tr("ROC of the attack by loss, by stage"))),
      m_losses(new HistogramPlot(tr("cross-entropy (nats)"), tr("share of images"), HistogramPlot::Flow::Down,
                                 tr("Loss of forget and unseen images, by stage"))),
      m_measures(new MetricTableModel(this)), m_people(new PeopleRiskModel(this)),
      m_notes(label({}, theme::Type::Caption, theme::Surface::MutedText)),
      m_peopleNote(label({}, theme::Type::Caption, theme::Surface::MutedText))
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, theme::kGrid, 0, 0);
    m_grid->setSpacing(theme::kGrid * 3 / 2);
    m_grid->addWidget(m_attackCard = makeAttack(), 0, 0);
    m_grid->addWidget(m_lossCard = makeLosses(), 0, 1);
    m_grid->addWidget(makeMeasures(), 1, 0, 1, 2);
    m_peopleCard = makePeople();
    m_grid->setRowStretch(0, 1);
    m_grid->setColumnStretch(0, 10);
    m_grid->setColumnStretch(1, 8);
    placePeople();
}

int MembershipTab::plotsWidth() const
{
    return m_attackCard->minimumSizeHint().width() + m_grid->spacing() + m_lossCard->minimumSizeHint().width();
}

void MembershipTab::placePeople()
{
    const int people = m_peopleCard->minimumSizeHint().width();
    // Beside, the plots keep a third more than their least: at that the histograms' ticks touch.
    const bool isBeside = width() >= plotsWidth() * 4 / 3 + m_grid->spacing() + people;
    if (m_isBeside == isBeside)
        return;
    m_isBeside = isBeside;
    if (isBeside)
        m_grid->addWidget(m_peopleCard, 0, 2, 2, 1);
    else
        m_grid->addWidget(m_peopleCard, 2, 0, 1, 2);
    m_grid->setColumnStretch(2, isBeside ? 11 : 0);
}

QSize MembershipTab::minimumSizeHint() const
{
    return {std::max(plotsWidth(), m_peopleCard->minimumSizeHint().width()), QWidget::minimumSizeHint().height()};
}

void MembershipTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePeople();
}

bool MembershipTab::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        placePeople(); // another run's table may need more room
    return QWidget::event(event);
}

QWidget *MembershipTab::makeAttack()
{
    auto *card = new Card;
    auto *axes = new QComboBox;
    axes->setObjectName(QStringLiteral("rocAxes"));
    axes->setAccessibleName(tr("Axes of the ROC"));
    axes->addItems({tr("linear"), tr("log–log")});
    connect(axes, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_roc->setAxes(index == 0 ? CurvePlot::Axes::Linear : CurvePlot::Axes::LogLog);
    });
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("Attack by loss"), theme::Type::Strong));
    head->addStretch(1);
    head->addWidget(axes);
    card->content()->addLayout(head);
    card->content()->addWidget(m_roc, 1);
    m_roc->setMinimumSize(44 * theme::kGrid, 34 * theme::kGrid); // the legend fits
    return card;
}

QWidget *MembershipTab::makeMeasures()
{
    auto *card = new Card;
    m_notes->setWordWrap(true);
    card->content()->addWidget(m_notes);
    card->content()->addWidget(metricTable(m_measures, QStringLiteral("membershipTable"), tr("Membership measures")));
    return card;
}

QWidget *MembershipTab::makeLosses()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("Loss of each image"), theme::Type::Strong));
    card->content()->addWidget(m_losses, 1);
    return card;
}

QWidget *MembershipTab::makePeople()
{
    auto *card = new Card;
    card->content()->addWidget(label(tr("People by remaining risk"), theme::Type::Strong));
    m_peopleNote->setWordWrap(true);
    card->content()->addWidget(m_peopleNote);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_people);
    sorted->setSortRole(PeopleRiskModel::SortRole);
    QTableView *table = quietTable(sorted, QStringLiteral("peopleRiskTable"), tr("People by remaining risk"));
    table->setItemDelegateForColumn(PeopleRiskModel::Scores, new PeopleRiskDelegate(table));
    table->setIconSize({3 * theme::kGrid, 3 * theme::kGrid});
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT personChosen(index.data(PeopleRiskModel::IdRole).toLongLong());
    });
    table->setSortingEnabled(true);
    table->sortByColumn(PeopleRiskModel::QValue, Qt::AscendingOrder);
    // One height for all: measuring thousands of rows would cost more than drawing them.
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(4 * theme::kGrid);
    table->setWordWrap(false);
    table->horizontalHeader()->setMinimumSectionSize(4 * theme::kGrid);
    keepRoomFor(table, PeopleRiskModel::Scores, kLeastScores); // the dots need room, also where the window is narrow
    table->setMinimumHeight(kLeastPeople);
    card->content()->addWidget(table, 1);
    return card;
}

void MembershipTab::setKnown(const QHash<QString, KnownPerson> &people)
{
    m_people->setKnown(people);
}

void MembershipTab::show(const core::Findings &findings)
{
    plots::fill(*m_roc, findings);
    plots::fill(*m_losses, findings);
    m_measures->show(words::measureLines(findings, words::membershipRows()));
    m_people->show(findings);
    m_peopleNote->setText(tr("%1. ● before, ■ after. Dotted: what never-trained people look like. Enter or a double click shows the person.").arg(words::people(m_people->rowCount())));

    const core::Membership &membership = findings.stages.at(core::Stage::Unlearned).membership;
    QStringList notes;
    QStringList dropped;
    for (const std::string &name : membership.droppedClasses)
        dropped.append(words::text(name));
    if (!dropped.isEmpty())
        notes.append(tr("Left out of the matched AUC, for fewer than 5 unseen images: %1.").arg(dropped.join(QStringLiteral(", "))));
    if (membership.classMixDifference > 0.1)
        notes.append(tr("The class mix of forget and unseen differs by %1.").arg(membership.classMixDifference, 0, 'f', 2));
    if (membership.aucClassMatched.value && !membership.aucClassMatched.low)
        notes.append(tr("No intervals: with fewer than 5 people on a side nobody can say how far these numbers would vary. The results "
                        "by person lead."));
    if (const QString references = words::referenceModels(findings); !references.isEmpty())
        notes.append(references);
    m_notes->setText(notes.join(u' '));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace ui
