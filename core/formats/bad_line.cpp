// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/bad_line.h"

#include "core/util/utf8.h"

namespace core::formats {

std::size_t firstBadLine(std::string_view text)
{
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0 || text[at] == '\0')
            return line;
        if (text[at] == '\n')
            ++line;
        at += length;
    }
    return 0;
}

} // namespace core::formats
