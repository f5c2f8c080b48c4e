// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <string>
#include <vector>

/// The trail and the reports name nobody: people appear there by pseudonym. These keep names out of the texts that come
/// from outside (what somebody typed, and what an error is about), and tell whether two names are one.
namespace core::job {

/// Whether two names people sign with are one name in other letters: case, spaces and composed or decomposed accents do not tell
/// people apart ("Ann Lee", "ann  lee"). UTF-8.
bool isSameName(const std::string &a, const std::string &b);

/// Whether `text` holds one of the identities as whole words, whatever its case and whatever stands between the words.
/// Identities without a letter (running numbers) are not looked for: every number would be somebody.
bool namesAnyOf(const std::string &text, const std::vector<std::string> &identities);

/// An error's subject as the trail may have it: a picture as "image 17", a file of the workspace by its place there, any other
/// path as "a file outside the workspace", and nothing at all when the rest names a person. Throws StoreFailure.
std::string trailSubject(const std::string &subject, const store::Workspace &workspace, store::Database &database);

} // namespace core::job
