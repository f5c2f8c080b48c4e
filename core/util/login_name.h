// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace core {

/// Who is logged in here, by the system's account ("uid 1000" where it has no name): who acts until somebody declares another name.
std::string loginName();

} // namespace core
