// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/views.h"
#include "core/domain/names.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/model_repository.h"
#include "core/util/hash.h"

namespace app {

namespace {

struct ExportOptions
{
    core::ModelId model = 0;
    std::string format = "safetensors";
    std::string file;
};

struct NoOptions
{
};

int runImport(Session &session, const core::job::ModelImport &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    const auto report = core::job::need(core::job::importModel(*workspace, options, session.job));
    core::store::Database database = workspace->database();
    if (session.out.isJson()) {
        core::Json model = modelJson(report.model, database);
        model["missing"] = report.missing;
        model["unexpected"] = report.unexpected;
        session.out.document({{"model", model}});
        return kDone;
    }
    printModel(session.out, report.model, database);
    for (const std::string &entry : report.unexpected)
        session.out.line("  not used: " + entry);
    return kDone;
}

int runExport(Session &session, const ExportOptions &options)
{
    const auto workspace = session.open(core::store::Access::Write);
    core::job::need(core::job::exportModel(*workspace, options.model, options.format, options.file));
    const std::string hash = core::toHex(core::job::need(core::sha256File(options.file)));
    printFile(session.out, options.file, hash);
    if (options.format == "torchscript")
        session.out.line("It is a recording of evaluation mode: train() changes nothing in it. To train it further, export as pth.");
    return kDone;
}

/// "trained", "trained (shadow)".
std::string originText(const core::Model &model)
{
    const auto role = model.settings.find("role");
    return std::string(name(model.origin)) + (role == model.settings.end() ? "" : " (" + role->second + ")");
}

int runList(Session &session, const NoOptions &)
{
    const auto workspace = session.open(core::store::Access::Read);
    core::store::Database database = workspace->database();
    core::Json models = core::Json::array();
    Table table({{"id", Table::Align::Right}, {"architecture"}, {"task"}, {"origin"}, {"people", Table::Align::Right}, {"created"}, {"SHA-256"}});
    for (const core::Model &model : core::store::ModelRepository(database).models()) {
        const core::Json json = modelJson(model, database);
        models.push_back(json);
        table.add({std::to_string(model.id), model.arch, json.at("task").get<std::string>(),
                   originText(model), json.at("trained_on").dump(), model.created, model.sha256.substr(0, 12)});
    }
    if (session.out.isJson())
        session.out.document({{"models", models}});
    session.out.table(table);
    return kDone;
}

} // namespace

void addModel(CLI::App &app, Chosen &chosen)
{
    CLI::App *group = app.add_subcommand("model", "Import, export and list models");
    group->require_subcommand(1);

    auto in = std::make_shared<core::job::ModelImport>();
    CLI::App *import = group->add_subcommand("import", "Take a model made elsewhere (safetensors, .pth, .pt)");
    import->add_option("FILE", in->file, "Its weights: safetensors, or what torch.save or torch.jit.save wrote")->required();
    import->add_option("--arch", in->arch, architectureNames())->required();
    import->add_option("--task", in->task, "What it classifies; default: the first task");
    import->add_option("--trained-on", in->trainedOn, "train, or a file with one identity a line")->capture_default_str();
    chooses(*import, chosen, in, runImport);

    auto out = std::make_shared<ExportOptions>();
    CLI::App *exporting = group->add_subcommand("export", "Copy a model out");
    exporting->add_option("ID", out->model)->required();
    exporting->add_option("FILE", out->file, "Must not exist yet")->required();
    exporting->add_option("--format", out->format, "safetensors, pth or torchscript")->capture_default_str();
    chooses(*exporting, chosen, out, runExport);

    chooses(*group->add_subcommand("list", "List models"), chosen, std::make_shared<NoOptions>(), runList);

    CLI::App *deploy = group->add_subcommand("deploy", "Not in this version")->group("")->fallthrough(false)->allow_extras();
    deploy->callback([&chosen] { chosen.action = [](Session &) -> int { refuseLater("model deploy"); }; });
}

} // namespace app
