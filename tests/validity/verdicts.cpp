// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/compute/metrics/area.h"
#include "core/compute/metrics/verdict.h"

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

/// The verdict on a made-up request. Kuiper's p is taken as 1, which lets every "Forgotten" pass that the interval allows: the
/// shares are upper bounds of the product's.
ForgettingVerdict verdict(std::size_t forgetPeople, std::size_t unseenPeople, double truth, double correlation, RandomStream &random)
{
    Sample forget(forgetPeople, correlation, random, 4);
    const Sample unseen(unseenPeople, correlation, random, 4);
    forget.asMembers(truth);
    Task task;
    task.classes = {"a", "b", "c", "d"};
    const AreaEstimate estimate = classMatchedArea({forget.latent, forget.images}, {unseen.latent, unseen.images}, task);
    ForgettingEvidence evidence{areaMetric(estimate), 1.0, forgetPeople, unseenPeople, {}, {}};
    return judgeForgetting(evidence, Policy()).verdict;
}

struct Request
{
    std::size_t forget, unseen;
};

Check rate(const Plan &plan, const std::string &title, const std::string &what, ForgettingVerdict wrong, double truth,
           const std::vector<Request> &requests)
{
    Check check{title, what, {}};
    for (const Request &request : requests)
        for (const double correlation : {0.0, 0.2}) {
            const std::string setting = std::to_string(request.forget) + " v " + std::to_string(request.unseen)
                + " people, correlation " + (correlation > 0 ? "0.2" : "0");
            const auto isWrong = [&](RandomStream &random) {
                return verdict(request.forget, request.unseen, truth, correlation, random) == wrong;
            };
            check.lines.push_back({setting, share(plan, plan.replicates, title + ", " + setting, isWrong), 0, 0.05, plan.replicates});
        }
    return check;
}

} // namespace

std::vector<Check> verdictChecks(const Plan &plan)
{
    const std::vector<Request> usual{{9, 48}, {60, 250}, {60, 1000}};
    return {
        rate(plan, "“Not forgotten” of never-trained people", "True AUC 0.5.", ForgettingVerdict::NotForgotten, 0.5, usual),
        rate(plan, "“Over-forgotten” of never-trained people", "True AUC 0.5.", ForgettingVerdict::OverForgotten, 0.5, usual),
        rate(plan, "“Forgotten” at the limit", "True AUC 0.60, the policy's greatest.", ForgettingVerdict::Forgotten, 0.60, usual),
        rate(plan, "“Forgotten” at the lower limit", "True AUC 0.40.", ForgettingVerdict::Forgotten, 0.40, usual),
        rate(plan, "“Forgotten” of few people or images",
             "True AUC 0.65. Fewer than 5 people are never judged as a set; 20 people have about 90 images.",
             ForgettingVerdict::Forgotten, 0.65, {{1, 250}, {3, 250}, {5, 48}, {5, 250}, {5, 1000}, {20, 250}, {20, 1000}}),
    };
}

} // namespace validity
