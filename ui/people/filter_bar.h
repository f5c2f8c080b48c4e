// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_model.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace ui {

/// Sets, task and class, state and order: the row of chips above the grid.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setTasks(const std::vector<core::Task> &tasks); ///< keeps what is chosen where it still exists
    int taskIndex() const;                               ///< −1: the data set has none
    /// Everything but the search, which is in the page's header.
    PeopleCriteria criteria() const;
    PeopleOrder order() const;
    void showEverybody(); ///< all chips off: the filters hide nobody

    QSize minimumSizeHint() const override; ///< in two rows

Q_SIGNALS:
    void criteriaChanged();
    void orderChanged();
    void taskChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeRows(); ///< the boxes beside the chips, or below where the width does not hold both
    void fillClasses();

    std::vector<core::Task> m_tasks;
    QList<QPushButton *> m_sets; ///< in the order of core::kSetKinds
    QComboBox *m_task, *m_class, *m_state, *m_images, *m_order;
    QGridLayout *m_rows;
    QWidget *m_setRow, *m_boxRow;
    std::optional<bool> m_isOneRow;
};

} // namespace ui
