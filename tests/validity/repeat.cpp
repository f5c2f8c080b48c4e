// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validity/checks.h"
#include "tests/validity/population.h"

#include "core/report/findings_json.h"

namespace validity {

using namespace core;
using namespace core::compute;

namespace {

std::string findings(const AuditInput &input)
{
    AuditResult result = audit(input, {});
    Findings findings;
    findings.sets = std::move(result.sets);
    findings.stages = std::move(result.stages);
    findings.agreement = std::move(result.agreement);
    findings.verdict = std::move(result.verdict);
    findings.warnings = std::move(result.warnings);
    return canonicalJson(report::findingsToJson(findings));
}

} // namespace

std::vector<Check> repeatChecks(const Plan &plan)
{
    RandomStream random(plan.seed, "repeat");
    Sample forget(12, 0.2, random, 2);
    const Sample unseen(60, 0.2, random, 2), validation(30, 0.2, random, 2);
    forget.asMembers(0.7);
    AuditInput input = auditInput(forget, unseen);
    input.scores[Stage::Unlearned][AuditSet::Validation] = scores(validation, 200001);
    for (const Stage stage : {Stage::Original, Stage::Retrained})
        input.scores[stage] = input.scores[Stage::Unlearned];
    const std::string first = findings(input);
    Check check{"Repetition", "Findings of the same scores under the same seed, byte for byte; another seed gives others.", {}};
    check.lines.push_back({"same seed, same bytes", findings(input) == first ? 1.0 : 0.0, 1, 1, 1});
    input.seed = 2;
    check.lines.push_back({"another seed, other bytes", findings(input) != first ? 1.0 : 0.0, 1, 1, 1});
    return {check};
}

} // namespace validity
