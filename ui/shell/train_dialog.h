// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"
#include "ui/shell/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// What to train. Accepting only chooses: options() is then what core::job::train is to be given.
class TrainDialog final : public QDialog
{
    Q_OBJECT

public:
    TrainDialog(const Session &session, const std::vector<core::Task> &tasks, QWidget *parent = nullptr);

    core::job::TrainJob options() const;

private:
    void addForm(QFormLayout *form);
    void addDevices();
    void addRequests(const Session &session);
    void showWhoDecides(); ///< with a request left out, the original's settings unless told otherwise

    std::vector<core::Task> m_tasks;
    QComboBox *m_task, *m_network, *m_device, *m_exclude;
    QSpinBox *m_epochs, *m_batch, *m_seed;
    QDoubleSpinBox *m_rate;
    QCheckBox *m_asOriginal;
};

} // namespace ui
