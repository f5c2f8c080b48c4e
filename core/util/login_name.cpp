// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/login_name.h"

#include <pwd.h>
#include <unistd.h>

namespace core {

std::string loginName()
{
    const passwd *user = getpwuid(getuid());
    return user && user->pw_name && *user->pw_name ? user->pw_name : "uid " + std::to_string(getuid());
}

} // namespace core
