// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_history.h"

#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"

#include <algorithm>

namespace ui {

core::Result<PersonHistory> PersonHistoryReader::read(core::PersonId person)
{
    try {
        auto &database = m_session.database();
        core::store::DataSetRepository people(database);
        PersonHistory history;
        history.pseudonym = QString::fromStdString(people.pseudonym(person));
        for (const auto &image : people.imagesOf(person))
            history.faces.push_back(image.cacheRow);
        for (auto &request : core::store::RequestRepository(database).requests())
            if (std::find(request.people.begin(), request.people.end(), person) != request.people.end())
                history.requests.push_back(std::move(request));
        std::reverse(history.requests.begin(), history.requests.end());
        if (!history.requests.empty())
            addFindings(person, history);
        return history;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

void PersonHistoryReader::addFindings(core::PersonId person, PersonHistory &history)
{
    const auto runs = core::store::RunRepository(m_session.database()).runs();
    const auto newest = std::find_if(runs.rbegin(), runs.rend(), [&](const core::RunInfo &run) {
        return run.status == core::RunStatus::Done
            && std::any_of(history.requests.begin(), history.requests.end(),
                           [&](const core::Request &request) { return request.id == run.request; });
    });
    if (newest == runs.rend())
        return;
    if (!m_findings || m_findings->run.id != newest->id) {
        auto findings = core::job::loadFindings(m_session.workspace(), newest->id);
        if (!findings)
            return; // the findings page says what is wrong with it
        m_findings = std::move(*findings);
    }
    history.run = newest->id;
    for (const auto &[stage, findings] : m_findings->stages)
        for (const auto &finding : findings.people)
            if (finding.id == person || finding.person == history.pseudonym.toStdString())
                history.findings.emplace_back(stage, finding);
}

} // namespace ui
