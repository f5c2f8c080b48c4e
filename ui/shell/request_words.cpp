// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/request_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

bool isOpen(const core::Request &request)
{
    return request.state == core::RequestState::New || request.state == core::RequestState::Approved;
}

QString count(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

} // namespace

QList<BasisChoice> basisChoices()
{
    return {
        {QStringLiteral("17-1-a"), Words::tr("Art. 17(1)(a): no longer necessary")},
        {QStringLiteral("17-1-b"), Words::tr("Art. 17(1)(b): consent withdrawn")},
        {QStringLiteral("17-1-c"), Words::tr("Art. 17(1)(c): objection")},
        {QStringLiteral("17-1-d"), Words::tr("Art. 17(1)(d): unlawful processing")},
        {QStringLiteral("17-1-e"), Words::tr("Art. 17(1)(e): legal obligation")},
        {QStringLiteral("17-1-f"), Words::tr("Art. 17(1)(f): collected from a child")},
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
    case core::RequestState::New: return Words::tr("○ Awaiting approval");
    case core::RequestState::Approved: return Words::tr("✓ Approved");
    case core::RequestState::Refused: return Words::tr("✕ Refused");
    case core::RequestState::Done: return Words::tr("✓ Done");
    }
    return {};
}

theme::Tone stateTone(core::RequestState state)
{
    switch (state) {
    case core::RequestState::New: return theme::Tone::Unsure;
    case core::RequestState::Approved: return theme::Tone::Accent;
    case core::RequestState::Refused: return theme::Tone::Bad;
    case core::RequestState::Done: return theme::Tone::Good;
    }
    return theme::Tone::Neutral;
}

QString timeLeft(const core::Request &request, const QDate &today)
{
    const QDate due = QDate::fromString(QString::fromStdString(request.due), Qt::ISODate);
    if (!due.isValid() || !isOpen(request))
        return {};
    const int days = static_cast<int>(today.daysTo(due));
    if (days == 0)
        return Words::tr("due today");
    return days > 0 ? Words::tr("%n day(s) left", nullptr, days) : Words::tr("%n day(s) overdue", nullptr, -days);
}

bool isOverdue(const core::Request &request, const QDate &today)
{
    const QDate due = QDate::fromString(QString::fromStdString(request.due), Qt::ISODate);
    return due.isValid() && isOpen(request) && due < today;
}

QString statusTitle(core::RunStatus status)
{
    switch (status) {
    case core::RunStatus::Running: return Words::tr("Running");
    case core::RunStatus::Stopped: return Words::tr("Stopped");
    case core::RunStatus::Done: return Words::tr("Done");
    case core::RunStatus::Failed: return Words::tr("Failed");
    case core::RunStatus::Cancelled: return Words::tr("Given up");
    }
    return {};
}

QString outlookText(const core::job::Outlook &outlook)
{
    if (outlook.forgetPeople == 0)
        return {};
    QStringList sentences;
    if (!outlook.hasVerdict)
        sentences.append(Words::tr("Too few people for a verdict on the request as a whole: %1 to forget, %2 unseen; it needs 5 of each. "
                                   "The findings will show each person’s own result instead.")
                             .arg(count(outlook.forgetPeople), count(outlook.unseenPeople)));
    if (!outlook.hasAttack)
        sentences.append(Words::tr("Too few images for the cross-validated attack: %1 to forget, %2 unseen; it needs 20 of each. "
                                   "The AUC will stand in.")
                             .arg(count(outlook.forgetImages), count(outlook.unseenImages)));
    return sentences.isEmpty() ? QString() : Words::tr("⚠ %1").arg(sentences.join(u' '));
}

} // namespace ui
