// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/jobs.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <map>
#include <string>
#include <vector>

namespace app {

/// Adds `key=value` texts to `settings`, later ones winning. Throws Failure Usage, `option` before it, for anything else.
void addSettings(std::map<std::string, std::string> &settings, const std::string &option, const std::vector<std::string> &texts);

/// --retrained ID|none; without it, the newest made for the request.
void addReferenceOption(CLI::App &command, core::job::ReferenceChoice &choice);

} // namespace app
