// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/store/database.h"

#include <optional>

namespace core::store {

/// Erasure requests. Rules of conduct (who may approve) live in core/job/requests.h; this only stores.
class RequestRepository final
{
public:
    explicit RequestRepository(Database &database) : m_database(database) {}

    std::vector<Request> requests(); ///< newest last
    std::optional<Request> request(RequestId id);
    std::optional<Request> byReference(const std::string &reference);
    RequestId add(const Request &request);
    void addPerson(RequestId request, PersonId person);
    /// What happens to a request after it was made: state, due, and who decided, extended and closed it, when and why.
    void update(const Request &request);
    /// People of requests whose state is Done, other than `except`: they never return to a retain set.
    std::vector<PersonId> forgottenBefore(RequestId except);

private:
    Database &m_database;
};

} // namespace core::store
