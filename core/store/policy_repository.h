// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"
#include "core/store/database.h"

namespace core::store {

/// The workspace's policy; what was never set has its default. Every method may throw StoreFailure.
class PolicyRepository final
{
public:
    explicit PolicyRepository(Database &database) : m_database(database) {}

    Policy policy();
    void save(const Policy &policy);

private:
    Database &m_database;
};

} // namespace core::store
