// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace core::store {

/// Removes, with their names, people to whom no image belongs any more (an import said whose images they really are) and whom nothing
/// else knows: no model was trained on them, and no request and no search for look-alikes names them. Returns how many. Throws
/// StoreFailure.
std::int64_t removeAbandonedPeople(Database &database);

} // namespace core::store
