// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class ElidedLabel;

/// What to keep in mind when reading the findings, in one line whatever there is to say: a single remark in full, several
/// folded behind "5 remarks" and the first of them, so that the verdicts stay in sight.
class Remarks final : public QFrame
{
    Q_OBJECT

public:
    explicit Remarks(QWidget *parent = nullptr);

    /// Most important first; folds what was open. Hides itself when there is nothing to say.
    void show(const QStringList &remarks);

private:
    void unfold(bool isOpen);

    QPushButton *m_toggle;
    ElidedLabel *m_first;
    QLabel *m_all;
    bool m_isOne = true;
};

} // namespace ui
