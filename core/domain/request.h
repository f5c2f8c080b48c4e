// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <string>
#include <vector>

namespace core {

enum class RequestState { New, Approved, Refused, Done };

/// GDPR Art. 17(1)(a) to (f), as `--basis` takes them: "17-1-a".
inline constexpr const char *kBases[] = {"17-1-a", "17-1-b", "17-1-c", "17-1-d", "17-1-e", "17-1-f"};

struct Request
{
    RequestId id = 0;
    std::string reference;
    RequestState state = RequestState::New;
    std::string received; ///< "YYYY-MM-DD"; empty for an experiment
    std::string due;      ///< one calendar month later, clamped, or as extended; empty for an experiment
    std::string basis;    ///< one of kBases; empty for an experiment
    std::string notes;
    bool experiment = false;
    std::string createdBy, decidedBy, decisionReason; ///< declared names, not authenticated
    std::string extendedBy, extensionReason;          ///< of the one extension by two months
    std::string closedBy, closingReason;              ///< of Done
    std::string created, decided, extended, closed;   ///< ISO 8601; empty if not yet
    std::vector<PersonId> people;                     ///< in the data set
    std::vector<std::string> notFound;                ///< names asked for that the data set does not hold
    std::int64_t images = 0;                          ///< images of those people
};

} // namespace core
