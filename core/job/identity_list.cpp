// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/identity_list.h"

#include "core/job/edge.h"

#include <fstream>

namespace core::job {

std::vector<ListedIdentity> readIdentityList(const std::filesystem::path &file, const std::string &option)
{
    constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
    std::error_code ignored;
    std::ifstream stream(file);
    if (!stream || std::filesystem::is_directory(file, ignored))
        throw Failure(ErrorCode::NotFound, file.string(), "cannot be read; " + option + " takes a file with one identity a line");
    std::vector<ListedIdentity> identities;
    std::size_t bytes = 0; // a pipe tells none beforehand
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        bytes += line.size() + 1;
        if (bytes > kMaxBytes)
            throw Failure(ErrorCode::Invalid, file.string(), "is too large for a list of identities");
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (!line.empty())
            identities.push_back({line, number});
    }
    if (identities.empty())
        throw Failure(ErrorCode::Invalid, file.string(), "names nobody");
    return identities;
}

} // namespace core::job
