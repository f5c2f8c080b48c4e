// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/settings.h"
#include "app/cli/verdicts.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/report/wording.h"

#include <algorithm>

namespace app {

namespace {

struct Options
{
    core::job::AuditJob job;
    std::string require;
};

/// What will take long and stay in the workspace, before anything begins.
std::string costInWords(const core::job::AuditExtraCost &cost)
{
    std::string text = cost.seconds ? "training for this audit takes at most about " + core::report::formatSeconds(*cost.seconds)
                                          + " on the device the original was trained on"
                                    : "how long training for this audit takes cannot be told: the original was not trained here";
    if (cost.models > 0) {
        constexpr std::int64_t kMegabyte = 1000 * 1000;
        text += "; " + std::to_string(cost.models) + (cost.models == 1 ? " model" : " models") + " to compare with, about "
            + std::to_string(std::max<std::int64_t>(1, (cost.bytes + kMegabyte / 2) / kMegabyte)) + " MB, "
            + (cost.models == 1 ? "stays" : "stay") + " in the workspace";
    }
    return text;
}

int run(Session &session, const Options &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    if (options.job.relearn || options.job.references > 0 || options.job.shadows > 0)
        session.out.note(costInWords(core::job::need(core::job::auditExtraCost(*workspace, options.job, session.job))));
    const core::JobContext context = warningFirst(session, *workspace, options.job.request, options.job.original);
    const core::Findings findings = core::job::need(core::job::auditModel(*workspace, options.job, context));
    printRun(session, *workspace, findings);
    return judged(session, findings, options.require);
}

} // namespace

void addAudit(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("audit", "Audit a model made elsewhere");
    command->add_option("--model", options->job.model, "Takes the place of the unlearned model")->required();
    command->add_option("--request", options->job.request)->required();
    command->add_option("--original", options->job.original, "The model before unlearning");
    addReferenceOption(*command, options->job.retrained);
    command->add_flag("--relearn", options->job.relearn,
                      "Also measure how fast the forget people are learnt again: up to 500 steps each from retain images and from "
                      "their own; needs --original");
    command->add_option("--rmia", options->job.references,
                        "Train 1 to 4 reference models on people who stay, and attack with them too; needs --original")
        ->check(CLI::Range(1, 4));
    CLI::Option *lira =
        command->add_option("--lira", options->job.shadows,
                            "Train 16 to 256 shadow models on the people who stay and half of the forget and unseen people each, and "
                            "attack with them too; needs --original");
    command->add_flag("--u-lira", options->job.unlearnsShadows,
                      "Also let every shadow model unlearn its half as the run did that made the model, and attack with those")
        ->needs(lira);
    command->add_option("--seed", options->job.seed)->capture_default_str();
    command->add_option("--device", options->job.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    addRequire(*command, options->require);
    chooses(*command, chosen, options, run);
}

} // namespace app
