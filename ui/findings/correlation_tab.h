// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

class BarPlot;
class HeatMapPlot;
class MetricTableModel;

/// Do features still mean something? Heat maps of all stages on one scale, η² by class, and the measures.
class CorrelationTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CorrelationTab(QWidget *parent = nullptr);
    void show(const core::Findings &findings);

private:
    HeatMapPlot *m_maps;
    BarPlot *m_eta;
    MetricTableModel *m_measures;
    QLabel *m_note;
};

} // namespace ui
