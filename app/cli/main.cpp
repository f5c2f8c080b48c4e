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
#include <numeric>
#include <string_view>
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

/// How many letters lie between two words (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

/// A word that is no command, with the nearest that is one.
std::string aboutUnknown(const std::string &word, const CLI::App &app)
{
    constexpr std::size_t kMostMistakes = 2;
    std::string nearest;
    std::size_t least = kMostMistakes + 1;
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; })) {
        if (const std::size_t mistakes = distance(word, command->get_name()); mistakes < least) {
            least = mistakes;
            nearest = command->get_name();
        }
    }
    return "'" + word + "' is no command" + (nearest.empty() ? "" : "; did you mean '" + nearest + "'?");
}

/// The group of commands that the command line came to before it went wrong.
const CLI::App &reached(const CLI::App &app)
{
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    return chosen.empty() ? app : reached(*chosen.front());
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
                           app::addReport, app::addExport, app::addLog, app::addPolicy, app::addMethods, app::addDoctor,
                           app::addBench, app::addFaces, app::addDemo, app::addLater})
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
        const std::vector<std::string> unknown = app.remaining();
        const bool lacksCommand = dynamic_cast<const CLI::RequiredError *>(&failure) != nullptr && !unknown.empty();
        app::Output(json).error({core::ErrorCode::Usage, "",
                                 (lacksCommand ? aboutUnknown(unknown.front(), reached(app)) : sentenceOf(failure)) + "; see --help"});
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
