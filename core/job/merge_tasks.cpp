// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/merge_tasks.h"

#include <algorithm>

namespace core::job {

TaskMerge mergeTasks(const std::vector<Task> &stored, const std::vector<Task> &planned)
{
    TaskMerge merge;
    merge.tasks = stored;
    const auto named = [](const std::vector<Task> &tasks, const std::string &name) {
        return std::ranges::find(tasks, name, &Task::name);
    };
    for (const Task &task : planned) {
        if (named(stored, task.name) == stored.end())
            merge.tasks.push_back(task);
    }
    for (const Task &task : merge.tasks) {
        const auto source = named(planned, task.name);
        merge.planIndex.push_back(source == planned.end() ? -1 : static_cast<int>(source - planned.begin()));
    }
    return merge;
}

std::vector<Label> TaskMerge::labels(const std::vector<Label> &planned, const std::vector<Label> *stored) const
{
    std::vector<Label> merged;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (planIndex[i] >= 0)
            merged.push_back(planned.at(static_cast<std::size_t>(planIndex[i])));
        else
            merged.push_back(stored && i < stored->size() ? (*stored)[i] : kNoLabel);
    }
    return merged;
}

} // namespace core::job
