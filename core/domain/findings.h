// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/look_alikes.h"
#include "core/domain/metric.h"
#include "core/domain/options.h"
#include "core/domain/policy.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Everything measured about a run. The window, `show --json`, CSV and PDF all read this one value; its JSON form is
/// docs/contract.md "JSON" (core/report/findings_json.h). Definitions: docs/science.md section 3.
namespace core {

/// The four sets of an audit.
enum class AuditSet { Retain, Forget, Validation, Unseen };
inline constexpr AuditSet kAuditSets[] = {AuditSet::Retain, AuditSet::Forget, AuditSet::Validation, AuditSet::Unseen};
template <class T>
using PerSet = std::map<AuditSet, T>;

enum class Stage { Original, Unlearned, Retrained };
inline constexpr Stage kStages[] = {Stage::Original, Stage::Unlearned, Stage::Retrained};

enum class ForgettingVerdict { Forgotten, NotForgotten, OverForgotten, Inconclusive };
enum class UtilityVerdict { Kept, Degraded, Inconclusive };

struct SetSize
{
    std::int64_t people = 0, images = 0;
};

/// Rows: true class; columns: predicted. Multi-label: one 2×2 matrix per label.
using Confusion = std::vector<std::vector<std::int64_t>>;

/// Receiver operating characteristic of −CE, forget = members against unseen; from (0, 0) to (1, 1), at most 512 points.
struct RocCurve
{
    std::vector<double> fpr, tpr;
};

/// Shares of images per bin of cross-entropy (nats); the first bin also holds everything below it, the last everything above.
struct LossHistogram
{
    std::vector<double> edges; ///< bins + 1, the same for every stage of a run
    std::vector<double> forget, unseen;
};

/// How well one signal orders forget before unseen images.
struct SignalArea
{
    Metric auc, aucClassMatched;
};

/// An attack that compares with reference models trained without the images.
struct ReferenceAttack
{
    SignalArea area;
    std::int64_t references = 0; ///< models
    std::int64_t population = 0; ///< validation images every image is held against
};

/// An attack that holds each image against models that were trained on its person and models that were not.
struct ShadowAttack
{
    SignalArea area;
    std::map<std::string, Metric> tprAtFpr; ///< keys as in Membership
    std::int64_t shadows = 0;               ///< models
    bool pooledVariance = false;            ///< too few of them for variances of each image's own
};

struct Membership
{
    Metric cvAccuracy, forgettingScore, auc, aucClassMatched, advantage, twoSidedAdvantage;
    Metric twoSidedAdvantageClassMatched; ///< of ranks within a class: a difference in class mix alone does not move it
    std::map<std::string, Metric> tprAtFpr; ///< keys "0.1", "0.05", "0.01", "0.001"
    /// Beside the loss: "max_probability", "entropy", "modified_entropy", "margin".
    std::map<std::string, SignalArea> signals;
    std::optional<ReferenceAttack> rmia; ///< only on request
    /// Only on request. U-LiRA's shadow models have unlearned those people again, so that it says nothing of the original.
    std::optional<ShadowAttack> lira, uLira;
    std::vector<std::string> droppedClasses; ///< left out of auc_class_matched: fewer than 5 unseen images
    double classMixDifference = 0;           ///< total variation between the sets' class shares; > 0.1 is a warning
    RocCurve roc;
    LossHistogram losses;
};

struct Correlation
{
    Metric meanEtaSquared, meanAbsPearson, probeAccuracy, collapseIndex, betweenClassShare; ///< share: trace(S_B)/trace(S_T)
    std::int64_t deadFeatures = 0;
    std::int64_t features = 0, classes = 0;
    std::vector<float> pearson;    ///< features × classes, row-major, on unseen
    std::vector<float> etaSquared; ///< per feature
};

/// One person of the request, by pseudonym.
struct PersonFinding
{
    PersonId id = 0;    ///< never printed
    std::string person; ///< pseudonym
    std::int64_t images = 0;
    std::optional<double> score; ///< mean class-centred −CE
    std::optional<double> pHigh, pLow, qValue;
    std::string verdict; ///< as ForgettingVerdict, or empty when not judged (original, retrained)
    std::string reason;
    std::int64_t references = 0; ///< unseen people with enough images to be compared with
};

/// How alike one block's representations of the same images are in two models.
struct BlockSimilarity
{
    std::string block;
    Metric cka; ///< linear, centred; `chance`: its mean when one model's images are permuted
};
inline constexpr const char *kPenultimate = "penultimate"; ///< input of the last linear layer

/// A stage's model beside the retrained one, on the same images.
struct Agreement
{
    Metric divergenceForget, divergenceUnseen; ///< Jensen–Shannon, nats
    Metric predictions;                        ///< share of unseen images given the same class; multi-label: of labels
    std::vector<BlockSimilarity> similarity;   ///< on unseen, from the input on
};

struct StageFindings
{
    PerSet<Metric> accuracy, top2Accuracy;
    PerSet<std::vector<Metric>> perClass; ///< accuracy by class, in the task's order
    PerSet<std::vector<Confusion>> confusion; ///< one matrix; multi-label: one per label
    PerSet<Metric> exactMatch;            ///< multi-label only
    Membership membership;
    Metric nomus;
    std::optional<Metric> distanceToRetrained;
    Correlation correlation;
    std::vector<PersonFinding> people;
};

/// How long one model took to know the forget people again.
struct RelearnSteps
{
    std::int64_t steps = 0;  ///< 0: it had not forgotten them
    bool isCensored = false; ///< not even after the most there may be
    double accuracy = 0;     ///< on forget images, after the last step
};

struct Relearning
{
    std::int64_t mostSteps = 500;
    double targetAccuracy = 0; ///< 0.95 of the original's on the same forget images
    double learningRate = 0;
    std::map<Stage, RelearnSteps> retainOnly, forgetOnly; ///< unlearned; retrained when there
};
/// Unlearned steps over retrained steps; absent without both, and where either is 0 or censored.
std::optional<double> relearnRatio(const std::map<Stage, RelearnSteps> &steps);

/// Where each image's penultimate features lie, all stages on common axes. Two numbers an image in image-id order; not a number
/// where the image is not among those shown.
struct EmbeddingMap
{
    std::map<Stage, PerSet<std::vector<float>>> principal;  ///< first two principal components
    std::map<Stage, PerSet<std::vector<float>>> neighbours; ///< t-SNE
    std::int64_t images = 0;                                ///< shown at each stage
};

/// What a sentence beside the verdict is about; each has its own card.
enum class Concern { Forgetting, Accuracy, Features, People };

/// A whole sentence, English.
struct Sentence
{
    std::string text;
    std::optional<Concern> about; ///< absent in findings of earlier versions

