// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace core::store {

/// Somebody as a list of chosen people shows them.
struct ListedPerson
{
    Person person;                    ///< without `state`: a list of a request's people says itself what becomes of them
    std::optional<std::int64_t> face; ///< cache row of the first image; none without images
};

/// These people, in this order; whom the store does not know is left out. One query, however many they are. May throw StoreFailure.
std::vector<ListedPerson> listedPeople(Database &database, const std::vector<PersonId> &people);

} // namespace core::store
