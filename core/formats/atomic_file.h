// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace core::formats {

/// A file that is there whole or not at all: written beside its place, flushed, renamed by commit(). Destroyed before that,
/// it leaves nothing. Errors: DiskFull, ReadOnly, naming the place.
class AtomicFile final
{
public:
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    Status write(std::span<const std::uint8_t> bytes);
    Status commit();

private:
    Error failure() const; ///< from errno

    std::filesystem::path m_target;
    std::string m_part;
    int m_descriptor;
    bool m_kept = false;
};

} // namespace core::formats
