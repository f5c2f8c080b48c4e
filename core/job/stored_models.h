// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/store/database.h"

#include <optional>
#include <set>

/// Which of the workspace's models a job takes.
namespace core::job {

/// The stored model. Throws Failure NotFound.
Model neededModel(store::Database &database, ModelId id);

/// The same for a run or an audit: one trained only for an attack to compare with is refused. Throws Failure: NotFound, Invalid.
Model runnableModel(store::Database &database, ModelId id);

/// The newest model trained on somebody of `people`, of `task` if one is named; neither a reference nor an unlearned one.
std::optional<Model> newestOriginal(store::Database &database, const std::set<PersonId> &people,
                                    const std::optional<TaskId> &task = {});

} // namespace core::job
