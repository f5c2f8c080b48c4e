// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/edge.h"
#include "core/store/event_log.h"

namespace app {

namespace {

struct Options
{
    bool verify = false;
};

int verify(Session &session, core::store::EventLog &log)
{
    const core::store::ChainCheck check = log.verify();
    const std::string head = log.head();
    if (session.out.isJson())
        session.out.document({{"ok", check.ok},
                              {"head", head},
                              {"checks", {{{"name", "chain"}, {"ok", check.ok}, {"detail", check.detail}}}},
                              {"first_bad_event", check.firstBadEvent ? core::Json(*check.firstBadEvent) : core::Json()}});
    session.out.line((check.ok ? "OK: " : "BROKEN: ") + check.detail);
    session.out.line("Head: " + head);
    return check.ok ? kDone : kFailed;
}

/// An event's act; all it says when it has none, as one that was changed from outside may.
std::string actOf(const core::Json &what)
{
    if (what.is_object())
        if (const auto act = what.find("act"); act != what.end() && act->is_string())
            return act->get<std::string>();
    return what.dump();
}

/// What the event says besides its act: numbers and short texts; hashes and lists are for --json.
std::string factsOf(const core::Json &what)
{
    constexpr std::size_t kLongest = 40;
    std::string facts;
    if (!what.is_object())
        return facts;
    for (const auto &[key, value] : what.items()) {
        const bool isPlain = value.is_number() || value.is_boolean() || (value.is_string() && !value.get_ref<const std::string &>().empty());
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        if (key == "act" || !isPlain || text.size() > kLongest)
            continue;
        facts += (facts.empty() ? "" : ", ") + key + " " + text;
    }
    return facts;
}

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::store::Database database = workspace->database();
    core::store::EventLog log(database);
    if (options.verify)
        return verify(session, log);
    core::Json events = core::Json::array();
    Table table({{"id", Table::Align::Right}, {"time"}, {"who"}, {"what"}, {"facts"}, {"hash"}});
    for (const core::store::Event &event : log.events()) {
        events.push_back({{"id", event.id}, {"time", event.time}, {"who", event.who}, {"what", event.what}, {"hash", event.hash}});
        table.add({std::to_string(event.id), event.time, event.who, actOf(event.what), factsOf(event.what),
                   event.hash.substr(0, 12)});
    }
    if (session.out.isJson())
        session.out.document({{"events", events}});
    session.out.table(table);
    return kDone;
}

} // namespace

void addLog(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("log", "The audit trail");
    command->add_flag("--verify", options->verify, "Check the chain of hashes; exit 1 if it is broken");
    chooses(*command, chosen, options, run);
}

} // namespace app
