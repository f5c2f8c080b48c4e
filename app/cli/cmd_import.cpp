// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t kShownSkips = 20;

struct Options
{
    core::data::ImportOptions import;
    std::optional<int> imageSize;
    std::optional<std::int64_t> splitSeed;
};

core::Json toJson(const core::job::ImportReport &report)
{
    core::Json sets = core::Json::object();
    for (const auto &[set, size] : report.sets)
        sets[std::string(name(set))] = {{"people", size.first}, {"images", size.second}};
    core::Json tasks = core::Json::array();
    for (const core::Task &task : report.tasks)
        tasks.push_back({{"name", task.name}, {"kind", std::string(name(task.kind))}, {"classes", task.classes}});
    core::Json skipped = core::Json::array();
    for (const core::data::SkippedFile &file : report.skipped)
        skipped.push_back({{"file", file.file}, {"reason", file.reason}});
    return {{"dataset", 1},          {"sets", sets},       {"tasks", tasks},
            {"imported", report.imported}, {"skipped", skipped}, {"warnings", report.warnings}};
}

void print(const Output &out, const core::job::ImportReport &report, int imageSize)
{
    out.line("Imported " + std::to_string(report.imported) + " images at " + std::to_string(imageSize) + " pixels, skipped "
             + std::to_string(report.skipped.size()) + ".");
    Table sets({{"set"}, {"people", Table::Align::Right}, {"images", Table::Align::Right}});
    for (const auto &[set, size] : report.sets)
        sets.add({std::string(name(set)), std::to_string(size.first), std::to_string(size.second)});
    out.table(sets);
    for (const core::Task &task : report.tasks)
        out.line("Task " + task.name + ": " + std::to_string(task.classes.size()) + " classes");
    for (std::size_t i = 0; i < std::min(kShownSkips, report.skipped.size()); ++i)
        out.line("Skipped " + report.skipped[i].file + ": " + report.skipped[i].reason);
    if (report.skipped.size() > kShownSkips)
        out.line("… and " + std::to_string(report.skipped.size() - kShownSkips) + " more; --json names them all.");
    for (const std::string &warning : report.warnings)
        out.line("Warning: " + warning);
}

/// What was not said is as it was at the first import.
core::data::ImportOptions completed(const Options &given, const core::store::Workspace &workspace, const Output &out)
{
    core::data::ImportOptions options = given.import;
    core::store::Database database = workspace.database();
    const std::optional<core::DataSet> before = core::store::DataSetRepository(database).dataSet();
    options.imageSize = given.imageSize.value_or(before ? before->imageSize : options.imageSize);
    options.splitSeed = given.splitSeed.value_or(before ? before->splitSeed : options.splitSeed);
    if (before && options.splitSeed != before->splitSeed)
        out.note("the sets were drawn at the first import, with seed " + std::to_string(before->splitSeed) + ", and stay");
    return options;
}

int run(Session &session, const Options &given)
{
    checkOffered("--format", given.import.format, core::data::importFormats());
    const auto workspace = session.open(core::store::Access::Write);
    const core::data::ImportOptions options = completed(given, *workspace, session.out);
    const auto report = core::job::need(core::job::importDataSet(*workspace, options, session.job));
    if (session.out.isJson())
        session.out.document(toJson(report));
    else
        print(session.out, report, options.imageSize);
    return kDone;
}

} // namespace

void addImport(CLI::App &app, Chosen &chosen)
{
    auto given = std::make_shared<Options>();
    core::data::ImportOptions *options = &given->import;
    CLI::App *command = app.add_subcommand("import", "Read faces and labels into the workspace");
    command->add_option("--format", options->format, "manifest, folders, mufac, mucac, celeba or rafdb")->required();
    command->add_option("--root", options->root, "Folder the image paths are relative to; of a published data set, the folder its lists are in")->required();
    command->add_option("--manifest", options->manifest, "CSV file; default: ROOT/manifest.csv");
    command->add_option("--label-column", options->labelColumns, "manifest: a column that is a task. mucac, celeba: an attribute to learn, by default Male, Smiling and Young; "
                        "one makes a binary task, several a multi-label one. May be repeated");
    command->add_option("--image-size", given->imageSize, "Side in pixels, 16 to 512; default: as imported before, else 128");
    command->add_option("--split-seed", given->splitSeed, "Seed of the draw into sets at the first import; default: 1");
    command->add_flag("--strict-split", options->strictSplit, "Refuse a person in two given sets");
    chooses(*command, chosen, given, run);
}

} // namespace app
