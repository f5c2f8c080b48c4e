// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/pdf_flow.h"
#include "ui/printing/pdf_report.h"

#include <QCoreApplication>

/// The parts of the report, in the order they are printed.
namespace ui::pdf {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PdfReport)
};

/// Title, verdicts in plain words, what this is evidence of, the request, the scope.
void addOpening(Flow &flow, const core::Findings &findings, const PdfContext &context);
/// Models, method and parameters, versions.
void addProvenance(Flow &flow, const core::Findings &findings, const PdfContext &context);
/// Plots and the tables of measures, refusals spelled out under each.
void addMeasures(Flow &flow, const core::Findings &findings, const PdfFigures &figures);
void addPeople(Flow &flow, const core::Findings &findings);
/// Who else might be somebody of the request, and what was decided.
void addLookAlikes(Flow &flow, const core::Findings &findings);
/// Limits, how to verify, signatures.
void addClosing(Flow &flow, const core::Findings &findings, const PdfContext &context);

/// The text, or "not recorded".
QString orNotRecorded(const std::string &text);

} // namespace ui::pdf
