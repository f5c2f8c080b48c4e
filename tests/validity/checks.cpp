// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"

#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>

namespace validity {

bool Line::holds() const
{
    // What the replicates cannot tell from the bound is let pass; a range around 95 % has that margin in it once there are 2000.
    const auto allowance = [&](double bound) {
        const bool isDue = isShare && replicates > 0 && (replicates < 2000 || low <= 0);
        return isDue ? 3 * std::sqrt(bound * (1 - bound) / replicates) : 0;
    };
    return figure >= low - allowance(low) && figure <= high + allowance(high);
}

void inParallel(const Plan &plan, int count, const std::function<void(int)> &work)
{
    std::atomic<int> next{0};
    std::exception_ptr failure;
    std::mutex guardsFailure;
    const auto run = [&] {
        try {
            for (int i = next++; i < count; i = next++)
                work(i);
        } catch (...) {
            const std::scoped_lock lock(guardsFailure);
            failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int t = 1; t < plan.threads; ++t)
            threads.emplace_back(run);
        run();
    }
    if (failure)
        std::rethrow_exception(failure);
}

double share(const Plan &plan, int replicates, const std::string &purpose,
             const std::function<bool(core::RandomStream &)> &isTrue)
{
    return shareOf(values(plan, replicates, purpose, isTrue), [](bool value) { return value; });
}

} // namespace validity
