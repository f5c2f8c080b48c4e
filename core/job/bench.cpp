// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/device.h"
#include "core/compute/selfcheck/bench.h"
#include "core/data/decode_queue.h"
#include "core/data/synthetic_faces.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

namespace core::job {

namespace {

constexpr int kRepeats = 3;
constexpr int kImageSize = 128;

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Importing (lists, decoding, database, pixel cache) against decoding the same pictures alone, alternating.
std::vector<BenchResult> benchImport(const JobContext &job)
{
    const QTemporaryDir folder;
    const std::filesystem::path root = std::filesystem::path(folder.path().toStdString()) / "faces";
    data::SyntheticOptions faces;
    faces.people = 60;
    faces.size = 2 * kImageSize; // as large as is read, as photographs are
    need(data::writeSyntheticFaces(root, faces, job));
    data::ImportOptions options;
    options.root = root;
    options.imageSize = kImageSize;
    std::vector<std::string> paths;
    for (const data::PlannedImage &image : need(data::planImport(options, job)).images)
        paths.push_back(image.path);

    const auto count = static_cast<double>(paths.size());
    std::vector<double> decodeRates, importRates;
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        decodeRates.push_back(count / secondsOf([&] {
            need(data::decodeAll(root, paths, kImageSize, 0, job,
                                 [](std::size_t, const Result<data::DecodedImage> &) { return Status(); }));
        }));
        const auto workspace = need(store::Workspace::create(root.parent_path() / ("workspace-" + std::to_string(repeat))));
        importRates.push_back(count / secondsOf([&] { need(importDataSet(*workspace, options, job)); }));
    }
    return {{"decode", median(decodeRates), "images/s", "", std::nullopt, kRepeats},
            {"import", median(importRates), "images/s", "decode", median(importRates) / median(decodeRates), kRepeats}};
}

} // namespace

Result<BenchReport> bench(const JobContext &job)
{
    return atEdge([&]() -> Result<BenchReport> {
        BenchReport report;
        for (const auto &[name, value] : compute::computeVersions())
            report.host[name] = value;
        for (const compute::BenchFigure &figure : compute::benchCompute(compute::resolveDevice("auto"), job))
            report.results.push_back(
                {figure.name, figure.value, figure.unit, figure.ratioOf, figure.ratio, figure.repeats});
        for (BenchResult &result : benchImport(job))
            report.results.push_back(std::move(result));
        return report;
    });
}

} // namespace core::job
