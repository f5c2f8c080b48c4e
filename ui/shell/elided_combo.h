// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace ui {

/// A box to choose from whose text ends in "…" where there is no room for all of it; the tool tip then says the rest, and the list
/// below is as wide as its longest entry.
class ElidedCombo final : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    bool isElided() const; ///< not all of the text is seen at the present width
    void showPopup() override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int room() const;
};

} // namespace ui
