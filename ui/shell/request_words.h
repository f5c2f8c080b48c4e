// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/job/outlook.h"
#include "ui/shell/theme.h"

#include <QDate>
#include <QString>

/// Requests in the words a compliance officer uses.
namespace ui {

struct BasisChoice
{
    QString key;   ///< "17-1-b", as the store and the command line have it
    QString title; ///< "Art. 17(1)(b): consent withdrawn"
};
QList<BasisChoice> basisChoices();
QString basisTitle(const std::string &key);

QString stateTitle(core::RequestState state); ///< with its mark: "✓ Approved"
theme::Tone stateTone(core::RequestState state);

/// "12 days left", "due today", "3 days overdue"; empty when the request is decided against, done, or has no due date.
QString timeLeft(const core::Request &request, const QDate &today);
bool isOverdue(const core::Request &request, const QDate &today);

QString statusTitle(core::RunStatus status); ///< "Stopped"
/// What a run will not be able to show, and what it will show instead; empty when nothing is missing, or nobody would be unlearned.
QString outlookText(const core::job::Outlook &outlook);

} // namespace ui
