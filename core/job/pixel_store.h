// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"
#include "core/domain/data_set.h"
#include "core/store/database.h"
#include "core/store/workspace.h"
#include "core/util/job_context.h"
#include "core/util/json.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The pixel cache follows the database: each of its rows says of which file it is. A process killed between the database's commit
/// and the cache's rename leaves a cache that does not match; it is made again, from what it has of the images and from their files.
namespace core::job {

/// A data set's pixels at one size.
struct Pixels
{
    std::shared_ptr<const data::PixelCache> cache;
    std::set<ImageId> lost;  ///< imported once; neither their file nor cached pixels are there any more, and their rows are blank
    std::set<ImageId> stale; ///< the cache was made before them: its rows are of other files, or it has none
};

/// What to do about images that are found lost when the cache has to be made again.
enum class LostImages
{
    LeaveOut, ///< go on without them, as long as most are there, and tell the trail
    Refuse    ///< a job that is gone on with would become another job
};

/// What the cache at `imageSize` has of these images; nothing if there is none.
std::optional<Pixels> cachedPixels(const store::Workspace &workspace, int imageSize, const std::vector<Image> &images);

/// cachedPixels(), made again when missing or stale, or when a lost image is back. Appends the event
/// images.lost when it finds some lost. Throws Failure: NotFound or Corrupt, naming the folder of the images if that is gone, or
/// the first lost image if that is one too many (more than a tenth of all, or any with LostImages::Refuse); Stopped.
Pixels openPixels(const store::Workspace &workspace, store::Database &database, const DataSet &dataSet,
                  const std::vector<Image> &images, int imageSize, LostImages policy, const JobContext &job);

/// Writes the pixels of `images` from what `known` has of them, else from their files under `root`, which must be the very files
/// that were imported. Returns those that cannot be had, in order. Throws Failure, Stopped.
std::vector<const Image *> writePixels(data::PixelCacheWriter &writer, const std::filesystem::path &root,
                                       const std::vector<const Image *> &images, const std::optional<Pixels> &known, int imageSize,
                                       const JobContext &job);

/// Puts the writer's cache in place of the old one; rows that were not written are those of lost images.
void finishPixels(const store::Workspace &workspace, data::PixelCacheWriter &writer, const std::vector<Image> &images, int imageSize);

/// What the trail is told of images that are lost; at least one.
Json lostEvent(const std::vector<const Image *> &lost, std::size_t images);

/// Rows of the cache at `imageSize` that are blank: those of lost images. None where there is no cache.
std::set<std::int64_t> blankRows(const store::Workspace &workspace, int imageSize);

/// Rows a cache of these images has.
std::int64_t rowsOf(const std::vector<Image> &images);

} // namespace core::job
