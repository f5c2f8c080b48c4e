// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/look_alikes.h"
#include "core/domain/request.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::store {

/// What was found to look like a request's people, and what was decided. Every method may throw StoreFailure.
class LookAlikeRepository final
{
public:
    explicit LookAlikeRepository(Database &database) : m_database(database) {}

    /// Replaces what was found for the request before; who was added or waived stays so, also when not found again; but somebody waived
    /// for whom there is stronger evidence now (an image of the same bytes, after a likeness) is to be decided on again.
    void save(RequestId request, const std::string &report, const std::vector<LookAlike> &found);
    /// The JSON of the newest search, or nothing if nobody searched.
    std::optional<std::string> report(RequestId request);
    /// How many of those found are neither added nor waived, or nothing if nobody searched.
    std::optional<std::int64_t> undecided(RequestId request);
    /// By state (found first), then kind, then person.
    std::vector<LookAlike> lookAlikes(RequestId request);
    /// state, reason, by, decided of one that is there.
    void decide(RequestId request, const LookAlike &lookAlike);

private:
    Database &m_database;
};

} // namespace core::store
