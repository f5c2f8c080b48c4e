// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/policy.h"

#include "core/job/edge.h"
#include "core/store/event_log.h"
#include "core/store/policy_repository.h"

namespace core::job {

Result<Policy> policy(const store::Workspace &workspace)
{
    return atEdge([&]() -> Result<Policy> {
        store::Database database = workspace.database();
        return store::PolicyRepository(database).policy();
    });
}

Result<Policy> setPolicy(store::Workspace &workspace, const std::map<std::string, std::string> &settings, const std::string &by,
                         const Clock &clock)
{
    return atEdge([&]() -> Result<Policy> {
        if (settings.empty())
            throw Failure(ErrorCode::Usage, "policy set", "name what to set: key=value");
        store::Database database = workspace.database();
        store::PolicyRepository repository(database);
        store::Transaction transaction(database);
        const Policy before = repository.policy();
        Policy after = before;
        for (const auto &[key, text] : settings)
            after = need(withSetting(after, key, text));

        Json what{{"act", "policy.changed"}};
        const OptionValues old = policyValues(before);
        for (const auto &[key, value] : policyValues(after)) {
            if (value == old.at(key))
                continue;
            what[key] = optionText(value);
            what[key + "_before"] = optionText(old.at(key));
        }
        if (what.size() > 1) { // else everything is as it was
            repository.save(after);
            store::EventLog(database, clock).append(by.empty() ? database.actor() : by, what);
        }
        transaction.commit();
        return after;
    });
}

} // namespace core::job
