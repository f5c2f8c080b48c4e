// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/store/database.h"

#include <set>
#include <vector>

namespace core::store {

/// Which images a model was trained on.
struct TrainingImages
{
    std::vector<ImageId> ids; ///< ascending; an image whose file was replaced by another since is none of them
    bool isInferred = false;  ///< nobody recorded them: all that its people had when it was stored (or brought to schema 5)
};

/// Models and what each was trained on. Every method may throw StoreFailure.
class ModelRepository final
{
public:
    explicit ModelRepository(Database &database) : m_database(database) {}

    std::vector<Model> models(); ///< newest last
    std::optional<Model> model(ModelId id);
    /// The retrained reference made with `--exclude request` for the same task, newest; nothing if there is none.
    std::optional<Model> retrainedFor(RequestId request, TaskId task);
    /// Trained on all the images these people have, as far as anybody knows (inferred).
    ModelId add(const Model &model, const std::set<PersonId> &trainedOn);
    ModelId add(const Model &model, const std::set<PersonId> &trainedOn, const TrainingImages &images);
    /// Removes a model's row and whom it knows; its number is given to no later one, since the trail names it. False, and nothing is
    /// removed, where another model or a run goes on from it.
    bool remove(ModelId id);
    /// Whether a model has that file: two jobs that made the same weights share it.
    bool hasFile(const std::string &sha256);
    std::set<PersonId> trainedOn(ModelId id);
    TrainingImages trainingImages(ModelId id);
    /// Models trained on images of `people` and on none of `erased`, newest first. Looks these people up in each model rather than
    /// reading whom it knows: as quick with a million of them.
    std::vector<ModelId> toForget(const std::vector<PersonId> &people, const std::vector<PersonId> &erased);

private:
    Database &m_database;
};

} // namespace core::store
