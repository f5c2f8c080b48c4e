// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/request_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("RequestWords", text, nullptr, n);
}

bool isOpen(const core::Request &request)
{
    return request.state == core::RequestState::New || request.state == core::RequestState::Approved;
}

} // namespace

QList<BasisChoice> basisChoices()
{
    return {
        {QStringLiteral("17-1-a"), tr("Art. 17(1)(a): no longer necessary")},
        {QStringLiteral("17-1-b"), tr("Art. 17(1)(b): consent withdrawn")},
        {QStringLiteral("17-1-c"), tr("Art. 17(1)(c): objection")},
        {QStringLiteral("17-1-d"), tr("Art. 17(1)(d): unlawful processing")},
        {QStringLiteral("17-1-e"), tr("Art. 17(1)(e): legal obligation")},
        {QStringLiteral("17-1-f"), tr("Art. 17(1)(f): collected from a child")},
    };
}

QString basisTitle(const std::string &key)
{
    const QString wanted = QString::fromStdString(key);
    for (const BasisChoice &choice : basisChoices()) {
        if (choice.key == wanted)
            return choice.title;
    }
    return wanted;
}

QString stateTitle(core::RequestState state)
{
    switch (state) {
    case core::RequestState::New: return tr("○ Awaiting approval");
    case core::RequestState::Approved: return tr("✓ Approved");
    case core::RequestState::Refused: return tr("✕ Refused");
    case core::RequestState::Done: return tr("✓ Done");
    }
    return {};
}

Pill::Tone stateTone(core::RequestState state)
{
    switch (state) {
    case core::RequestState::New: return Pill::Tone::Unsure;
    case core::RequestState::Approved: return Pill::Tone::Accent;
    case core::RequestState::Refused: return Pill::Tone::Bad;
    case core::RequestState::Done: return Pill::Tone::Good;
    }
    return Pill::Tone::Neutral;
}

QString timeLeft(const core::Request &request, const QDate &today)
{
    const QDate due = QDate::fromString(QString::fromStdString(request.due), Qt::ISODate);
    if (!due.isValid() || !isOpen(request))
        return {};
    const int days = static_cast<int>(today.daysTo(due));
    if (days == 0)
        return tr("due today");
    return days > 0 ? tr("%n day(s) left", days) : tr("%n day(s) overdue", -days);
}

bool isOverdue(const core::Request &request, const QDate &today)
{
    const QDate due = QDate::fromString(QString::fromStdString(request.due), Qt::ISODate);
    return due.isValid() && isOpen(request) && due < today;
}

} // namespace ui
