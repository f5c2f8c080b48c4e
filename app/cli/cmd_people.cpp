// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/report/wording.h"
#include "core/store/data_set_repository.h"

namespace app {

namespace {

struct Options
{
    std::string search, set, state, verdict;
    std::int64_t limit = -1;
};

std::set<core::PersonId> peopleWith(core::ForgettingVerdict wanted, const std::map<core::PersonId, core::ForgettingVerdict> &verdicts)
{
    std::set<core::PersonId> people;
    for (const auto &[person, verdict] : verdicts) {
        if (verdict == wanted)
            people.insert(people.end(), person);
    }
    return people;
}

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::store::Database database = workspace->database();
    core::store::DataSetRepository repository(database);
    core::store::PeopleFilter filter;
    filter.search = options.search;
    if (!options.set.empty())
        filter.set = core::fromName<core::SetKind>(options.set);
    if (!options.state.empty())
        filter.state = core::fromName<core::PersonState>(options.state);
    const auto verdicts = repository.verdicts();
    if (!options.verdict.empty())
        filter.among = peopleWith(*core::fromName<core::ForgettingVerdict>(options.verdict), verdicts);
    const std::int64_t total = repository.countPeople(filter);
    filter.limit = options.limit;

    core::Json people = core::Json::array();
    Table table({{"person"}, {"images", Table::Align::Right}, {"set"}, {"state"}, {"verdict"}});
    for (const core::Person &person : repository.people(filter)) {
        const std::string set(name(person.set)), state(name(person.state));
        const auto verdict = verdicts.find(person.id);
        const bool isJudged = verdict != verdicts.end();
        people.push_back({{"identity", person.identity},
                          {"images", person.images},
                          {"set", set},
                          {"state", state},
                          {"verdict", isJudged ? core::Json(name(verdict->second)) : core::Json()},
                          {"id", person.id}});
        table.add({person.identity, std::to_string(person.images), set, state,
                   isJudged ? core::report::title(verdict->second) : std::string()});
    }
    if (session.out.isJson()) {
        session.out.document({{"people", people}, {"total", total}});
        return kDone;
    }
    session.out.table(table);
    session.out.line(std::to_string(people.size()) + " of " + std::to_string(total) + " people");
    return kDone;
}

} // namespace

void addPeople(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("people", "List people by name");
    command->add_option("--search", options->search, "Part of a name or pseudonym");
    command->add_option("--set", options->set)->check(CLI::IsMember({"train", "validation", "unseen"}));
    command->add_option("--state", options->state)
        ->check(CLI::IsMember({"none", "requested", "approved", "unlearned", "purged"}));
    command
        ->add_option("--verdict", options->verdict, "Their own, in the newest run that unlearned them; not that of a request as a whole")
        ->check(CLI::IsMember({"forgotten", "not_forgotten", "over_forgotten", "inconclusive"}));
    command->add_option("--limit", options->limit, "At most that many")->check(wholeNumberFrom(0));
    chooses(*command, chosen, options, run);
}

} // namespace app
