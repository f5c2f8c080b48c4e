// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/progress_feed.h"

#include <utility>

namespace core::compute {

ProgressFeed::ProgressFeed(const JobContext &job, std::int64_t total) : m_job(job)
{
    m_pending.stage = "unlearn";
    m_pending.total = total;
}

ProgressFeed::~ProgressFeed()
{
    try {
        send();
    } catch (...) { // a sink that throws while the run ends has nobody left to tell
    }
}

void ProgressFeed::point(const char *series, std::int64_t batch, double value)
{
    m_pending.points.push_back({series, static_cast<double>(batch), value});
}

void ProgressFeed::note(std::string sentence)
{
    m_pending.note = std::move(sentence);
    send();
}

void ProgressFeed::done(std::int64_t batches)
{
    m_pending.done = batches;
    if (m_throttle.isDue())
        send();
}

void ProgressFeed::send()
{
    m_job.progress(m_pending);
    m_pending.points.clear();
    m_pending.note.clear();
}

} // namespace core::compute
