// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/json.h"

#include "core/util/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <stdexcept>

namespace core {

namespace {

constexpr std::int64_t kLargestWhole = std::int64_t{1} << 53;

/// UTF-8 byte order is code-point order; UTF-16 puts the surrogates (lead bytes F0–F4) before U+E000–U+FFFF (EE, EF).
bool lessInUtf16(const std::string &left, const std::string &right)
{
    const auto weight = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0xEE || byte == 0xEF ? byte + 0x10 : int{byte};
    };
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [&](char a, char b) { return weight(a) < weight(b); });
}

void writeControl(char c, std::string &out)
{
    switch (c) {
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default: break;
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    out += "\\u00";
    out += kDigits[c >> 4];
    out += kDigits[c & 15];
}

void writeString(const std::string &text, std::string &out)
{
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8Length(text, i);
        if (length == 0)
            throw std::invalid_argument("text is not valid UTF-8");
        const char c = text[i];
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (length == 1 && c < 0x20)
            writeControl(c, out);
        else
            out.append(text, i, length);
        i += length;
    }
    out += '"';
}

void writeValue(const Json &value, std::string &out)
{
    switch (value.type()) {
    case Json::value_t::null: out += "null"; return;
    case Json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return;
    case Json::value_t::number_float: out += canonicalNumber(value.get<double>()); return;
    case Json::value_t::string: writeString(value.get_ref<const std::string &>(), out); return;
    case Json::value_t::number_unsigned:
        if (value.get<std::uint64_t>() > std::uint64_t{kLargestWhole})
            throw std::invalid_argument("whole number beyond 2^53");
        out += std::to_string(value.get<std::uint64_t>());
        return;
    case Json::value_t::number_integer:
        if (value.get<std::int64_t>() > kLargestWhole || value.get<std::int64_t>() < -kLargestWhole)
            throw std::invalid_argument("whole number beyond 2^53");
        out += std::to_string(value.get<std::int64_t>());
        return;
    case Json::value_t::array: {
        const char *separator = "[";
        for (const Json &element : value) {
            out += separator;
            writeValue(element, out);
            separator = ",";
        }
        out += value.empty() ? "[]" : "]";
        return;
    }
    case Json::value_t::object: {
        std::vector<const std::string *> keys;
        for (const auto &item : value.items())
            keys.push_back(&item.key());
        std::sort(keys.begin(), keys.end(), [](auto *a, auto *b) { return lessInUtf16(*a, *b); });
        const char *separator = "{";
        for (const std::string *key : keys) {
            out += separator;
            writeString(*key, out);
            out += ':';
            writeValue(value.at(*key), out);
            separator = ",";
        }
        out += value.empty() ? "{}" : "}";
        return;
    }
    case Json::value_t::binary:
    case Json::value_t::discarded: break;
    }
    throw std::invalid_argument("value has no JSON form");
}

/// What our rules refuse beyond the grammar; caught in parseJson.
struct RuleBroken : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

} // namespace

std::string canonicalNumber(double value)
{
    if (!std::isfinite(value))
        throw std::invalid_argument("number is not finite");
    if (value == 0)
        return "0";
    // ECMA-262 Number::toString: value = 0.d1d2…dk × 10^n, with the shortest digits d that read back the same.
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::scientific).ptr;
    const char *mark = std::find(buffer, end, 'e');
    const char *fraction = buffer + 2;
    std::string digits(1, buffer[0]);
    if (mark > fraction)
        digits.append(fraction, mark);
    int exponent = 0;
    std::from_chars(mark + (mark[1] == '+' ? 2 : 1), end, exponent);
    const int k = static_cast<int>(digits.size()), n = exponent + 1;

    std::string text = value < 0 ? "-" : "";
    if (k <= n && n <= 21)
        text += digits + std::string(static_cast<std::size_t>(n - k), '0');
    else if (0 < n && n <= 21)
        text += digits.substr(0, static_cast<std::size_t>(n)) + "." + digits.substr(static_cast<std::size_t>(n));
    else if (-6 < n && n <= 0)
        text += "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
    else
        text += digits.substr(0, 1) + (k > 1 ? "." + digits.substr(1) : "") + (exponent < 0 ? "e-" : "e+")
            + std::to_string(std::abs(exponent));
    return text;
}

std::string canonicalJson(const Json &value)
{
    std::string out;
    writeValue(value, out);
    return out;
}

Result<Json> parseJson(const std::string &text, const std::string &subject, int maxDepth)
{
    std::vector<std::set<std::string>> keys; // of the objects and arrays that are open
    const auto check = [&](int, Json::parse_event_t event, Json &parsed) {
        switch (event) {
        case Json::parse_event_t::object_start:
        case Json::parse_event_t::array_start:
            if (static_cast<int>(keys.size()) >= maxDepth)
                throw RuleBroken("nested deeper than " + std::to_string(maxDepth) + " levels");
            keys.emplace_back();
            break;
        case Json::parse_event_t::object_end:
        case Json::parse_event_t::array_end: keys.pop_back(); break;
        case Json::parse_event_t::key:
            if (!keys.back().insert(parsed.get<std::string>()).second)
                throw RuleBroken("the key '" + parsed.get<std::string>() + "' appears twice in one object");
            break;
        case Json::parse_event_t::value: break;
        }
        return true;
    };
    try {
        return Json::parse(text, check);
    } catch (const RuleBroken &broken) {
        return Error{ErrorCode::Corrupt, subject, broken.what()};
    } catch (const Json::parse_error &error) {
        return Error{ErrorCode::Corrupt, subject, "is not valid JSON at byte " + std::to_string(error.byte)};
    } catch (const Json::exception &) {
        return Error{ErrorCode::Corrupt, subject, "holds a number that is out of range"};
    }
}

} // namespace core
