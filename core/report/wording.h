// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <string>

/// Numbers as people read them, the same in the table on the terminal, the window and the PDF.
namespace core::report {

/// No more digits than the interval supports: "0.78", "61.9 %". The last digit stands at a tenth to a hundredth of the
/// interval's width, with at most three decimals (two in percent); without an interval two (one in percent).
std::string formatRate(double value, std::optional<double> low, std::optional<double> high, bool percent);
/// "0.51 (0.46–0.57)", "61.1 % (58.9–63.3)", "–" when absent, the reason when refused. Intervals that reach below zero say
/// "to": "−0.02 (−0.05 to 0.01)".
std::string formatMetric(const Metric &metric, bool percent);
/// A p- or q-value in three decimals, "< 0.001" below them: one written as 1 would look like a certainty.
std::string formatProbability(double value);
std::string formatSeconds(double seconds); ///< "0.8 s", "12 s", "4 min 12 s", "1 h 3 min"

std::string title(Stage stage); ///< "original", as in a sentence
std::string title(AuditSet set); ///< "forget"
std::string title(ForgettingVerdict verdict); ///< "Not forgotten"
std::string title(UtilityVerdict verdict); ///< "Kept"

} // namespace core::report
