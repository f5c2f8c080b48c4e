// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/network_state.h"

#include "core/compute/nn/file_error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace core::compute {

namespace {

constexpr std::size_t kMaxClasses = 4096;
constexpr std::size_t kMaxLabels = 63; // bits of a Label
constexpr int kMinImageSize = 16, kMaxImageSize = 1024;

[[noreturn]] void refuse(const std::string &subject, const std::string &why)
{
    throw FileError({ErrorCode::Corrupt, subject, why});
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

/// The network's name for what a file calls `name`.
std::string plainName(std::string name)
{
    for (const std::string_view wrapper : {"_orig_mod.", "module."}) // torch.compile around DataParallel, or each alone
        if (name.starts_with(wrapper))
            name.erase(0, wrapper.size());
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOldDensenet{
        {{".norm.1.", ".norm1."}, {".conv.1.", ".conv1."}, {".norm.2.", ".norm2."}, {".conv.2.", ".conv2."}}};
    if (name.find(".denselayer") == std::string::npos)
        return name;
    for (const auto &[before, after] : kOldDensenet)
        if (const auto at = name.find(before); at != std::string::npos)
            name.replace(at, before.size(), after);
    return name;
}

} // namespace

StateGaps fillNetwork(Network &network, StateFileReader &reader)
{
    std::map<std::string, torch::Tensor> targets;
    StateGaps gaps;
    for (const auto &[name, target] : stateDict(network))
        targets.emplace(name, target);
    std::set<std::string> found;
    for (const formats::TensorEntry &entry : reader.tensors()) {
        const std::string name = plainName(entry.name);
        const auto target = targets.find(name);
        if (target == targets.end()) {
            gaps.unexpected.push_back(entry.name);
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
            gaps.missing.push_back(name);
    gaps.unexpected.insert(gaps.unexpected.end(), reader.passedOver().begin(), reader.passedOver().end());
    return gaps;
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

} // namespace core::compute
