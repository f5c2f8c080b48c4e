// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace core::job {

struct Architecture
{
    std::string name;  ///< as `--arch` takes it: "densenet121"
    std::string title; ///< as papers write it: "DenseNet-121"
};
/// Those this build can train and read, the default first. No Torch here.
std::vector<Architecture> architectures();
/// Throws Failure Usage naming those there are.
void checkArchitecture(const std::string &arch);

} // namespace core::job
