// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/merge_tasks.h"

#include "core/job/edge.h"

#include <algorithm>

namespace core::job {

namespace {

constexpr std::size_t kMaxLabels = 63; ///< bits of a Label

std::vector<Label> mergeClasses(Task &task, const Task &planned)
{
    std::vector<Label> newClass;
    for (const std::string &name : planned.classes) {
        const auto known = std::find(task.classes.begin(), task.classes.end(), name);
        newClass.push_back(known - task.classes.begin());
        if (known == task.classes.end())
            task.classes.push_back(name);
    }
    if (task.kind == TaskKind::MultiLabel && task.classes.size() > kMaxLabels)
        throw Failure(ErrorCode::Invalid, task.name, "has more than 63 labels with those already imported");
    if (task.kind != TaskKind::MultiLabel)
        task.kind = task.classes.size() == 2 ? TaskKind::Binary : TaskKind::MultiClass;
    return newClass;
}

Label remapped(Label label, TaskKind kind, const std::vector<Label> &newClass)
{
    if (label == kNoLabel)
        return kNoLabel;
    if (kind != TaskKind::MultiLabel)
        return newClass.at(static_cast<std::size_t>(label));
    Label bits = 0;
    for (std::size_t k = 0; k < newClass.size(); ++k) {
        if ((label >> k) & 1)
            bits |= Label{1} << newClass[k];
    }
    return bits;
}

} // namespace

TaskMerge mergeTasks(const std::vector<Task> &stored, const std::vector<Task> &planned)
{
    TaskMerge merge;
    merge.tasks = stored;
    for (const Task &task : planned) {
        const bool isKnown = std::any_of(stored.begin(), stored.end(),
                                         [&](const Task &known) { return known.name == task.name; });
        if (!isKnown)
            merge.tasks.push_back(task);
    }
    for (Task &task : merge.tasks) {
        const auto source = std::find_if(planned.begin(), planned.end(),
                                         [&](const Task &candidate) { return candidate.name == task.name; });
        merge.planIndex.push_back(source == planned.end() ? -1 : static_cast<int>(source - planned.begin()));
        if (source == planned.end()) {
            merge.newClass.emplace_back();
            continue;
        }
        if ((task.kind == TaskKind::MultiLabel) != (source->kind == TaskKind::MultiLabel))
            throw Failure(ErrorCode::Invalid, task.name, "was imported as another kind of task before; rename its column");
        merge.newClass.push_back(mergeClasses(task, *source));
    }
    return merge;
}

std::vector<Label> TaskMerge::labels(const std::vector<Label> &planned, const std::vector<Label> *stored) const
{
    std::vector<Label> merged;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (planIndex[i] >= 0)
            merged.push_back(remapped(planned.at(static_cast<std::size_t>(planIndex[i])), tasks[i].kind, newClass[i]));
        else
            merged.push_back(stored && i < stored->size() ? (*stored)[i] : kNoLabel);
    }
    return merged;
}

} // namespace core::job
