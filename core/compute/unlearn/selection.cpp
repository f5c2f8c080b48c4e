// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/selection.h"

#include <array>
#include <cstdio>

namespace core::compute {

bool Selection::offer(const Candidate &candidate)
{
    ++m_offered;
    if (m_kept && !isBetter(candidate, *m_kept))
        return false;
    m_kept = candidate;
    return true;
}

void Selection::restore(const Candidate &kept, std::int64_t offered)
{
    m_kept = kept;
    m_offered = offered;
}

bool Selection::isBetter(const Candidate &challenger, const Candidate &holder) const
{
    const bool challengerIsUnder = challenger.score <= m_keepThreshold;
    if (challengerIsUnder != (holder.score <= m_keepThreshold))
        return challengerIsUnder;
    const bool sameAccuracy = challenger.validationAccuracy == holder.validationAccuracy;
    if (challengerIsUnder && !sameAccuracy)
        return challenger.validationAccuracy > holder.validationAccuracy;
    if (challenger.score != holder.score)
        return challenger.score < holder.score;
    return challenger.validationAccuracy > holder.validationAccuracy;
}

std::string Selection::sentence(std::int64_t totalBatches) const
{
    const std::string figures = "validation accuracy " + shortNumber(m_kept->validationAccuracy) + ", forgetting score "
        + shortNumber(m_kept->score);
    const std::string place = "after batch " + std::to_string(m_kept->batch) + " of " + std::to_string(totalBatches);
    const std::string many = std::to_string(m_offered) + (m_offered == 1 ? " candidate" : " candidates");
    if (isUnderThreshold())
        return "Of " + many + " the weights " + place + " were kept: the best validation accuracy with a forgetting score of at most "
            + shortNumber(m_keepThreshold) + " (" + figures + ").";
    return "None of " + many + " reached a forgetting score of " + shortNumber(m_keepThreshold) + "; the weights " + place
        + " were kept because their score was the lowest (" + figures + ").";
}

std::string shortNumber(double value)
{
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%.3f", value);
    return text.data();
}

} // namespace core::compute
