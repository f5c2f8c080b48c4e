// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/word_rows.h"

#include "core/formats/bad_line.h"

#include <algorithm>
#include <vector>

namespace core::formats {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::size_t kMaxWords = 256;

void splitWords(std::string_view line, std::vector<std::string_view> &words)
{
    words.clear();
    for (std::size_t at = line.find_first_not_of(" \t"); at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        words.push_back(line.substr(at, end - at));
        at = std::min(line.find_first_not_of(" \t", end), line.size());
    }
}

} // namespace

Status readWordRows(std::string_view text, const std::string &subject, const WordRowSink &sink)
{
    const auto corrupt = [&](std::size_t line, const char *detail) {
        return Error{ErrorCode::Corrupt, subject, "line " + std::to_string(line) + ": " + detail};
    };
    if (text.size() > kMaxBytes)
        return Error{ErrorCode::Corrupt, subject, "larger than 64 MiB; this is no list of images"};
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (const std::size_t line = firstBadLine(text))
        return corrupt(line, "not text in UTF-8; save the file as plain text in UTF-8");

    std::vector<std::string_view> words;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        ++line;
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        splitWords(text.substr(at, end - at), words);
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        if (words.size() > kMaxWords)
            return corrupt(line, "more than 256 words; this is no list of images");
        if (words.empty())
            continue;
        if (const Status status = sink(line, words); !status)
            return status;
    }
    return {};
}

} // namespace core::formats
