// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QVBoxLayout;

/// Small parts every page is made of; their look comes from the application's style sheet (theme.cpp) by class name.
namespace ui {

/// A quiet surface with a border and a 2-grid padding.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

/// What an empty page says: a sentence, a hint, and the button for the next step (hidden if `action` is empty).
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &hint, const QString &action, QWidget *parent = nullptr);
    void setText(const QString &title, const QString &hint);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    QLabel *m_title, *m_hint;
    QPushButton *m_button;
};

/// A rounded label: "✓ Forgotten"; the mark is part of the text, so that colour is never alone.
class Pill final : public QLabel
{
    Q_OBJECT
public:
    using Tone = theme::Tone;
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void set(const QString &text, Tone tone);
};

QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
QLabel *label(const QString &text, theme::Type type, theme::Surface colour = theme::Surface::Text, QWidget *parent = nullptr);

} // namespace ui
