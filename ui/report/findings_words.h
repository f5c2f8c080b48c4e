// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/report/measures.h"

#include <QString>
#include <QStringList>

/// Words for findings, the same on the page and in the PDF. Numbers are worded by core/report/wording.h.
namespace ui::words {

QString text(const std::string &utf8);
QString count(std::int64_t number);                       ///< "1,204"
QString people(std::int64_t number);                      ///< "1 person", "94 people"
QString stage(core::Stage stage);                         ///< "original"
QString markedStage(core::Stage stage);                   ///< "● original": colour is never alone
QString origin(core::ModelOrigin origin);                 ///< "trained"
QString set(core::AuditSet set);
QString metric(const core::Metric &metric, bool percent); ///< value with interval, or why refused
/// "n = 1,204 (1,204 members, 4,142 non-members); chance 0.50; p = 0.43", whatever of it is there.
QString basis(const core::Metric &metric, bool percent);
QString direction(const core::Metric &metric);            ///< "higher is better", …
QString method(const core::RunInfo &run);                 ///< "DLFD, recommended", "Audit of a model made elsewhere"
bool isReproduction(const core::RunInfo &run);            ///< the preset follows released code rather than the paper
QStringList classes(const core::RunInfo &run);
/// Why a person got their verdict, without the figures that are that person's own: people judged for one reason share one sentence.
QString sharedReason(const core::PersonFinding &person);
/// How many reference models an attack compared with, and what they cost; empty where nobody asked for it.
QString referenceModels(const core::Findings &findings);
/// Multi-label runs hold a 2×2 matrix per label.
bool isMultiLabel(const core::Findings &findings);

/// The measures of a stage as the tables list them.
struct Row
{
    QString title, help;
    core::report::Measure measure;
};
std::vector<Row> membershipRows();
std::vector<Row> correlationRows();
std::vector<Row> accuracyRows();

} // namespace ui::words
