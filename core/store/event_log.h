// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/util/clock.h"
#include "core/util/json.h"

#include <optional>
#include <string>
#include <vector>

namespace core::store {

/// One line of the audit trail. hash = SHA-256(canonical JSON of {"id","time","who","what","previous"}), hex; the first
/// event's previous is 64 zeros. Append-only by trigger.
struct Event
{
    std::int64_t id = 0;
    std::string time; ///< ISO 8601
    std::string who;  ///< declared name, or "system" where nobody was named
    Json what;        ///< {"act": "run.finished", "run": 1, …}: ids, hashes and pseudonyms, never a name of a person
    std::string hash;
};

struct ChainCheck
{
    bool ok = true;
    std::int64_t events = 0;
    std::optional<std::int64_t> firstBadEvent;
    std::string detail; ///< one sentence
};

class EventLog final
{
public:
    explicit EventLog(Database &database, const Clock &clock = Clock::system()) : m_database(database), m_clock(clock) {}

    /// Appends; inside the caller's Transaction if there is one, so that act and event stand or fall together.
    Event append(const std::string &who, const Json &what);
    /// The same, by Database::actor.
    Event append(const Json &what);
    /// Newest last. An event that is no JSON any more has its stored text for `what`: only verify() judges.
    std::vector<Event> events(std::int64_t limit = -1);
    /// Whether some report or export that left the workspace had these bytes (hex of their SHA-256).
    bool hasWritten(const std::string &sha256);
    std::string head();                                 ///< hash of the last event; 64 zeros when empty
    ChainCheck verify();

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace core::store
