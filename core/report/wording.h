// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <string>

/// Numbers as people read them, the same in the table on the terminal, the window and the PDF.
namespace core::report {

/// No more digits than the interval supports: "0.78", "61.9 %".
std::string formatRate(double value, std::optional<double> low, std::optional<double> high, bool percent);
/// "0.51 (0.46–0.57)", "61.1 % (58.9–63.3)", "–" when absent, the reason when refused.
std::string formatMetric(const Metric &metric, bool percent);
std::string formatSeconds(double seconds); ///< "4 min 12 s"

std::string title(Stage stage);              ///< "original"
std::string title(AuditSet set);
std::string title(ForgettingVerdict verdict); ///< "Not forgotten"
std::string title(UtilityVerdict verdict);

} // namespace core::report
