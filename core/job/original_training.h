// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/training.h"
#include "core/domain/model.h"
#include "core/domain/options.h"
#include "core/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// How the original was trained, for models that are trained anew to be compared with it.
namespace core::job {

/// A number in the original's settings; an imported model has none.
std::optional<double> trainingSetting(const Model &original, const char *key);
/// The original's own training, as far as it is known; the rest is this version's defaults.
compute::TrainOptions trainingOf(const Model &original, const std::string &device);

/// The model whose training `model` goes back to: itself, or the first on the way up through those it was unlearned from whose settings
/// say how it was trained. Nothing where nobody knows, as of an imported model.
std::optional<Model> trainedAncestor(store::Database &database, const Model &model);

/// Whether the method trains from scratch, and so should as the original was.
bool trainsAnew(const MethodSpec &method);
/// Of the method that trains anew, the options that say how, as `--set` takes them, with the values that `trained` was trained with;
/// of every other method none.
std::map<std::string, std::string> sameTraining(const MethodSpec &method, const Model &trained);
/// Those options as a model's settings.
std::map<std::string, std::string> settingsOf(const OptionValues &trainingOptions);

/// What a report has to say where `anew` ("the retrained model"), trained with `settings`, was not trained as the original was, or where
/// nobody knows: whole sentences.
std::vector<std::string> trainedOtherwise(const std::string &anew, const std::map<std::string, std::string> &settings,
                                          const std::optional<Model> &original);

} // namespace core::job
