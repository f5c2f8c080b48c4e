// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/verdict_text.h"
#include "ui/shell/widgets.h"

namespace ui {

/// A verdict as a person would ask for it, in few words; what "Why?" and "What would settle it" say has room elsewhere.
class VerdictCard final : public Card
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void show(const VerdictText &text);
    const VerdictText &text() const { return m_text; }
    /// The paragraphs behind a link, with the link's words over them; those of "Why?" begin with what the card has cut.
    QString linkTitle(const QString &link) const;
    QStringList explanation(const QString &link) const;

Q_SIGNALS:
    void explanationRequested(const QString &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    void writeLinks(); ///< in the accent of the scheme: rich text keeps the colour it was set with

    VerdictText m_text;
    QLabel *m_question, *m_sentence, *m_numbers, *m_links;
    Pill *m_pill;
};

} // namespace ui
