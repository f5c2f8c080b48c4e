// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/job_context.h"

#include <chrono>
#include <string>

namespace app {

/// A job's progress on stderr: one line that is rewritten on a terminal; elsewhere, with --progress, a line a second.
class ProgressLine final
{
public:
    ProgressLine(bool isWanted, bool isTerminal) : m_isWanted(isWanted || isTerminal), m_isTerminal(isTerminal) {}
    ~ProgressLine() { clear(); }

    void show(const core::Progress &progress);
    void clear(); ///< takes the rewritten line away, before anything else is printed

private:
    bool m_isWanted, m_isTerminal, m_isShown = false;
    std::string m_stage;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace app
