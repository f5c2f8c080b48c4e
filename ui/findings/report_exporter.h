// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QObject>
#include <QString>

namespace ui {

class Session;

/// Saves a run's report as PDF, JSON or CSV. Only the plots are drawn in the window's thread; the rest, the trail's event
/// included, happens beside it. The outcome is a notice with the path or the reason.
class ReportExporter final : public QObject
{
    Q_OBJECT

public:
    ReportExporter(Session &session, QObject *parent = nullptr);
    ~ReportExporter() override;

    /// The suffix decides. A file of that name is replaced: whoever chose it was asked. False while another report is being written.
    bool save(const core::Findings &findings, const QString &file);
    /// "R-2026-014-run-12.pdf" in the workspace's reports folder.
    QString proposal(const core::Findings &findings, const QString &suffix) const;

Q_SIGNALS:
    void finished(const QString &file, bool isOk);

private:
    Session &m_session;
    bool m_isBusy = false;
};

} // namespace ui
