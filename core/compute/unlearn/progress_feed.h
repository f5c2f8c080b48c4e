// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/progress.h"
#include "core/util/job_context.h"

#include <cstdint>
#include <string>

namespace core::compute {

/// Collects a run's curves and sends them at most ten times a second, the last ones when it ends.
class ProgressFeed final
{
public:
    ProgressFeed(const JobContext &job, std::int64_t total);
    ~ProgressFeed();
    ProgressFeed(const ProgressFeed &) = delete;
    ProgressFeed &operator=(const ProgressFeed &) = delete;

    void point(const char *series, std::int64_t batch, double value);
    void note(std::string sentence); ///< sent at once
    void done(std::int64_t batches);

private:
    void send();

    const JobContext &m_job;
    Progress m_pending;
    ProgressThrottle m_throttle;
};

} // namespace core::compute
