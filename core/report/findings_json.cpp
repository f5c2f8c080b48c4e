// SPDX-License-Identifier: GPL-3.0-or-later
// Writing; reading is in findings_reader.cpp, key for key in the same order.
#include "core/report/findings_json.h"

#include "core/domain/names.h"
#include "core/report/look_alikes_json.h"

#include <charconv>

namespace core::report {

namespace {

template <class T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json idOrNull(std::int64_t id)
{
    return id == 0 ? Json() : Json(id);
}

Json valueToJson(const OptionValue &value)
{
    return std::visit([](const auto &v) { return Json(v); }, value);
}

/// Heat maps need no more than six digits; a float's next ones are noise.
double sixDigits(float value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 6).ptr;
    double rounded = 0;
    std::from_chars(text, end, rounded);
    return rounded;
}

Json floatsToJson(const std::vector<float> &values)
{
    Json json = Json::array();
    for (const float value : values)
        json.push_back(sixDigits(value));
    return json;
}

/// All four sets; those that are not there are null.
template <class T, class Convert>
Json perSet(const PerSet<T> &values, Convert convert)
{
    Json json = Json::object();
    for (const AuditSet set : kAuditSets) {
        const auto found = values.find(set);
        json[std::string(name(set))] = found == values.end() ? Json() : Json(convert(found->second));
    }
    return json;
}

/// As perSet, but null as a whole when no set has it: a measure the task does not know.
template <class T, class Convert>
Json perSetOrNull(const PerSet<T> &values, Convert convert)
{
    return values.empty() ? Json() : perSet(values, convert);
}

Json metricsToJson(const std::vector<Metric> &metrics)
{
    Json json = Json::array();
    for (const Metric &metric : metrics)
        json.push_back(metricToJson(metric));
    return json;
}

Json attackToJson(const Metric &metric)
{
    Json json = metricToJson(metric);
    json["n_members"] = orNull(metric.nMembers);
    json["n_non_members"] = orNull(metric.nNonMembers);
    return json;
}

Json keptToJson(const std::optional<KeptWeights> &kept)
{
    if (!kept)
        return {};
    return {{"batch", kept->batch},
            {"forgetting_score", kept->forgettingScore},
            {"validation_accuracy", kept->validationAccuracy}};
}

Json runToJson(const RunInfo &run)
{
    Json parameters = Json::object();
    for (const auto &[key, value] : run.parameters)
        parameters[key] = valueToJson(value);
    return {{"id", run.id},
            {"request", idOrNull(run.request)},
            {"request_reference", textOrNull(run.requestReference)},
            {"method", run.method},
            {"preset", textOrNull(run.preset)},
            {"parameters", parameters},
            {"changed", run.changed},
            {"seed", run.seed},
            {"device", run.device},
            {"precision", run.precision},
            {"seconds", run.seconds},
            {"status", name(run.status)},
            {"model_in", idOrNull(run.modelIn)},
            {"model_out", orNull(run.modelOut)},
            {"retrained", orNull(run.retrained)},
            {"model_in_sha256", textOrNull(run.modelInSha256)},
            {"model_out_sha256", textOrNull(run.modelOutSha256)},
            {"retrained_sha256", textOrNull(run.retrainedSha256)},
            {"arch", run.arch},
            {"task", run.task},
            {"classes", run.classes},
            {"data_set_fingerprint", textOrNull(run.dataSetFingerprint)},
            {"experiment", run.experiment},
            {"started", textOrNull(run.started)},
            {"finished", textOrNull(run.finished)},
            {"versions", run.versions},
            {"kept", keptToJson(run.kept)},
            {"notes", run.notes}};
}

Json referenceAttackToJson(const ReferenceAttack &attack)
{
    return {{"auc", attackToJson(attack.area.auc)},
            {"auc_class_matched", attackToJson(attack.area.aucClassMatched)},
            {"references", attack.references},
            {"population", attack.population}};
}

Json tprToJson(const std::map<std::string, Metric> &tprAtFpr)
{
    Json tpr = Json::object();
    for (const char *target : {"0.1", "0.05", "0.01", "0.001"})
        tpr[target] = nullptr;
    for (const auto &[target, metric] : tprAtFpr)
        tpr[target] = attackToJson(metric);
    return tpr;
}

Json shadowAttackToJson(const std::optional<ShadowAttack> &attack)
{
    if (!attack)
        return {};
    return {{"auc", attackToJson(attack->area.auc)},
            {"auc_class_matched", attackToJson(attack->area.aucClassMatched)},
            {"tpr_at_fpr", tprToJson(attack->tprAtFpr)},
            {"shadows", attack->shadows},
            {"pooled_variance", attack->pooledVariance}};
}

Json membershipToJson(const Membership &membership)
{
    Json signals;
    for (const auto &[signal, areas] : membership.signals)
        signals[signal] = {{"auc", attackToJson(areas.auc)}, {"auc_class_matched", attackToJson(areas.aucClassMatched)}};
    return {{"cv_accuracy", attackToJson(membership.cvAccuracy)},
            {"forgetting_score", attackToJson(membership.forgettingScore)},
            {"auc", attackToJson(membership.auc)},
            {"auc_class_matched", attackToJson(membership.aucClassMatched)},
            {"advantage", attackToJson(membership.advantage)},
            {"two_sided_advantage", attackToJson(membership.twoSidedAdvantage)},
            {"two_sided_advantage_class_matched", attackToJson(membership.twoSidedAdvantageClassMatched)},
            {"tpr_at_fpr", tprToJson(membership.tprAtFpr)},
            {"signals", signals},
            {"rmia", membership.rmia ? referenceAttackToJson(*membership.rmia) : Json()},
            {"lira", shadowAttackToJson(membership.lira)},
            {"u_lira", shadowAttackToJson(membership.uLira)},
            {"dropped_classes", membership.droppedClasses},
            {"class_mix_difference", membership.classMixDifference},
            {"roc", {{"fpr", membership.roc.fpr}, {"tpr", membership.roc.tpr}}},
            {"loss_histogram",
             {{"edges", membership.losses.edges}, {"forget", membership.losses.forget}, {"unseen", membership.losses.unseen}}}};
}

Json correlationToJson(const Correlation &correlation)
{
    return {{"mean_eta_squared", metricToJson(correlation.meanEtaSquared)},
            {"mean_abs_pearson", metricToJson(correlation.meanAbsPearson)},
            {"probe_accuracy", metricToJson(correlation.probeAccuracy)},
            {"collapse_index", metricToJson(correlation.collapseIndex)},
            {"between_class_share", metricToJson(correlation.betweenClassShare)},
            {"dead_features", correlation.deadFeatures},
            {"features", correlation.features},
            {"classes", correlation.classes},
            {"pearson", floatsToJson(correlation.pearson)},
            {"eta_squared", floatsToJson(correlation.etaSquared)}};
}

Json personToJson(const PersonFinding &person, const std::map<std::string, std::string> &names)
{
    Json json = {{"person", person.person},
                 {"images", person.images},
                 {"score", orNull(person.score)},
                 {"p_high", orNull(person.pHigh)},
                 {"p_low", orNull(person.pLow)},
                 {"q_value", orNull(person.qValue)},
                 {"references", person.references},
                 {"verdict", textOrNull(person.verdict)},
                 {"reason", textOrNull(person.reason)}};
    if (const auto found = names.find(person.person); found != names.end())
        json["name"] = found->second;
    return json;
}

Json stageToJson(const StageFindings &stage, const std::map<std::string, std::string> &names)
{
    Json people = Json::array();
    for (const PersonFinding &person : stage.people)
        people.push_back(personToJson(person, names));
    return {{"accuracy", perSet(stage.accuracy, metricToJson)},
            {"top2_accuracy", perSetOrNull(stage.top2Accuracy, metricToJson)},
            {"per_class", perSetOrNull(stage.perClass, metricsToJson)},
            {"confusion", perSetOrNull(stage.confusion, [](const auto &matrices) { return Json(matrices); })},
            {"exact_match", perSetOrNull(stage.exactMatch, metricToJson)},
            {"membership", membershipToJson(stage.membership)},
            {"nomus", metricToJson(stage.nomus)},
            {"distance_to_retrained", stage.distanceToRetrained ? metricToJson(*stage.distanceToRetrained) : Json()},
            {"correlation", correlationToJson(stage.correlation)},
            {"people", people}};
}

Json agreementToJson(const Agreement &agreement)
{
    Json similarity = Json::object(), blocks = Json::array();
    for (const auto &[block, cka] : agreement.similarity) {
        blocks.push_back(block);
        similarity[block] = metricToJson(cka);
    }
    return {{"js_divergence_forget", metricToJson(agreement.divergenceForget)},
            {"js_divergence_unseen", metricToJson(agreement.divergenceUnseen)},
            {"prediction_agreement", metricToJson(agreement.predictions)},
            {"blocks", blocks},
            {"cka", similarity}};
}

/// The unlearned model's, with the original's inside it.
Json agreementToJson(const std::map<Stage, Agreement> &agreement)
{
    const auto unlearned = agreement.find(Stage::Unlearned), original = agreement.find(Stage::Original);
    if (unlearned == agreement.end())
        return {};
    Json json = agreementToJson(unlearned->second);
    json["original"] = original == agreement.end() ? Json() : agreementToJson(original->second);
    return json;
}

Json stepsToJson(const std::map<Stage, RelearnSteps> &byStage)
{
    const auto of = [&](Stage stage) {
        const auto found = byStage.find(stage);
        if (found == byStage.end())
            return Json();
        const RelearnSteps &steps = found->second;
        return Json{{"steps", steps.isCensored ? Json() : Json(steps.steps)}, {"censored", steps.isCensored}, {"accuracy", steps.accuracy}};
    };
    return {{"unlearned", of(Stage::Unlearned)},
            {"retrained", of(Stage::Retrained)},
            {"ratio_to_retrained", orNull(relearnRatio(byStage))}};
}

Json relearningToJson(const Relearning &relearning)
{
    return {{"most_steps", relearning.mostSteps},
            {"learning_rate", relearning.learningRate},
            {"target_accuracy", relearning.targetAccuracy},
            {"retain_only", stepsToJson(relearning.retainOnly)},
            {"forget_only", stepsToJson(relearning.forgetOnly)}};
}

Json textsOf(const std::vector<Sentence> &sentences)
{
    Json texts = Json::array();
    for (const Sentence &sentence : sentences)
        texts.push_back(sentence.text);
    return texts;
}

/// What each sentence is about, in their order.
Json concernsOf(const std::vector<Sentence> &sentences)
{
    Json concerns = Json::array();
    for (const Sentence &sentence : sentences)
        concerns.push_back(sentence.about ? Json(name(*sentence.about)) : Json());
    return concerns;
}

Json verdictToJson(const Verdict &verdict)
{
    return {{"forgetting", name(verdict.forgetting)},
            {"utility", name(verdict.utility)},
            {"policy",
             {{"max_auc", verdict.policy.maxAuc},
              {"max_accuracy_drop", verdict.policy.maxAccuracyDrop},
              {"max_collapse", verdict.policy.maxCollapse},
              {"alpha", verdict.policy.alpha},
              {"around_retrained", verdict.policy.aroundRetrained}}},
            {"auc_bounds",
             {{"low", verdict.aucBounds.low}, {"high", verdict.aucBounds.high}, {"around_retrained", verdict.aucBounds.aroundRetrained}}},
            {"original_shown", orNull(verdict.originalShown)},
            {"reasons", textsOf(verdict.reasons)},
            {"reasons_about", concernsOf(verdict.reasons)},
            {"would_settle", textsOf(verdict.wouldSettle)},
            {"would_settle_about", concernsOf(verdict.wouldSettle)},
            {"accuracy_drop", metricToJson(verdict.accuracyDrop)},
            {"auc_change", metricToJson(verdict.aucChange)},
            {"auc_to_retrained", verdict.aucToRetrained ? metricToJson(*verdict.aucToRetrained) : Json()}};
}

} // namespace

