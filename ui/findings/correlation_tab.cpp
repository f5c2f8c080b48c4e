// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/correlation_tab.h"

#include "ui/findings/metric_table.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

CorrelationTab::CorrelationTab(QWidget *parent)
    : QWidget(parent), m_maps(new HeatMapPlot(tr("class"), tr("Correlation of features with classes, by stage"))),
      m_eta(new BarPlot(tr("class the features correlate with most"), tr("mean η²"), tr("Between-class share of feature variance, by class"))),
      m_measures(new MetricTableModel(this)), m_note(label({}, theme::Type::Caption, theme::Surface::MutedText))
{
    auto *maps = new Card, *eta = new Card;
    maps->content()->addWidget(label(tr("Feature–label correlation, on unseen people"), theme::Type::Strong));
    maps->content()->addWidget(m_maps, 1);
    m_note->setWordWrap(true);
    maps->content()->addWidget(m_note);
    eta->content()->addWidget(label(tr("Between-class share of feature variance (η²)"), theme::Type::Strong));
    eta->content()->addWidget(m_eta, 1);
    eta->content()->addWidget(metricTable(m_measures, QStringLiteral("correlationTable"), tr("Correlation measures")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::kGrid, 0, 0);
    row->setSpacing(theme::kGrid * 3 / 2);
    row->addWidget(maps, 3);
    row->addWidget(eta, 2);
}

void CorrelationTab::show(const core::Findings &findings)
{
    plots::fill(*m_maps, findings);
    plots::fillEtaSquared(*m_eta, findings);
    m_measures->show(words::measureLines(findings, words::correlationRows()));
    QStringList dead;
    for (const auto &[stage, found] : findings.stages)
        dead.append(tr("%1 %2").arg(words::stage(stage), words::count(found.correlation.deadFeatures)));
    m_note->setText(tr("Rows are grouped by the class a feature correlates with most. A model trained from scratch has features of its "
                       "own and its own order; the others keep the original's. Dead features (no variance): %1.").arg(dead.join(QStringLiteral(", "))));
}

} // namespace ui
