// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_selection.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// "4 people · 51 images · 0.24 % of training", and the next step. The same corner on every page holds the next step.
class TallyBar final : public QFrame
{
    Q_OBJECT

public:
    explicit TallyBar(QWidget *parent = nullptr);

    void setTally(const PeopleTally &tally);

Q_SIGNALS:
    void clearRequested();
    void hiddenDropRequested(); ///< of the selected people, those not shown
    void erasureRequested();

private:
    QLabel *m_people, *m_details, *m_hidden;
    QPushButton *m_dropHidden, *m_clear, *m_request;
};

} // namespace ui
