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

void addReferenceOption(CLI::App &command, core::job::ReferenceChoice &choice)
{
    const auto parse = [&choice](const std::string &text) {
        core::ModelId model = 0;
        if (text == "none")
            choice = core::job::NoReference();
        else if (CLI::detail::lexical_cast(text, model))
            choice = model;
        else
            throw CLI::ValidationError("--retrained", "'" + text + "' is neither a model's number nor 'none'");
    };
    command.add_option_function<std::string>("--retrained", parse, "Model to compare with, or 'none'; default: the newest made for the request")
        ->type_name("ID|none");
}

} // namespace app
