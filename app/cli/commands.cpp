// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/job/architectures.h"
#include "core/job/edge.h"
#include "core/util/login_name.h"

#include <algorithm>
#include <charconv>

namespace app {

void refuseLater(const std::string &what)
{
    throw core::job::Failure(core::ErrorCode::Usage, what, "is not in this version");
}

void checkOffered(const std::string &option, const std::string &value, const std::vector<std::string> &offered)
{
    if (std::find(offered.begin(), offered.end(), value) != offered.end())
        return;
    std::string names;
    for (const std::string &name : offered)
        names += (names.empty() ? "" : ", ") + name;
    throw core::job::Failure(core::ErrorCode::Usage, option, "'" + value + "' is unknown; use " + names);
}

CLI::Validator wholeNumberFrom(std::int64_t least)
{
    const auto check = [least](const std::string &text) {
        std::int64_t number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool isWhole = failure == std::errc() && end == text.data() + text.size();
        return isWhole && number >= least ? std::string()
                                          : "'" + text + "' is not a whole number of at least " + std::to_string(least);
    };
    return CLI::Validator(check, ">=" + std::to_string(least));
}

std::string architectureNames()
{
    std::string names;
    for (const core::job::Architecture &architecture : core::job::architectures())
        names += (names.empty() ? "" : ", ") + architecture.name;
    return names;
}

std::string declaredName(const std::string &given)
{
    return given.empty() ? core::loginName() : given;
}

void addLater(CLI::App &app, Chosen &chosen)
{
    for (const char *name : {"verify", "key", "purge"}) {
        CLI::App *command = app.add_subcommand(name, "Not in this version");
        command->group("")->fallthrough(false)->allow_extras();
        command->callback([&chosen, name] {
            chosen.action = [name](Session &) -> int { refuseLater(name); };
        });
    }
}

} // namespace app
