// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace core::job {

struct ListedIdentity
{
    std::string identity;
    int line = 0; ///< of the file, from 1
};

/// A file with one identity a line; blank lines and a carriage return at a line's end are ignored. Throws Failure: NotFound
/// (`option` says which option took the file), Invalid (over 64 MiB, or names nobody).
std::vector<ListedIdentity> readIdentityList(const std::filesystem::path &file, const std::string &option);

} // namespace core::job
