// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/model_spec.h"
#include "core/domain/data_set.h"
#include "core/domain/model.h"
#include "core/store/database.h"
#include "core/store/model_repository.h"
#include "core/store/workspace.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace core::job {

/// Its file, after its SHA-256 was checked against the store's. Throws Failure: NotFound, Corrupt.
std::filesystem::path verifiedModelFile(const store::Workspace &workspace, const Model &model);

/// Throws Failure Invalid when the model's classes are not the task's (classes were added by a later import).
void checkClasses(const std::filesystem::path &modelFile, const Model &model, const Task &task);

compute::ModelSpec specFor(const std::string &arch, const Task &task, int imageSize);

/// Moves a finished file to models/<sha256>.safetensors and fills `sha256` and `created`. Throws.
void adoptFile(const store::Workspace &workspace, const std::filesystem::path &file, Model &model);

/// Stores an adopted model and its event, inside the caller's transaction; fills `id`. Without `images`, those its people have are
/// taken for them.
void storeModel(store::Database &database, Model &model, const std::set<PersonId> &trainedOn,
                const std::optional<store::TrainingImages> &images = {});

} // namespace core::job
