// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/metrics/audit_data.h"

namespace core::compute {

/// Images the similarity of representations is measured on, at most: its cost grows with their square.
inline constexpr std::size_t kSimilarityImages = 500;

/// Which of the set's images: all, or a sample of kSimilarityImages, ascending.
std::vector<std::size_t> similarityImages(const SetImages &images, std::int64_t seed);

/// Rows of `unseen` whose block outputs are compared, in the order of similarityImages: what scoreImages is asked for.
std::vector<std::int64_t> similarityRows(const LabelledImages &unseen, std::int64_t seed);

/// How a stage's model agrees with the retrained one (docs/science.md section 3, Agreement). Throws Stopped.
Agreement agreementWithRetrained(const AuditData &data, Stage stage, const JobContext &job);

} // namespace core::compute
