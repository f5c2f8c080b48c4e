// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/options.h"

#include <string>
#include <vector>

namespace core {

/// The keys whose values are not the preset's (nor, where it says nothing, the default): a run that names a preset is that preset
/// only if there is none. In the order of the method's options; empty for an unknown preset, which nothing can be held against.
std::vector<std::string> changedOptions(const MethodSpec &method, const std::string &preset, const OptionValues &values);

} // namespace core
