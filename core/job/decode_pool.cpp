// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/decode_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <thread>

namespace core::job {

namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(100);

/// Shared by the workers. `mutex` protects `running` and `failure`; the counters are atomic.
struct Shared
{
    std::atomic<std::size_t> next = 0, done = 0;
    std::atomic<bool> abandoned = false;
    std::mutex mutex;
    std::condition_variable finished;
    int running = 0;
    std::exception_ptr failure;
};

void work(Shared &shared, const std::filesystem::path &root, const std::vector<std::string> &paths, int size,
          const DecodedSink &sink)
{
    try {
        while (!shared.abandoned) {
            const std::size_t index = shared.next++;
            if (index >= paths.size())
                break;
            sink(index, data::decodeImage(root, paths[index], size));
            ++shared.done;
        }
    } catch (...) {
        const std::lock_guard lock(shared.mutex);
        if (!shared.failure)
            shared.failure = std::current_exception();
        shared.abandoned = true;
    }
    const std::lock_guard lock(shared.mutex);
    --shared.running;
    shared.finished.notify_all();
}

} // namespace

int workerThreads()
{
    if (const char *text = std::getenv("EXPUNGE_THREADS")) {
        if (const int wanted = std::atoi(text); wanted > 0)
            return std::min(wanted, 256);
    }
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void decodeAll(const std::filesystem::path &root, const std::vector<std::string> &paths, int size,
               const DecodedSink &sink, const JobContext &job)
{
    Shared shared;
    const auto total = static_cast<std::int64_t>(paths.size());
    {
        shared.running = std::min(workerThreads(), static_cast<int>(std::min<std::size_t>(paths.size(), 256)));
        std::vector<std::jthread> workers;
        for (int i = shared.running; i > 0; --i)
            workers.emplace_back([&] { work(shared, root, paths, size, sink); });

        std::unique_lock lock(shared.mutex);
        while (!shared.finished.wait_for(lock, kReportEvery, [&] { return shared.running == 0; })) {
            if (job.stop.stop_requested())
                shared.abandoned = true;
            lock.unlock();
            job.progress({"decode", static_cast<std::int64_t>(shared.done.load()), total, {}, {}});
            lock.lock();
        }
    }
    if (shared.failure)
        std::rethrow_exception(shared.failure);
    job.throwIfStopped();
    job.progress({"decode", total, total, {}, {}});
}

} // namespace core::job
