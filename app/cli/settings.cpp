// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings.h"

#include "core/job/edge.h"

namespace app {

void addSettings(std::map<std::string, std::string> &settings, const std::string &option, const std::vector<std::string> &texts)
{
    for (const std::string &text : texts) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            throw core::job::Failure(core::ErrorCode::Usage, option + " " + text, "is not key=value");
        settings[text.substr(0, equals)] = text.substr(equals + 1);
    }
}

} // namespace app
