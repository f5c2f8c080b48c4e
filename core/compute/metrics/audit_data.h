// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/lira.h"
#include "core/compute/metrics/audit.h"
#include "core/compute/metrics/area.h"
#include "core/compute/metrics/image_measures.h"

#include <chrono>
#include <map>
#include <span>

namespace core::compute {

/// Shadow models' word on the forget images, then the unseen ones.
struct ShadowModels
{
    std::size_t trained = 0;          ///< those that diverged included
    std::vector<ShadowImages> usable; ///< the others
};

/// What every part of an audit reads: the images measured and what each stage's model says of them.
struct AuditData
{
    explicit AuditData(const AuditInput &input);

    const Task &task;
    std::int64_t seed;
    int bootstrapDraws, permutations;
    PerSet<SetImages> images;                           ///< all four sets, possibly empty
    std::map<Stage, PerSet<ImageMeasures>> measures;
    std::map<Stage, std::span<const BlockGram>> blocks; ///< of similarityRows(unseen); owned by the input; may be empty
    std::vector<PerSet<std::vector<double>>> referenceLosses; ///< forget, unseen and validation, by reference model
    ShadowModels shadows, unlearnedShadows;

    const SetImages &forget() const { return images.at(AuditSet::Forget); }
    const SetImages &unseen() const { return images.at(AuditSet::Unseen); }
    LossSide side(Stage stage, AuditSet set) const { return {measures.at(stage).at(set).loss, images.at(set)}; }
    /// One of kSignals in the loss's place.
    LossSide signalSide(Stage stage, AuditSet set, std::size_t signal) const
    {
        return {measures.at(stage).at(set).signals[signal], images.at(set)};
    }
    /// Enough people on both sides for an interval.
    bool hasSetLevel() const;
};

/// Looks at the stop token and tells how far the audit is, at most ten times a second.
class AuditProgress
{
public:
    AuditProgress(const JobContext &job, std::int64_t total) : m_job(job), m_total(total) {}

    const JobContext &job() const { return m_job; }
    void step();

private:
    const JobContext &m_job;
    std::int64_t m_done = 0, m_total;
    std::chrono::steady_clock::time_point m_reported{};
};

} // namespace core::compute
