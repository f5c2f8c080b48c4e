// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/model_exchange.h"

#include "core/compute/nn/file_error.h"
#include "core/compute/nn/network.h"
#include "core/compute/nn/network_state.h"
#include "core/compute/nn/torchscript.h"

#include <stdexcept>

namespace core::compute {

namespace {

constexpr std::int64_t kImportSeed = 0;

} // namespace

ImportedModel importModelFile(const std::filesystem::path &file, const ModelSpec &spec, const std::filesystem::path &output)
{
    checkSpec(spec, file.string());
    StateFileReader reader = StateFileReader::foreign(file);
    const std::shared_ptr<Network> network = makeNetwork(spec, kImportSeed);
    const StateGaps gaps = fillNetwork(*network, reader);
    if (gaps.missing.size() == stateDict(*network).size())
        throw FileError({ErrorCode::Corrupt, reader.subject(), "holds no entry of " + spec.arch + "'s"});
    saveModel(*network, output);
    return {gaps.missing, gaps.unexpected};
}

std::vector<std::string> exportFormats()
{
    return {"safetensors", "pth", "torchscript"};
}

void exportModelFile(const std::filesystem::path &modelFile, const std::string &format, const std::filesystem::path &output)
{
    const std::shared_ptr<Network> network = loadModel(modelFile, torch::kCPU);
    if (format == "safetensors")
        return saveModel(*network, output);
    if (format == "pth")
        return writePthFile(output, stateDict(*network));
    if (format == "torchscript")
        return writeTorchScript(*network, output);
    throw std::invalid_argument("unknown format '" + format + "'");
}

} // namespace core::compute
