// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/domain/findings.h"
#include "core/domain/model.h"

#include <CLI/App.hpp>

#include <map>
#include <string>

/// What run, audit, resume, show, report and demo share: a run's findings and --require.
namespace app {

/// --require forgotten|kept|both.
void addRequire(CLI::App &command, std::string &require);
/// kDone, or kRequirementNotMet with a line on stderr; Inconclusive meets nothing.
int judged(Session &session, const core::Findings &findings, const std::string &require);

/// The stored document with --json (to the byte), else the text.
void printRun(Session &session, const core::store::Workspace &workspace, const core::Findings &findings);

} // namespace app
