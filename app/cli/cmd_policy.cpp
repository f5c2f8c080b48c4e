// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/settings.h"
#include "core/job/edge.h"
#include "core/job/policy.h"

namespace app {

namespace {

struct NoOptions
{
};

struct SetOptions
{
    std::vector<std::string> settings;
    std::string by;
};

int print(const Output &out, const core::Policy &policy)
{
    const core::OptionValues values = core::policyValues(policy);
    core::Json json = core::Json::object();
    Table table({{"setting"}, {"value", Table::Align::Right}, {"default", Table::Align::Right}, {"help"}});
    for (const core::OptionSpec &spec : core::policySpecs()) {
        const core::OptionValue &value = values.at(spec.key);
        json[spec.key] = std::visit([](const auto &v) { return core::Json(v); }, value);
        table.add({spec.key, core::optionText(value), core::optionText(spec.defaultValue), spec.help});
    }
    if (out.isJson())
        out.document({{"policy", json}});
    out.table(table);
    return kDone;
}

int runShow(Session &session, const NoOptions &)
{
    return print(session.out, core::job::need(core::job::policy(*session.open(core::store::Access::Read))));
}

int runSet(Session &session, const SetOptions &options)
{
    std::map<std::string, std::string> settings;
    addSettings(settings, "policy set", options.settings);
    const auto workspace = session.open(core::store::Access::Write);
    return print(session.out, core::job::need(core::job::setPolicy(*workspace, settings, declaredName(options.by))));
}

} // namespace

void addPolicy(CLI::App &app, Chosen &chosen)
{
    CLI::App *group = app.add_subcommand("policy", "What verdicts are judged by");
    group->require_subcommand(1);
    chooses(*group->add_subcommand("show", "Show the policy"), chosen, std::make_shared<NoOptions>(), runShow);

    auto options = std::make_shared<SetOptions>();
    CLI::App *set = group->add_subcommand("set", "Change it for runs and audits from now on");
    set->add_option("SETTING", options->settings, "key=value; may be repeated; `policy show` lists the keys")->required();
    set->add_option("--by", options->by, "Declared name of who changes it; default: the login name");
    chooses(*set, chosen, options, runSet);
}

} // namespace app
