// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/people/people_model.h"

#include <optional>

namespace ui {

/// What the grid needs of the store. Both functions open their own connection and may run on any thread.
struct LoadedPeople
{
    std::optional<core::DataSet> dataSet;
    std::vector<PersonRow> people;
    int models = 0;
};
core::Result<LoadedPeople> loadPeople(const core::store::Workspace &workspace);

/// Natural order whatever the case: "person 2" before "person 10". Seconds for a million people: for a worker thread.
void sortByName(std::vector<PersonRow> &people);
/// `task` 0: no class mix.
core::Result<PeopleDetails> loadPeopleDetails(const core::store::Workspace &workspace, core::TaskId task);

} // namespace ui
