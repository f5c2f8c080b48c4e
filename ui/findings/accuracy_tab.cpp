// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/accuracy_tab.h"

#include "ui/findings/metric_table.h"
#include "ui/report/findings_plots.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

AccuracyTab::AccuracyTab(QWidget *parent)
    : QWidget(parent),
      m_bars(new BarPlot(tr("set"), tr("accuracy (%)"), tr("Accuracy by set and stage with 95 % intervals"))),
      m_confusion(new ConfusionPlot(tr("Confusion of classes, by stage"))), m_sets(new MetricTableModel(this)),
      m_classes(new MetricTableModel(this)), m_set(new QComboBox), m_label(new QComboBox)
{
    m_set->setObjectName(QStringLiteral("accuracySet"));
    m_set->setAccessibleName(tr("Set shown by class"));
    for (core::AuditSet set : {core::AuditSet::Unseen, core::AuditSet::Forget, core::AuditSet::Retain, core::AuditSet::Validation})
        m_set->addItem(tr("%1 people").arg(words::set(set)), static_cast<int>(set));
    m_label->setAccessibleName(tr("Label of the confusion"));

    auto *sets = new Card, *classes = new Card;
    sets->content()->addWidget(label(tr("Accuracy by set"), theme::Type::Strong));
    sets->content()->addWidget(m_bars, 1);
    sets->content()->addWidget(metricTable(m_sets, QStringLiteral("accuracyTable"), tr("Accuracy by set")));

    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("By class"), theme::Type::Strong));
    head->addStretch(1);
    head->addWidget(m_label);
    head->addWidget(m_set);
    classes->content()->addLayout(head);
    classes->content()->addWidget(m_confusion, 1);
    classes->content()->addWidget(metricTable(m_classes, QStringLiteral("classTable"), tr("Accuracy by class")));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, theme::kGrid, 0, 0);
    row->setSpacing(theme::kGrid * 3 / 2);
    row->addWidget(sets, 2);
    row->addWidget(classes, 3);
    connect(m_set, &QComboBox::currentIndexChanged, this, &AccuracyTab::showSet);
    connect(m_label, &QComboBox::currentIndexChanged, this, &AccuracyTab::showSet);
}

void AccuracyTab::show(const core::Findings &findings)
{
    m_findings = findings;
    plots::fill(*m_bars, findings);
    m_sets->show(words::measureLines(findings, words::accuracyRows()));
    const QSignalBlocker blocker(m_label);
    m_label->clear();
    m_label->addItems(words::classes(findings.run));
    m_label->setVisible(words::isMultiLabel(findings));
    showSet();
}

void AccuracyTab::showSet()
{
    const auto set = static_cast<core::AuditSet>(m_set->currentData().toInt());
    m_classes->show(words::classLines(m_findings, set));
    plots::fill(*m_confusion, m_findings, set, words::isMultiLabel(m_findings) ? std::max(0, m_label->currentIndex()) : 0);
}

} // namespace ui
