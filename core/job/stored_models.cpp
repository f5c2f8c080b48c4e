// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/stored_models.h"

#include "core/job/edge.h"
#include "core/job/image_sets.h"
#include "core/store/model_repository.h"

#include <ranges>

namespace core::job {

Model neededModel(store::Database &database, ModelId id)
{
    std::optional<Model> model = store::ModelRepository(database).model(id);
    if (!model)
        throw Failure(ErrorCode::NotFound, "model " + std::to_string(id), "does not exist; `model list` shows those there are");
    return *std::move(model);
}

Model runnableModel(store::Database &database, ModelId id)
{
    Model model = neededModel(database, id);
    if (isReference(model))
        throw Failure(ErrorCode::Invalid, "model " + std::to_string(id),
                      "was trained only for an attack to compare with; nothing is unlearned from it or measured on it");
    return model;
}

std::optional<Model> newestOriginal(store::Database &database, const std::set<PersonId> &people, const std::optional<TaskId> &task)
{
    store::ModelRepository models(database);
    const std::vector<Model> stored = models.models();
    for (const Model &model : stored | std::views::reverse) {
        const bool isOriginal =
            (model.origin == ModelOrigin::Trained || model.origin == ModelOrigin::Imported) && !isReference(model);
        if (isOriginal && (!task || model.task == *task) && !common(models.trainedOn(model.id), people).empty())
            return model;
    }
    return std::nullopt;
}

} // namespace core::job
