// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/pixel_cache.h"
#include "core/domain/data_set.h"
#include "core/store/workspace.h"
#include "core/util/job_context.h"

#include <memory>
#include <string>
#include <vector>

/// The pixel cache follows the database: a stamp beside the file says which images it was made from. A process killed between
/// the database's commit and the cache's rename leaves a stamp that does not match, and the cache is made again.
namespace core::job {

/// SHA-256, hex, over the images' rows and hashes.
std::string cacheStamp(const std::vector<Image> &images);
void writeCacheStamp(const store::Workspace &workspace, int imageSize, const std::string &stamp);

/// The cache at `imageSize` if it is there and was made from exactly these images, else null.
std::shared_ptr<const data::PixelCache> currentPixels(const store::Workspace &workspace, int imageSize,
                                                      const std::vector<Image> &images);

/// currentPixels(), made again from the image files when missing or stale. Throws Failure: NotFound or Corrupt naming the
/// first image that is gone or differs from the one imported; Stopped.
std::shared_ptr<const data::PixelCache> openPixels(const store::Workspace &workspace, const DataSet &dataSet,
                                                   const std::vector<Image> &images, int imageSize,
                                                   const JobContext &job);

} // namespace core::job
