// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Findings are read over and over, long after they were measured: by pages, reports, and whoever closes a request on them. Each time
/// they are held against the hash that the trail took of them when their run finished.
namespace core::store {

/// The findings of `run` as stored; nothing where it never finished. Throws StoreFailure: Corrupt, naming the run, where they are not
/// those that the newest run.finished of this run recorded, are gone, or the trail tells of none.
std::optional<std::string> intactFindings(Database &database, std::int64_t run);

/// What the newest run.finished of `run` says under `key` (a text); nothing where there is no such event or text.
std::optional<std::string> toldOfFinished(Database &database, std::int64_t run, const std::string &key);

struct FindingsCheck
{
    bool ok = true;
    std::int64_t runs = 0;             ///< of which there are findings, or should be
    std::vector<std::int64_t> changed; ///< those whose findings the trail does not vouch for, ascending
    std::string detail;                ///< one sentence
};

/// The same for every run. Whether the trail is itself whole is EventLog::verify's to say.
FindingsCheck verifyFindings(Database &database);

} // namespace core::store
