// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/domain/findings.h"
#include "core/domain/model.h"

#include <CLI/App.hpp>

#include <map>
#include <optional>
#include <string>

/// What run, audit, resume, show, report and demo share: a run's findings and --require.
namespace app {

/// --require forgotten|kept|both.
void addRequire(CLI::App &command, std::string &require);
/// kDone, or kRequirementNotMet with a line on stderr; Inconclusive meets nothing.
int judged(Session &session, const core::Findings &findings, const std::string &require);

/// The session's job context, which also says on stderr what the audit will not be able to show (core/job/outlook.h): at the first
/// step, when the options have turned out good, since an error has its one line to itself.
core::JobContext warningFirst(const Session &session, const core::store::Workspace &workspace, core::RequestId request,
                              std::optional<core::ModelId> model);

/// The stored document with --json (to the byte), else the text.
void printRun(Session &session, const core::store::Workspace &workspace, const core::Findings &findings);

} // namespace app
