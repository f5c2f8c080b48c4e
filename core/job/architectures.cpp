// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/architectures.h"

#include "core/compute/nn/model_spec.h"
#include "core/job/edge.h"
#include "core/job/free_text.h"

#include <algorithm>
#include <map>

namespace core::job {

void checkArchitecture(const std::string &arch)
{
    const std::vector<std::string> known = compute::architectures();
    if (std::find(known.begin(), known.end(), arch) != known.end())
        return;
    throw Failure(ErrorCode::Usage, arch, "no such architecture in this version; it has: " + joined(known));
}

std::vector<Architecture> architectures()
{
    const std::map<std::string, std::string> titles{
        {"resnet18", "ResNet-18"}, {"densenet121", "DenseNet-121"}, {"efficientnet_b0", "EfficientNet-B0"}};
    std::vector<Architecture> all;
    for (const std::string &name : compute::architectures())
        all.push_back({name, titles.at(name)});
    return all;
}

} // namespace core::job
