// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ui {

/// Estimates how long a job's present stage will still take, from its own pace: nothing is said before two seconds or
/// before 2 % are done, because a first guess that jumps is worse than none.
class TimeLeft final
{
public:
    void restart();
    /// `elapsedMs`: since any fixed moment, never falling.
    void update(const core::Progress &progress, std::int64_t elapsedMs);
    std::optional<double> seconds() const { return m_seconds; }

private:
    std::string m_stage;
    std::int64_t m_stageBegan = 0, m_doneAtBegin = 0, m_lastDone = 0;
    std::optional<double> m_seconds;
};

} // namespace ui
