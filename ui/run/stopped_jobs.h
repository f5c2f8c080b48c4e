// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/run_repository.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

namespace ui {

/// Jobs that were paused, or whose process died: each can go on or be given up. Hidden when there is none.
class StoppedJobs final : public Card
{
    Q_OBJECT

public:
    explicit StoppedJobs(Session &session, QWidget *parent = nullptr);

    void reload();
    void setBusy(bool busy);
    /// "Run 2 · R-2026-001 · DLFD, recommended".
    static QString title(const core::store::StoredJob &job, core::store::RunRepository &runs);

Q_SIGNALS:
    void resumeRequested(qint64 job);
    void discardRequested(qint64 job);

private:
    QWidget *makeRow(const core::store::StoredJob &job, const QString &title);

    Session &m_session;
    QVBoxLayout *m_rows;
    bool m_busy = false;
};

} // namespace ui
