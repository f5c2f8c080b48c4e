// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/file_error.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/scoring.h"
#include "core/compute/nn/state_file.h"
#include "core/domain/names.h"
#include "core/util/json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::compute {

namespace {

constexpr char kSpecKey[] = "expunge";
constexpr std::size_t kMaxClasses = 4096;
constexpr std::size_t kMaxLabels = 63; // bits of a Label
constexpr int kMinImageSize = 16, kMaxImageSize = 1024;
constexpr std::int64_t kImportSeed = 0;

[[noreturn]] void refuse(const std::string &subject, const std::string &why)
{
    throw FileError({ErrorCode::Corrupt, subject, why});
}

Json specJson(const ModelSpec &spec)
{
    return {{"version", 1},          {"arch", spec.arch},          {"task", spec.task}, {"kind", std::string(name(spec.kind))},
            {"classes", spec.classes}, {"image_size", spec.imageSize}, {"mean", spec.mean}, {"deviation", spec.deviation}};
}

void checkSpec(const ModelSpec &spec, const std::string &subject)
{
    const std::vector<std::string> known = architectures();
    if (std::find(known.begin(), known.end(), spec.arch) == known.end())
        throw FileError({ErrorCode::Unsupported, subject, "holds the architecture '" + spec.arch + "', which this build cannot make"});
    const std::size_t most = spec.kind == TaskKind::MultiLabel ? kMaxLabels : kMaxClasses;
    if (spec.classes.empty() || spec.classes.size() > most)
        refuse(subject, "names " + std::to_string(spec.classes.size()) + " classes (1 to " + std::to_string(most) + ")");
    if (spec.imageSize < kMinImageSize || spec.imageSize > kMaxImageSize)
        refuse(subject, "claims images of " + std::to_string(spec.imageSize) + " pixels");
    for (std::size_t c = 0; c < spec.mean.size(); ++c)
        if (!std::isfinite(spec.mean[c]) || !std::isfinite(spec.deviation[c]) || spec.deviation[c] <= 0)
            refuse(subject, "has a normalisation that is no number");
}

ModelSpec parseSpec(const formats::SafetensorsHeader &header, const std::string &subject)
{
    const auto text = header.metadata.find(kSpecKey);
    if (text == header.metadata.end())
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

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "[";
    for (const std::int64_t dimension : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(dimension);
    return text + "]";
}

/// Throws unless `entry` can be copied into `target`: same shape, and floating point where the network's is.
void checkEntry(const formats::TensorEntry &entry, const torch::Tensor &target, const std::string &subject)
{
    if (entry.shape != target.sizes().vec())
        refuse(subject, "entry '" + entry.name + "' has the shape " + shapeText(entry.shape) + ", not " + shapeText(target.sizes().vec()));
    const bool isFloat = entry.dtype == "F32" || entry.dtype == "F64" || entry.dtype == "F16" || entry.dtype == "BF16";
    if (target.is_floating_point() != isFloat)
        refuse(subject, "entry '" + entry.name + "' is of type " + entry.dtype);
}

std::string plainName(const std::string &name)
{
    constexpr std::string_view kWrapped = "module."; // torch.nn.DataParallel
    return name.starts_with(kWrapped) ? name.substr(kWrapped.size()) : name;
}

/// Copies every entry of that name, checked before a byte of it is read.
ImportedModel fill(Network &network, StateFileReader &reader)
{
    std::map<std::string, torch::Tensor> targets;
    ImportedModel report;
    for (const auto &[name, target] : stateDict(network))
        targets.emplace(name, target);
    std::set<std::string> found;
    for (const formats::TensorEntry &entry : reader.header().tensors) {
        const std::string name = plainName(entry.name);
        const auto target = targets.find(name);
        if (target == targets.end()) {
            report.unexpected.push_back(entry.name);
            continue;
        }
        if (!found.insert(name).second)
            refuse(reader.subject(), "holds entry '" + name + "' twice");
        checkEntry(entry, target->second, reader.subject());
        target->second.copy_(reader.read(entry));
        if (target->second.is_floating_point() && !at::isfinite(target->second).all().item<bool>())
            refuse(reader.subject(), "entry '" + entry.name + "' holds values that are not finite numbers");
    }
    for (const auto &[name, target] : stateDict(network))
        if (found.count(name) == 0)
            report.missing.push_back(name);
    return report;
}

} // namespace

ModelSpec readModelSpec(const std::filesystem::path &modelFile)
{
    const StateFileReader reader(modelFile);
    return parseSpec(reader.header(), reader.subject());
}

std::shared_ptr<Network> loadModel(const std::filesystem::path &file, const torch::Device &device)
{
    StateFileReader reader(file);
    const std::shared_ptr<Network> network = makeNetwork(parseSpec(reader.header(), reader.subject()), kImportSeed);
    const ImportedModel report = fill(*network, reader);
    if (!report.missing.empty())
        refuse(reader.subject(), "has no entry '" + report.missing.front() + "'");
    if (!report.unexpected.empty())
        refuse(reader.subject(), "has an unexpected entry '" + report.unexpected.front() + "'");
    network->to(device);
    return network;
}

void saveModel(const Network &network, const std::filesystem::path &file)
{
    writeStateFile(file, stateDict(network), {{kSpecKey, specJson(network.spec()).dump()}});
}

ImportedModel importSafetensors(const std::filesystem::path &file, const ModelSpec &spec, const std::filesystem::path &output)
{
    checkSpec(spec, file.string());
    StateFileReader reader(file);
    const std::shared_ptr<Network> network = makeNetwork(spec, kImportSeed);
    ImportedModel report = fill(*network, reader);
    if (report.missing.size() == stateDict(*network).size())
        refuse(reader.subject(), "holds no entry of " + spec.arch + "'s");
    saveModel(*network, output);
    return report;
}

} // namespace core::compute
