// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/look_alikes.h"
#include "core/report/look_alikes_json.h"
#include "core/report/wording.h"
#include "core/store/data_set_repository.h"

#include <cstdio>

namespace app {

namespace {

struct SearchOptions
{
    core::job::LookAlikeJob job;
    bool last = false;
};

struct DecisionOptions
{
    core::job::LookAlikeDecision decision;
};

std::string identityOf(core::store::DataSetRepository &people, core::PersonId id)
{
    const auto person = people.person(id);
    return person ? person->identity : "person " + std::to_string(id);
}

/// As findings have it, with the identities: `lookalikes` speaks names, as `people` and `request` do.
core::Json toJson(const core::job::LookAlikeReport &report, core::RequestId request, core::store::Database &database)
{
    core::store::DataSetRepository people(database);
    core::Json json = core::report::lookAlikesToJson(core::job::lookAlikeFindings(database, request));
    json["request"] = request;
    for (std::size_t i = 0; i < report.people.size(); ++i) {
        const core::LookAlike &one = report.people[i];
        core::Json &entry = json["people"][i];
        entry["identity"] = identityOf(people, one.person);
        for (std::size_t k = 0; k < one.evidence.size(); ++k)
            entry["evidence"][k]["of_identity"] = identityOf(people, one.evidence[k].of);
    }
    return {{"look_alikes", json}};
}

std::string twoDigits(double value)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string kindTitle(core::LookAlikeKind kind)
{
    switch (kind) {
    case core::LookAlikeKind::Exact: return "same file";
    case core::LookAlikeKind::Near: return "near-duplicate";
    case core::LookAlikeKind::SamePerson: return "candidate";
    }
    return {};
}

void print(const Output &out, const core::job::LookAlikeReport &report, core::store::Database &database)
{
    core::store::DataSetRepository people(database);
    const core::LookAlikeCheck &check = report.check;
    out.line(std::to_string(check.requestImages) + " images of " + std::to_string(check.requestPeople) + " people compared with "
             + std::to_string(check.images) + " images of " + std::to_string(check.people) + " others.");
    if (check.cosine)
        out.line("Candidates for the same person: cosine of features at least " + twoDigits(*check.cosine));
    if (!check.modelSha256.empty()) {
        out.line("  precision on the known people  " + core::report::formatMetric(check.precision, false) + ", n "
                 + std::to_string(check.precision.n));
        out.line("  share of them found            " + core::report::formatMetric(check.recall, false) + ", n "
                 + std::to_string(check.recall.n));
    }
    for (const std::string &note : check.notes)
        out.line("Note: " + note);
    Table table({{"person"}, {"set"}, {"looks like"}, {"why"}, {"alike", Table::Align::Right}, {"pairs", Table::Align::Right}, {"state"}});
    for (const core::LookAlike &one : report.people) {
        const auto person = people.person(one.person);
        for (const core::LookAlikeEvidence &evidence : one.evidence)
            table.add({identityOf(people, one.person), person ? std::string(name(person->set)) : "", identityOf(people, evidence.of),
                       kindTitle(evidence.kind), twoDigits(evidence.similarity), std::to_string(evidence.pairs),
                       std::string(name(one.state)) + (one.reason.empty() ? "" : ": " + one.reason)});
    }
    if (table.isEmpty())
        out.line("No look-alikes.");
    else
        out.table(table);
}

int runSearch(Session &session, const SearchOptions &options)
{
    const auto workspace = session.open(options.last ? core::store::Access::Read : core::store::Access::Write);
    core::job::LookAlikeReport report;
    if (options.last) {
        auto stored = core::job::need(core::job::loadLookAlikes(*workspace, options.job.request));
        if (!stored)
            throw core::job::Failure(core::ErrorCode::NotFound, "request " + std::to_string(options.job.request),
                                     "nobody looked for its look-alikes yet; leave --last out to do so");
        report = *std::move(stored);
    } else {
        report = core::job::need(core::job::findLookAlikes(*workspace, options.job, session.job));
    }
    core::store::Database database = workspace->database();
    if (session.out.isJson())
        session.out.document(toJson(report, options.job.request, database));
    else
        print(session.out, report, database);
    return kDone;
}

using Decide = core::Result<core::Request> (*)(core::store::Workspace &, const core::job::LookAlikeDecision &, const core::Clock &);

template <Decide decide>
int runDecision(Session &session, const DecisionOptions &options)
{
    core::job::LookAlikeDecision decision = options.decision;
    decision.by = declaredName(decision.by);
    const auto workspace = session.open(core::store::Access::Write);
    const core::Request request = core::job::need(decide(*workspace, decision, core::Clock::system()));
    core::store::Database database = workspace->database();
    if (session.out.isJson())
        session.out.document({{"request", requestJson(request, database)}});
    else
        printRequest(session.out, request, database);
    return kDone;
}

void addOne(CLI::App &group, Chosen &chosen, const char *name, const char *help, int (*run)(Session &, const DecisionOptions &))
{
    auto options = std::make_shared<DecisionOptions>();
    core::job::LookAlikeDecision &decision = options->decision;
    CLI::App *command = group.add_subcommand(name, help);
    command->add_option("ID", decision.request)->required();
    command->add_option("--person", decision.identity, "Identity of the look-alike")->required();
    command->add_option("--reason", decision.reason, "Goes into the trail and the report; names nobody. Needed to waive");
    command->add_option("--by", decision.by, "Declared name of who decides; default: the login name");
    chooses(*command, chosen, options, run);
}

} // namespace

void addLookAlikes(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<SearchOptions>();
    core::job::LookAlikeJob &job = options->job;
    CLI::App *command = app.add_subcommand("lookalikes", "Look for images of a request's people under other names, in all sets");
    command->add_option("--request", job.request)->required();
    command->add_option("--model", job.model, "Whose features tell people apart; default: the newest trained on the request's people");
    command->add_option("--cosine", job.cosine, "Candidates reach it; default: the lowest at which half of the pairs are one person where everybody has another half to be found");
    command->add_option("--near-bits", job.nearBits, "Pictures whose hashes differ in more bits are not looked at, 0 to 20")->capture_default_str();
    command->add_option("--device", job.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->add_flag("--last", options->last, "Show what the last search found, without searching");
    chooses(*command, chosen, options, runSearch);
}

void addRequestPeople(CLI::App &group, Chosen &chosen)
{
    addOne(group, chosen, "add", "Put a look-alike into the request", runDecision<core::job::addLookAlike>);
    addOne(group, chosen, "waive", "Leave a look-alike out, with a reason", runDecision<core::job::waiveLookAlike>);
}

} // namespace app
