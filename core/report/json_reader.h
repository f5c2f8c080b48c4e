// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/names.h"
#include "core/util/json.h"

#include <string>
#include <vector>

namespace core::report {

/// A key that is missing or holds something else; caught in findingsFromJson, its path becomes the error's subject.
struct KeyFault
{
    std::string path, detail;
};

/// One place in a JSON document that knows its path; private to core/report. Every call throws KeyFault.
class JsonReader final
{
public:
    JsonReader(const Json &json, std::string path) : m_json(json), m_path(std::move(path)) {}

    JsonReader at(const std::string &key) const
    {
        const std::string path = m_path.empty() ? key : m_path + "." + key;
        if (!m_json.is_object())
            fail("is not an object");
        const auto found = m_json.find(key);
        if (found == m_json.end())
            throw KeyFault{path, "the key is missing"};
        return {*found, path};
    }
    bool has(const std::string &key) const { return m_json.is_object() && m_json.contains(key); }
    bool isNull() const { return m_json.is_null(); }
    const Json &json() const { return m_json; }

    [[noreturn]] void fail(const std::string &detail) const { throw KeyFault{m_path, detail}; }

    double number() const { return m_json.is_number() ? m_json.get<double>() : (fail("is not a number"), 0.0); }
    bool boolean() const { return m_json.is_boolean() ? m_json.get<bool>() : (fail("is neither true nor false"), false); }
    std::int64_t integer() const
    {
        if (!m_json.is_number_integer())
            fail("is not a whole number");
        return m_json.get<std::int64_t>();
    }
    std::string text() const
    {
        if (!m_json.is_string())
            fail("is not a text");
        return m_json.get<std::string>();
    }
    std::string textOrEmpty() const { return isNull() ? std::string() : text(); }
    std::optional<double> optionalNumber() const { return isNull() ? std::nullopt : std::optional(number()); }
    std::optional<std::int64_t> optionalInteger() const { return isNull() ? std::nullopt : std::optional(integer()); }

    template <class Enum>
    Enum word() const
    {
        const auto value = fromName<Enum>(text());
        if (!value)
            fail("'" + text() + "' is not a word this version knows");
        return *value;
    }

    /// The elements of an array.
    std::vector<JsonReader> elements() const
    {
        if (!m_json.is_array())
            fail("is not a list");
        std::vector<JsonReader> elements;
        for (const Json &element : m_json)
            elements.emplace_back(element, m_path + "[" + std::to_string(elements.size()) + "]");
        return elements;
    }
    /// Keys and values of an object.
    std::vector<std::pair<std::string, JsonReader>> members() const
    {
        if (!m_json.is_object())
            fail("is not an object");
        std::vector<std::pair<std::string, JsonReader>> members;
        for (const auto &item : m_json.items())
            members.emplace_back(item.key(), at(item.key()));
        return members;
    }
    std::vector<std::string> texts() const
    {
        std::vector<std::string> texts;
        for (const JsonReader &element : elements())
            texts.push_back(element.text());
        return texts;
    }
    template <class Number>
    std::vector<Number> numbers() const
    {
        if (!m_json.is_array())
            fail("is not a list");
        std::vector<Number> numbers;
        numbers.reserve(m_json.size());
        for (const Json &element : m_json) {
            if (!element.is_number())
                fail("holds something that is not a number");
            numbers.push_back(element.get<Number>());
        }
        return numbers;
    }

private:
    const Json &m_json;
    std::string m_path;
};

} // namespace core::report
