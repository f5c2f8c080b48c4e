// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "ui/plots/bar_plot.h"
#include "ui/plots/confusion_plot.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/heat_map_plot.h"
#include "ui/plots/histogram_plot.h"
#include "ui/plots/profile_plot.h"

#include <memory>

/// Findings as plots, the same on the page and in the PDF: which series, titles and units.
namespace ui::plots {

void fill(BarPlot &plot, const core::Findings &findings);
void fill(CurvePlot &plot, const core::Findings &findings);
void fill(HistogramPlot &plot, const core::Findings &findings);
/// Linear CKA with the retrained model, block by block.
void fill(ProfilePlot &plot, const core::Findings &findings);
void fill(HeatMapPlot &plot, const core::Findings &findings);
/// `label`: which 2×2 matrix of a multi-label run; 0 otherwise.
void fill(ConfusionPlot &plot, const core::Findings &findings, core::AuditSet set, int label);
/// Mean η² per stage and class: live features weighted alike, each counted with the class it stands for (classOfFeature).
void fillEtaSquared(BarPlot &plot, const core::Findings &findings);

std::unique_ptr<BarPlot> accuracy(const core::Findings &findings, QWidget *parent = nullptr);
std::unique_ptr<CurvePlot> roc(const core::Findings &findings, QWidget *parent = nullptr);
std::unique_ptr<HistogramPlot> losses(const core::Findings &findings, HistogramPlot::Flow flow, QWidget *parent = nullptr);
std::unique_ptr<HeatMapPlot> heatMaps(const core::Findings &findings, QWidget *parent = nullptr);

} // namespace ui::plots
