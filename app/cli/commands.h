// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace app {

/// What the parsed command line comes to. An action returns the exit code and throws what jobs throw.
struct Chosen
{
    std::function<int(Session &)> action;
    bool needsFonts = false; ///< prints a PDF, for which Qt wants its GUI application
};

/// One file per command; each declares its options and sets `chosen` when it is the one called.
void addInit(CLI::App &app, Chosen &chosen);
void addImport(CLI::App &app, Chosen &chosen);
void addPeople(CLI::App &app, Chosen &chosen);
void addTrain(CLI::App &app, Chosen &chosen);
void addModel(CLI::App &app, Chosen &chosen);
void addRequest(CLI::App &app, Chosen &chosen);
/// `request add` and `request waive`, below the command `request`.
void addRequestPeople(CLI::App &request, Chosen &chosen);
void addLookAlikes(CLI::App &app, Chosen &chosen);
void addRun(CLI::App &app, Chosen &chosen);
void addAudit(CLI::App &app, Chosen &chosen);
void addResume(CLI::App &app, Chosen &chosen);
void addShow(CLI::App &app, Chosen &chosen);
void addCompare(CLI::App &app, Chosen &chosen);
void addReport(CLI::App &app, Chosen &chosen);
void addExport(CLI::App &app, Chosen &chosen);
void addLog(CLI::App &app, Chosen &chosen);
void addPolicy(CLI::App &app, Chosen &chosen);
void addMethods(CLI::App &app, Chosen &chosen);
void addDoctor(CLI::App &app, Chosen &chosen);
void addBench(CLI::App &app, Chosen &chosen);
void addFaces(CLI::App &app, Chosen &chosen);
void addDemo(CLI::App &app, Chosen &chosen);
/// Commands of the contract that a later version brings: each answers with one sentence.
void addLater(CLI::App &app, Chosen &chosen);

/// Sets `chosen` to run(session, options) when `command` is called.
template <class Options>
void chooses(CLI::App &command, Chosen &chosen, std::shared_ptr<Options> options, int (*run)(Session &, const Options &))
{
    command.callback([&chosen, options, run] {
        chosen.action = [options, run](Session &session) { return run(session, *options); };
    });
}

/// Throws Failure Usage, which names what there is, unless `value` is offered.
void checkOffered(const std::string &option, const std::string &value, const std::vector<std::string> &offered);
/// For an option that is a whole number of at least `least`; says so in words.
CLI::Validator wholeNumberFrom(std::int64_t least);
[[noreturn]] void refuseLater(const std::string &what);

/// "resnet18, …": what --arch takes.
std::string architectureNames();

/// Who acts: the name given, else the login name.
std::string declaredName(const std::string &given = {});

} // namespace app
