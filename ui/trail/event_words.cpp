// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/event_words.h"

#include "core/domain/names.h"
#include "core/domain/policy.h"
#include "ui/shell/core_words.h"
#include "ui/shell/verdict_words.h"

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
    {"model.file_removed", QT_TRANSLATE_NOOP("EventWords", "Stray weights removed")},
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
    {"scores.written", QT_TRANSLATE_NOOP("EventWords", "Scores written")},
};

// What the facts of those acts are called, and the words among their values: the key or value itself, with spaces.
constexpr const char *kWords[] = {
    QT_TRANSLATE_NOOP("EventWords", "act"),
    QT_TRANSLATE_NOOP("EventWords", "arch"),
    QT_TRANSLATE_NOOP("EventWords", "audit"),
    QT_TRANSLATE_NOOP("EventWords", "code"),
    QT_TRANSLATE_NOOP("EventWords", "commit"),
    QT_TRANSLATE_NOOP("EventWords", "data set"),
    QT_TRANSLATE_NOOP("EventWords", "device"),
    QT_TRANSLATE_NOOP("EventWords", "due"),
    QT_TRANSLATE_NOOP("EventWords", "due before"),
    QT_TRANSLATE_NOOP("EventWords", "exact"),
    QT_TRANSLATE_NOOP("EventWords", "excluded request"),
    QT_TRANSLATE_NOOP("EventWords", "experiment"),
    QT_TRANSLATE_NOOP("EventWords", "file sha256"),
    QT_TRANSLATE_NOOP("EventWords", "findings sha256"),
    QT_TRANSLATE_NOOP("EventWords", "fingerprint"),
    QT_TRANSLATE_NOOP("EventWords", "first"),
    QT_TRANSLATE_NOOP("EventWords", "forgetting"),
    QT_TRANSLATE_NOOP("EventWords", "format"),
    QT_TRANSLATE_NOOP("EventWords", "images"),
    QT_TRANSLATE_NOOP("EventWords", "imported"),
    QT_TRANSLATE_NOOP("EventWords", "job"),
    QT_TRANSLATE_NOOP("EventWords", "kind"),
    QT_TRANSLATE_NOOP("EventWords", "kinds"),
    QT_TRANSLATE_NOOP("EventWords", "look alikes undecided"),
    QT_TRANSLATE_NOOP("EventWords", "lost images"),
    QT_TRANSLATE_NOOP("EventWords", "method"),
    QT_TRANSLATE_NOOP("EventWords", "model"),
    QT_TRANSLATE_NOOP("EventWords", "model in sha256"),
    QT_TRANSLATE_NOOP("EventWords", "model out sha256"),
    QT_TRANSLATE_NOOP("EventWords", "model sha256"),
    QT_TRANSLATE_NOOP("EventWords", "near"),
    QT_TRANSLATE_NOOP("EventWords", "not found"),
    QT_TRANSLATE_NOOP("EventWords", "of"),
    QT_TRANSLATE_NOOP("EventWords", "origin"),
    QT_TRANSLATE_NOOP("EventWords", "parameters"),
    QT_TRANSLATE_NOOP("EventWords", "parent"),
    QT_TRANSLATE_NOOP("EventWords", "people"),
    QT_TRANSLATE_NOOP("EventWords", "person"),
    QT_TRANSLATE_NOOP("EventWords", "preset"),
    QT_TRANSLATE_NOOP("EventWords", "reason"),
    QT_TRANSLATE_NOOP("EventWords", "reference"),
    QT_TRANSLATE_NOOP("EventWords", "request"),
    QT_TRANSLATE_NOOP("EventWords", "retrained"),
    QT_TRANSLATE_NOOP("EventWords", "role"),
    QT_TRANSLATE_NOOP("EventWords", "run"),
    QT_TRANSLATE_NOOP("EventWords", "same person"),
    QT_TRANSLATE_NOOP("EventWords", "seed"),
    QT_TRANSLATE_NOOP("EventWords", "sha256"),
    QT_TRANSLATE_NOOP("EventWords", "shadow"),
    QT_TRANSLATE_NOOP("EventWords", "skipped"),
    QT_TRANSLATE_NOOP("EventWords", "subject"),
    QT_TRANSLATE_NOOP("EventWords", "train"),
    QT_TRANSLATE_NOOP("EventWords", "trained"),
    QT_TRANSLATE_NOOP("EventWords", "trained on"),
    QT_TRANSLATE_NOOP("EventWords", "unlearned"),
    QT_TRANSLATE_NOOP("EventWords", "unseen"),
    QT_TRANSLATE_NOOP("EventWords", "utility"),
    QT_TRANSLATE_NOOP("EventWords", "validation"),
    QT_TRANSLATE_NOOP("EventWords", "version"),
};

