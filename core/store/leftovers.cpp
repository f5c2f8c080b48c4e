// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/leftovers.h"

#include "core/store/event_log.h"
#include "core/store/model_repository.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>
#include <system_error>

namespace core::store {

namespace {

/// `mark` is what follows ".part": nothing, or "-PID".
bool isAbandoned(const std::string &mark)
{
    if (mark.empty())
        return true;
    pid_t process = 0;
    const char *const end = mark.data() + mark.size();
    const auto [stopped, failure] = std::from_chars(mark.data() + 1, end, process);
    const bool isProcess = mark.front() == '-' && failure == std::errc() && stopped == end && process > 0;
    return isProcess && ::kill(process, 0) != 0 && errno == ESRCH;
}

/// "<64 hex digits>.safetensors", as only Expunge names files there; the digits, else nothing.
std::string hashNamed(const std::filesystem::path &file)
{
    const std::string stem = file.stem().string();
    const bool isHash = stem.size() == 64 && stem.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHash && file.extension() == ".safetensors" ? stem : std::string();
}

} // namespace

void removeLeftovers(const std::vector<std::filesystem::path> &folders)
{
    constexpr char kPart[] = ".part";
    std::error_code ignored;
    for (const std::filesystem::path &folder : folders) {
        for (const auto &entry : std::filesystem::directory_iterator(folder, ignored)) {
            const std::string name = entry.path().filename().string();
            const std::size_t at = name.rfind(kPart);
            if (at != std::string::npos && isAbandoned(name.substr(at + sizeof kPart - 1)) && entry.is_regular_file(ignored))
                std::filesystem::remove(entry.path(), ignored);
        }
    }
}

void removeStrayModels(const std::filesystem::path &models, Database &database)
{
    ModelRepository repository(database);
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(models, ignored)) {
        const std::string sha256 = hashNamed(entry.path());
        if (!sha256.empty() && !repository.hasFile(sha256) && std::filesystem::remove(entry.path(), ignored))
            EventLog(database).append(Json{{"act", "model.file_removed"}, {"sha256", sha256}});
    }
}

} // namespace core::store
