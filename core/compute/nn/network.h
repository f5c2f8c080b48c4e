// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/nn/model_spec.h"

#include <torch/nn/module.h>
#include <torch/types.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace core::compute {

struct NetworkOutput
{
    torch::Tensor logits;   ///< [N, classes]
    torch::Tensor features; ///< [N, D], input of the last linear layer
};

/// A part of a network that methods freeze, train or draw anew as a whole.
struct Block
{
    std::string name;                  ///< "layer4.1", "classifier"; unique, shown in messages
    std::vector<std::string> prefixes; ///< of its state-dict names, each ending in '.': "base_model.conv1."
};

/// Told what a block puts out: [N, maps, height, width], before any pooling over the whole image.
using BlockSink = std::function<void(const std::string &block, const torch::Tensor &output)>;

/// A classifier of faces. Input is pixel space: float32 [N, 3, S, S] in [0, 1]; the network normalises. The state dict
/// (named parameters and buffers) has exactly the published names; normalisation constants are not part of it.
class Network : public torch::nn::Module
{
public:
    virtual NetworkOutput forward(const torch::Tensor &pixels) = 0;

    /// From input to output, the last one being the classifier: every parameter and buffer belongs to exactly one. A block is
    /// what a person would count as a layer (a residual block, a dense layer's group, an inverted residual), so that "the last
    /// k blocks" of CF-k and EU-k means something; every network has at least two.
    virtual std::vector<Block> blocks() const = 0;

    /// Computes the convolutions with their batch norm folded in, from the weights as they are now; until unfold(), passes
    /// use these (evaluation mode, gradients with respect to the input only). Fold again after the weights change.
    virtual void fold() = 0;
    virtual void unfold() = 0;

    /// Dropout masks come from here (a CPU generator, on any device), so that a job repeats whatever else runs in the process.
    void setGenerator(const at::Generator &generator) { m_generator = generator; }
    /// Off: training mode means batch statistics alone.
    void setDropout(bool on) { m_dropout = on; }
    /// forward() tells `sink` the output of every block but the classifier, by its name in blocks(); empty: nobody is told.
    void setBlockSink(BlockSink sink) { m_blockSink = std::move(sink); }
    const ModelSpec &spec() const { return m_spec; }

protected:
    explicit Network(ModelSpec spec) : m_spec(std::move(spec)) {}
    torch::Tensor normalised(const torch::Tensor &pixels) const; ///< (x − mean) / deviation, per channel
    /// For forward(): `x` is what blocks()[block] puts out.
    void passed(std::size_t block, const torch::Tensor &x) const
    {
        if (m_blockSink)
            m_blockSink(blocks()[block].name, x);
    }
    const ModelSpec m_spec;
    at::Generator m_generator;
    bool m_dropout = true;

private:
    BlockSink m_blockSink;
};

/// Folds for as long as it lives.
class FoldedScope final
{
public:
    explicit FoldedScope(Network &network) : m_network(network) { m_network.fold(); }
    ~FoldedScope() { m_network.unfold(); }
    FoldedScope(const FoldedScope &) = delete;
    FoldedScope &operator=(const FoldedScope &) = delete;

private:
    Network &m_network;
};

/// Builds spec.arch with weights initialised from `seed` (He fan-out for convolutions, as torchvision), no global generator.
/// Throws std::invalid_argument for an unknown architecture.
std::shared_ptr<Network> makeNetwork(const ModelSpec &spec, std::int64_t seed);

/// Parameters and buffers by state-dict name, in torchvision's order (weight, bias, running_mean, running_var,
/// num_batches_tracked per layer). Detached, sharing memory with the network: clone to keep.
std::vector<std::pair<std::string, torch::Tensor>> stateDict(const Network &network);
/// Index into `blocks` of the block an entry of the state dict belongs to. Throws std::logic_error if it is none or several.
std::size_t blockOf(const std::string &entry, const std::vector<Block> &blocks);
/// Copies by name, shape-checked; throws std::runtime_error naming the first missing, unexpected or misshapen entry.
void loadStateDict(Network &network, const std::vector<std::pair<std::string, torch::Tensor>> &entries);

/// The native model file: safetensors, with the spec in the metadata under "expunge". Throws std::runtime_error.
std::shared_ptr<Network> loadModel(const std::filesystem::path &file, const torch::Device &device);
void saveModel(const Network &network, const std::filesystem::path &file);

} // namespace core::compute
