// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/person_words.h"

#include "ui/shell/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

QString setText(core::SetKind set)
{
    switch (set) {
    case core::SetKind::Train: return QCoreApplication::translate("ui::Person", "Training");
    case core::SetKind::Validation: return QCoreApplication::translate("ui::Person", "Validation");
    case core::SetKind::Unseen: return QCoreApplication::translate("ui::Person", "Unseen");
    }
    return {};
}

QString imagesText(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("ui::Person", "1 image")
                      : QCoreApplication::translate("ui::Person", "%1 images").arg(QLocale().toString(count));
}

QString peopleText(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("ui::Person", "1 person")
                      : QCoreApplication::translate("ui::Person", "%1 people").arg(QLocale().toString(count));
}

QString stateText(core::PersonState state, std::optional<core::ForgettingVerdict> verdict)
{
    switch (state) {
    case core::PersonState::None: return {};
    case core::PersonState::Requested: return QCoreApplication::translate("ui::Person", "Requested");
    case core::PersonState::Approved: return QCoreApplication::translate("ui::Person", "Approved");
    case core::PersonState::Unlearned: return verdict ? verdictTitle(*verdict) : QCoreApplication::translate("ui::Person", "Unlearned");
    case core::PersonState::Purged: return QCoreApplication::translate("ui::Person", "Purged");
    }
    return {};
}

} // namespace ui
