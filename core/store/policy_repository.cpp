// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/policy_repository.h"

#include "core/store/sql_values.h"

namespace core::store {

namespace {

/// In the table of settings: "policy.max_auc".
QString settingKey(const std::string &key)
{
    return QStringLiteral("policy.") + toText(key);
}

} // namespace

Policy PolicyRepository::policy()
{
    Policy policy;
    QSqlQuery query = m_database.prepare(QStringLiteral("SELECT value FROM settings WHERE key = ?"));
    for (const OptionSpec &spec : policySpecs()) {
        run(m_database, query, settingKey(spec.key));
        if (query.next()) {
            const Result<Policy> read = withSetting(policy, spec.key, text(query, 0));
            if (!read)
                throw StoreFailure({ErrorCode::Corrupt, "policy." + spec.key, read.error().detail});
            policy = *read;
        }
        query.finish();
    }
    return policy;
}

void PolicyRepository::save(const Policy &policy)
{
    AtomicScope scope(m_database);
    QSqlQuery query = m_database.prepare(
        QStringLiteral("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    for (const auto &[key, value] : policyValues(policy))
        run(m_database, query, settingKey(key), toText(optionText(value)));
    scope.commit();
}

} // namespace core::store
