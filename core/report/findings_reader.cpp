// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/findings_json.h"
#include "core/report/json_reader.h"
#include "core/report/look_alikes_reader.h"

namespace core::report {

namespace {

std::optional<Metric> readOptionalMetric(const JsonReader &json)
{
    return json.isNull() ? std::nullopt : std::optional(readMetric(json));
}

std::vector<Metric> readMetrics(const JsonReader &json)
{
    std::vector<Metric> metrics;
    for (const JsonReader &element : json.elements())
        metrics.push_back(readMetric(element));
    return metrics;
}

std::vector<Confusion> readConfusions(const JsonReader &json)
{
    std::vector<Confusion> matrices;
    for (const JsonReader &matrix : json.elements()) {
        Confusion &rows = matrices.emplace_back();
        for (const JsonReader &row : matrix.elements())
            rows.push_back(row.numbers<std::int64_t>());
    }
    return matrices;
}

template <class Read>
auto readPerSet(const JsonReader &json, Read read)
{
    PerSet<decltype(read(json))> values;
    if (json.isNull())
        return values;
    for (const AuditSet set : kAuditSets) {
        const JsonReader value = json.at(std::string(name(set)));
        if (!value.isNull())
            values.emplace(set, read(value));
    }
    return values;
}

OptionValue readOption(const JsonReader &json)
{
    if (json.json().is_boolean())
        return json.boolean();
    if (json.json().is_number_integer())
        return json.integer();
    if (json.json().is_number())
        return json.number();
    return json.text();
}

RunInfo readRun(const JsonReader &json)
{
    RunInfo run;
    run.id = json.at("id").integer();
    run.request = json.at("request").optionalInteger().value_or(0);
    run.requestReference = json.at("request_reference").textOrEmpty();
    run.method = json.at("method").text();
    run.preset = json.at("preset").textOrEmpty();
    for (const auto &[key, value] : json.at("parameters").members())
        run.parameters.emplace(key, readOption(value));
    if (json.has("changed")) // findings of before it was recorded have none
        run.changed = json.at("changed").texts();
    run.seed = json.at("seed").integer();
    run.device = json.at("device").text();
    run.precision = json.at("precision").text();
    run.seconds = json.at("seconds").number();
    run.status = json.at("status").word<RunStatus>();
    run.modelIn = json.at("model_in").optionalInteger().value_or(0);
    run.modelOut = json.at("model_out").optionalInteger();
    run.retrained = json.at("retrained").optionalInteger();
    run.modelInSha256 = json.at("model_in_sha256").textOrEmpty();
    run.modelOutSha256 = json.at("model_out_sha256").textOrEmpty();
    run.retrainedSha256 = json.at("retrained_sha256").textOrEmpty();
    run.arch = json.at("arch").text();
    run.task = json.at("task").text();
    run.classes = json.at("classes").texts();
    run.dataSetFingerprint = json.at("data_set_fingerprint").textOrEmpty();
    run.experiment = json.at("experiment").boolean();
    run.started = json.at("started").textOrEmpty();
    run.finished = json.at("finished").textOrEmpty();
    for (const auto &[key, value] : json.at("versions").members())
        run.versions.emplace(key, value.text());
    if (const JsonReader kept = json.at("kept"); !kept.isNull()) {
        run.kept = {kept.at("batch").integer(), kept.at("forgetting_score").number(), kept.at("validation_accuracy").number()};
    }
    run.notes = json.at("notes").texts();
    return run;
}

std::map<std::string, Metric> readTpr(const JsonReader &json)
{
    std::map<std::string, Metric> tpr;
    for (const auto &[target, metric] : json.members())
        if (!metric.isNull())
            tpr.emplace(target, readMetric(metric));
    return tpr;
}

std::optional<ShadowAttack> readShadowAttack(const JsonReader &json)
{
    if (json.isNull())
        return std::nullopt;
    return ShadowAttack{{readMetric(json.at("auc")), readMetric(json.at("auc_class_matched"))},
                        readTpr(json.at("tpr_at_fpr")),
                        json.at("shadows").integer(),
                        json.at("pooled_variance").boolean()};
}

Membership readMembership(const JsonReader &json)
{
    Membership membership;
    membership.cvAccuracy = readMetric(json.at("cv_accuracy"));
    membership.forgettingScore = readMetric(json.at("forgetting_score"));
    membership.auc = readMetric(json.at("auc"));
    membership.aucClassMatched = readMetric(json.at("auc_class_matched"));
    membership.advantage = readMetric(json.at("advantage"));
    membership.twoSidedAdvantage = readMetric(json.at("two_sided_advantage"));
    if (json.has("two_sided_advantage_class_matched")) // findings of earlier versions lack it
        membership.twoSidedAdvantageClassMatched = readMetric(json.at("two_sided_advantage_class_matched"));
    else
        membership.twoSidedAdvantageClassMatched.refused = "The version of Expunge that made these findings did not measure it.";
    membership.tprAtFpr = readTpr(json.at("tpr_at_fpr"));
    if (const JsonReader signals = json.at("signals"); !signals.isNull())
        for (const auto &[signal, areas] : signals.members())
            membership.signals[signal] = {readMetric(areas.at("auc")), readMetric(areas.at("auc_class_matched"))};
    if (const JsonReader rmia = json.at("rmia"); !rmia.isNull())
        membership.rmia = {{readMetric(rmia.at("auc")), readMetric(rmia.at("auc_class_matched"))},
                           rmia.at("references").integer(),
                           rmia.at("population").integer()};
    membership.lira = readShadowAttack(json.at("lira"));
    membership.uLira = readShadowAttack(json.at("u_lira"));
    membership.droppedClasses = json.at("dropped_classes").texts();
    membership.classMixDifference = json.at("class_mix_difference").number();
    const JsonReader roc = json.at("roc"), histogram = json.at("loss_histogram");
    membership.roc = {roc.at("fpr").numbers<double>(), roc.at("tpr").numbers<double>()};
    membership.losses = {histogram.at("edges").numbers<double>(), histogram.at("forget").numbers<double>(),
                         histogram.at("unseen").numbers<double>()};
    return membership;
}

Correlation readCorrelation(const JsonReader &json)
{
    Correlation correlation;
    correlation.meanEtaSquared = readMetric(json.at("mean_eta_squared"));
    correlation.meanAbsPearson = readMetric(json.at("mean_abs_pearson"));
    correlation.probeAccuracy = readMetric(json.at("probe_accuracy"));
    correlation.collapseIndex = readMetric(json.at("collapse_index"));
    correlation.betweenClassShare = readMetric(json.at("between_class_share"));
    correlation.deadFeatures = json.at("dead_features").integer();
    correlation.features = json.at("features").integer();
    correlation.classes = json.at("classes").integer();
    correlation.pearson = json.at("pearson").numbers<float>();
    correlation.etaSquared = json.at("eta_squared").numbers<float>();
    if (!correlation.pearson.empty()
        && correlation.pearson.size() != std::size_t(correlation.features) * std::size_t(correlation.classes))
        json.at("pearson").fail("does not hold features × classes numbers");
    return correlation;
}

PersonFinding readPerson(const JsonReader &json)
{
    PersonFinding person;
    person.person = json.at("person").text();
    person.images = json.at("images").integer();
    person.score = json.at("score").optionalNumber();
    person.pHigh = json.at("p_high").optionalNumber();
    person.pLow = json.at("p_low").optionalNumber();
    person.qValue = json.at("q_value").optionalNumber();
    if (json.has("references")) // findings of earlier versions lack it
        person.references = json.at("references").integer();
    person.verdict = json.at("verdict").textOrEmpty();
    person.reason = json.at("reason").textOrEmpty();
    return person;
}

StageFindings readStage(const JsonReader &json)
{
    StageFindings stage;
    stage.accuracy = readPerSet(json.at("accuracy"), readMetric);
    stage.top2Accuracy = readPerSet(json.at("top2_accuracy"), readMetric);
    stage.perClass = readPerSet(json.at("per_class"), readMetrics);
    stage.confusion = readPerSet(json.at("confusion"), readConfusions);
    stage.exactMatch = readPerSet(json.at("exact_match"), readMetric);
    stage.membership = readMembership(json.at("membership"));
    stage.nomus = readMetric(json.at("nomus"));
    stage.distanceToRetrained = readOptionalMetric(json.at("distance_to_retrained"));
    stage.correlation = readCorrelation(json.at("correlation"));
    for (const JsonReader &person : json.at("people").elements())
        stage.people.push_back(readPerson(person));
    return stage;
}

Agreement readAgreement(const JsonReader &json)
{
    Agreement agreement;
    agreement.divergenceForget = readMetric(json.at("js_divergence_forget"));
    agreement.divergenceUnseen = readMetric(json.at("js_divergence_unseen"));
    agreement.predictions = readMetric(json.at("prediction_agreement"));
    const JsonReader similarity = json.at("cka");
    for (const std::string &block : json.at("blocks").texts())
        agreement.similarity.push_back({block, readMetric(similarity.at(block))});
    return agreement;
}

std::map<Stage, RelearnSteps> readSteps(const JsonReader &json, std::int64_t most)
{
    std::map<Stage, RelearnSteps> byStage;
    for (const Stage stage : {Stage::Unlearned, Stage::Retrained}) {
        const JsonReader steps = json.at(std::string(name(stage)));
        if (!steps.isNull())
            byStage[stage] = {steps.at("steps").optionalInteger().value_or(most), steps.at("censored").boolean(),
                              steps.at("accuracy").number()};
    }
    return byStage;
}

Relearning readRelearning(const JsonReader &json)
{
    const std::int64_t most = json.at("most_steps").integer();
    return {most, json.at("target_accuracy").number(), json.at("learning_rate").number(),
            readSteps(json.at("retain_only"), most), readSteps(json.at("forget_only"), most)};
}

/// The sentences under `key`, and what they are about where that was stored.
std::vector<Sentence> readSentences(const JsonReader &json, const std::string &key)
{
    std::vector<Sentence> sentences;
    for (const std::string &text : json.at(key).texts())
        sentences.push_back({text, std::nullopt});
    if (!json.has(key + "_about")) // findings of earlier versions lack it
        return sentences;
    const JsonReader concerns = json.at(key + "_about");
    const std::vector<JsonReader> about = concerns.elements();
    if (about.size() != sentences.size())
        concerns.fail("does not hold one word for each of " + key);
    for (std::size_t i = 0; i < about.size(); ++i)
        if (!about[i].isNull())
            sentences[i].about = about[i].word<Concern>();
    return sentences;
}

Verdict readVerdict(const JsonReader &json)
{
    Verdict verdict;
    verdict.forgetting = json.at("forgetting").word<ForgettingVerdict>();
    verdict.utility = json.at("utility").word<UtilityVerdict>();
    const JsonReader policy = json.at("policy");
    verdict.policy = {policy.at("max_auc").number(), policy.at("max_accuracy_drop").number(), policy.at("max_collapse").number(),
                      policy.at("alpha").number(), policy.has("around_retrained") && policy.at("around_retrained").boolean()};
    verdict.aucBounds = core::aucBounds(verdict.policy, std::nullopt);
    if (json.has("auc_bounds")) { // findings of earlier versions lack it
        const JsonReader bounds = json.at("auc_bounds");
        verdict.aucBounds = {bounds.at("low").number(), bounds.at("high").number(), bounds.at("around_retrained").boolean()};
    }
    if (json.has("original_shown") && !json.at("original_shown").isNull()) // findings of earlier versions lack it
        verdict.originalShown = json.at("original_shown").boolean();
    verdict.reasons = readSentences(json, "reasons");
    verdict.wouldSettle = readSentences(json, "would_settle");
    verdict.accuracyDrop = readMetric(json.at("accuracy_drop"));
    verdict.aucChange = readMetric(json.at("auc_change"));
    verdict.aucToRetrained = readOptionalMetric(json.at("auc_to_retrained"));
    return verdict;
}

} // namespace

Metric readMetric(const JsonReader &json)
{
    Metric metric;
    metric.value = json.at("value").optionalNumber();
    metric.low = json.at("low").optionalNumber();
    metric.high = json.at("high").optionalNumber();
    metric.n = json.at("n").integer();
    metric.chance = json.at("chance").optionalNumber();
    metric.direction = json.at("direction").word<Direction>();
    metric.target = json.at("target").optionalNumber();
    metric.pValue = json.at("p_value").optionalNumber();
    metric.refused = json.at("refused").textOrEmpty();
    if (json.has("n_members"))
        metric.nMembers = json.at("n_members").optionalInteger();
    if (json.has("n_non_members"))
        metric.nNonMembers = json.at("n_non_members").optionalInteger();
    return metric;
}

Result<Findings> findingsFromJson(const Json &json)
{
    try {
        const JsonReader document(json, {});
        Findings findings;
        findings.run = readRun(document.at("run"));
        findings.sets = readPerSet(document.at("sets"), [](const JsonReader &size) {
            return SetSize{size.at("people").integer(), size.at("images").integer()};
        });
        const JsonReader stages = document.at("stages");
        for (const Stage stage : kStages) {
            const JsonReader found = stages.at(std::string(name(stage)));
            if (!found.isNull())
                findings.stages.emplace(stage, readStage(found));
        }
        if (const JsonReader agreement = document.at("agreement"); !agreement.isNull()) {
            findings.agreement.emplace(Stage::Unlearned, readAgreement(agreement));
            if (const JsonReader original = agreement.at("original"); !original.isNull())
                findings.agreement.emplace(Stage::Original, readAgreement(original));
        }
        if (const JsonReader relearning = document.at("relearn"); !relearning.isNull())
            findings.relearning = readRelearning(relearning);
        findings.verdict = readVerdict(document.at("verdict"));
        findings.warnings = document.at("warnings").texts();
        findings.lookAlikes = readLookAlikes(document.at("look_alikes"));
        return findings;
    } catch (const KeyFault &fault) {
        return Error{ErrorCode::Corrupt, fault.path.empty() ? "findings" : fault.path, fault.detail};
    }
}

} // namespace core::report
