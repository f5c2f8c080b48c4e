// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <array>
#include <cstdio>

namespace app {

namespace {

std::string textOf(const core::Progress &progress)
{
    std::string text = progress.stage;
    if (progress.total > 0) {
        const double percent = 100.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total);
        std::array<char, 64> counts;
        std::snprintf(counts.data(), counts.size(), "  %lld of %lld  %.0f %%", static_cast<long long>(progress.done),
                      static_cast<long long>(progress.total), percent);
        text += counts.data();
    }
    for (const core::ProgressPoint &point : progress.points) {
        std::array<char, 96> value;
        std::snprintf(value.data(), value.size(), "  %s %.4g", point.series.c_str(), point.y);
        text += value.data();
    }
    return text;
}

} // namespace

void ProgressLine::show(const core::Progress &progress)
{
    if (!m_isWanted)
        return;
    if (!progress.note.empty()) {
        clear();
        std::fprintf(stderr, "%s\n", progress.note.c_str());
    }
    const auto now = std::chrono::steady_clock::now();
    const bool isNew = progress.stage != m_stage || (progress.total > 0 && progress.done == progress.total);
    if (!m_isTerminal && !isNew && now - m_last < std::chrono::seconds(1))
        return;
    m_last = now;
    m_stage = progress.stage;
    if (m_isTerminal) {
        std::fprintf(stderr, "\r\033[K%s", textOf(progress).c_str());
        m_isShown = true;
    } else {
        std::fprintf(stderr, "%s\n", textOf(progress).c_str());
    }
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    if (!m_isShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace app