    bool operator==(const Sentence &) const = default;
};

struct Verdict
{
    ForgettingVerdict forgetting = ForgettingVerdict::Inconclusive;
    UtilityVerdict utility = UtilityVerdict::Inconclusive;
    Policy policy;
    AucBounds aucBounds = core::aucBounds(Policy(), std::nullopt); ///< what the policy came to for this run
    /// Whether the original's class-matched AUC lies surely above chance. Where it does not, there was nothing for unlearning to
    /// take away, and the verdict speaks of the unlearned model alone. Absent without an original or its interval.
    std::optional<bool> originalShown;
    std::vector<Sentence> reasons;        ///< the sentence for forgetting first
    std::vector<Sentence> wouldSettle;    ///< what would make an inconclusive part conclusive
    Metric accuracyDrop;                  ///< paired: original − unlearned on unseen
    Metric aucChange;                     ///< paired: unlearned − original, class-matched
    std::optional<Metric> aucToRetrained; ///< paired: unlearned − retrained, class-matched
};

enum class RunStatus { Running, Stopped, Done, Failed, Cancelled };

/// The weights a run kept, as measured when they became a candidate: the steering sample and the validation set only, never
/// unseen people (docs/science.md 1, steps 4 and 5).
struct KeptWeights
{
    std::int64_t batch = 0;        ///< after how many batches
    double forgettingScore = 0;    ///< |accuracy - 1/2| of the cross-validated attack; under 20 images a side max(0, |AUC - 1/2|)
    double validationAccuracy = 0; ///< fraction
};

struct RunInfo
{
    RunId id = 0;
    RequestId request = 0;
    std::string requestReference;
    std::string method, preset;
    OptionValues parameters;
    std::vector<std::string> changed; ///< keys of `parameters` whose values were not the preset's when the run began
    std::int64_t seed = 0;
    std::string device, precision;
    double seconds = 0;
    RunStatus status = RunStatus::Running;
    ModelId modelIn = 0;
    std::optional<ModelId> modelOut, retrained;
    std::string modelInSha256, modelOutSha256, retrainedSha256;
    std::string arch, task;
    std::vector<std::string> classes;
    std::string dataSetFingerprint;
    bool experiment = false;
    std::string started, finished;               ///< ISO 8601
    std::map<std::string, std::string> versions; ///< expunge, libtorch, qt, opencv, …
    std::optional<KeptWeights> kept;             ///< absent for a method that selects nothing, and for an audit
    std::vector<std::string> notes;              ///< what the method had to say ("no measurable membership at the start")
};

/// A look-alike as a report speaks of them: by pseudonym.
struct LookAlikeFinding
{
    std::string person;
    SetKind set = SetKind::Train;
    LookAlikeState state = LookAlikeState::Found;
    std::string reason, by;
    struct Evidence
    {
        LookAlikeKind kind = LookAlikeKind::Exact;
        std::string of;
        double similarity = 1;
        std::int64_t pairs = 1;
    };
    std::vector<Evidence> evidence;
};

struct LookAlikeFindings
{
    LookAlikeCheck check;
    std::vector<LookAlikeFinding> people;
};

struct Findings
{
    RunInfo run;
    PerSet<SetSize> sets;
    std::map<Stage, StageFindings> stages; ///< unlearned always; original, retrained when there
    std::map<Stage, Agreement> agreement;  ///< of original and unlearned with retrained; empty without one
    std::optional<Relearning> relearning;  ///< only on request
    Verdict verdict;
    std::vector<std::string> warnings;
    std::optional<LookAlikeFindings> lookAlikes; ///< absent: nobody looked for any
};

} // namespace core