// Facts whose values are words of ours, and no names, hashes or texts.
constexpr std::string_view kWorded[] = {"kind", "kinds", "origin", "role"};

constexpr int kShownHash = 12;

/// Of the table above; anything else as it is.
QString inWords(const std::string &stored)
{
    const QString english = QString::fromStdString(stored).replace(u'_', u' ');
    const auto known = std::ranges::find_if(kWords, [&english](const char *word) { return english == QLatin1String(word); });
    return known == std::end(kWords) ? english : QCoreApplication::translate("EventWords", *known);
}

/// Of the fact `key`.
QString valueText(const std::string &key, const core::Json &value, bool isWhole)
{
    if (value.is_array()) {
        QStringList parts;
        for (const core::Json &item : value)
            parts.append(valueText(key, item, isWhole));
        return parts.join(QStringLiteral(", "));
    }
    if (value.is_string() && std::ranges::find(kWorded, key) != std::end(kWorded))
        return inWords(value.get<std::string>());
    if (value.is_string() && key == "forgetting") {
        if (const auto verdict = core::fromName<core::ForgettingVerdict>(value.get<std::string>()))
            return verdictTitle(*verdict);
    }
    if (value.is_string() && key == "utility") {
        if (const auto verdict = core::fromName<core::UtilityVerdict>(value.get<std::string>()))
            return verdictTitle(*verdict);
    }
    if (isWhole && value.is_null())
        return QCoreApplication::translate("EventWords", "none");
    if (isWhole && value.is_boolean())
        return value.get<bool>() ? QCoreApplication::translate("EventWords", "yes") : QCoreApplication::translate("EventWords", "no");
    const QString text = QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
    return !isWhole && text.size() == 64 ? text.left(kShownHash) + QStringLiteral("…") : text;
}

/// All but the act. What the event is about comes first: a narrow column shows no more.
std::vector<std::pair<std::string, const core::Json *>> orderedFacts(const core::Json &what)
{
    std::vector<std::pair<std::string, const core::Json *>> subjects, facts;
    for (const auto &[key, value] : what.items()) {
        if (key == "act")
            continue;
        const bool isSubject = std::ranges::find(kSubjects, key) != std::end(kSubjects);
        (isSubject ? subjects : facts).emplace_back(key, &value);
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

QString factName(const std::string &key)
{
    for (const core::OptionSpec &setting : core::policySpecs()) {
        const QString title = translated(setting.title);
        if (key == setting.key)
            return title;
        if (key == setting.key + "_before")
            return QCoreApplication::translate("EventWords", "%1 before").arg(title);
    }
    return inWords(key);
}

QString factsText(const core::store::Event &event)
{
    if (!event.what.is_object())
        return valueText({}, event.what, false);
    QStringList parts;
    for (const auto &[key, value] : orderedFacts(event.what)) {
        if (*value == core::Json(true))
            parts.append(factName(key));
        else if (!value->is_null() && *value != core::Json(false)) // what is not so is no fact
            parts.append(factName(key) + u' ' + valueText(key, *value, false));
    }
    return parts.join(QStringLiteral(" · "));
}

std::vector<EventFact> facts(const core::store::Event &event)
{
    if (!event.what.is_object())
        return {{QCoreApplication::translate("EventWords", "stored"), valueText({}, event.what, true)}};
    std::vector<EventFact> all;
    for (const auto &[key, value] : orderedFacts(event.what))
        all.push_back({factName(key), valueText(key, *value, true)});
    if (const auto act = event.what.find("act"); act != event.what.end())
        all.push_back({factName("act"), valueText("act", *act, true)});
    return all;
}

QString localTime(const std::string &iso8601)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso8601), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                          : QString::fromStdString(iso8601);
}

} // namespace ui