Json metricToJson(const Metric &metric)
{
    Json json = {{"value", orNull(metric.value)},
                 {"low", orNull(metric.low)},
                 {"high", orNull(metric.high)},
                 {"n", metric.n},
                 {"chance", orNull(metric.chance)},
                 {"direction", name(metric.direction)},
                 {"target", orNull(metric.target)},
                 {"p_value", orNull(metric.pValue)},
                 {"refused", textOrNull(metric.refused)}};
    if (metric.nMembers)
        json["n_members"] = *metric.nMembers;
    if (metric.nNonMembers)
        json["n_non_members"] = *metric.nNonMembers;
    return json;
}

Json findingsToJson(const Findings &findings, const std::map<std::string, std::string> &names)
{
    Json stages = Json::object();
    for (const Stage stage : kStages) {
        const auto found = findings.stages.find(stage);
        stages[std::string(name(stage))] = found == findings.stages.end() ? Json() : stageToJson(found->second, names);
    }
    const auto sizeToJson = [](const SetSize &size) { return Json{{"people", size.people}, {"images", size.images}}; };
    return {{"run", runToJson(findings.run)},
            {"sets", perSet(findings.sets, sizeToJson)},
            {"stages", stages},
            {"agreement", agreementToJson(findings.agreement)},
            {"relearn", findings.relearning ? relearningToJson(*findings.relearning) : Json()},
            {"look_alikes", lookAlikesToJson(findings.lookAlikes)},
            {"verdict", verdictToJson(findings.verdict)},
            {"warnings", findings.warnings}};
}

Json methodToJson(const MethodSpec &method)
{
    Json options = Json::array();
    for (const OptionSpec &option : method.options) {
        options.push_back({{"key", option.key},
                           {"title", option.title},
                           {"type", optionTypeName(option.defaultValue)},
                           {"default", valueToJson(option.defaultValue)},
                           {"min", orNull(option.min)},
                           {"max", orNull(option.max)},
                           {"unit", option.unit},
                           {"help", option.help},
                           {"choices", option.choices}});
    }
    Json presets = Json::array(), details = Json::array();
    for (const Preset &preset : method.presets) {
        Json values = Json::object();
        for (const auto &[key, value] : preset.values)
            values[key] = valueToJson(value);
        presets.push_back(preset.name);
        details.push_back({{"name", preset.name},
                           {"title", preset.title},
                           {"help", preset.help},
                           {"values", values},
                           {"reproduction", preset.reproduction}});
    }
    return {{"name", method.name},   {"title", method.title},  {"paper", textOrNull(method.paper)}, {"help", method.help},
            {"options", options},    {"presets", presets},     {"preset_details", details}};
}

} // namespace core::report
