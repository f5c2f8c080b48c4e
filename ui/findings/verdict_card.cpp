// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/verdict_card.h"

#include <QEvent>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kWhy = QStringLiteral("why"), kSettle = QStringLiteral("settle");

/// The first sentence: the card is one of four over the plots.
QString lead(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("\\.\\s|。"));
    const qsizetype stop = text.indexOf(end);
    return stop < 0 ? text : text.left(stop + 1);
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent)
    : Card(parent), m_question(label({}, theme::Type::Body, theme::Surface::MutedText)),
      m_sentence(label({}, theme::Type::Body)), m_numbers(label({}, theme::Type::Caption, theme::Surface::MutedText)),
      m_links(label({}, theme::Type::Caption)), m_pill(new Pill)
{
    content()->setSpacing(theme::kGrid / 2);
    content()->setContentsMargins(theme::kGrid * 3 / 2, theme::kGrid, theme::kGrid * 3 / 2, theme::kGrid);
    content()->addWidget(m_question);
    content()->addWidget(m_pill, 0, Qt::AlignLeft);
    for (QLabel *text : {m_sentence, m_numbers, m_links}) {
        text->setWordWrap(true);
        content()->addWidget(text);
    }
    content()->addStretch(1);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setTextFormat(Qt::RichText); // of our own words
    m_links->setFocusPolicy(Qt::StrongFocus);
    m_links->setObjectName(QStringLiteral("verdictLinks"));
    connect(m_links, &QLabel::linkActivated, this, &VerdictCard::explanationRequested);
}

void VerdictCard::show(const VerdictText &text)
{
    m_text = text;
    setObjectName(QStringLiteral("verdictCard_") + text.id);
    setAccessibleName(text.question + QStringLiteral(" ") + text.verdict);
    m_question->setText(text.question);
    m_pill->set(text.verdict, text.tone);
    m_sentence->setText(lead(text.sentence));
    m_sentence->setToolTip(m_sentence->text() == text.sentence ? QString() : text.sentence);
    m_numbers->setText(text.numbers);
    writeLinks();
}

void VerdictCard::writeLinks()
{
    const QString link = QStringLiteral("<a href='%1' style='text-decoration:none; color:%2'>%3</a>");
    const QString accent = theme::colour(theme::Surface::Accent).name();
    QStringList links{link.arg(kWhy, accent, linkTitle(kWhy))};
    if (!m_text.wouldSettle.isEmpty())
        links.append(link.arg(kSettle, accent, linkTitle(kSettle)));
    m_links->setText(links.join(QStringLiteral(" · ")));
}

void VerdictCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text.id.isEmpty())
        writeLinks();
}

QString VerdictCard::linkTitle(const QString &link) const
{
    return link == kSettle ? tr("What would settle it") : tr("Why?");
}

QStringList VerdictCard::explanation(const QString &link) const
{
    if (link == kSettle)
        return m_text.wouldSettle;
    return lead(m_text.sentence) == m_text.sentence ? m_text.why : QStringList(m_text.sentence) + m_text.why;
}

} // namespace ui
