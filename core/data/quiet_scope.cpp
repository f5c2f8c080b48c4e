// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/quiet_scope.h"

#include <cerrno>
#include <cstdio>
#include <iostream>
#include <streambuf>

#include <unistd.h>

namespace core::data {

namespace {

thread_local int t_scopes = 0;

/// In front of std::cerr's own buffer.
class FilteredBuffer final : public std::streambuf
{
public:
    explicit FilteredBuffer(std::streambuf *target) : m_target(target) {}

protected:
    int_type overflow(int_type c) override
    {
        if (t_scopes > 0 || traits_type::eq_int_type(c, traits_type::eof()))
            return traits_type::not_eof(c);
        return m_target->sputc(traits_type::to_char_type(c));
    }
    std::streamsize xsputn(const char *text, std::streamsize count) override
    {
        return t_scopes > 0 ? count : m_target->sputn(text, count);
    }
    int sync() override { return m_target->pubsync(); }

private:
    std::streambuf *m_target;
};

ssize_t writeUnlessQuiet(void *, const char *text, std::size_t count)
{
    std::size_t written = t_scopes > 0 ? count : 0;
    while (written < count) {
        const ssize_t more = ::write(STDERR_FILENO, text + written, count - written);
        if (more < 0 && errno != EINTR)
            return 0; // an error, as fopencookie has it
        written += more > 0 ? static_cast<std::size_t>(more) : 0;
    }
    return static_cast<ssize_t>(count);
}

/// Both for good, at the first picture: taking them away again would race with whoever is printing.
bool filterStderr()
{
    static auto *const buffer = new FilteredBuffer(std::cerr.rdbuf()); // outlives whatever is destroyed at exit
    std::cerr.rdbuf(buffer);
    // In the GNU C Library stderr is a variable like any other [manual, "Standard Streams"].
    if (std::FILE *filtered = ::fopencookie(nullptr, "w", {nullptr, writeUnlessQuiet, nullptr, nullptr})) {
        std::setvbuf(filtered, nullptr, _IONBF, 0);
        stderr = filtered;
    }
    return true;
}

} // namespace

QuietScope::QuietScope()
{
    static const bool isFiltered = filterStderr();
    static_cast<void>(isFiltered);
    ++t_scopes;
}

QuietScope::~QuietScope()
{
    --t_scopes;
}

} // namespace core::data
