// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import.h"
#include "core/domain/data_set.h"

#include <vector>

namespace core::job {

/// How an import's labels become the data set's. Models remember classes by index, so a known class keeps its index and new
/// ones go to the end.
struct TaskMerge
{
    std::vector<Task> tasks; ///< of the data set from now on: the stored ones first, in their order

    /// A planned image's labels, with the stored labels (or nothing) for tasks that this import does not have.
    std::vector<Label> labels(const std::vector<Label> &planned, const std::vector<Label> *stored) const;

    std::vector<int> planIndex;               ///< per merged task: index into the plan's tasks, -1 if not there
    std::vector<std::vector<Label>> newClass; ///< per merged task: plan class -> merged class
};

/// Throws Failure Invalid when a task was multi-label and is not any more, or the other way round, or has over 63 labels.
TaskMerge mergeTasks(const std::vector<Task> &stored, const std::vector<Task> &planned);

} // namespace core::job
