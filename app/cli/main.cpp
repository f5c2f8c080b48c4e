// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/exit_codes.h"
#include "app/cli/pdf.h"
#include "app/cli/progress_line.h"
#include "app/cli/stop_signals.h"
#include "core/compute/nn/device.h"
#include "core/data/image_limits.h"
#include "core/job/edge.h"
#include "version.h"

#include <QCoreApplication>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>
#include <unistd.h>

namespace {

/// Names and paths are UTF-8. Qt switches to such a locale by itself, but says so on stderr, where errors have their one line.
void ensureUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        setenv("LC_ALL", "C.UTF-8", 1);
        std::setlocale(LC_ALL, "C.UTF-8");
    }
    std::setlocale(LC_NUMERIC, "C");
}

/// What is wrong with the command line, in a sentence that names the option.
std::string sentenceOf(const CLI::ParseError &failure)
{
    const std::string text = failure.what(), conversion = "Could not convert: ";
    const std::size_t equals = text.find(" = ");
    if (!text.starts_with(conversion) || equals == std::string::npos)
        return text;
    return text.substr(conversion.size(), equals - conversion.size()) + ": '" + text.substr(equals + 3) + "' is not a number";
}

struct Globals
{
    std::string workspace;
    bool json = false, progress = false;
};

void declare(CLI::App &app, Globals &globals, app::Chosen &chosen)
{
    app.fallthrough();
    app.require_subcommand(1);
    app.add_option("--workspace", globals.workspace, "Workspace folder (else EXPUNGE_WORKSPACE, else the current folder)");
    app.add_flag("--json", globals.json, "One JSON document on stdout");
    app.add_flag("--progress", globals.progress, "Progress on stderr, also when it is no terminal");
    app.set_version_flag("--version", std::string("expunge-cli ") + core::kVersion + " (" + core::kCommit + ")");
    for (const auto add : {app::addInit, app::addImport, app::addPeople, app::addTrain, app::addModel, app::addRequest,
                           app::addLookAlikes, app::addRun, app::addAudit, app::addResume, app::addShow, app::addCompare,
                           app::addReport, app::addLog, app::addPolicy, app::addMethods, app::addDoctor, app::addBench,
                           app::addFaces, app::addDemo, app::addLater})
        add(app, chosen);
}

int perform(app::Chosen &chosen, const Globals &globals, const app::Output &out, const app::StopSignals &signals)
{
    app::ProgressLine line(globals.progress, isatty(STDERR_FILENO) != 0);
    app::Session session{out, globals.workspace, {signals.token(), [&line](const core::Progress &p) { line.show(p); }}};
    try {
        return chosen.action(session);
    } catch (...) {
        const core::Error error = core::job::currentError();
        line.clear();
        out.error(error);
        return app::exitCode(error.code);
    }
}

} // namespace

int main(int argc, char **argv)
{
    core::compute::ensureEnvironment(argv, {{core::data::kPixelCapVariable, core::data::kPixelCap}});
    ensureUtf8Locale();

    CLI::App app("Forget people from a face classifier, and show with evidence that it did.", "expunge-cli");
    Globals globals;
    app::Chosen chosen;
    declare(app, globals, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &help) { // --help, --version
        return app.exit(help);
    } catch (const CLI::ParseError &failure) {
        // What was parsed before the fault may not include --json.
        const bool json = std::any_of(argv, argv + argc, [](const char *a) { return std::strcmp(a, "--json") == 0; });
        app::Output(json).error({core::ErrorCode::Usage, "", sentenceOf(failure) + "; see --help"});
        return app::kUsage;
    }

    const app::StopSignals signals;
    if (signals.isReceived()) {
        app::Output(globals.json).error({core::ErrorCode::Cancelled, "", "stopped before anything began"});
        return app::kCancelled;
    }
    core::compute::configureThreads();
    const std::unique_ptr<QCoreApplication> application =
        chosen.needsFonts ? app::makePdfApplication(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    return perform(chosen, globals, app::Output(globals.json), signals);
}
