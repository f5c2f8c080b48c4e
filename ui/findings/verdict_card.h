// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/verdict_text.h"
#include "ui/shell/widgets.h"

namespace ui {

/// A verdict as a person would ask for it; "Why?" and "What would settle it" unfold under it.
class VerdictCard final : public Card
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void show(const VerdictText &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void writeLinks(); ///< in the accent of the scheme: rich text keeps the colour it was set with
    void unfold(const QString &link);

    VerdictText m_text;
    QString m_open; ///< the link whose text is shown
    QLabel *m_question, *m_sentence, *m_numbers, *m_links, *m_details;
    Pill *m_pill;
};

} // namespace ui
