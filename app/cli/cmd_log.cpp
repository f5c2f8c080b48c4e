// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/job/edge.h"
#include "core/store/event_log.h"
#include "core/store/findings_check.h"

namespace app {

namespace {

struct Options
{
    bool verify = false;
};

int verify(Session &session, core::store::Database &database)
{
    core::store::EventLog log(database);
    const core::store::ChainCheck chain = log.verify();
    const core::store::FindingsCheck findings = core::store::verifyFindings(database);
    const std::string head = log.head();
    const bool isOk = chain.ok && findings.ok;
    if (session.out.isJson())
        session.out.document(
            {{"ok", isOk},
             {"head", head},
             {"checks",
              {{{"name", "chain"}, {"ok", chain.ok}, {"detail", chain.detail}},
               {{"name", "findings"}, {"ok", findings.ok}, {"detail", findings.detail}, {"runs", findings.changed}}}},
             {"first_bad_event", chain.firstBadEvent ? core::Json(*chain.firstBadEvent) : core::Json()}});
    session.out.line((chain.ok ? "OK: " : "BROKEN: ") + chain.detail);
    session.out.line((findings.ok ? "OK: " : "BROKEN: ") + findings.detail);
    session.out.line("Head: " + head);
    return isOk ? kDone : kFailed;
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
    if (options.verify)
        return verify(session, database);
    core::Json events = core::Json::array();
    Table table({{"id", Table::Align::Right}, {"time"}, {"who"}, {"what"}, {"facts"}, {"hash"}});
    for (const core::store::Event &event : core::store::EventLog(database).events()) {
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
    command->add_flag("--verify", options->verify, "Check the chain of hashes, and all findings against it; exit 1 if one is broken");
    chooses(*command, chosen, options, run);
}

} // namespace app
