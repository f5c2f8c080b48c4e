// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/findings.h"

#include <initializer_list>
#include <string>
#include <string_view>

/// Why a person got their verdict. Each sentence is there twice: with the person's own p- and q-values, as findings keep it, and
/// without, as people judged for the same reason share it.
namespace core {

struct PersonReason
{
    std::string_view own;    ///< with % for each figure
    std::string_view shared; ///< without any
};

namespace person_reasons {

inline constexpr PersonReason kStillKnown{"The model still knows these images better than those of people it never saw (q = %).",
                                          "The model still knows these images better than those of people it never saw."};
inline constexpr PersonReason kFails{"The model fails on these images more than on those of people it never saw, which itself gives the "
                                     "person away (q = %).",
                                     "The model fails on these images more than on those of people it never saw, which itself gives the "
                                     "person away."};
inline constexpr PersonReason kNoOriginal{"Nothing stands out now (p = %), but without the original model nobody can say that it did "
                                          "before.",
                                          "Nothing stands out now, but without the original model nobody can say that it did before."};
inline constexpr PersonReason kNeverStoodOut{"This person did not stand out in the original model either (p = %), so that the comparison "
                                             "cannot show that anything was forgotten.",
                                             "This person did not stand out in the original model either, so that the comparison cannot "
                                             "show that anything was forgotten."};
inline constexpr PersonReason kForgotten{"This person stood out in the original model (p = %) and no longer does among people the model "
                                         "never saw (p = %).",
                                         "This person stood out in the original model and no longer does among people the model never "
                                         "saw."};
inline constexpr PersonReason kNotOrdinary{"This person is not told apart for certain any more, but is not ordinary either (p = %; more "
                                           "than 0.2 would be).",
                                           "This person is not told apart for certain any more, but is not ordinary either (p of more "
                                           "than 0.2 would be)."};

} // namespace person_reasons

/// The person's own sentence; `figures` in order, as many as it has places.
std::string inWords(const PersonReason &reason, std::initializer_list<std::string> figures);

/// What the person shares with all who were judged for the same reason, and what was said after it; a reason that holds no figures
/// of theirs as it is.
std::string sharedReason(const PersonFinding &person);

} // namespace core
