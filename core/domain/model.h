// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"

#include <map>
#include <string>

namespace core {

enum class ModelOrigin { Trained, Retrained, Imported, Unlearned };

/// A model file the workspace owns: models/<sha256>.safetensors.
struct Model
{
    ModelId id = 0;
    std::string sha256; ///< hex, of the file
    std::string arch;   ///< "resnet18"
    TaskId task = 0;
    ModelOrigin origin = ModelOrigin::Trained;
    std::optional<ModelId> parent;          ///< unlearned: the model it started from
    std::optional<RequestId> excluded;      ///< retrained: the request whose people were left out
    std::int64_t imageSize = 128;
    std::string device;
    double seconds = 0;
    std::int64_t seed = 0;
    std::map<std::string, std::string> settings; ///< training settings as text, as `train` takes them
    std::string created;                         ///< ISO 8601
    bool experiment = false;
    std::vector<PersonId> trainedOn; ///< filled by ModelRepository::trainedOn only
};

/// Setting "role" of models trained only for an attack to compare with: RMIA's reference models, LiRA's shadow models.
inline constexpr const char *kReferenceRole = "reference", *kShadowRole = "shadow";

/// Trained only to be compared with by an attack: in no run, never in service.
inline bool isReference(const Model &model)
{
    const auto role = model.settings.find("role");
    return role != model.settings.end() && (role->second == kReferenceRole || role->second == kShadowRole);
}

} // namespace core
