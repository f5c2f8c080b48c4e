// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/widgets.h"

#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using theme::kGrid;

Card::Card(QWidget *parent) : QFrame(parent), m_content(new QVBoxLayout(this))
{
    setProperty("part", QStringLiteral("card"));
    m_content->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    m_content->setSpacing(kGrid);
}

namespace {

/// Centred in a layout, a label is not asked how high it is at its width.
void fitHeight(QLabel &text)
{
    text.ensurePolished();
    text.setFixedHeight(std::max(0, text.heightForWidth(text.minimumWidth()))); // -1 for an empty text
}

} // namespace

EmptyState::EmptyState(const QString &title, const QString &hint, const QString &action, QWidget *parent)
    : QWidget(parent), m_title(label(title, theme::Type::Heading)),
      m_hint(label(hint, theme::Type::Body, theme::Surface::MutedText)), m_button(primaryButton(action))
{
    setObjectName(QStringLiteral("emptyState"));
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_hint->setObjectName(QStringLiteral("emptyHint"));
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    for (auto *text : {m_title, m_hint}) {
        text->setWordWrap(true);
        text->setFixedWidth(56 * kGrid);
        fitHeight(*text);
    }
    m_button->setVisible(!action.isEmpty());

    auto *column = new QVBoxLayout(this);
    column->setSpacing(kGrid);
    column->addStretch(2);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addSpacing(kGrid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setText(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    fitHeight(*m_title);
    fitHeight(*m_hint);
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(parent)
{
    setProperty("part", QStringLiteral("pill"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    set(text, tone);
}

void Pill::set(const QString &text, Tone tone)
{
    static const char *const kTones[] = {"neutral", "good", "bad", "unsure", "accent"};
    setText(text);
    setProperty("tone", QString::fromLatin1(kTones[int(tone)]));
    style()->unpolish(this); // the style sheet reads the property only when it polishes
    style()->polish(this);
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("primary", true);
    return button;
}

QLabel *label(const QString &text, theme::Type type, theme::Surface colour, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    theme::style(made, type, colour);
    return made;
}

} // namespace ui
