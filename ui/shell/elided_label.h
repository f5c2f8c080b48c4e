// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ui {

/// One line of plain text that ends in "…" where there is no room for all of it; the tool tip then says the rest. text() and
/// what assistive technology reads stay whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    /// Gives way down to `leastWidth` pixels, or to its own text where that is shorter.
    explicit ElidedLabel(int leastWidth = 0, QWidget *parent = nullptr);

    bool isElided() const; ///< not all of the text is seen at the present width
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int textWidth() const;

    int m_leastWidth;
};

} // namespace ui
