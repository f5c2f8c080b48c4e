// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/steered_run.h"

#include "core/compute/nn/diverged.h"

#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

/// Passes over a small set take less time than their checkpoint would.
constexpr std::chrono::seconds kBetweenPassCheckpoints(5);

std::vector<Pass> orEpochs(std::vector<Pass> passes, const SteeredRunOptions &options)
{
    return passes.empty() ? passesOver(options.walks, options.epochs) : std::move(passes);
}

} // namespace

SteeredRun::SteeredRun(MethodRun &run, Network &network, const SteeredRunOptions &options, std::vector<Pass> passes)
    : m_run(run), m_network(network), m_options(options), m_device(run.device),
      m_steering(run.input.forget, run.input.validation, run.input.seed, options.extent, run.job.stop),
      m_walk(run.input, orEpochs(std::move(passes), options), options.batch),
      m_sgd(network, options.momentum, options.weightDecay), m_selection(m_steering.threshold(options.keepThreshold)),
      m_feed(run.job, m_walk.total())
{
    m_network.eval();
}

void SteeredRun::walk(BatchStep &step)
{
    restoreCheckpoint(step);
    std::optional<OwnChoice> ownChoice;
    try {
        for (;;) {
            measureIfDue();
            if (m_place.batches == m_walk.total())
                break;
            m_run.job.throwIfStopped();
            prepareIfDue(step);
            oneBatch(step);
            saveCheckpointIfDue(step);
        }
        ownChoice = step.choice(m_network, m_run.job);
    } catch (const Stopped &) {
        saveCheckpoint(step);
        throw;
    }
    finish(step, ownChoice);
}

void SteeredRun::prepareIfDue(BatchStep &step)
{
    if (m_place.isPrepared)
        return;
    step.prepare(m_network, m_run.job);
    m_place.isPrepared = true;
}

bool SteeredRun::isMeasurementDue() const
{
    if (m_place.isMeasured)
        return false;
    if (m_place.batches == 0)
        return m_options.measuresFirst;
    return m_place.batches % m_options.measureEvery == 0 || m_place.batches == m_walk.total();
}

void SteeredRun::measureIfDue()
{
    if (!isMeasurementDue())
        return;
    const Measurement measurement = m_steering.measure(m_network, m_device, m_run.job);
    const std::int64_t batch = m_place.batches;
    m_place.isMeasured = true;
    m_place.lastScore = measurement.score;
    if (batch == 0)
        m_place.firstScore = measurement.score;
    m_feed.point("forgetting_score", batch, measurement.score);
    m_feed.point("forgetting_threshold", batch, shownThreshold());
    m_feed.point("validation_accuracy", batch, measurement.validationAccuracy);
    m_feed.done(batch);
    if (m_place.forgetting == 0 || !m_selection.offer({batch, measurement.score, measurement.validationAccuracy}))
        return;
    m_keptWeights.clear();
    for (const auto &[name, tensor] : stateDict(m_network))
        m_keptWeights.emplace_back(name, tensor.detach().clone());
}

double SteeredRun::shownThreshold() const
{
    return m_steering.threshold(m_options.stopThreshold.value_or(m_options.keepThreshold));
}

bool SteeredRun::wantsForgetting() const
{
    // The first M batches forget whatever the score says: otherwise a model without measurable membership would come back
    // untouched, and nothing would have had a chance to become a candidate.
    if (!m_options.stopThreshold || m_place.batches < m_options.measureEvery || !m_place.lastScore)
        return true;
    return *m_place.lastScore > m_steering.threshold(*m_options.stopThreshold);
}

void SteeredRun::oneBatch(BatchStep &step)
{
    const BatchPlace place = m_walk.at(m_place.batches, m_network.spec(), m_device, m_options.augments);
    const BatchFigures figures = step(m_network, m_sgd, place, wantsForgetting());
    const std::int64_t batch = ++m_place.batches;
    if (figures.changedWeights) {
        m_place.isMeasured = false;
        m_place.forgetting += figures.didForget ? 1 : 0;
    } else {
        ++m_place.skipped;
    }
    if (figures.trainLoss) {
        if (!std::isfinite(*figures.trainLoss))
            throw Diverged("the training loss is no longer a finite number after batch " + std::to_string(batch)
                           + "; a lower learning_rate may help");
        m_feed.point("train_loss", batch, *figures.trainLoss);
    }
    for (const auto &[series, value] : figures.series)
        m_feed.point(series, batch, value);
    m_feed.done(batch);
}

