// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

using OptionValue = std::variant<bool, std::int64_t, double, std::string>;
using OptionValues = std::map<std::string, OptionValue>;

/// One parameter of a method: the form, the command line's `--set`, `methods --json` and validation all read this.
struct OptionSpec
{
    std::string key;   ///< "forget_weight"
    std::string title; ///< "Forget weight w_f"
    OptionValue defaultValue;
    std::optional<double> min, max; ///< inclusive; numbers only
    std::string unit;               ///< "pixel", "batches", "" for a pure number
    std::string help;               ///< one or two sentences, with what it does when raised
    std::vector<std::string> choices; ///< strings only; empty: free text
};

struct Preset
{
    std::string name;  ///< "recommended", "released_code_age"
    std::string title; ///< "Released code, age"
    std::string help;
    OptionValues values; ///< differences from the defaults
    bool reproduction = false; ///< follows released code where it differs from the paper; labelled so everywhere
};

struct MethodSpec
{
    std::string name;  ///< "dlfd"
    std::string title; ///< "DLFD"
    std::string paper; ///< citation, or empty
    std::string help;
    std::vector<OptionSpec> options;
    std::vector<Preset> presets; ///< the first is the default

    const Preset *preset(const std::string &name) const;
};

/// "bool", "int", "float", "string": the `type` of `methods --json`.
std::string optionTypeName(const OptionValue &value);
/// Shortest text that reads back as the same value.
std::string optionText(const OptionValue &value);

/// One option from its text. Errors name it: Usage for text of the wrong type, Invalid for a value outside its range or choices.
Result<OptionValue> parseOption(const OptionSpec &spec, const std::string &text);

/// Defaults, then the preset, then `overrides` (key=value text). Errors name the option: Usage for an unknown key or
/// preset or text of the wrong type, Invalid for a value outside its range or choices.
Result<OptionValues> resolveOptions(const MethodSpec &method, const std::string &preset,
                                    const std::map<std::string, std::string> &overrides);

template <class T>
const T &option(const OptionValues &values, const std::string &key)
{
    return std::get<T>(values.at(key));
}

} // namespace core
