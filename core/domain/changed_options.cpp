// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/changed_options.h"

namespace core {

std::vector<std::string> changedOptions(const MethodSpec &method, const std::string &preset, const OptionValues &values)
{
    std::vector<std::string> changed;
    const Result<OptionValues> own = resolveOptions(method, preset, {});
    if (!own)
        return changed;
    for (const OptionSpec &option : method.options) {
        const auto value = values.find(option.key); // as text: a whole number comes back from JSON as one, whatever it was
        if (value != values.end() && optionText(value->second) != optionText(own->at(option.key)))
            changed.push_back(option.key);
    }
    return changed;
}

} // namespace core
