// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "core/data/synthetic_faces.h"
#include "core/job/edge.h"

#include <filesystem>

namespace app {

namespace {

struct Options
{
    std::string folder;
    core::data::SyntheticOptions faces;
};

int run(Session &session, const Options &options)
{
    const std::filesystem::path folder = options.folder;
    if (std::filesystem::exists(folder) && !std::filesystem::is_empty(folder))
        throw core::job::Failure(core::ErrorCode::AlreadyExists, options.folder, "is not empty; name a new folder");
    core::job::need(core::data::writeSyntheticFaces(folder, options.faces, session.job));
    const std::string manifest = (folder / "manifest.csv").string();
    if (session.out.isJson())
        session.out.document({{"root", options.folder}, {"manifest", manifest}, {"people", options.faces.people}});
    else
        session.out.line("Wrote " + manifest + ". Next: `import --format manifest --root " + options.folder + "`.");
    return kDone;
}

} // namespace

void addFaces(CLI::App &app, Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("faces", "Synthetic faces of made-up people, to try things on");
    command->add_option("DIR", options->folder, "A folder that does not exist yet, or is empty")->required();
    core::data::SyntheticOptions &faces = options->faces;
    command->add_option("--people", faces.people)->capture_default_str();
    command->add_option("--images-min", faces.imagesPerPersonMin, "Of one person")->capture_default_str();
    command->add_option("--images-max", faces.imagesPerPersonMax, "Of one person; most have few")->capture_default_str();
    command->add_option("--size", faces.size, "Pixels, square")->capture_default_str();
    command->add_option("--seed", faces.seed)->capture_default_str();
    chooses(*command, chosen, options, run);
}

} // namespace app
