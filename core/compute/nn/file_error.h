// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"

#include <stdexcept>
#include <utility>

namespace core::compute {

/// What reading or writing a model or checkpoint file throws: the parser's Error, code kept (Corrupt, NotFound, DiskFull,
/// ReadOnly, Invalid), so that the job's edge need not guess from the words.
class FileError final : public std::runtime_error
{
public:
    explicit FileError(Error error) : std::runtime_error(describe(error)), m_error(std::move(error)) {}
    const Error &error() const { return m_error; }

private:
    Error m_error;
};

} // namespace core::compute
