// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/steered_run.h"

#include "core/compute/nn/batches.h"

#include <cmath>
#include <stdexcept>

namespace core::compute {

namespace {

constexpr char kWeights[] = "weights.";
constexpr char kKept[] = "kept.";
/// Epochs of a small set take less time than their checkpoint would.
constexpr std::chrono::seconds kBetweenEpochCheckpoints(5);

std::int64_t batchCount(std::int64_t images, std::int64_t batch)
{
    return (images + batch - 1) / batch;
}

std::vector<std::int64_t> slice(const std::vector<std::int64_t> &order, std::int64_t batch, std::int64_t size)
{
    const auto first = order.begin() + batch * size;
    return {first, order.end() - first > size ? first + size : order.end()};
}

std::vector<std::pair<std::string, torch::Tensor>> entriesUnder(const std::string &prefix, const Checkpoint &checkpoint)
{
    std::vector<std::pair<std::string, torch::Tensor>> entries;
    for (const auto &[name, tensor] : checkpoint.tensors)
        if (name.starts_with(prefix))
            entries.emplace_back(name.substr(prefix.size()), tensor);
    return entries;
}

} // namespace

SteeredRun::SteeredRun(MethodRun &run, Network &network, const SteeredRunOptions &options)
    : m_run(run), m_network(network), m_options(options), m_device(run.device),
      m_steering(run.input.forget, run.input.validation, run.input.seed, options.extent, run.job.stop),
      m_batchesPerEpoch(batchCount(run.input.retain.size(), options.batch)), m_total(options.epochs * m_batchesPerEpoch),
      m_sgd(network, options.momentum, options.weightDecay), m_selection(m_steering.threshold(options.keepThreshold)),
      m_feed(run.job, m_total)
{
    if (m_total == 0)
        throw std::invalid_argument("retain: there is no image to keep the model right on");
    m_network.eval();
}

void SteeredRun::walk(BatchStep &step)
{
    restoreCheckpoint();
    try {
        for (;;) {
            measureIfDue();
            if (m_place.batches == m_total)
                break;
            m_run.job.throwIfStopped();
            oneBatch(step);
            saveCheckpointIfDue();
        }
    } catch (const Stopped &) {
        saveCheckpoint();
        throw;
    }
    finish();
}

BatchPlace SteeredRun::placeOf(std::int64_t number) const
{
    const UnlearnInput &input = m_run.input;
    const std::int64_t epoch = number / m_batchesPerEpoch;
    const std::int64_t perCycle = batchCount(input.forget.size(), m_options.batch);
    BatchPlace place{number, m_total, {}, {}, {}, {}};
    place.retain = slice(shuffledOrder(input.retain.size(), input.seed, "unlearn retain", epoch), number % m_batchesPerEpoch,
                         m_options.batch);
    place.forget = slice(shuffledOrder(input.forget.size(), input.seed, "unlearn forget", number / perCycle),
                         number % perCycle, m_options.batch);
    place.pixels = pixelBatch(input.retain, place.retain, m_device);
    if (m_options.augments)
        place.pixels = augmented(place.pixels, input.seed, epoch, number % m_batchesPerEpoch);
    const ModelSpec &spec = m_network.spec();
    place.labels = labelBatch(input.retain, place.retain, spec.kind, static_cast<int>(spec.classes.size()), m_device);
    return place;
}

bool SteeredRun::isMeasurementDue() const
{
    if (m_place.isMeasured)
        return false;
    if (m_place.batches == 0)
        return m_options.measuresFirst;
    return m_place.batches % m_options.measureEvery == 0 || m_place.batches == m_total;
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
    const BatchFigures figures = step(m_network, m_sgd, placeOf(m_place.batches), wantsForgetting());
    const std::int64_t batch = ++m_place.batches;
    if (figures.changedWeights) {
        if (!std::isfinite(figures.trainLoss))
            throw std::runtime_error("the training loss is no longer a finite number after batch " + std::to_string(batch)
                                     + "; a lower learning_rate may help");
        m_place.isMeasured = false;
        m_place.forgetting += figures.didForget ? 1 : 0;
        m_feed.point("train_loss", batch, figures.trainLoss);
    } else {
        ++m_place.skipped;
    }
    if (figures.optimalTransport)
        m_feed.point("optimal_transport", batch, *figures.optimalTransport);
    if (figures.crossEntropy)
        m_feed.point("cross_entropy", batch, *figures.crossEntropy);
    m_feed.done(batch);
}

void SteeredRun::saveCheckpointIfDue()
{
    const bool isEpochEnd = m_place.batches % m_batchesPerEpoch == 0 && m_place.batches < m_total;
    if (m_run.checkpoint.isDue() || (isEpochEnd && m_run.checkpoint.isDue(kBetweenEpochCheckpoints)))
        saveCheckpoint();
}

double SteeredRun::secondsSoFar() const
{
    return m_place.secondsBefore + std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
}

void SteeredRun::saveCheckpoint()
{
    Checkpoint checkpoint;
    for (const auto &[name, tensor] : stateDict(m_network))
        checkpoint.tensors[kWeights + name] = tensor.detach().cpu();
    for (const auto &[name, tensor] : m_sgd.state())
        checkpoint.tensors[name] = tensor.cpu();
    for (const auto &[name, tensor] : m_keptWeights)
        checkpoint.tensors[kKept + name] = tensor.cpu();

    auto &facts = checkpoint.facts;
    facts["batches"] = std::to_string(m_place.batches);
    facts["forgetting"] = std::to_string(m_place.forgetting);
    facts["skipped"] = std::to_string(m_place.skipped);
    facts["is_measured"] = m_place.isMeasured ? "1" : "0";
    facts["seconds"] = exactText(secondsSoFar());
    if (m_place.firstScore)
        facts["first_score"] = exactText(*m_place.firstScore);
    if (m_place.lastScore)
        facts["last_score"] = exactText(*m_place.lastScore);
    if (const std::optional<Candidate> &kept = m_selection.kept()) {
        facts["kept_batch"] = std::to_string(kept->batch);
        facts["kept_score"] = exactText(kept->score);
        facts["kept_accuracy"] = exactText(kept->validationAccuracy);
        facts["offered"] = std::to_string(m_selection.offered());
    }
    m_run.checkpoint.save(checkpoint);
}

void SteeredRun::restoreCheckpoint()
{
    const std::optional<Checkpoint> checkpoint = m_run.checkpoint.load();
    if (!checkpoint)
        return;
    const auto &facts = checkpoint->facts;
    const auto number = [&](const char *name) -> std::optional<double> {
        const auto found = facts.find(name);
        return found == facts.end() ? std::nullopt : std::optional(exactDouble(found->second));
    };
    m_place.batches = std::stoll(facts.at("batches"));
    m_place.forgetting = std::stoll(facts.at("forgetting"));
    m_place.skipped = std::stoll(facts.at("skipped"));
    m_place.isMeasured = facts.at("is_measured") == "1";
    m_place.secondsBefore = number("seconds").value_or(0);
    m_place.firstScore = number("first_score");
    m_place.lastScore = number("last_score");
    loadStateDict(m_network, entriesUnder(kWeights, *checkpoint));
    m_sgd.restore(checkpoint->tensors);
    if (facts.contains("kept_batch")) {
        m_selection.restore({std::stoll(facts.at("kept_batch")), *number("kept_score"), *number("kept_accuracy")},
                            std::stoll(facts.at("offered")));
        for (const auto &[name, tensor] : entriesUnder(kKept, *checkpoint))
            m_keptWeights.emplace_back(name, tensor.to(m_device));
    }
    m_feed.done(m_place.batches);
}

void SteeredRun::noteStart()
{
    std::vector<std::string> &notes = m_run.outcome.notes;
    if (m_options.batchStatistics)
        notes.push_back("BatchNorm took statistics of the batch in the optimiser's pass, which the method as described does not.");
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
        notes.back() += " The first " + std::to_string(std::min(m_options.measureEvery, m_total))
            + " batches were perturbed all the same.";
}

std::string SteeredRun::batchesInWords() const
{
    const std::int64_t plain = m_total - m_place.forgetting - m_place.skipped;
    std::string words = std::to_string(m_place.forgetting) + " of " + std::to_string(m_total)
        + (m_total == 1 ? " batch was perturbed" : " batches were perturbed");
    if (plain > 0)
        words += ", " + std::to_string(plain) + (plain == 1 ? " was" : " were") + " plain fine-tuning";
    if (m_place.skipped > 0)
        words += ", " + std::to_string(m_place.skipped) + (m_place.skipped == 1 ? " was" : " were") + " skipped as uneven";
    return words + ".";
}

void SteeredRun::finish()
{
    if (m_keptWeights.empty())
        throw std::runtime_error("every batch was skipped, so that nothing was unlearned; lower the batch option");
    loadStateDict(m_network, m_keptWeights);
    noteStart();
    if (m_options.stopThreshold)
        m_run.outcome.notes.push_back(batchesInWords());
    m_run.outcome.notes.push_back(m_selection.sentence(m_total));
    const Candidate &kept = *m_selection.kept();
    m_run.outcome.kept = KeptWeights{kept.batch, kept.score, kept.validationAccuracy};
    m_run.outcome.seconds = secondsSoFar();
    m_run.outcome.precision = "fp32";
    std::string summary;
    for (const std::string &note : m_run.outcome.notes)
        summary += (summary.empty() ? "" : " ") + note;
    m_feed.note(std::move(summary));
}

} // namespace core::compute
