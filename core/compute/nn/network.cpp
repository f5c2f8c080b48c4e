// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/network.h"

#include "core/compute/nn/batches.h"
#include "core/compute/nn/densenet.h"
#include "core/compute/nn/efficientnet.h"
#include "core/compute/nn/resnet.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace core::compute {

namespace {

using Entries = std::vector<std::pair<std::string, torch::Tensor>>;

/// Parameters, then buffers, of one layer after the other: the order of a Python state_dict().
void collect(const torch::nn::Module &module, const std::string &prefix, Entries &entries)
{
    for (const auto &parameter : module.named_parameters(false))
        entries.emplace_back(prefix + parameter.key(), parameter.value().detach());
    for (const auto &buffer : module.named_buffers(false))
        entries.emplace_back(prefix + buffer.key(), buffer.value().detach());
    for (const auto &child : module.named_children())
        collect(*child.value(), prefix + child.key() + ".", entries);
}

} // namespace

torch::Tensor Network::normalised(const torch::Tensor &pixels) const
{
    const auto constant = [&](const std::array<float, 3> &values) {
        return torch::tensor({values[0], values[1], values[2]}, torch::kFloat32).view({1, 3, 1, 1}).to(pixels.device());
    };
    return (pixels - constant(m_spec.mean)) / constant(m_spec.deviation);
}

std::vector<std::string> architectures()
{
    return {"resnet18", "densenet121", "efficientnet_b0"};
}

std::shared_ptr<Network> makeNetwork(const ModelSpec &spec, std::int64_t seed)
{
    const at::Generator generator = tensorGenerator(seed, "initial weights", 0, 0);
    if (spec.arch == "resnet18")
        return makeResnet18(spec, generator);
    if (spec.arch == "densenet121")
        return makeDensenet121(spec, generator);
    if (spec.arch == "efficientnet_b0")
        return makeEfficientnetB0(spec, generator);
    throw std::invalid_argument("unknown architecture '" + spec.arch + "'");
}

std::vector<std::pair<std::string, torch::Tensor>> stateDict(const Network &network)
{
    Entries entries;
    collect(network, "", entries);
    return entries;
}

std::size_t blockOf(const std::string &entry, const std::vector<Block> &blocks)
{
    const auto holds = [&](const Block &block) {
        return std::ranges::any_of(block.prefixes, [&](const std::string &prefix) { return entry.starts_with(prefix); });
    };
    const auto found = std::ranges::find_if(blocks, holds);
    if (found == blocks.end() || std::any_of(found + 1, blocks.end(), holds))
        throw std::logic_error("entry '" + entry + "' is not in exactly one block of the network");
    return static_cast<std::size_t>(found - blocks.begin());
}

void loadStateDict(Network &network, const std::vector<std::pair<std::string, torch::Tensor>> &entries)
{
    std::map<std::string, torch::Tensor> given(entries.begin(), entries.end());
    const Entries own = stateDict(network);
    for (const auto &[name, target] : own) {
        const auto found = given.find(name);
        if (found == given.end())
            throw std::runtime_error("the state dict has no entry '" + name + "'");
        if (found->second.sizes() != target.sizes())
            throw std::runtime_error("entry '" + name + "' has another shape than the network's");
    }
    std::set<std::string> names;
    for (const auto &[name, target] : own)
        names.insert(name);
    for (const auto &[name, source] : entries)
        if (names.count(name) == 0)
            throw std::runtime_error("the state dict has an unexpected entry '" + name + "'");
    for (const auto &[name, target] : own)
        target.copy_(given.at(name));
}

} // namespace core::compute
