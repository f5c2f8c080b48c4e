// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/perceptual_hash.h"
#include "core/domain/look_alikes.h"
#include "core/job/image_sets.h"
#include "core/job/pixel_store.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace core::job {

/// Images of a request's people against everybody else's: the same bytes, or the same picture to a perceptual hash.
class ImagePairs final
{
public:
    /// Opens the pixel cache. Throws Failure (NotFound: nothing imported), Stopped.
    ImagePairs(const store::Workspace &workspace, store::Database &database, const People &requested, int nearBits,
               const JobContext &job);

    /// Hashes every image once, on all cores, and compares; pairs whose hashes are near are looked at again (data::likeness). A
    /// pair that is exact is not counted as near again.
    /// Stage "look". Throws Stopped.
    std::map<PersonId, LookAlike> find(const JobContext &job);

    /// Counts of what was compared, nearBits, and a note about images that are lost.
    const LookAlikeCheck &check() const { return m_check; }

private:
    void hashAll(const JobContext &job);
    /// Of the same file 1, else of the pixels if their hashes are near, else nothing.
    std::optional<LookAlikeEvidence> compare(std::size_t other, std::size_t asked) const;

    People m_requested;
    std::vector<Image> m_images;
    Pixels m_pixels;
    std::vector<data::PerceptualHash> m_hashes; ///< in step with m_images
    LookAlikeCheck m_check;
};

} // namespace core::job
