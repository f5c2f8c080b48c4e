// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace core {

/// A value or an expected failure; the shape of C++23's std::expected, so that it can be swapped for it.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { assert(has_value()); return std::get<0>(m_state); }
    const T &value() const & { assert(has_value()); return std::get<0>(m_state); }
    T &&value() && { assert(has_value()); return std::get<0>(std::move(m_state)); }
    const Error &error() const { assert(!has_value()); return std::get<1>(m_state); }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { assert(m_error); return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace core
