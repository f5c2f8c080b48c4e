// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <thread>

namespace {

using namespace validity;

std::string percentage(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
    return text;
}

std::string figure(const Line &line, double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return line.isShare ? percentage(value) : text;
}

std::string required(const Line &line)
{
    if (!line.isRequired)
        return "–";
    if (line.low <= 0)
        return "≤ " + figure(line, line.high);
    return line.high >= 1 ? "≥ " + figure(line, line.low) : figure(line, line.low) + " to " + figure(line, line.high);
}

/// A Markdown table; true if everything required holds.
bool print(const Check &check)
{
    bool isGood = true;
    std::printf("## %s\n%s\n\n| setting | measured | required | replicates | |\n| --- | ---: | ---: | ---: | --- |\n", check.title.c_str(),
                check.what.c_str());
    for (const Line &line : check.lines) {
        const bool isLineGood = !line.isRequired || line.holds();
        isGood &= isLineGood;
        std::printf("| %s | %s | %s | %d | %s |\n", line.setting.c_str(), figure(line, line.figure).c_str(), required(line).c_str(),
                    line.replicates, isLineGood ? "" : "**outside**");
    }
    std::printf("\n");
    std::fflush(stdout);
    return isGood;
}

void printHead(const Plan &plan)
{
    std::printf(
        "# Validity\n"
        "Whether the audit's numbers are what they say ([science.md](science.md) section 4), on made-up people about whom the truth is known. "
        "This page is the output of\n`build/dev/tests/validity/validity --replicates %d --costly %d`; the same seed gives the same figures. "
        "`./dev test` runs a shorter form of it, `./dev long` the whole, and both fail where a figure is outside what is required.\n\n"
        "People have skewed numbers of images (1 + an exponential of mean 4, at most 40). Coverage is the share of replicates whose 95 %% "
        "interval holds the truth. A share that must not exceed 5 %% may by chance do so by three standard errors of the replicates; what "
        "is exactly 5 %% by design, as a permutation test's, lies above it half the time.\n\n",
        plan.replicates, plan.costly);
}

int usage()
{
    std::fprintf(stderr, "usage: validity [--replicates N] [--costly N] [--seed N] [--only intervals|attack|folded|people|verdicts|repeat]\n");
    return 2;
}

} // namespace

/// Prints how often intervals and verdicts are right; exit 1 if one is outside what is required.
int main(int argc, char **argv)
{
    Plan plan;
    std::string only;
    const char *threads = std::getenv("EXPUNGE_THREADS");
    plan.threads = std::max(1, threads != nullptr ? std::atoi(threads) : static_cast<int>(std::thread::hardware_concurrency()));
    for (int i = 1; i < argc; i += 2) {
        if (i + 1 == argc)
            return usage();
        if (std::strcmp(argv[i], "--only") == 0)
            only = argv[i + 1];
        else if (std::strcmp(argv[i], "--replicates") == 0)
            plan.replicates = std::max(1, std::atoi(argv[i + 1]));
        else if (std::strcmp(argv[i], "--costly") == 0)
            plan.costly = std::max(1, std::atoi(argv[i + 1]));
        else if (std::strcmp(argv[i], "--seed") == 0)
            plan.seed = static_cast<std::uint64_t>(std::atoll(argv[i + 1]));
        else
            return usage();
    }
    const std::pair<const char *, std::vector<Check> (*)(const Plan &)> groups[] = {{"intervals", intervalChecks},
                                                                                    {"attack", attackChecks},
                                                                                    {"folded", foldedChecks},
                                                                                    {"people", personChecks},
                                                                                    {"verdicts", verdictChecks},
                                                                                    {"repeat", repeatChecks}};
    if (only.empty())
        printHead(plan);
    bool isGood = true, isKnown = only.empty();
    try {
        for (const auto &[name, checks] : groups) {
            if (!only.empty() && only != name)
                continue;
            isKnown = true;
            const auto started = std::chrono::steady_clock::now();
            for (const Check &check : checks(plan))
                isGood &= print(check);
            std::fprintf(stderr, "%s: %.1f s\n", name,
                         std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count());
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "validity: %s\n", error.what());
        return 1;
    }
    return isKnown ? (isGood ? 0 : 1) : usage();
}
