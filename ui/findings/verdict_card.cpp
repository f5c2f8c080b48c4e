// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/verdict_card.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kWhy = QStringLiteral("why"), kSettle = QStringLiteral("settle");

Pill::Tone tone(VerdictText::Tone tone)
{
    switch (tone) {
    case VerdictText::Tone::Good: return Pill::Tone::Good;
    case VerdictText::Tone::Bad: return Pill::Tone::Bad;
    case VerdictText::Tone::Unsure: return Pill::Tone::Unsure;
    }
    Q_UNREACHABLE();
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : Card(parent), m_question(label({}, theme::Type::Body, theme::Surface::MutedText)),
      m_sentence(label({}, theme::Type::Body)), m_numbers(label({}, theme::Type::Caption, theme::Surface::MutedText)),
      m_links(label({}, theme::Type::Caption)), m_details(label({}, theme::Type::Caption, theme::Surface::MutedText)),
      m_pill(new Pill)
{
    content()->setSpacing(6);
    content()->addWidget(m_question);
    content()->addWidget(m_pill, 0, Qt::AlignLeft);
    for (QLabel *text : {m_sentence, m_numbers, m_links, m_details}) {
        text->setWordWrap(true);
        content()->addWidget(text);
    }
    content()->addStretch(1);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setTextFormat(Qt::RichText); // of our own words
    m_links->setFocusPolicy(Qt::StrongFocus);
    m_links->setObjectName(QStringLiteral("verdictLinks"));
    m_details->setObjectName(QStringLiteral("verdictDetails"));
    m_details->hide();
    connect(m_links, &QLabel::linkActivated, this, &VerdictCard::unfold);
}

void VerdictCard::show(const VerdictText &text)
{
    m_text = text;
    setObjectName(QStringLiteral("verdictCard_") + text.id);
    setAccessibleName(text.question + QStringLiteral(" ") + text.verdict);
    m_question->setText(text.question);
    m_pill->set(text.verdict, tone(text.tone));
    m_sentence->setText(text.sentence);
    m_numbers->setText(text.numbers);
    writeLinks();
    m_open.clear();
    m_details->hide();
}

void VerdictCard::writeLinks()
{
    const QString link = QStringLiteral("<a href='%1' style='text-decoration:none; color:%2'>%3</a>");
    const QString accent = theme::colour(theme::Surface::Accent).name();
    QStringList links{link.arg(kWhy, accent, tr("Why?"))};
    if (!m_text.wouldSettle.isEmpty())
        links.append(link.arg(kSettle, accent, tr("What would settle it")));
    m_links->setText(links.join(QStringLiteral(" · ")));
}

void VerdictCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text.id.isEmpty())
        writeLinks();
}

void VerdictCard::unfold(const QString &link)
{
    m_open = m_open == link ? QString() : link;
    const QStringList lines = m_open == kSettle ? m_text.wouldSettle : m_text.why;
    m_details->setText(lines.join(QStringLiteral("\n\n")));
    m_details->setVisible(!m_open.isEmpty());
}

} // namespace ui
