// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_loader.h"

#include "core/store/data_set_repository.h"
#include "core/store/model_repository.h"

namespace ui {

namespace {
constexpr int kMontageFaces = 4;
} // namespace

core::Result<LoadedPeople> loadPeople(const core::store::Workspace &workspace)
{
    try {
        auto database = workspace.database();
        core::store::DataSetRepository repository(database);
        LoadedPeople loaded;
        loaded.dataSet = repository.dataSet();
        const auto people = repository.people();
        loaded.people.reserve(people.size());
        for (const auto &person : people) {
            PersonRow row;
            row.id = person.id;
            row.identity = QString::fromStdString(person.identity);
            row.set = person.set;
            row.state = person.state;
            row.images = person.images;
            loaded.people.push_back(std::move(row));
        }
        loaded.models = int(core::store::ModelRepository(database).models().size());
        return loaded;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

core::Result<PeopleDetails> loadPeopleDetails(const core::store::Workspace &workspace, core::TaskId task)
{
    try {
        auto database = workspace.database();
        core::store::DataSetRepository repository(database);
        PeopleDetails details;
        for (auto &[person, rows] : repository.cacheRows(kMontageFaces))
            details.faces.insert(person, std::move(rows));
        if (task > 0)
            for (auto &[person, counts] : repository.classCounts(task))
                details.mix.insert(person, std::move(counts));
        return details;
    } catch (const core::store::StoreFailure &failure) {
        return failure.error();
    }
}

} // namespace ui
