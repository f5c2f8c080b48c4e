// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

class QComboBox;

namespace ui {

class BarPlot;
class ConfusionPlot;
class MetricTableModel;

/// Accuracy per set with intervals, per class, and who is taken for whom before and after.
class AccuracyTab final : public QWidget
{
    Q_OBJECT

public:
    explicit AccuracyTab(QWidget *parent = nullptr);
    void show(const core::Findings &findings);

private:
    void showSet();

    core::Findings m_findings;
    BarPlot *m_bars;
    ConfusionPlot *m_confusion;
    MetricTableModel *m_sets, *m_classes;
    QComboBox *m_set, *m_label;
};

} // namespace ui
