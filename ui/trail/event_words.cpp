// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/event_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ui {

namespace {

constexpr std::string_view kSubjects[] = {"reference", "request", "run", "model"};

struct ActWords
{
    const char *act;
    const char *title;
};

// The acts core/job appends; a model's with its origin.
constexpr ActWords kActs[] = {
    {"workspace.created", QT_TRANSLATE_NOOP("EventWords", "Workspace made")},
    {"import.finished", QT_TRANSLATE_NOOP("EventWords", "Faces imported")},
    {"images.lost", QT_TRANSLATE_NOOP("EventWords", "Images lost")},
    {"model.added.trained", QT_TRANSLATE_NOOP("EventWords", "Model trained")},
    {"model.added.retrained", QT_TRANSLATE_NOOP("EventWords", "Reference retrained")},
    {"model.added.imported", QT_TRANSLATE_NOOP("EventWords", "Model imported")},
    {"model.added.unlearned", QT_TRANSLATE_NOOP("EventWords", "Model unlearned")},
    {"model.removed", QT_TRANSLATE_NOOP("EventWords", "Model removed")},
    {"model.exported", QT_TRANSLATE_NOOP("EventWords", "Model exported")},
    {"request.created", QT_TRANSLATE_NOOP("EventWords", "Request made")},
    {"request.approved", QT_TRANSLATE_NOOP("EventWords", "Request approved")},
    {"request.refused", QT_TRANSLATE_NOOP("EventWords", "Request refused")},
    {"request.extended", QT_TRANSLATE_NOOP("EventWords", "Request extended")},
    {"request.done", QT_TRANSLATE_NOOP("EventWords", "Request done")},
    {"look_alikes.checked", QT_TRANSLATE_NOOP("EventWords", "Look-alikes looked for")},
    {"look_alike.added", QT_TRANSLATE_NOOP("EventWords", "Look-alike added")},
    {"look_alike.waived", QT_TRANSLATE_NOOP("EventWords", "Look-alike waived")},
    {"run.started", QT_TRANSLATE_NOOP("EventWords", "Run started")},
    {"run.resumed", QT_TRANSLATE_NOOP("EventWords", "Run resumed")},
    {"run.stopped", QT_TRANSLATE_NOOP("EventWords", "Run stopped")},
    {"run.failed", QT_TRANSLATE_NOOP("EventWords", "Run failed")},
    {"run.finished", QT_TRANSLATE_NOOP("EventWords", "Run finished")},
    {"audit.started", QT_TRANSLATE_NOOP("EventWords", "Audit started")},
    {"job.discarded", QT_TRANSLATE_NOOP("EventWords", "Job given up")},
    {"policy.changed", QT_TRANSLATE_NOOP("EventWords", "Policy changed")},
    {"report.written", QT_TRANSLATE_NOOP("EventWords", "Report written")},
};

constexpr int kShownHash = 12;

QString valueText(const core::Json &value, bool isWhole)
{
    if (value.is_array()) {
        QStringList parts;
        for (const core::Json &item : value)
            parts.append(valueText(item, isWhole));
        return parts.join(QStringLiteral(", "));
    }
    if (isWhole && value.is_null())
        return QCoreApplication::translate("EventWords", "none");
    if (isWhole && value.is_boolean())
        return value.get<bool>() ? QCoreApplication::translate("EventWords", "yes") : QCoreApplication::translate("EventWords", "no");
    const QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    return !isWhole && text.size() == 64 ? text.left(kShownHash) + QStringLiteral("…") : text;
}

/// All but the act. What the event is about comes first: a narrow column shows no more.
std::vector<std::pair<QString, const core::Json *>> orderedFacts(const core::Json &what)
{
    std::vector<std::pair<QString, const core::Json *>> subjects, facts;
    for (const auto &[key, value] : what.items()) {
        if (key == "act")
            continue;
        const bool isSubject = std::ranges::find(kSubjects, key) != std::end(kSubjects);
        (isSubject ? subjects : facts).emplace_back(QString::fromStdString(key).replace(u'_', u' '), &value);
    }
    subjects.insert(subjects.end(), facts.begin(), facts.end());
    return subjects;
}

} // namespace

QString actTitle(const core::store::Event &event)
{
    if (!event.what.is_object()) // changed from outside
        return QCoreApplication::translate("EventWords", QT_TRANSLATE_NOOP("EventWords", "Unreadable"));
    std::string act;
    if (const auto stored = event.what.find("act"); stored != event.what.end() && stored->is_string())
        act = stored->get<std::string>();
    if (const auto origin = event.what.find("origin"); origin != event.what.end() && origin->is_string())
        act += '.' + origin->get<std::string>();
    for (const ActWords &words : kActs) {
        if (act == words.act)
            return QCoreApplication::translate("EventWords", words.title);
    }
    return QString::fromStdString(act);
}

QString factsText(const core::store::Event &event)
{
    if (!event.what.is_object())
        return valueText(event.what, false);
    QStringList parts;
    for (const auto &[name, value] : orderedFacts(event.what))
        if (!value->is_null() && *value != core::Json(false)) // what is not so is no fact
            parts.append(name + u' ' + valueText(*value, false));
    return parts.join(QStringLiteral(" · "));
}

std::vector<EventFact> facts(const core::store::Event &event)
{
    if (!event.what.is_object())
        return {{QCoreApplication::translate("EventWords", "stored"), valueText(event.what, true)}};
    std::vector<EventFact> all;
    for (const auto &[name, value] : orderedFacts(event.what))
        all.push_back({name, valueText(*value, true)});
    if (const auto act = event.what.find("act"); act != event.what.end())
        all.push_back({QCoreApplication::translate("EventWords", "act"), valueText(*act, true)});
    return all;
}

QString localTime(const std::string &iso8601)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso8601), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QString::fromStdString(iso8601);
}

} // namespace ui
