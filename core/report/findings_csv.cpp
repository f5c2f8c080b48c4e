// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/findings_csv.h"

#include "core/domain/names.h"
#include "core/util/json.h"

namespace core::report {

namespace {

std::string field(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string field(const std::optional<double> &value)
{
    return value ? canonicalNumber(*value) : std::string();
}

/// The rows of one stage.
class StageRows final
{
public:
    StageRows(Stage stage, const std::vector<std::string> &classes, std::string &out)
        : m_stage(name(stage)), m_classes(classes), m_out(out)
    {
    }

    void add(const std::string &metricName, const Metric &metric, const std::string &set = {}, const std::string &className = {},
             const std::string &person = {})
    {
        m_out += m_stage + "," + metricName + "," + set + "," + field(className) + "," + field(person) + "," + field(metric.value)
            + "," + field(metric.low) + "," + field(metric.high) + "," + std::to_string(metric.n) + "," + field(metric.chance)
            + "\r\n";
    }

    void addSets(const std::string &metricName, const PerSet<Metric> &metrics)
    {
        for (const auto &[set, metric] : metrics)
            add(metricName, metric, std::string(name(set)));
    }

    void addClasses(const PerSet<std::vector<Metric>> &metrics)
    {
        for (const auto &[set, perClass] : metrics) {
            for (std::size_t k = 0; k < perClass.size(); ++k)
                add("accuracy", perClass[k], std::string(name(set)), k < m_classes.size() ? m_classes[k] : std::to_string(k));
        }
    }

    void addPerson(const PersonFinding &person)
    {
        const std::pair<const char *, std::optional<double>> values[] = {
            {"score", person.score}, {"p_high", person.pHigh}, {"p_low", person.pLow}, {"q_value", person.qValue}};
        for (const auto &[metricName, value] : values) {
            Metric metric;
            metric.value = value;
            metric.n = person.images;
            add(metricName, metric, "forget", {}, person.person);
        }
    }

private:
    std::string m_stage;
    const std::vector<std::string> &m_classes;
    std::string &m_out;
};

void addShadowAttack(const std::string &attackName, const std::optional<ShadowAttack> &attack, StageRows &rows)
{
    if (!attack)
        return;
    rows.add("auc_" + attackName, attack->area.auc, "forget");
    rows.add("auc_class_matched_" + attackName, attack->area.aucClassMatched, "forget");
    for (const auto &[target, metric] : attack->tprAtFpr)
        rows.add("tpr_at_fpr_" + target + "_" + attackName, metric, "forget");
}

void addMembership(const Membership &membership, StageRows &rows)
{
    rows.add("cv_accuracy", membership.cvAccuracy, "forget");
    rows.add("forgetting_score", membership.forgettingScore, "forget");
    rows.add("auc", membership.auc, "forget");
    rows.add("auc_class_matched", membership.aucClassMatched, "forget");
    rows.add("advantage", membership.advantage, "forget");
    rows.add("two_sided_advantage", membership.twoSidedAdvantage, "forget");
    rows.add("two_sided_advantage_class_matched", membership.twoSidedAdvantageClassMatched, "forget");
    for (const auto &[target, metric] : membership.tprAtFpr)
        rows.add("tpr_at_fpr_" + target, metric, "forget");
    if (membership.rmia) {
        rows.add("auc_rmia", membership.rmia->area.auc, "forget");
        rows.add("auc_class_matched_rmia", membership.rmia->area.aucClassMatched, "forget");
    }
    addShadowAttack("lira", membership.lira, rows);
    addShadowAttack("u_lira", membership.uLira, rows);
    for (const auto &[signal, areas] : membership.signals) {
        rows.add("auc_" + signal, areas.auc, "forget");
        rows.add("auc_class_matched_" + signal, areas.aucClassMatched, "forget");
    }
}

void addCorrelation(const Correlation &correlation, StageRows &rows)
{
    rows.add("mean_eta_squared", correlation.meanEtaSquared, "unseen");
    rows.add("mean_abs_pearson", correlation.meanAbsPearson, "unseen");
    rows.add("probe_accuracy", correlation.probeAccuracy, "unseen");
    rows.add("collapse_index", correlation.collapseIndex, "unseen");
    rows.add("between_class_share", correlation.betweenClassShare, "unseen");
    Metric dead;
    dead.value = double(correlation.deadFeatures);
    dead.n = correlation.features;
    rows.add("dead_features", dead, "unseen");
}

void addAgreement(const Agreement &agreement, StageRows &rows)
{
    rows.add("js_divergence", agreement.divergenceForget, "forget");
    rows.add("js_divergence", agreement.divergenceUnseen, "unseen");
    rows.add("prediction_agreement", agreement.predictions, "unseen");
    for (const auto &[block, cka] : agreement.similarity)
        rows.add("cka_" + block, cka, "unseen");
}

/// Steps; empty where the most there may be (n) were not enough.
void addRelearning(const Relearning &relearning, Stage stage, StageRows &rows)
{
    for (const auto &[metricName, byStage] : {std::pair("relearn_steps_retain_only", &relearning.retainOnly),
                                              {"relearn_steps_forget_only", &relearning.forgetOnly}}) {
        const auto found = byStage->find(stage);
        if (found == byStage->end())
            continue;
        Metric metric;
        if (!found->second.isCensored)
            metric.value = static_cast<double>(found->second.steps);
        metric.n = relearning.mostSteps;
        rows.add(metricName, metric, "forget");
    }
}

} // namespace

std::string findingsToCsv(const Findings &findings)
{
    std::string out = "stage,metric,set,class,person,value,low,high,n,chance\r\n";
    for (const auto &[stage, measured] : findings.stages) {
        StageRows rows(stage, findings.run.classes, out);
        rows.addSets("accuracy", measured.accuracy);
        rows.addSets("top2_accuracy", measured.top2Accuracy);
        rows.addSets("exact_match", measured.exactMatch);
        rows.addClasses(measured.perClass);
        addMembership(measured.membership, rows);
        rows.add("nomus", measured.nomus);
        if (measured.distanceToRetrained)
            rows.add("distance_to_retrained", *measured.distanceToRetrained);
        addCorrelation(measured.correlation, rows);
        if (const auto agreement = findings.agreement.find(stage); agreement != findings.agreement.end())
            addAgreement(agreement->second, rows);
        if (findings.relearning)
            addRelearning(*findings.relearning, stage, rows);
        for (const PersonFinding &person : measured.people)
            rows.addPerson(person);
        if (stage == Stage::Unlearned) {
            rows.add("accuracy_drop", findings.verdict.accuracyDrop, "unseen");
            rows.add("auc_change", findings.verdict.aucChange, "forget");
            if (findings.verdict.aucToRetrained)
                rows.add("auc_to_retrained", *findings.verdict.aucToRetrained, "forget");
        }
    }
    return out;
}

} // namespace core::report
