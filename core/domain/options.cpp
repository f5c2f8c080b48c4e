// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

Error optionError(ErrorCode code, const std::string &key, std::string detail)
{
    return {code, key, std::move(detail)};
}

template <class Number>
bool parseNumber(const std::string &text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

Result<OptionValue> parseLike(const OptionSpec &spec, const std::string &text)
{
    if (std::holds_alternative<bool>(spec.defaultValue)) {
        if (text == "true" || text == "1" || text == "yes" || text == "on")
            return OptionValue(true);
        if (text == "false" || text == "0" || text == "no" || text == "off")
            return OptionValue(false);
        return optionError(ErrorCode::Usage, spec.key, "'" + text + "' is neither true nor false");
    }
    if (std::holds_alternative<std::int64_t>(spec.defaultValue)) {
        std::int64_t number = 0;
        if (!parseNumber(text, number))
            return optionError(ErrorCode::Usage, spec.key, "'" + text + "' is not a whole number");
        return OptionValue(number);
    }
    if (std::holds_alternative<double>(spec.defaultValue)) {
        double number = 0;
        if (!parseNumber(text, number) || !std::isfinite(number))
            return optionError(ErrorCode::Usage, spec.key, "'" + text + "' is not a number");
        return OptionValue(number);
    }
    return OptionValue(text);
}

Status checkRange(const OptionSpec &spec, const OptionValue &value)
{
    std::optional<double> number;
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        number = static_cast<double>(*integer);
    else if (const auto *real = std::get_if<double>(&value))
        number = *real;
    if (number && ((spec.min && *number < *spec.min) || (spec.max && *number > *spec.max))) {
        std::string range;
        if (spec.min && spec.max)
            range = "between " + optionText(*spec.min) + " and " + optionText(*spec.max);
        else
            range = spec.min ? "at least " + optionText(*spec.min) : "at most " + optionText(*spec.max);
        return optionError(ErrorCode::Invalid, spec.key, optionText(value) + " is out of range; it must be " + range);
    }
    if (const auto *text = std::get_if<std::string>(&value); text && !spec.choices.empty()
        && std::find(spec.choices.begin(), spec.choices.end(), *text) == spec.choices.end()) {
        std::string choices;
        for (const std::string &choice : spec.choices)
            choices += (choices.empty() ? "" : ", ") + choice;
        return optionError(ErrorCode::Invalid, spec.key, "'" + *text + "' is not one of: " + choices);
    }
    return {};
}

} // namespace

const Preset *MethodSpec::preset(const std::string &wanted) const
{
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const Preset &p) { return p.name == wanted; });
    return found == presets.end() ? nullptr : &*found;
}

std::string optionTypeName(const OptionValue &value)
{
    static constexpr std::array kNames{"bool", "int", "float", "string"};
    return kNames[value.index()];
}

std::string optionText(const OptionValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    std::array<char, 32> buffer;
    const auto result = std::holds_alternative<std::int64_t>(value)
        ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::get<std::int64_t>(value))
        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::get<double>(value));
    return {buffer.data(), result.ptr};
}

Result<OptionValue> parseOption(const OptionSpec &spec, const std::string &text)
{
    Result<OptionValue> value = parseLike(spec, text);
    if (!value)
        return value;
    if (const Status inRange = checkRange(spec, *value); !inRange)
        return inRange.error();
    return value;
}

Result<OptionValues> resolveOptions(const MethodSpec &method, const std::string &presetName,
                                    const std::map<std::string, std::string> &overrides)
{
    OptionValues values;
    for (const OptionSpec &spec : method.options)
        values[spec.key] = spec.defaultValue;

    if (!presetName.empty()) {
        const Preset *preset = method.preset(presetName);
        if (!preset) {
            std::string names;
            for (const Preset &known : method.presets)
                names += (names.empty() ? "" : ", ") + known.name;
            return Error{ErrorCode::Usage, presetName,
                         names.empty() ? method.name + " has no presets"
                                       : "no such preset of " + method.name + "; it has: " + names};
        }
        for (const auto &[key, value] : preset->values)
            values[key] = value;
    }

    for (const auto &[key, text] : overrides) {
        const auto spec = std::find_if(method.options.begin(), method.options.end(),
                                       [&](const OptionSpec &s) { return s.key == key; });
        if (spec == method.options.end())
            return Error{ErrorCode::Usage, key, method.name + " has no such option; `expunge-cli methods` lists them"};
        const Result<OptionValue> value = parseOption(*spec, text);
        if (!value)
            return value.error();
        values[key] = *value;
    }
    return values;
}

} // namespace core
