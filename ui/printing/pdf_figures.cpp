// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"
#include "ui/printing/pdf_report.h"
#include "ui/report/findings_plots.h"

namespace ui {

PdfFigures pdfFigures(const core::Findings &findings)
{
    const PlotStyle style = PlotStyle::print();
    PdfFigures figures;
    figures.accuracy = plots::accuracy(findings)->picture({680, 250}, style);
    const auto roc = plots::roc(findings);
    figures.roc = roc->picture({340, 330}, style);
    roc->setAxes(CurvePlot::Axes::LogLog);
    figures.rocLog = roc->picture({340, 330}, style);
    figures.losses = plots::losses(findings, HistogramPlot::Flow::Across)->picture({680, 210}, style);
    figures.heatMaps = plots::heatMaps(findings)->picture({680, 330}, style);
    return figures;
}

} // namespace ui
