// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/dlfd.h"

#include "core/compute/unlearn/dlfd_batch.h"

#include <algorithm>
#include <stdexcept>

namespace core::compute {

namespace {

class DlfdStep final : public BatchStep
{
public:
    DlfdStep(const MethodRun &run, const DlfdOptions &options) : m_run(run), m_options(options) {}

    BatchFigures operator()(Network &network, Sgd &sgd, const BatchPlace &place, bool forgets) override
    {
        BatchFigures figures;
        if (m_options.isReleasedCode && place.retain.size() != place.forget.size()) {
            figures.changedWeights = false;
            return figures;
        }
        const StepOptions step{m_options.run.learningRate, m_options.run.batchStatistics};
        if (!forgets) {
            figures.didForget = false;
            figures.trainLoss = taskStep(network, sgd, place.retain.pixels, place.retain.labels, step);
            return figures;
        }
        PerturbationOptions noise = m_options.noise;
        noise.retainWeight = retainWeightAt(m_options, place.number, place.total);
        const DlfdBatch batch{place.retain.pixels, place.retain.labels, place.forget.pixels};
        const DlfdBatchOutcome outcome = dlfdBatch(network, sgd, batch, noise, step, m_run.job.stop);
        figures.trainLoss = outcome.trainLoss;
        figures.series = {{"optimal_transport", outcome.perturbation.optimalTransport.back()},
                          {"cross_entropy", outcome.perturbation.crossEntropy.back()}}; // at the last noise step
        return figures;
    }

    std::vector<std::string> notes() const override
    {
        std::vector<std::string> notes;
        if (m_options.run.batchStatistics)
            notes.push_back("Batch statistics are a departure from the method as described.");
        if (m_options.isReleasedCode)
            notes.push_back("This run reproduces the authors' released code, in which optimal transport does not move the "
                            "noise and the forget weight has no effect.");
        return notes;
    }

private:
    const MethodRun &m_run;
    const DlfdOptions &m_options;
};

/// The released code passes over every batch whose two halves differ in size: it would do nothing, silently.
void refuseSkippedRun(const MethodRun &run, const DlfdOptions &options)
{
    const std::int64_t smaller = std::min(run.input.retain.size(), run.input.forget.size());
    if (!options.isReleasedCode || smaller >= options.run.batch)
        return;
    const bool isForget = run.input.forget.size() == smaller;
    throw std::invalid_argument("batch: " + std::to_string(options.run.batch) + " is more than the "
                                + (isForget ? "forget" : "retain") + " set's " + std::to_string(smaller)
                                + " images, and released_code skips every uneven batch; batch=" + std::to_string(smaller)
                                + " works");
}

void runDlfd(MethodRun &run)
{
    const DlfdOptions options = dlfdOptions(run.input.options);
    refuseSkippedRun(run, options);
    DlfdStep step(run, options);
    runSteered(run, options.run, step);
}

} // namespace

Method dlfdMethod()
{
    return {dlfdSpec(), runDlfd};
}

} // namespace core::compute
