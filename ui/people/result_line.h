// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class PeopleModel;

/// How many people the grid shows of how many, and who fits the search but not the filters: "24 of 120 people · 1 match outside
/// these filters". Whoever looks somebody up must not take a filter for the answer.
class ResultLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultLine(QWidget *parent = nullptr);

    void show(const PeopleModel &model);

    /// "2 matches outside these filters"
    static QString outsideText(int matches);
    static QString clearFiltersText();

Q_SIGNALS:
    void filtersClearRequested();

private:
    QLabel *m_count, *m_outside;
    QPushButton *m_clear;
};

} // namespace ui
