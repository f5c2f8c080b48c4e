// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "ui/shell/theme.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// One verdict in plain words: what the cards show and the report prints first.
struct VerdictText
{
    QString id;       ///< "forgetting", "utility", "features", "people"
    QString question; ///< "Were they forgotten?"
    QString verdict;  ///< "✓ Forgotten", mark included
    theme::Tone tone = theme::Tone::Unsure;
    QString sentence; ///< what it means; its first sentence alone says why the verdict is what it is
    QString numbers;  ///< what it rests on, with interval, chance and limit
    QStringList why;  ///< policy and reasons
    QStringList wouldSettle;
};

/// The four verdicts, in the order they are shown.
std::vector<VerdictText> verdictTexts(const core::Findings &findings);

} // namespace ui
