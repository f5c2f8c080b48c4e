// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/time_left.h"

namespace ui {

namespace {
constexpr std::int64_t kSettleMs = 2000;
constexpr double kSettleShare = 0.02;
constexpr double kSmoothing = 0.3; ///< weight of the newest estimate
} // namespace

void TimeLeft::restart()
{
    *this = {};
}

void TimeLeft::update(const core::Progress &progress, std::int64_t elapsedMs)
{
    // A stage that begins again (the next model to audit) has its own pace.
    if (progress.stage != m_stage || progress.done < m_lastDone) {
        m_stage = progress.stage;
        m_stageBegan = elapsedMs;
        m_doneAtBegin = progress.done;
        m_seconds.reset();
    }
    m_lastDone = progress.done;
    const auto spent = elapsedMs - m_stageBegan;
    const auto gained = double(progress.done - m_doneAtBegin);
    if (progress.total <= 0 || spent < kSettleMs || gained < kSettleShare * double(progress.total))
        return;
    const auto estimate = double(spent) / 1000.0 / gained * double(progress.total - progress.done);
    m_seconds = m_seconds ? *m_seconds + kSmoothing * (estimate - *m_seconds) : estimate;
}

} // namespace ui
