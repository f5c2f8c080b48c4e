// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/stored_options.h"

#include "core/compute/attack/lira.h"
#include "core/job/edge.h"

namespace core::job {

namespace {

constexpr int kLeastShadows = static_cast<int>(compute::kLeastShadows), kMostShadows = 256;

template <class T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

template <class T>
std::optional<T> optionalAt(const Json &json, const char *key)
{
    const Json &value = json.at(key);
    return value.is_null() ? std::nullopt : std::optional<T>(value.get<T>());
}

constexpr const char *kNoReference = "none";

/// Null: the newest, as jobs stored before there was a choice have it.
Json toJson(const ReferenceChoice &choice)
{
    if (const ModelId *model = std::get_if<ModelId>(&choice))
        return *model;
    return std::holds_alternative<NoReference>(choice) ? Json(kNoReference) : Json();
}

ReferenceChoice referenceAt(const Json &json, const char *key)
{
    const Json &value = json.at(key);
    if (value.is_null())
        return NewestReference();
    if (value == kNoReference)
        return NoReference();
    return value.get<ModelId>();
}

template <class Read>
auto readStored(const std::string &stored, Read &&read)
{
    const Json json = need(parseJson(stored, "job"));
    try {
        return read(json);
    } catch (const Json::exception &failure) {
        throw Failure(ErrorCode::Corrupt, "job", std::string("its options cannot be read: ") + failure.what());
    }
}

} // namespace

void checkSeed(std::int64_t seed)
{
    constexpr std::int64_t kLargest = std::int64_t{1} << 53;
    if (seed > kLargest || seed < -kLargest)
        throw Failure(ErrorCode::Invalid, "seed", "must be a whole number from -9007199254740992 to 9007199254740992 (±2^53)");
}

void checkExtras(const AuditJob &options)
{
    if (options.references < 0 || options.references > 4)
        throw Failure(ErrorCode::Invalid, "references", "must be 1 to 4 models, or 0 for no such attack");
    const bool hasShadows = options.shadows != 0 || options.unlearnsShadows;
    if (hasShadows && (options.shadows < kLeastShadows || options.shadows > kMostShadows))
        throw Failure(ErrorCode::Invalid, "lira",
                      "takes " + std::to_string(kLeastShadows) + " to " + std::to_string(kMostShadows)
                          + " shadow models: fewer cannot tell how what a model says of an image varies");
    if ((options.relearn || options.references > 0 || hasShadows) && !options.original)
        throw Failure(ErrorCode::Usage, options.relearn ? "relearn" : options.references > 0 ? "rmia" : "lira",
                      "needs the model before unlearning, whose training it repeats or measures against");
}

Json toJson(const TrainJob &options)
{
    return {{"arch", orNull(options.arch)},     {"task", orNull(options.task)},
            {"epochs", orNull(options.epochs)}, {"batch", orNull(options.batch)},
            {"lr", orNull(options.learningRate)}, {"seed", orNull(options.seed)},
            {"device", options.device},         {"exclude", orNull(options.exclude)}};
}

Json toJson(const RunJob &options)
{
    return {{"request", options.request}, {"model", options.model},   {"retrained", toJson(options.retrained)},
            {"method", options.method},   {"preset", options.preset}, {"set", options.set},
            {"seed", options.seed},       {"device", options.device}};
}

Json toJson(const AuditJob &options)
{
    return {{"model", options.model},
            {"request", options.request},
            {"original", orNull(options.original)},
            {"retrained", toJson(options.retrained)},
            {"seed", options.seed},
            {"device", options.device},
            {"relearn", options.relearn},
            {"references", options.references},
            {"shadows", options.shadows},
            {"unlearns_shadows", options.unlearnsShadows}};
}

TrainJob trainJobFrom(const std::string &stored)
{
    return readStored(stored, [](const Json &json) {
        TrainJob options;
        options.arch = optionalAt<std::string>(json, "arch");
        options.task = optionalAt<std::string>(json, "task");
        options.epochs = optionalAt<int>(json, "epochs");
        options.batch = optionalAt<int>(json, "batch");
        options.learningRate = optionalAt<double>(json, "lr");
        options.seed = optionalAt<std::int64_t>(json, "seed");
        options.device = json.at("device");
        options.exclude = optionalAt<RequestId>(json, "exclude");
        return options;
    });
}

RunJob runJobFrom(const std::string &stored)
{
    return readStored(stored, [](const Json &json) {
        RunJob options;
        options.request = json.at("request");
        options.model = json.at("model");
        options.retrained = referenceAt(json, "retrained");
        options.method = json.at("method");
        options.preset = json.at("preset");
        options.set = json.at("set").get<std::map<std::string, std::string>>();
        options.seed = json.at("seed");
        options.device = json.at("device");
        return options;
    });
}

AuditJob auditJobFrom(const std::string &stored)
{
    return readStored(stored, [](const Json &json) {
        AuditJob options;
        options.model = json.at("model");
        options.request = json.at("request");
        options.original = optionalAt<ModelId>(json, "original");
        options.retrained = referenceAt(json, "retrained");
        options.seed = json.at("seed");
        options.device = json.at("device");
        options.relearn = json.value("relearn", false); // jobs stopped before there were these options lack them
        options.references = json.value("references", 0);
        options.shadows = json.value("shadows", 0);
        options.unlearnsShadows = json.value("unlearns_shadows", false);
        return options;
    });
}

} // namespace core::job
