// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"

#include <QDialog>

namespace ui {

/// What an import brought: people and images by set, tasks, what was skipped and why, warnings; and the next step.
class ImportReportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const core::job::ImportReport &report, QWidget *parent = nullptr);

Q_SIGNALS:
    void trainingRequested();
};

} // namespace ui
