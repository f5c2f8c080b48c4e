// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verdicts.h"

#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/job/edge.h"
#include "core/job/outlook.h"
#include "core/job/reports.h"
#include "core/report/wording.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <atomic>
#include <memory>

namespace app {

void addRequire(CLI::App &command, std::string &require)
{
    command.add_option("--require", require, "Exit with 3 unless the verdict says so")
        ->check(CLI::IsMember({"forgotten", "kept", "both"}));
}

int judged(Session &session, const core::Findings &findings, const std::string &require)
{
    const core::Verdict &verdict = findings.verdict;
    const bool isForgotten = verdict.forgetting == core::ForgettingVerdict::Forgotten;
    const bool isKept = verdict.utility == core::UtilityVerdict::Kept;
    const bool isMet = require.empty() || ((require == "kept" || isForgotten) && (require == "forgotten" || isKept));
    if (isMet)
        return kDone;
    session.out.note("required: " + require + "; forgetting: " + core::report::title(verdict.forgetting)
                     + "; utility: " + core::report::title(verdict.utility));
    return kRequirementNotMet;
}

core::JobContext warningFirst(const Session &session, const core::store::Workspace &workspace, core::RequestId request,
                              std::optional<core::ModelId> model)
{
    const core::Result<core::job::Outlook> outlook = core::job::outlook(workspace, request, model);
    if (!outlook || outlook->warnings.empty()) // what is wrong, the job itself will say
        return session.job;
    core::JobContext context = session.job;
    const auto isSaid = std::make_shared<std::atomic_flag>();
    context.report = [&session, isSaid, warnings = outlook->warnings](const core::Progress &progress) {
        if (!isSaid->test_and_set())
            for (const std::string &warning : warnings)
                session.out.note(warning);
        session.job.progress(progress);
    };
    return context;
}

void printRun(Session &session, const core::store::Workspace &workspace, const core::Findings &findings)
{
    if (session.out.isJson())
        session.out.bytes(core::job::need(core::job::findingsJson(workspace, findings.run.id)));
    else
        printFindings(session.out, findings);
}

} // namespace app