void SteeredRun::saveCheckpointIfDue(const BatchStep &step)
{
    const bool isPassEnd = m_walk.endsPass(m_place.batches) && m_place.batches < m_walk.total();
    if (m_run.checkpoint.isDue() || (isPassEnd && m_run.checkpoint.isDue(kBetweenPassCheckpoints)))
        saveCheckpoint(step);
}

double SteeredRun::secondsSoFar() const
{
    return m_place.secondsBefore + std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
}

void SteeredRun::noteStart()
{
    std::vector<std::string> &notes = m_run.outcome.notes;
    if (m_options.batchStatistics)
        notes.push_back("BatchNorm took and updated statistics of the batch in the optimiser's pass.");
    for (std::string &note : m_steering.notes(m_options.stopThreshold.value_or(m_options.keepThreshold), m_options.keepThreshold))
        notes.push_back(std::move(note));
    if (!m_place.firstScore)
        return;
    const std::string score = "Before the first batch the forgetting score was " + shortNumber(*m_place.firstScore);
    if (*m_place.firstScore <= m_steering.nullPoint())
        notes.push_back(score + ", no more than chance allows: there was no measurable membership to remove.");
    else if (m_options.stopThreshold && *m_place.firstScore <= *m_options.stopThreshold)
        notes.push_back(score + ", already at or under the stop threshold of " + shortNumber(*m_options.stopThreshold) + ".");
    else
        return;
    if (m_options.stopThreshold)
        notes.back() += " The first " + std::to_string(std::min(m_options.measureEvery, m_walk.total()))
            + " batches were perturbed all the same.";
}

std::string SteeredRun::batchesInWords() const
{
    const std::int64_t plain = m_walk.total() - m_place.forgetting - m_place.skipped;
    std::string words = std::to_string(m_place.forgetting) + " of " + std::to_string(m_walk.total())
        + (m_walk.total() == 1 ? " batch was perturbed" : " batches were perturbed");
    if (plain > 0)
        words += ", " + std::to_string(plain) + (plain == 1 ? " was" : " were") + " plain fine-tuning";
    if (m_place.skipped > 0)
        words += ", " + std::to_string(m_place.skipped) + (m_place.skipped == 1 ? " was" : " were") + " skipped as uneven";
    return words + ".";
}

void SteeredRun::finish(const BatchStep &step, const std::optional<OwnChoice> &ownChoice)
{
    if (m_keptWeights.empty())
        throw std::runtime_error("every batch was skipped, so that nothing was unlearned; lower the batch option");
    loadStateDict(m_network, ownChoice ? ownChoice->weights : m_keptWeights);
    noteStart();
    if (m_options.stopThreshold)
        m_run.outcome.notes.push_back(batchesInWords());
    for (std::string &note : step.notes())
        m_run.outcome.notes.push_back(std::move(note));
    m_run.outcome.notes.push_back(ownChoice ? ownChoice->sentence : m_selection.sentence(m_walk.total()));
    const Candidate &kept = *m_selection.kept();
    if (!ownChoice)
        m_run.outcome.kept = KeptWeights{kept.batch, kept.score, kept.validationAccuracy};
    m_run.outcome.seconds = secondsSoFar();
    m_run.outcome.precision = "fp32";
    std::string summary;
    for (const std::string &note : m_run.outcome.notes)
        summary += (summary.empty() ? "" : " ") + note;
    m_feed.note(std::move(summary));
}

void runSteered(MethodRun &run, const SteeredRunOptions &options, BatchStep &step, std::vector<Pass> passes)
{
    const std::shared_ptr<Network> network = loadModel(run.input.model, run.device);
    SteeredRun(run, *network, options, std::move(passes)).walk(step);
    saveModel(*network, run.input.output);
}

} // namespace core::compute
