// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace core::compute {

/// Weights that could become the unlearned model: measured after `batch` batches.
struct Candidate
{
    std::int64_t batch = 0;
    double score = 0;              ///< forgetting score, see forgetting_score.h
    double validationAccuracy = 0; ///< fraction
};

/// Which candidate a run keeps (docs/science.md 1, step 5), one at a time: the best validation accuracy among those at or under the
/// keep threshold; while there is none, the lowest score. Ties: the lower score (the better accuracy), then the earlier.
class Selection final
{
public:
    explicit Selection(double keepThreshold) : m_keepThreshold(keepThreshold) {}

    /// True if the candidate is now the one to keep, so that its weights must be remembered.
    bool offer(const Candidate &candidate);
    /// As offer() found them in an earlier part of the same run.
    void restore(const Candidate &kept, std::int64_t offered);

    const std::optional<Candidate> &kept() const { return m_kept; }
    std::int64_t offered() const { return m_offered; }
    bool isUnderThreshold() const { return m_kept && m_kept->score <= m_keepThreshold; }
    /// What was kept and why, for the report. Requires kept().
    std::string sentence(std::int64_t totalBatches) const;

private:
    bool isBetter(const Candidate &challenger, const Candidate &holder) const;

    double m_keepThreshold;
    std::optional<Candidate> m_kept;
    std::int64_t m_offered = 0;
};

/// "0.131": three decimals, what these figures support.
std::string shortNumber(double value);

} // namespace core::compute
