// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/file_error.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/network_state.h"
#include "core/compute/nn/scoring.h"
#include "core/domain/names.h"
#include "core/util/json.h"

namespace core::compute {

namespace {

constexpr char kSpecKey[] = "expunge";
constexpr std::int64_t kAnySeed = 0; // every weight is read

[[noreturn]] void refuse(const std::string &subject, const std::string &why)
{
    throw FileError({ErrorCode::Corrupt, subject, why});
}

Json specJson(const ModelSpec &spec)
{
    return {{"version", 1},          {"arch", spec.arch},          {"task", spec.task}, {"kind", std::string(name(spec.kind))},
            {"classes", spec.classes}, {"image_size", spec.imageSize}, {"mean", spec.mean}, {"deviation", spec.deviation}};
}

ModelSpec parseSpec(const StateFileReader &reader)
{
    const std::string &subject = reader.subject();
    const auto text = reader.metadata().find(kSpecKey);
    if (text == reader.metadata().end())
        refuse(subject, "is no model of Expunge's: it has no description (import it instead)");
    const Result<Json> json = parseJson(text->second, subject, 4);
    if (!json)
        throw FileError(json.error());
    ModelSpec spec;
    try {
        if (json->at("version").get<int>() != 1)
            throw FileError({ErrorCode::Unsupported, subject, "was written by a newer version"});
        const std::optional<TaskKind> kind = fromName<TaskKind>(json->at("kind").get<std::string>());
        if (!kind)
            refuse(subject, "describes a task of an unknown kind");
        spec = {json->at("arch").get<std::string>(), json->at("task").get<std::string>(), *kind,
                json->at("classes").get<std::vector<std::string>>(), json->at("image_size").get<int>(),
                json->at("mean").get<std::array<float, 3>>(), json->at("deviation").get<std::array<float, 3>>()};
    } catch (const Json::exception &) {
        refuse(subject, "has a description that is incomplete or of the wrong types");
    }
    checkSpec(spec, subject);
    return spec;
}

} // namespace

ModelSpec readModelSpec(const std::filesystem::path &modelFile)
{
    const StateFileReader reader(modelFile);
    return parseSpec(reader);
}

std::shared_ptr<Network> loadModel(const std::filesystem::path &file, const torch::Device &device)
{
    StateFileReader reader(file);
    const std::shared_ptr<Network> network = makeNetwork(parseSpec(reader), kAnySeed);
    const StateGaps gaps = fillNetwork(*network, reader);
    if (!gaps.missing.empty())
        refuse(reader.subject(), "has no entry '" + gaps.missing.front() + "'");
    if (!gaps.unexpected.empty())
        refuse(reader.subject(), "has an unexpected entry '" + gaps.unexpected.front() + "'");
    network->to(device);
    return network;
}

void saveModel(const Network &network, const std::filesystem::path &file)
{
    writeStateFile(file, stateDict(network), {{kSpecKey, specJson(network.spec()).dump()}});
}

} // namespace core::compute
