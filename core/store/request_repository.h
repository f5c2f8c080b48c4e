// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/request.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace core::store {

/// A person's images that one model was trained on, and the others.
struct ImageCounts
{
    std::int64_t trained = 0, others = 0;
};

/// That somebody is named by a request.
struct RequestOfPerson
{
    PersonId person = 0;
    std::string reference;
    RequestState state = RequestState::New;
};

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
    /// Images with a label for the task, of the request's people and of all unseen ones; without a model, all are others. Images in
    /// the cache rows `lost` do not count.
    std::map<PersonId, ImageCounts> labelledImages(RequestId request, TaskId task, std::optional<ModelId> model,
                                                   const std::set<std::int64_t> &lost);
    /// People of requests whose state is Done, other than `except`: they never return to a retain set.
    std::vector<PersonId> forgottenBefore(RequestId except);
    /// Which requests other than `except` name one of `people`; experiments answer nobody and are left out. By person, newest first.
    std::vector<RequestOfPerson> otherRequests(const std::vector<PersonId> &people, RequestId except);

private:
    Database &m_database;
};

} // namespace core::store
