// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/compute/nn/training.h"
#include "core/domain/options.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"

namespace app {

namespace {

/// What a training has to say is said whether its progress is shown or not.
core::JobContext sayingNotes(const Session &session)
{
    core::JobContext context = session.job;
    context.report = [&session](core::Progress progress) {
        if (!progress.note.empty())
            session.out.note(progress.note);
        progress.note.clear();
        session.job.progress(progress);
    };
    return context;
}

int run(Session &session, const core::job::TrainJob &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    const core::Model model = core::job::need(core::job::train(*workspace, options, sayingNotes(session)));
    core::store::Database database = workspace->database();
    if (session.out.isJson())
        session.out.document({{"model", modelJson(model, database)}});
    else
        printModel(session.out, model, database);
    return kDone;
}

} // namespace

void addTrain(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<core::job::TrainJob>();
    const core::compute::TrainOptions defaults;
    CLI::App *command = app.add_subcommand("train", "Train a model, or a retrained reference with --exclude");
    command->add_option("--arch", options->arch, architectureNames() + "; default: the first");
    command->add_option("--task", options->task, "What to classify; default: the first task");
    command->add_option("--epochs", options->epochs, "Passes over the training images; default: " + std::to_string(defaults.epochs));
    command->add_option("--batch", options->batch, "Images a step; default: " + std::to_string(defaults.batch));
    command->add_option("--lr", options->learningRate, "Peak learning rate; default: " + core::optionText(defaults.learningRate));
    command->add_option("--seed", options->seed, "Of everything drawn by chance; default: " + std::to_string(defaults.seed));
    command->add_option("--device", options->device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command->add_option("--exclude", options->exclude, "Request whose people are left out, with the original's settings");
    chooses(*command, chosen, options, run);
}

} // namespace app
