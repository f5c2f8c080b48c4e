// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "ui/shell/session.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What was run for a request and what came of it, newest first; a finished run leads to its findings. Hidden without runs.
class RequestRuns final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestRuns(Session &session, QWidget *parent = nullptr);

    /// Reads the store; may throw StoreFailure.
    void show(core::RequestId request);

private:
    void clear();
    QWidget *makeRow(const core::RunInfo &run);

    Session &m_session;
    QVBoxLayout *m_rows;
};

} // namespace ui
