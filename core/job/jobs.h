// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "core/domain/findings.h"
#include "core/domain/model.h"
#include "core/domain/request.h"
#include "core/store/workspace.h"
#include "core/util/job_context.h"
#include "core/util/result.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The long functions, as the window's worker thread and the command line call them: options in, Result out. Each opens its
/// own Database, appends its events, and turns every exception into an Error (Cancelled when stopped). No Torch here.
namespace core::job {

using store::Workspace;

struct ImportReport
{
    std::map<SetKind, std::pair<std::int64_t, std::int64_t>> sets; ///< people, images
    std::vector<Task> tasks;
    std::int64_t imported = 0;
    std::vector<data::SkippedFile> skipped;
    std::vector<std::string> warnings;
};

/// Plans, decodes in parallel into a new pixel cache, then writes people, images and labels in one transaction: a stop or an
/// error before that leaves the workspace as it was. Importing the same root again adds and updates.
Result<ImportReport> importDataSet(Workspace &workspace, const data::ImportOptions &options, const JobContext &job);

/// Unset: the default; with `exclude`, the original's own setting.
struct TrainJob
{
    std::optional<std::string> arch, task;
    std::optional<int> epochs, batch;
    std::optional<double> learningRate;
    std::optional<std::int64_t> seed;
    std::string device = "auto";
    std::optional<RequestId> exclude; ///< makes the retrained reference for this request
};
Result<Model> train(Workspace &workspace, const TrainJob &options, const JobContext &job);

struct ModelImport
{
    std::filesystem::path file;
    std::string arch = "resnet18";
    std::string task;      ///< empty: the data set's first
    std::string trainedOn = "train"; ///< or a file with one identity a line
};
struct ImportedModelReport
{
    Model model;
    std::vector<std::string> missing, unexpected;
};
Result<ImportedModelReport> importModel(Workspace &workspace, const ModelImport &options, const JobContext &job);
Status exportModel(Workspace &workspace, ModelId model, const std::string &format, const std::filesystem::path &file);

/// Which retrained model a run or audit is measured against: the newest made for the request (where there is one), none though
/// there may be one, or the one with that id.
struct NewestReference
{
};
struct NoReference
{
};
using ReferenceChoice = std::variant<NewestReference, NoReference, ModelId>;

/// Unlearn and audit. Needs an approved request (or an experiment).
struct RunJob
{
    RequestId request = 0;
    ModelId model = 0;
    ReferenceChoice retrained;
    std::string method = "dlfd";
    std::string preset;               ///< empty: the method's first
    std::map<std::string, std::string> set; ///< option texts
    std::int64_t seed = 1;
    std::string device = "auto";
};
Result<Findings> run(Workspace &workspace, const RunJob &options, const JobContext &job);

struct AuditJob
{
    ModelId model = 0; ///< made elsewhere; takes the place of the unlearned stage
    RequestId request = 0;
    std::optional<ModelId> original;
    ReferenceChoice retrained;
    std::int64_t seed = 1;
    std::string device = "auto";
    // These need `original` and take long (auditExtraCost).
    bool relearn = false; ///< also measure how fast the forget people are learnt again
    int references = 0;   ///< 1 to 4: train that many reference models and attack with them (RMIA)
    int shadows = 0;      ///< 16 to 256: train that many shadow models with and without the people, and attack with them (LiRA)
    bool unlearnsShadows = false; ///< also unlearn them again as the run did that made `model`, and attack with those (U-LiRA)
};
/// What takes training adds at most to an audit; what an earlier audit left is counted off.
struct AuditExtraCost
{
    std::optional<double> seconds; ///< on the device the original was trained on; unset where nobody knows (an imported model)
    std::int64_t bytes = 0;        ///< that stay in the workspace as models
    int models = 0;                ///< to be trained
};
/// Looks at the images first, which decodes them if the cache is stale: `job` can stop it.
Result<AuditExtraCost> auditExtraCost(Workspace &workspace, const AuditJob &options, const JobContext &job = {});
Result<Findings> auditModel(Workspace &workspace, const AuditJob &options, const JobContext &job);

/// Goes on with a stopped or crashed job (0: the oldest). What it was is in `kind`; findings when it was a run.
struct Resumed
{
    std::int64_t job = 0;
    std::string kind;
    std::optional<Model> model;
    std::optional<Findings> findings;
};
Result<Resumed> resume(Workspace &workspace, std::int64_t storedJob, const JobContext &job);
/// Gives a stopped job up: its checkpoint and the model its run had made, unless something went on from it, are removed; the trail tells.
Status discard(Workspace &workspace, std::int64_t storedJob);

/// A finished run's findings, as stored.
Result<Findings> loadFindings(const Workspace &workspace, RunId run);

/// Where the images of a finished run lie in feature space, all stages on common axes: made from what the audit kept, some seconds on
/// first call, then stored with the run (if the workspace is open for writing). Stages whose network has another number of
/// features are left out. NotFound: no such run, or it kept no features.
Result<EmbeddingMap> embeddingMap(Workspace &workspace, RunId run, const JobContext &job);

/// Every method, for forms and `methods`.
const std::vector<MethodSpec> &methods();

struct Device
{
    std::string id;    ///< as `--device` takes it: "cpu", "cuda:0"
    std::string title; ///< processor's or card's name
    std::int64_t memoryBytes = 0;
};
/// The CPU and every CUDA device this build's LibTorch sees.
std::vector<Device> devices();

struct DemoOptions
{
    std::filesystem::path folder; ///< created; refused unless empty
    bool tiny = false;            ///< 32 px, 24 people, <= 20 s
    std::string device = "auto";
};
struct DemoResult
{
    RunId run = 0;
    Findings findings;
    std::vector<std::filesystem::path> reports; ///< JSON and CSV; the PDF is the caller's (it needs the window's library)
};
/// Synthetic faces -> import -> train -> request -> approval -> retrained reference -> DLFD -> audit -> reports.
Result<DemoResult> demo(const DemoOptions &options, const JobContext &job);

struct Check
{
    std::string name;
    bool ok = true;
    std::string value, hint;
};
std::vector<Check> doctor(const std::filesystem::path &workspace);
std::map<std::string, std::string> versions();

struct BenchResult
{
    std::string name;
    double value = 0;
    std::string unit, ratioOf;
    std::optional<double> ratio;
    int repeats = 0;
};
struct BenchReport
{
    std::map<std::string, std::string> host;
    std::vector<BenchResult> results;
};
Result<BenchReport> bench(const JobContext &job);

} // namespace core::job
