// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/free_text.h"

#include "core/job/edge.h"
#include "core/job/names_in_text.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace core::job {

std::string inWords(const std::vector<std::string> &names)
{
    constexpr std::size_t kNamed = 5;
    const std::size_t named = names.size() <= kNamed + 1 ? names.size() : kNamed;
    std::string words;
    for (std::size_t i = 0; i < named; ++i) {
        const bool isLast = i + 1 == names.size();
        words += (i == 0 ? "" : isLast ? " and " : ", ") + names[i];
    }
    return named == names.size() ? words : words + " and " + std::to_string(names.size() - named) + " others";
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string trimmed(const std::string &text)
{
    const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
    const auto begin = std::find_if_not(text.begin(), text.end(), isSpace);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), isSpace).base();
    return {begin, end};
}

void refuseNames(const char *field, const std::string &text, const std::vector<std::string> &identities)
{
    if (namesAnyOf(text, identities))
        throw Failure(ErrorCode::Invalid, field,
                      "holds the name of a person it is about; no purge reaches it there, so name nobody");
}

} // namespace core::job
