// SPDX-License-Identifier: GPL-3.0-or-later
// expunge-compute: golden numbers and speed on a host that has nothing but LibTorch (so: no option library, no Qt).
#include "core/compute/nn/device.h"
#include "core/compute/selfcheck/bench.h"
#include "core/compute/selfcheck/selfcheck.h"
#include "version.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <iostream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>

namespace {

using nlohmann::json;

constexpr int kFailed = 1, kBadUsage = 2;
constexpr char kUsage[] = "usage: expunge-compute --check FILE [--device D]\n"
                          "       expunge-compute --bench [--device D]\n"
                          "       expunge-compute --version | --help\n"
                          "FILE: the known answers, tests/data/reference.json. D: auto (default), cpu, cuda, cuda:N.\n";

struct Arguments
{
    std::optional<std::string> checkFile;
    bool bench = false, version = false, help = false;
    std::string device = "auto";
};

Arguments parse(std::span<char *> words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i];
        const auto value = [&] {
            if (i + 1 == words.size())
                throw std::invalid_argument(word + " needs a value");
            return std::string(words[++i]);
        };
        if (word == "--check")
            arguments.checkFile = value();
        else if (word == "--device")
            arguments.device = value();
        else if (word == "--bench")
            arguments.bench = true;
        else if (word == "--version")
            arguments.version = true;
        else if (word == "--help")
            arguments.help = true;
        else
            throw std::invalid_argument("unknown argument '" + word + "'");
    }
    if (arguments.checkFile.has_value() + arguments.bench + arguments.version + arguments.help != 1)
        throw std::invalid_argument("say one of --check, --bench, --version, --help");
    return arguments;
}

json host(const std::string &device)
{
    json facts{{"version", core::kVersion}, {"commit", core::kCommit}, {"device", core::compute::resolveDevice(device)}};
    for (const auto &[name, value] : core::compute::computeVersions())
        facts[name] = value;
    for (const core::compute::DeviceInfo &info : core::compute::devices())
        facts["devices"].push_back({{"id", info.id}, {"title", info.title}, {"memory_bytes", info.memoryBytes}});
    return facts;
}

int check(const std::string &file, const std::string &device)
{
    json checks = json::array();
    bool allOk = true;
    for (const core::compute::SelfCheckResult &result : core::compute::selfCheck(file, device)) {
        allOk = allOk && result.ok;
        checks.push_back({{"name", result.name},         {"ok", result.ok},
                          {"measured", result.measured}, {"expected", result.expected}, {"tolerance", result.tolerance}});
    }
    std::cout << json{{"host", host(device)}, {"ok", allOk}, {"checks", checks}}.dump(2) << '\n';
    return allOk ? 0 : kFailed;
}

int bench(const std::string &device)
{
    json results = json::array();
    for (const core::compute::BenchFigure &figure : core::compute::benchCompute(device, {}))
        results.push_back({{"name", figure.name},
                           {"value", figure.value},
                           {"unit", figure.unit},
                           {"ratio_of", figure.ratioOf.empty() ? json() : json(figure.ratioOf)},
                           {"ratio", figure.ratio ? json(*figure.ratio) : json()},
                           {"repeats", figure.repeats}});
    std::cout << json{{"host", host(device)}, {"results", results}}.dump(2) << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    core::compute::ensureEnvironment(argv);
    Arguments arguments;
    try {
        arguments = parse(std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0));
    } catch (const std::invalid_argument &error) {
        std::cerr << "expunge-compute: " << error.what() << '\n' << kUsage;
        return kBadUsage;
    }
    if (arguments.help) {
        std::cout << kUsage;
        return 0;
    }
    if (arguments.version) {
        std::cout << "expunge-compute " << core::kVersion << " (" << core::kCommit << ")\n";
        return 0;
    }
    try {
        core::compute::configureThreads();
        return arguments.bench ? bench(arguments.device) : check(*arguments.checkFile, arguments.device);
    } catch (const std::invalid_argument &error) {
        std::cerr << "expunge-compute: " << error.what() << '\n';
        return kBadUsage;
    } catch (const std::exception &error) {
        std::cerr << "expunge-compute: " << error.what() << '\n';
        return kFailed;
    }
}
