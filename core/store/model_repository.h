// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/model.h"
#include "core/store/database.h"

#include <set>

namespace core::store {

/// Models and who each was trained on. Every method may throw StoreFailure.
class ModelRepository final
{
public:
    explicit ModelRepository(Database &database) : m_database(database) {}

    std::vector<Model> models(); ///< newest last
    std::optional<Model> model(ModelId id);
    /// The retrained reference made with `--exclude request` for the same task, newest; nothing if there is none.
    std::optional<Model> retrainedFor(RequestId request, TaskId task);
    ModelId add(const Model &model, const std::set<PersonId> &trainedOn);
    std::set<PersonId> trainedOn(ModelId id);

private:
    Database &m_database;
};

} // namespace core::store
