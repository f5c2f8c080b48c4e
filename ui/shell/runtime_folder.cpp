// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/runtime_folder.h"

#include <cstdlib>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

namespace ui {

namespace {

/// A folder, not a link, that nobody else can look into: the places it is looked for in are everybody's.
bool isPrivate(const std::string &folder)
{
    struct stat info = {};
    return ::lstat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::getuid()
        && (info.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

std::string runtimeFolder()
{
    const std::string user = std::to_string(::getuid());
    if (const std::string session = "/run/user/" + user; isPrivate(session))
        return session;
    const char *const temporary = std::getenv("TMPDIR");
    const std::string base = temporary && *temporary ? temporary : "/tmp";
    std::string folder = base + "/expunge-runtime-" + user;
    if (::mkdir(folder.c_str(), S_IRWXU) == 0 || isPrivate(folder))
        return folder;
    folder += "-XXXXXX"; // somebody else was there first
    return ::mkdtemp(folder.data()) ? folder : std::string();
}

} // namespace

void ensureRuntimeFolder()
{
    if (const char *const set = std::getenv("XDG_RUNTIME_DIR"); set && *set)
        return;
    if (const std::string folder = runtimeFolder(); !folder.empty())
        ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
}

} // namespace ui
