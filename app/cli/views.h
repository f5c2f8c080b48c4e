// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/store/database.h"

#include <map>
#include <string>

/// Things as the command line shows them: in JSON as docs/contract.md spells them, in text as a person reads them.
namespace app {

core::Json modelJson(const core::Model &model, core::store::Database &database);
/// "model 3  resnet18  age_group  …", one fact a line.
void printModel(const Output &out, const core::Model &model, core::store::Database &database);

core::Json requestJson(const core::Request &request, core::store::Database &database);
void printRequest(const Output &out, const core::Request &request, core::store::Database &database);

/// A file that was written: docs/contract.md "report".
void printFile(const Output &out, const std::string &path, const std::string &sha256);

/// "dlfd (recommended)", "dlfd (recommended, but for steps, batch)": what the preset's name alone would hide.
std::string methodText(const core::RunInfo &run);
/// `names`: pseudonym -> name, for people who asked for them.
void printFindings(const Output &out, const core::Findings &findings, const std::map<std::string, std::string> &names = {});

} // namespace app
