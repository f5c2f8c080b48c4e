// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/decode_queue.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>

namespace core::data {

namespace {

constexpr std::size_t kAhead = 16; ///< pictures in flight for each thread

std::size_t threadCount(int wanted)
{
    if (wanted > 0)
        return static_cast<std::size_t>(wanted);
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const char *text = std::getenv("EXPUNGE_THREADS");
    const long limit = text != nullptr ? std::strtol(text, nullptr, 10) : 0;
    return limit > 0 ? std::min(cores, static_cast<std::size_t>(limit)) : cores;
}

/// A ring of results between the workers and the caller. m_mutex guards everything in it but the decoding itself.
class DecodeQueue final
{
public:
    DecodeQueue(const std::filesystem::path &root, const std::vector<std::string> &paths, int size, std::size_t threads)
        : m_root(root), m_paths(paths), m_size(size), m_slots(kAhead * threads)
    {
        for (std::size_t i = 0; i < threads; ++i)
            m_workers.emplace_back([this](const std::stop_token &stop) { work(stop); });
    }

    /// The next picture in order, or nothing when none came within a tenth of a second.
    std::optional<Result<DecodedImage>> take()
    {
        std::unique_lock lock(m_mutex);
        auto &slot = m_slots[m_taken % m_slots.size()];
        if (!m_filled.wait_for(lock, std::chrono::milliseconds(100), [&] { return slot.has_value(); }))
            return std::nullopt;
        auto image = std::exchange(slot, std::nullopt);
        ++m_taken;
        m_freed.notify_one();
        return image;
    }

private:
    void work(const std::stop_token &stop)
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_freed.wait(lock, stop, [&] { return m_next == m_paths.size() || m_next < m_taken + m_slots.size(); });
            if (stop.stop_requested() || m_next == m_paths.size())
                return;
            const std::size_t index = m_next++;
            lock.unlock();
            auto image = decodeImage(m_root, m_paths[index], m_size);
            lock.lock();
            m_slots[index % m_slots.size()] = std::move(image);
            if (index == m_taken)
                m_filled.notify_one();
        }
    }

    const std::filesystem::path &m_root;
    const std::vector<std::string> &m_paths;
    const int m_size;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable_any m_freed;
    std::vector<std::optional<Result<DecodedImage>>> m_slots;
    std::size_t m_next = 0, m_taken = 0;
    std::vector<std::jthread> m_workers; ///< last: joined before the rest goes
};

} // namespace

Status decodeAll(const std::filesystem::path &root, const std::vector<std::string> &paths, int size, int threads,
                 const JobContext &job, const DecodeSink &sink)
{
    using Time = std::chrono::steady_clock;
    const auto total = static_cast<std::int64_t>(paths.size());
    DecodeQueue queue(root, paths, size, std::clamp<std::size_t>(paths.size(), 1, threadCount(threads)));
    Time::time_point reported{};
    for (std::size_t index = 0; index < paths.size();) {
        job.throwIfStopped();
        if (const auto now = Time::now(); now - reported >= std::chrono::milliseconds(100)) {
            job.progress({"decode", static_cast<std::int64_t>(index), total, {}, {}});
            reported = now;
        }
        auto image = queue.take();
        if (!image)
            continue;
        if (Status status = sink(index, *std::move(image)); !status)
            return status;
        ++index;
    }
    job.progress({"decode", total, total, {}, {}});
    return {};
}

} // namespace core::data
