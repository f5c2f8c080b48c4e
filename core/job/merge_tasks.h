// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "core/domain/data_set.h"

#include <vector>

namespace core::job {

/// How an import's labels become the data set's. Models remember classes by index, so a known task keeps its classes, which is
/// what an import was planned with (ImportOptions::knownTasks); new tasks go to the end.
struct TaskMerge
{
    std::vector<Task> tasks; ///< of the data set from now on: the stored ones first, in their order

    /// A planned image's labels, with the stored labels (or nothing) for tasks that this import does not have.
    std::vector<Label> labels(const std::vector<Label> &planned, const std::vector<Label> *stored) const;

    std::vector<int> planIndex; ///< per merged task: index into the plan's tasks, -1 if not there
};

TaskMerge mergeTasks(const std::vector<Task> &stored, const std::vector<Task> &planned);

} // namespace core::job
