// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// One point of a live curve. `series` is a stable id: "train_loss", "validation_accuracy", "optimal_transport",
/// "cross_entropy", "forgetting_score", "forgetting_threshold".
struct ProgressPoint
{
    std::string series;
    double x = 0; ///< batch or epoch number, as the job's stage says
    double y = 0;
};

/// Where a job is. `stage` is a stable id ("scan", "decode", "train", "unlearn", "score", "audit", "report"); the
/// window translates it. `total` 0: not known yet.
struct Progress
{
    std::string stage;
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::vector<ProgressPoint> points;
    std::string note; ///< one English sentence for the log, or empty; pseudonyms only
};

/// Thrown where work stops because the token asked it to; caught once, at the job's edge.
class Stopped final : public std::exception
{
public:
    const char *what() const noexcept override { return "stopped"; }
};

/// What every long function is handed: the one cancel channel and where progress goes. `report` is called on the
/// job's own thread, at most about ten times a second, and may be empty.
struct JobContext
{
    std::stop_token stop;
    std::function<void(const Progress &)> report;

    void progress(const Progress &progress) const
    {
        if (report)
            report(progress);
    }
    void throwIfStopped() const
    {
        if (stop.stop_requested())
            throw Stopped();
    }
};

} // namespace core
