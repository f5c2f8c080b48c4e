// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"
#include "core/domain/request.h"
#include "ui/shell/session.h"

#include <optional>

namespace ui {

/// What the inspector tells about one person beyond the card.
struct PersonHistory
{
    QString pseudonym;
    std::vector<std::int64_t> faces;      ///< pixel-cache rows of all images
    std::vector<core::Request> requests;  ///< that name this person, newest first
    core::RunId run = 0;                  ///< newest finished run of those; 0: none
    std::vector<std::pair<core::Stage, core::PersonFinding>> findings; ///< of that run, by stage
};

/// Reads it for the window; findings are kept, so that going from person to person does not read them again.
class PersonHistoryReader final
{
public:
    explicit PersonHistoryReader(const Session &session) : m_session(session) {}

    core::Result<PersonHistory> read(core::PersonId person);
    void forget() { m_findings.reset(); } ///< after a job wrote

private:
    void addFindings(core::PersonId person, PersonHistory &history);

    const Session &m_session;
    std::optional<core::Findings> m_findings;
};

} // namespace ui
