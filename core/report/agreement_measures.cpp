// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/agreement_measures.h"

#include <algorithm>

namespace core::report {

namespace {

AgreementMeasure gathered(const Findings &findings, const char *title, const char *help, Metric Agreement::*member, bool percent)
{
    AgreementMeasure measure{title, help, percent, {}};
    for (const auto &[stage, agreement] : findings.agreement)
        measure.metrics[stage] = &(agreement.*member);
    return measure;
}

} // namespace

std::vector<AgreementMeasure> predictionMeasures(const Findings &findings)
{
    if (findings.agreement.empty())
        return {};
    return {gathered(findings, "JS divergence, forget (nats)",
                     "How differently both models answer on images of the forgotten people: 0 is alike, 0.69 as differently as can be.",
                     &Agreement::divergenceForget, false),
            gathered(findings, "JS divergence, unseen (nats)", "The same on images of people whom no model here was trained on.",
                     &Agreement::divergenceUnseen, false),
            gathered(findings, "same prediction, unseen",
                     "How often both models give the same answer on images of unseen people; chance is what two models would share "
                     "that give each answer as often, but to whichever image.",
                     &Agreement::predictions, true)};
}

std::vector<std::string> comparedBlocks(const Findings &findings)
{
    // The stage with most of them leads: a model of another architecture shares the last one alone.
    std::vector<const Agreement *> stages;
    for (const auto &[stage, agreement] : findings.agreement)
        stages.push_back(&agreement);
    std::ranges::stable_sort(stages, std::ranges::greater(), [](const Agreement *agreement) { return agreement->similarity.size(); });
    std::vector<std::string> blocks;
    for (const Agreement *agreement : stages)
        for (const BlockSimilarity &similarity : agreement->similarity)
            if (std::ranges::find(blocks, similarity.block) == blocks.end())
                blocks.push_back(similarity.block);
    return blocks;
}

std::vector<AgreementMeasure> similarityMeasures(const Findings &findings)
{
    std::vector<AgreementMeasure> measures;
    for (const std::string &block : comparedBlocks(findings)) {
        AgreementMeasure measure{"CKA, " + block,
                                 "How alike both models see the same images of unseen people at this block: 1 is alike, 0 unrelated "
                                 "(linear CKA); chance is what images that have nothing to do with each other give.",
                                 false, {}};
        for (const auto &[stage, agreement] : findings.agreement) {
            const auto found = std::ranges::find(agreement.similarity, block, &BlockSimilarity::block);
            if (found != agreement.similarity.end())
                measure.metrics[stage] = &found->cka;
        }
        measures.push_back(std::move(measure));
    }
    return measures;
}

std::vector<RelearnMeasure> relearnMeasures(const Findings &findings)
{
    if (!findings.relearning)
        return {};
    return {{"relearn steps, from retain images",
             "Training steps on people who stay until the model knows the forgotten people again: clearly fewer than the retrained "
             "model needs means that something of them was left.",
             findings.relearning->retainOnly},
            {"relearn steps, from forget images", "The same when it is trained on images of the forgotten people themselves.",
             findings.relearning->forgetOnly}};
}

std::string formatSteps(const std::map<Stage, RelearnSteps> &steps, Stage stage, std::int64_t most)
{
    const auto found = steps.find(stage);
    if (found == steps.end())
        return "–";
    return found->second.isCensored ? "> " + std::to_string(most) : std::to_string(found->second.steps);
}

} // namespace core::report
