// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person_reasons.h"

#include <optional>
#include <vector>

namespace core {

namespace {

constexpr char kFigure = '%';

/// The words before, between and after the figures.
std::vector<std::string_view> piecesOf(std::string_view own)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = own.find(kFigure); at != std::string_view::npos; at = own.find(kFigure)) {
        pieces.push_back(own.substr(0, at));
        own.remove_prefix(at + 1);
    }
    pieces.push_back(own);
    return pieces;
}

/// What follows the reason's own sentence, whatever its figures; nothing where `text` does not begin with it.
std::optional<std::string_view> restAfter(const PersonReason &reason, std::string_view text)
{
    const std::vector<std::string_view> pieces = piecesOf(reason.own);
    if (!text.starts_with(pieces.front()))
        return std::nullopt;
    text.remove_prefix(pieces.front().size());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const std::size_t at = text.find(pieces[i]);
        if (at == std::string_view::npos)
            return std::nullopt;
        text.remove_prefix(at + pieces[i].size());
    }
    return text;
}

} // namespace

std::string inWords(const PersonReason &reason, std::initializer_list<std::string> figures)
{
    const std::vector<std::string_view> pieces = piecesOf(reason.own);
    std::string text(pieces.front());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        text += *(figures.begin() + i - 1);
        text += pieces[i];
    }
    return text;
}

std::string sharedReason(const PersonFinding &person)
{
    using namespace person_reasons;
    for (const PersonReason &reason : {kStillKnown, kFails, kNoOriginal, kNeverStoodOut, kForgotten, kNotOrdinary})
        if (const auto rest = restAfter(reason, person.reason))
            return std::string(reason.shared) + std::string(*rest);
    return person.reason;
}

} // namespace core
