// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "ui/shell/session.h"

#include <QDialog>

#include <stop_token>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimer;
class QVBoxLayout;

namespace ui {

/// Where the faces are and how to read them, with a preview of what is there. Accepting only chooses: options() is then what
/// core::job::importDataSet is to be given.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const Session &session, QWidget *parent = nullptr);
    ~ImportDialog() override; ///< a preview in the making is stopped

    void setRoot(const QString &folder);
    core::data::ImportOptions options() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Preview;

    void addForm();
    void addAdvanced(QFormLayout *form);
    void takeOver(const Session &session); ///< what an earlier import was made with
    void adoptRoot();                      ///< guesses the format from what lies there
    void schedulePreview();
    void startPreview();
    void showPreview(const Preview &preview);
    void showTasks(const std::vector<core::Task> &tasks);

    QLineEdit *m_root, *m_manifest;
    QComboBox *m_format;
    QLabel *m_hint, *m_manifestTitle, *m_labelsTitle, *m_preview, *m_warnings;
    QWidget *m_manifestRow, *m_labels;
    QVBoxLayout *m_labelList;
    QList<QCheckBox *> m_taskBoxes;
    QSpinBox *m_imageSize, *m_seed;
    QCheckBox *m_strict;
    QPushButton *m_import;
    QTimer *m_delay;
    std::stop_source m_stop;
    int m_generation = 0;
};

} // namespace ui
