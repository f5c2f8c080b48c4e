// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/event_log.h"

#include <QString>

#include <vector>

/// Events in words; the stored act and its facts stay what is hashed.
namespace ui {

QString actTitle(const core::store::Event &event);   ///< "Request approved"; an act without words of its own as stored
QString factsText(const core::store::Event &event);  ///< "request 3 · images 143": the other keys, long hashes shortened
QString factName(const std::string &key);            ///< "trained on"; a key without words of its own as stored

struct EventFact
{
    QString name, value; ///< "findings sha256", all its digits
};
std::vector<EventFact> facts(const core::store::Event &event); ///< everything stored, last the act as it is hashed

QString localTime(const std::string &iso8601);       ///< "2026-11-21 08:19:11", in the machine's zone

} // namespace ui
