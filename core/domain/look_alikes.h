// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/data_set.h"
#include "core/domain/metric.h"

#include <optional>
#include <string>
#include <vector>

/// People whose images look like those of a request's people: the same person under two names, or one photograph twice
/// (docs/design.md section 4). Found in all sets, decided on by hand.
namespace core {

enum class LookAlikeKind {
    Exact,     ///< the same bytes
    Near,      ///< the same picture to the eye: perceptual hashes near each other, and the pixels correlate
    SamePerson ///< alike in a model's features; a candidate, no more
};
enum class LookAlikeState { Found, Added, Waived };

/// Why somebody is a look-alike: one for each kind, of the most alike pair of images.
struct LookAlikeEvidence
{
    LookAlikeKind kind = LookAlikeKind::Exact;
    PersonId of = 0;             ///< who of the request
    ImageId image = 0, ofImage = 0;
    double similarity = 1;       ///< Exact: 1; Near: correlation of the pixels; SamePerson: cosine of the people's features
    std::int64_t pairs = 1;      ///< pairs of images found; SamePerson: 1, since people are compared
};

/// One person outside the request, and what was decided about them.
struct LookAlike
{
    PersonId person = 0;
    LookAlikeState state = LookAlikeState::Found;
    std::string reason, by, decided; ///< empty until decided; a declared name; ISO 8601
    std::vector<LookAlikeEvidence> evidence;
};

/// One search: what was compared, and how far its candidates can be believed.
struct LookAlikeCheck
{
    std::string checked;     ///< ISO 8601
    std::string modelSha256; ///< whose features; empty: no model, and no candidates
    std::int64_t requestPeople = 0, requestImages = 0; ///< of the request
    std::int64_t people = 0, images = 0;               ///< everyone else: what those were compared with
    int nearBits = 0;             ///< pictures whose hashes of 64 bits differ in more were not looked at again
    std::optional<double> cosine; ///< candidates reach it; none: no threshold was good enough
    /// Of the pairs that reach the cosine when each known person's images are split in two and every half is compared with every
    /// other person's: how many are one person; and how many people find their own other half. n: pairs; people.
    Metric precision, recall;
    std::vector<std::string> notes; ///< sentences
};

} // namespace core
