// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <QWidget>

#include <functional>
#include <map>
#include <set>

class QListWidget;
class QLabel;

namespace ui {

class CompareModel;
class ScatterPlot;

/// Runs beside each other: a table of their measures, and forgetting against utility with the retrained model as the goal.
class CompareTab final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareTab(QWidget *parent = nullptr);

    /// The runs there are to choose from; the chosen ones stay chosen.
    void setRuns(const std::vector<core::RunInfo> &runs);
    /// Answers wanted().
    void add(const core::Findings &findings);
    void choose(core::RunId run);
    void clear();

Q_SIGNALS:
    void wanted(qint64 run); ///< chosen, and its findings were not added yet

private:
    void readChoice();
    void refresh();

    std::map<core::RunId, core::Findings> m_known;
    std::set<core::RunId> m_chosen;
    QListWidget *m_list;
    QLabel *m_hint;
    CompareModel *m_model;
    ScatterPlot *m_scatter;
};

} // namespace ui
