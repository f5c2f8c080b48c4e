// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "version.h"

#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <thread>

namespace core::job {

namespace {

constexpr double kGibibyte = 1024.0 * 1024.0 * 1024.0;
constexpr double kEnoughDisk = 2.0; ///< GiB: a pixel cache, a handful of models, checkpoints

std::string valueOf(const std::map<std::string, std::string> &all, const std::string &key)
{
    const auto found = all.find(key);
    return found == all.end() ? "unknown" : found->second;
}

Check versionCheck()
{
    std::string text;
    for (const auto &[name, version] : versions())
        text += (text.empty() ? "" : ", ") + name + " " + version;
    return {"versions", true, text, ""};
}

Check threadCheck(const std::map<std::string, std::string> &compute)
{
    const std::string threads = valueOf(compute, "threads");
    const auto cores = std::to_string(std::thread::hardware_concurrency());
    const bool isOk = threads == cores || std::getenv("EXPUNGE_THREADS");
    return {"threads", isOk, threads + " of " + cores + " cores",
            isOk ? "" : "LibTorch does not use every core; set EXPUNGE_THREADS"};
}

Check blasCheck(const std::map<std::string, std::string> &compute)
{
    const std::string blas = valueOf(compute, "blas");
    std::string lower = blas;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool isOk = lower.find("openblas") != std::string::npos || lower.find("mkl") != std::string::npos;
    return {"blas", isOk, blas, isOk ? "" : "the reference BLAS is 35 times slower: install libopenblas0-pthread"};
}

Check waitCheck()
{
    const char *policy = std::getenv("OMP_WAIT_POLICY");
    const bool isOk = policy && QString::fromUtf8(policy).compare(QLatin1String("passive"), Qt::CaseInsensitive) == 0;
    return {"wait_policy", isOk, policy ? policy : "not set",
            isOk ? "" : "set OMP_WAIT_POLICY=passive, or training crawls when cores are shared"};
}

Check deviceCheck()
{
    std::string text;
    for (const Device &device : devices())
        text += (text.empty() ? "" : ", ") + device.id + " (" + device.title + ")";
    return {"devices", !text.empty(), text, text.empty() ? "LibTorch finds no device" : ""};
}

Check diskCheck(const std::filesystem::path &folder)
{
    std::error_code failed;
    const auto space = std::filesystem::space(std::filesystem::exists(folder) ? folder : ".", failed);
    if (failed)
        return {"disk", false, failed.message(), "the free space cannot be read"};
    const double free = static_cast<double>(space.available) / kGibibyte;
    const bool isOk = free >= kEnoughDisk;
    return {"disk", isOk, QString::number(free, 'f', 1).toStdString() + " GiB free",
            isOk ? "" : "under 2 GiB: a run may end with a full disk"};
}

/// Proves the driver and the schema by making a workspace that is thrown away.
Check storeCheck()
{
    const QTemporaryDir folder;
    const auto made = store::Workspace::create(std::filesystem::path(folder.path().toStdString()) / "probe");
    if (made)
        return {"sqlite", true, "driver and schema work", ""};
    return {"sqlite", false, describe(made.error()), "install libqt6sql6-sqlite"};
}

Check workspaceCheck(const std::filesystem::path &folder)
{
    if (folder.empty())
        return {"workspace", true, "none chosen", "name one with --workspace or EXPUNGE_WORKSPACE"};
    const auto opened = store::Workspace::open(folder, store::Access::Read);
    if (!opened)
        return {"workspace", false, describe(opened.error()), "make one with `init`, or restore it from a copy"};
    return {"workspace", true, folder.string(), ""};
}

/// fontconfig knows; without it (not Linux) the platform's own fonts serve.
Check fontCheck()
{
    QProcess query;
    query.start(QStringLiteral("fc-match"), {QStringLiteral("-f"), QStringLiteral("%{family}"), QStringLiteral("Noto Sans CJK SC")});
    if (!query.waitForFinished(3000))
        return {"fonts", true, "fontconfig is not there to ask", ""};
    const std::string family = query.readAllStandardOutput().toStdString();
    const bool isOk = family.find("CJK") != std::string::npos;
    return {"fonts", isOk, QLocale().name().toStdString() + ", " + family,
            isOk ? "" : "install fonts-noto-cjk for Chinese names"};
}

} // namespace

std::map<std::string, std::string> versions()
{
    std::map<std::string, std::string> all;
    for (const auto &[name, version] : compute::computeVersions())
        all[name] = version;
    all["expunge"] = std::string(kVersion) + " (" + kCommit + ")";
    all["qt"] = qVersion();
    return all;
}

std::vector<Check> doctor(const std::filesystem::path &workspace)
{
    std::map<std::string, std::string> compute;
    for (const auto &[name, value] : compute::computeVersions())
        compute[name] = value;
    return {versionCheck(), threadCheck(compute), blasCheck(compute), waitCheck(),     deviceCheck(),
            storeCheck(),   diskCheck(workspace), workspaceCheck(workspace), fontCheck()};
}

} // namespace core::job
