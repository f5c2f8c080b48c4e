// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/jobs.h"
#include "core/report/findings_json.h"

namespace app {

namespace {

struct NoOptions
{
};

std::string range(const core::OptionSpec &option)
{
    std::string text;
    for (const std::string &choice : option.choices)
        text += (text.empty() ? "" : "|") + choice;
    if (option.min || option.max)
        text = (option.min ? core::optionText(*option.min) : "") + "…" + (option.max ? core::optionText(*option.max) : "");
    return text;
}

int run(Session &session, const NoOptions &)
{
    core::Json methods = core::Json::array();
    for (const core::MethodSpec &method : core::job::methods()) {
        methods.push_back(core::report::methodToJson(method));
        session.out.line(method.name + ": " + method.title + (method.paper.empty() ? "" : " [" + method.paper + "]"));
        session.out.line("  " + method.help);
        for (const core::Preset &preset : method.presets)
            session.out.line("  preset " + preset.name + ": " + preset.title);
        Table table({{"  option"}, {"default", Table::Align::Right}, {"range"}, {"unit"}, {"help"}});
        for (const core::OptionSpec &option : method.options)
            table.add({"  " + option.key, core::optionText(option.defaultValue), range(option), option.unit, option.help});
        session.out.table(table);
        session.out.line();
    }
    if (session.out.isJson())
        session.out.document({{"methods", methods}});
    return kDone;
}

} // namespace

void addMethods(CLI::App &app, Chosen &chosen)
{
    chooses(*app.add_subcommand("methods", "Unlearning methods and their options"), chosen, std::make_shared<NoOptions>(), run);
}

} // namespace app
