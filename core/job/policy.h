// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"
#include "core/store/workspace.h"
#include "core/util/clock.h"
#include "core/util/result.h"

#include <map>
#include <string>

/// The policy that verdicts of this workspace are judged by.
namespace core::job {

Result<Policy> policy(const store::Workspace &workspace);
/// Sets the named settings, all or none, and tells the trail what they were. Findings that are there keep their verdicts.
/// Usage: nothing to set, an unknown key, text of the wrong type; Invalid: out of range.
Result<Policy> setPolicy(store::Workspace &workspace, const std::map<std::string, std::string> &settings, const std::string &by,
                         const Clock &clock = Clock::system());

} // namespace core::job
