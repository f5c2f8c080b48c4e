// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/attack/signals.h"
#include "core/compute/nn/scoring.h"
#include "core/domain/findings.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core::compute {

/// One prominent person counts at most this many images (docs/science.md section 3, Utility).
inline constexpr std::size_t kMostImagesPerPerson = 40;

/// Which images of a set are measured, the same at every stage: those with a label, at most kMostImagesPerPerson a person,
/// ordered so that a person's images stand together.
struct SetImages
{
    std::vector<std::size_t> rows;     ///< into SetScores
    std::vector<std::uint32_t> person; ///< per image, index into `ids`
    std::vector<Label> labels;
    std::vector<PersonId> ids;
    std::vector<std::size_t> first; ///< ids.size() + 1: person p has images first[p] … first[p + 1) − 1
    std::size_t cappedPeople = 0;

    std::size_t images() const { return rows.size(); }
    std::size_t people() const { return ids.size(); }
};
SetImages selectImages(const SetScores &scores, std::int64_t seed);

/// What one stage's model says of a set's images, in the order of SetImages.
struct ImageMeasures
{
    std::vector<double> loss;    ///< cross-entropy; multi-label: mean binary cross-entropy over labels
    std::vector<double> correct; ///< 0 or 1; multi-label: share of labels right at 0.5
    std::vector<double> second;  ///< true class among the two highest logits; only with more than two classes
    std::vector<double> exact;   ///< multi-label only: all labels right
    std::array<std::vector<double>, kSignals.size()> signals; ///< lower = more like a member, as the loss
    std::vector<Label> predicted;
    std::vector<float> logits;   ///< images × classes
    std::vector<float> features; ///< images × featureCount
    std::size_t featureCount = 0;
};

/// Throws std::invalid_argument where `scores` do not fit `images` or the task, std::runtime_error where they hold something that is
/// not a number (a model that diverged); `what` names stage and set in the message.
ImageMeasures measureImages(const SetScores &scores, const SetImages &images, const Task &task, const std::string &what);

bool isMultiLabel(const Task &task);

/// Cross-entropy; multi-label: mean binary cross-entropy over labels. In double from the float logits.
double imageLoss(std::span<const float> logits, Label label, TaskKind kind);
/// The same of every image scored, in the scores' order.
std::vector<float> imageLosses(const SetScores &scores, TaskKind kind);

} // namespace core::compute
