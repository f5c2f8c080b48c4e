// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/progress_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <map>

namespace ui {

QString stageText(const std::string &stage)
{
    static const std::map<std::string, const char *> kStages{
        {"scan", QT_TRANSLATE_NOOP("ui::Stage", "Looking for images")},
        {"decode", QT_TRANSLATE_NOOP("ui::Stage", "Reading images")},
        {"store", QT_TRANSLATE_NOOP("ui::Stage", "Writing to the workspace")},
        {"synthesise", QT_TRANSLATE_NOOP("ui::Stage", "Drawing synthetic faces")},
        {"train", QT_TRANSLATE_NOOP("ui::Stage", "Training")},
        {"retrain", QT_TRANSLATE_NOOP("ui::Stage", "Training the reference")},
        {"measure", QT_TRANSLATE_NOOP("ui::Stage", "Measuring speed")},
        {"unlearn", QT_TRANSLATE_NOOP("ui::Stage", "Unlearning")},
        {"look", QT_TRANSLATE_NOOP("ui::Stage", "Comparing images")},
        {"score", QT_TRANSLATE_NOOP("ui::Stage", "Scoring images")},
        {"audit", QT_TRANSLATE_NOOP("ui::Stage", "Auditing")},
        {"relearn", QT_TRANSLATE_NOOP("ui::Stage", "Teaching the people again")},
        {"shadow", QT_TRANSLATE_NOOP("ui::Stage", "Training shadow models")},
        {"embedding", QT_TRANSLATE_NOOP("ui::Stage", "Mapping features")},
        {"report", QT_TRANSLATE_NOOP("ui::Stage", "Writing the report")},
    };
    if (const auto found = kStages.find(stage); found != kStages.end())
        return QCoreApplication::translate("ui::Stage", found->second);
    return stage.empty() ? QCoreApplication::translate("ui::Stage", "Starting") : QString::fromStdString(stage);
}

QString progressText(const core::Progress &progress)
{
    const auto stage = stageText(progress.stage);
    if (progress.total <= 0)
        return stage;
    // Most stages name what they count; where it is batches or models, the count does.
    static const std::map<std::string, const char *> kCounts{
        {"train", QT_TRANSLATE_NOOP("ui::Stage", "%1 · batch %2 of %3")},
        {"retrain", QT_TRANSLATE_NOOP("ui::Stage", "%1 · batch %2 of %3")},
        {"unlearn", QT_TRANSLATE_NOOP("ui::Stage", "%1 · batch %2 of %3")},
        {"shadow", QT_TRANSLATE_NOOP("ui::Stage", "%1 · model %2 of %3")},
    };
    const auto counted = kCounts.find(progress.stage);
    const char *form = counted != kCounts.end() ? counted->second : QT_TRANSLATE_NOOP("ui::Stage", "%1 · %2 of %3");
    const QLocale locale;
    return QCoreApplication::translate("ui::Stage", form)
        .arg(stage, locale.toString(qlonglong(progress.done)), locale.toString(qlonglong(progress.total)));
}

QString durationText(double seconds)
{
    const auto whole = qint64(std::llround(std::max(0.0, seconds)));
    const auto hours = whole / 3600, minutes = whole / 60 % 60, rest = whole % 60;
    if (hours > 0)
        return QCoreApplication::translate("ui::Stage", "%1 h %2 min").arg(hours).arg(minutes);
    if (minutes > 0)
        return QCoreApplication::translate("ui::Stage", "%1 min %2 s").arg(minutes).arg(rest);
    return QCoreApplication::translate("ui::Stage", "%1 s").arg(rest);
}

} // namespace ui
