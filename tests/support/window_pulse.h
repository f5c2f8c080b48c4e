// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

/// Whether the window's thread goes on while something runs: it ticks every 10 ms, and so does a thread beside it with nothing else
/// to do. A busy machine holds both up; what holds the window up alone is the window's own doing.
class WindowPulse final
{
public:
    WindowPulse()
        : m_beside([this](const std::stop_token &stop) {
              while (!stop.stop_requested()) {
                  QElapsedTimer since;
                  since.start();
                  std::this_thread::sleep_for(std::chrono::milliseconds(kTickMs));
                  m_longestBeside = std::max(m_longestBeside, since.elapsed());
              }
          })
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { m_gaps.push_back(m_since.restart()); });
        m_since.start();
        m_tick.start(kTickMs);
    }

    std::size_t ticks() const { return m_gaps.size(); }
    const char *what() const { return m_what.c_str(); } ///< isSteady() measured

    /// Ends the measuring and prints it. The slack is for what the window has to do in one piece: fill a page, draw the plots of a
    /// report; sanitizers make that three times as long.
    bool isSteady(const char *during)
    {
        m_gaps.push_back(m_since.elapsed()); // a window that stands still does not tick at its end either
        m_tick.stop();
        m_beside.request_stop();
        m_beside.join();
        std::ranges::sort(m_gaps);
        const auto at = [this](std::size_t percent) { return m_gaps[std::min(m_gaps.size() - 1, m_gaps.size() * percent / 100)]; };
        m_what = "window during " + std::string(during) + ": " + std::to_string(m_gaps.size()) + " ticks of 10 ms, median "
            + std::to_string(at(50)) + " ms, p99 " + std::to_string(at(99)) + " ms, longest " + std::to_string(m_gaps.back())
            + " ms; beside it " + std::to_string(m_longestBeside) + " ms";
        qInfo("%s", m_what.c_str());
        constexpr qint64 kSlackMs = 1500, kTimesBeside = 5;
        return m_gaps.back() <= kSlackMs + kTimesBeside * m_longestBeside;
    }

private:
    static constexpr int kTickMs = 10;

    QTimer m_tick;
    QElapsedTimer m_since;
    std::vector<qint64> m_gaps; ///< ms between ticks
    std::string m_what;
    qint64 m_longestBeside = 0; ///< written by the thread beside until it is joined
    std::jthread m_beside;      ///< last: it ends before what it writes
};
