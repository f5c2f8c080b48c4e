// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/torchscript.h"

#include "core/compute/nn/file_error.h"
#include "core/formats/atomic_file.h"

#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/script.h>

#include <functional>
#include <sstream>

namespace core::compute {

namespace {

constexpr char kType[] = "__torch__.expunge.Network";

/// The same tensors under the same names. The recorder knows weights by their identity: a copy would end up as a constant.
torch::jit::Module mirrored(const torch::nn::Module &module, const std::shared_ptr<torch::jit::CompilationUnit> &unit)
{
    torch::jit::Module mirror(c10::QualifiedName(kType), unit, true);
    mirror.register_attribute("training", c10::BoolType::get(), false);
    for (const auto &parameter : module.named_parameters(false))
        mirror.register_parameter(parameter.key(), parameter.value(), false);
    for (const auto &buffer : module.named_buffers(false))
        mirror.register_buffer(buffer.key(), buffer.value());
    for (const auto &child : module.named_children())
        mirror.register_module(child.key(), mirrored(*child.value(), unit));
    return mirror;
}

using Pass = std::function<torch::Tensor(const torch::Tensor &pixels)>;

/// Adds the method `name`: what `pass` did with an example.
void record(torch::jit::Module &module, const std::string &name, const torch::Tensor &example, const Pass &pass)
{
    const auto traced = torch::jit::tracer::trace(
        {example}, [&](torch::jit::Stack inputs) { return torch::jit::Stack{pass(inputs.front().toTensor())}; },
        [](const torch::Tensor &) { return std::string(); }, true, false, &module, {"pixels"});
    const auto method = module._ivalue()->compilation_unit()->create_function(c10::QualifiedName(*module.type()->name(), name),
                                                                             traced.first->graph);
    module.type()->addMethod(method);
}

} // namespace

void writeTorchScript(Network &network, const std::filesystem::path &file)
{
    network.eval();
    const torch::NoGradGuard noGradients;
    const std::int64_t size = network.spec().imageSize;
    const torch::Tensor example = torch::full({2, 3, size, size}, 0.5);
    torch::jit::Module module = mirrored(network, std::make_shared<torch::jit::CompilationUnit>());
    record(module, "forward", example, [&](const torch::Tensor &pixels) { return network.forward(pixels).logits; });
    record(module, "penultimate", example, [&](const torch::Tensor &pixels) { return network.forward(pixels).features; });
    std::ostringstream stream;
    module.save(stream);
    const std::string bytes = std::move(stream).str();

    formats::AtomicFile output(file);
    Status written = output.write({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()});
    if (written)
        written = output.commit();
    if (!written)
        throw FileError(written.error());
}

} // namespace core::compute
