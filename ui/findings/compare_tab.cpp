// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/compare_tab.h"

#include "ui/findings/compare_model.h"
#include "ui/findings/metric_table.h"
#include "ui/plots/scatter_plot.h"
#include "ui/report/findings_words.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::size_t kMostRuns = 200; // findings are read one by one; more than this is a job for the command line

std::optional<ScatterPoint> point(const core::Findings &findings, core::Stage stage, const QString &title)
{
    const auto found = findings.stages.find(stage);
    if (found == findings.stages.end())
        return std::nullopt;
    const core::Metric &auc = found->second.membership.aucClassMatched;
    const auto unseen = found->second.accuracy.find(core::AuditSet::Unseen);
    if (!auc.value || unseen == found->second.accuracy.end() || !unseen->second.value)
        return std::nullopt;
    const auto percent = [](const std::optional<double> &v) { return v ? std::optional(100 * *v) : std::nullopt; };
    return ScatterPoint{title, words::stage(stage), stage, *auc.value, 100 * *unseen->second.value, auc.low, auc.high, percent(unseen->second.low),
                        percent(unseen->second.high)};
}

} // namespace

CompareTab::CompareTab(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_hint(label({}, theme::Type::Caption, theme::Surface::MutedText)),
      m_model(new CompareModel(this)),
      m_scatter(new ScatterPlot(tr("matched AUC (0.5: nothing to find)"), tr("accuracy on unseen (%)"),
                                tr("Forgetting against utility, by run")))
{
    m_list->setObjectName(QStringLiteral("compareRuns"));
    m_list->setAccessibleName(tr("Runs to compare"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(theme::kGrid / 4);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // List, plot and the table's first row together fit below the verdicts in a window of 1280 × 800.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scatter->setChance(0.5);
    m_scatter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scatter->setMinimumHeight(21 * theme::kGrid);
    m_hint->setWordWrap(true);
    auto *choose = new Card, *plot = new Card, *table = new Card;
    choose->content()->addWidget(label(tr("Runs"), theme::Type::Strong));
    choose->content()->addWidget(m_list, 1);
    choose->content()->addWidget(m_hint);
    plot->content()->addWidget(label(tr("Forgetting against utility; ▲ retrained is the goal"), theme::Type::Strong));
    plot->content()->addWidget(m_scatter, 1);

    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(CompareModel::SortRole);
    QTableView *view = quietTable(sorted, QStringLiteral("compareTable"), tr("Measures of the chosen runs"));
    view->setSortingEnabled(true);
    view->sortByColumn(CompareModel::Run, Qt::AscendingOrder);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setMaximumSectionSize(140); // wider cells have lines of their own
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    view->setMinimumHeight(11 * theme::kGrid);
    table->content()->addWidget(view, 1);

    auto *top = new QHBoxLayout;
    top->setSpacing(theme::kGrid * 3 / 2);
    top->addWidget(choose, 1);
    top->addWidget(plot, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::kGrid, 0, 0);
    column->setSpacing(theme::kGrid * 3 / 2);
    column->addLayout(top, 2);
    column->addWidget(table, 1);
    connect(m_list, &QListWidget::itemChanged, this, &CompareTab::readChoice);
    refresh();
}

void CompareTab::setRuns(const std::vector<core::RunInfo> &runs)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    std::size_t left = kMostRuns;
    for (auto run = runs.rbegin(); run != runs.rend() && left > 0; ++run) {
        if (run->status != core::RunStatus::Done)
            continue;
        --left;
        auto *item = new QListWidgetItem(tr("%1, run %2 · %3 · seed %4")
                                             .arg(words::text(run->requestReference)).arg(run->id).arg(words::method(*run)).arg(run->seed));
        item->setData(Qt::UserRole, static_cast<qlonglong>(run->id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(run->id) ? Qt::Checked : Qt::Unchecked);
        m_list->addItem(item);
    }
    refresh();
}

void CompareTab::choose(core::RunId run)
{
    m_chosen.insert(run);
    const QSignalBlocker blocker(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toLongLong() == run)
            m_list->item(i)->setCheckState(Qt::Checked);
    }
    refresh();
}

void CompareTab::clear()
{
    m_known.clear();
    m_chosen.clear();
    m_list->clear();
    refresh();
}

void CompareTab::add(const core::Findings &findings)
{
    m_known[findings.run.id] = findings;
    refresh();
}

void CompareTab::readChoice()
{
    m_chosen.clear();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            m_chosen.insert(m_list->item(i)->data(Qt::UserRole).toLongLong());
    }
    for (core::RunId run : m_chosen) {
        if (!m_known.contains(run))
            Q_EMIT wanted(run);
    }
    refresh();
}

void CompareTab::refresh()
{
    std::vector<core::Findings> shown;
    std::vector<ScatterPoint> points;
    std::set<std::string> models; // one point per original and one goal per retrained model, not per run
    for (core::RunId run : m_chosen) {
        const auto known = m_known.find(run);
        if (known == m_known.end())
            continue;
        shown.push_back(known->second);
        const core::RunInfo &info = known->second.run;
        const auto addOnce = [&](core::Stage stage, const std::string &sha256) {
            const auto made = point(known->second, stage, words::stage(stage));
            if (made && models.insert(sha256).second)
                points.push_back(*made);
        };
        addOnce(core::Stage::Original, info.modelInSha256);
        if (const auto made = point(known->second, core::Stage::Unlearned, tr("run %1").arg(run)))
            points.push_back(*made);
        addOnce(core::Stage::Retrained, info.retrainedSha256);
    }
    if (m_list->count() == 1)
        m_hint->setText(tr("There is one run so far. Another method, preset or seed on the Run page gives it something to be compared with."));
    else
        m_hint->setText(shown.size() < 2 ? tr("Tick the runs to set beside each other.")
                                         : tr("The unlearned model of each run. Click a column to sort by it."));
    m_model->show(std::move(shown));
    m_scatter->setPoints(std::move(points));
}

} // namespace ui
