// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/original_training.h"

#include "core/job/stored_models.h"

#include <string_view>

namespace core::job {

namespace {

constexpr const char *kEpochs = "epochs";

/// A setting as `train` records it, the option of the method that trains anew, and the words around the original's value and the other's.
struct Setting
{
    const char *key, *option, *before, *between, *after;
};
constexpr Setting kSettings[] = {
    {kEpochs, "epochs", "for ", " epochs", " for "},
    {"batch", "batch", "in batches of ", " images", " of "},
    {"lr", "learning_rate", "at a learning rate of ", "", " at "},
    {"momentum", "momentum", "with a momentum of ", "", " with "},
    {"weight_decay", "weight_decay", "with a weight decay of ", "", " with "},
};

std::optional<std::string> textOf(const std::map<std::string, std::string> &settings, const char *key)
{
    const auto found = settings.find(key);
    return found == settings.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<double> trainingSetting(const Model &original, const char *key)
{
    const std::optional<std::string> text = textOf(original.settings, key);
    return text ? std::optional(std::stod(*text)) : std::nullopt;
}

compute::TrainOptions trainingOf(const Model &original, const std::string &device)
{
    compute::TrainOptions options;
    options.epochs = static_cast<int>(trainingSetting(original, kEpochs).value_or(options.epochs));
    options.batch = static_cast<int>(trainingSetting(original, "batch").value_or(options.batch));
    options.learningRate = trainingSetting(original, "lr").value_or(options.learningRate);
    options.device = device;
    return options;
}

std::optional<Model> trainedAncestor(store::Database &database, const Model &model)
{
    Model ancestor = model;
    while (!ancestor.settings.contains(kEpochs)) {
        if (!ancestor.parent)
            return std::nullopt;
        ancestor = neededModel(database, *ancestor.parent);
    }
    return ancestor;
}

bool trainsAnew(const MethodSpec &method)
{
    return method.name == "retrain";
}

std::map<std::string, std::string> sameTraining(const MethodSpec &method, const Model &trained)
{
    std::map<std::string, std::string> values;
    if (!trainsAnew(method))
        return values;
    for (const Setting &setting : kSettings)
        if (const auto text = textOf(trained.settings, setting.key))
            values[setting.option] = *text;
    return values;
}

std::map<std::string, std::string> settingsOf(const OptionValues &trainingOptions)
{
    std::map<std::string, std::string> settings;
    for (const Setting &setting : kSettings)
        settings[setting.key] = optionText(trainingOptions.at(setting.option));
    return settings;
}

std::vector<std::string> trainedOtherwise(const std::string &anew, const std::map<std::string, std::string> &settings,
                                          const std::optional<Model> &original)
{
    if (!original)
        return {"How the original was trained is not known here: whether " + anew + " was trained alike cannot be told."};
    if (!settings.contains(kEpochs))
        return {"How " + anew + " was trained is not known here: whether it was trained as the original was cannot be told."};
    std::vector<std::string> sentences;
    for (const Setting &setting : kSettings) {
        const auto theirs = textOf(original->settings, setting.key), own = textOf(settings, setting.key);
        if (theirs && own && *theirs != *own)
            sentences.push_back(std::string("The original was trained ") + setting.before + *theirs
                                + (std::string_view(setting.key) == kEpochs && *theirs == "1" ? " epoch" : setting.between) + ", " + anew + setting.after
                                + *own + ".");
    }
    return sentences;
}

} // namespace core::job
