// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// What people type freely: references, reasons, names of who decides.
namespace core::job {

/// Without blanks of any kind at either end.
std::string trimmed(const std::string &text);

/// "A, B and C"; "A, B, C, D, E and 7 others" of a long list.
std::string inWords(const std::vector<std::string> &names);

/// "A, B, C": all of them, as choices are listed.
std::string joined(const std::vector<std::string> &names);

/// What is typed freely stays: in the trail and the reports, where people appear by pseudonym only, or with the request. No purge
/// reaches it: throws Failure Invalid when `text` holds one of the identities as words.
void refuseNames(const char *field, const std::string &text, const std::vector<std::string> &identities);

} // namespace core::job
