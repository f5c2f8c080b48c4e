// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlook_label.h"

#include "ui/shell/request_words.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QTimer>

namespace ui {

namespace {

constexpr int kPauseMs = 60; // whoever walks through the list with an arrow key held asks about where they stop

} // namespace

OutlookLabel::OutlookLabel(QWidget *parent) : QLabel(parent), m_soon(new QTimer(this))
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    theme::style(this, theme::Type::Body, theme::Surface::Unsure);
    hide();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPauseMs);
    connect(m_soon, &QTimer::timeout, this, [this] { Q_EMIT wanted(m_question, m_about.first, m_about.second); });
}

void OutlookLabel::ask(core::RequestId request, std::optional<core::ModelId> model)
{
    const std::pair about(request, model);
    if (about != m_about)
        hide(); // what it says is about something else
    m_about = about;
    ++m_question;
    m_soon->start();
}

void OutlookLabel::forget()
{
    hide();
    m_about = {};
    ++m_question;
    m_soon->stop();
}

void OutlookLabel::tell(int question, const core::Result<core::job::Outlook> &outlook)
{
    if (question != m_question)
        return;
    setText(outlook ? outlookText(*outlook) : errorSentence(outlook.error()));
    setVisible(!text().isEmpty());
}

} // namespace ui
