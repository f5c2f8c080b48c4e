// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/pixel_store.h"

#include "core/data/decode_queue.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "core/store/event_log.h"
#include "core/util/hash.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace core::job {

namespace {

constexpr std::size_t kMostLost = 10; ///< one in so many images may be lost before a person has to decide

Sha256 digestOf(const Image &image)
{
    Sha256 digest{};
    parseHex(image.sha256, digest);
    return digest;
}

/// Caches of version 1 do not know their sources; a file beside them says which images they were made from.
std::filesystem::path stampFile(const store::Workspace &workspace, int imageSize)
{
    std::filesystem::path file = workspace.pixelCacheFile(imageSize);
    file += ".stamp";
    return file;
}

/// Its first line: SHA-256, hex, over the images' rows and hashes.
std::string stampOf(const std::vector<Image> &images)
{
    std::map<std::int64_t, std::string> hashes;
    for (const Image &image : images)
        hashes[image.cacheRow] = image.sha256;
    std::string text;
    for (const auto &[row, hash] : hashes)
        text += std::to_string(row) + ' ' + hash + '\n';
    return toHex(sha256(text));
}

/// On the lines after it: the rows of lost images. Nothing is known of a cache that was made from other images.
std::optional<Pixels> stampedPixels(std::shared_ptr<const data::PixelCache> cache, const std::filesystem::path &stamp,
                                    const std::vector<Image> &images)
{
    std::ifstream stream(stamp, std::ios::binary);
    std::string hash;
    std::getline(stream, hash);
    if (hash != stampOf(images) || cache->rows() < rowsOf(images))
        return std::nullopt;
    std::set<std::int64_t> lostRows;
    for (std::int64_t row = 0; stream >> row;)
        lostRows.insert(row);
    Pixels pixels{std::move(cache), {}, {}};
    for (const Image &image : images) {
        if (lostRows.contains(image.cacheRow))
            pixels.lost.insert(image.id);
    }
    return pixels;
}

/// The image's file is there again, as it was imported.
bool isBack(const std::filesystem::path &root, const Image &image)
{
    std::error_code failed;
    const std::filesystem::path file = root / image.path;
    if (std::filesystem::file_size(file, failed) != static_cast<std::uintmax_t>(image.bytes) || failed)
        return false;
    const auto hash = sha256File(file);
    return hash && toHex(*hash) == image.sha256;
}

bool isAnyBack(const Pixels &pixels, const std::filesystem::path &root, const std::vector<Image> &images)
{
    return std::ranges::any_of(images,
                               [&](const Image &image) { return pixels.lost.contains(image.id) && isBack(root, image); });
}

/// Throws unless the job may go on without the lost ones.
void judgeLost(const std::vector<const Image *> &lost, const DataSet &dataSet, std::size_t images, LostImages policy)
{
    if (lost.empty() || (policy == LostImages::LeaveOut && lost.size() <= images / kMostLost))
        return;
    const std::string others = lost.size() == 1 ? std::string() : " So are " + std::to_string(lost.size() - 1) + " more of "
            + std::to_string(images) + " images.";
    const std::string remedy = policy == LostImages::Refuse
        ? "Put what is lost back and resume, or give the job up with `resume --discard` and begin it again."
        : "Put them back, or import again: that goes on without those that are lost.";
    throw Failure(ErrorCode::NotFound, lost.front()->path,
                  "is gone from " + dataSet.root + " or is not the file that was imported, and its cached pixels are gone too."
                      + others + " " + remedy);
}

Pixels rebuilt(const store::Workspace &workspace, store::Database &database, const DataSet &dataSet,
               const std::vector<Image> &images, const std::optional<Pixels> &known, int imageSize, LostImages policy,
               const JobContext &job)
{
    if (!std::filesystem::is_directory(dataSet.root))
        throw Failure(ErrorCode::NotFound, dataSet.root,
                      "the images were imported from this folder, which is not there, and the pixel cache has to be made from it "
                      "again; connect its disk, or import again with the folder they are in now");
    std::filesystem::create_directories(workspace.cacheFolder());
    const auto writer = need(data::PixelCacheWriter::create(workspace.pixelCacheFile(imageSize), imageSize, rowsOf(images)));
    std::vector<const Image *> all;
    for (const Image &image : images)
        all.push_back(&image);
    const std::vector<const Image *> lost = writePixels(*writer, dataSet.root, all, known, imageSize, job);
    judgeLost(lost, dataSet, images.size(), policy);
    if (!lost.empty())
        store::EventLog(database).append(lostEvent(lost, images.size()));
    finishPixels(workspace, *writer, images, imageSize);
    Pixels pixels{need(data::PixelCache::open(workspace.pixelCacheFile(imageSize))), {}, {}};
    for (const Image *image : lost)
        pixels.lost.insert(image->id);
    return pixels;
}

} // namespace

std::int64_t rowsOf(const std::vector<Image> &images)
{
    std::int64_t rows = 0;
    for (const Image &image : images)
        rows = std::max(rows, image.cacheRow + 1);
    return rows;
}

std::set<std::int64_t> blankRows(const store::Workspace &workspace, int imageSize)
{
    std::set<std::int64_t> rows;
    const auto opened = data::PixelCache::open(workspace.pixelCacheFile(imageSize));
    for (std::int64_t row = 0; opened && row < (*opened)->rows(); ++row) {
        if ((*opened)->source(row) == Sha256{})
            rows.insert(row);
    }
    return rows;
}

std::optional<Pixels> cachedPixels(const store::Workspace &workspace, int imageSize, const std::vector<Image> &images)
{
    auto opened = data::PixelCache::open(workspace.pixelCacheFile(imageSize));
    if (images.empty() || !opened || (*opened)->imageSize() != imageSize)
        return std::nullopt;
    if (!(*opened)->hasSources())
        return stampedPixels(*std::move(opened), stampFile(workspace, imageSize), images);
    Pixels pixels{*std::move(opened), {}, {}};
    for (const Image &image : images) {
        const std::optional<Sha256> source = pixels.cache->source(image.cacheRow);
        if (source == Sha256{})
            pixels.lost.insert(image.id);
        else if (source != digestOf(image))
            pixels.stale.insert(image.id);
    }
    return pixels;
}

Pixels openPixels(const store::Workspace &workspace, store::Database &database, const DataSet &dataSet,
                  const std::vector<Image> &images, int imageSize, LostImages policy, const JobContext &job)
{
    std::optional<Pixels> cached = cachedPixels(workspace, imageSize, images);
    // A job that is gone on with keeps to the images it began with.
    if (cached && cached->stale.empty() && (policy == LostImages::Refuse || !isAnyBack(*cached, dataSet.root, images)))
        return *std::move(cached);
    return rebuilt(workspace, database, dataSet, images, cached, imageSize, policy, job);
}

std::vector<const Image *> writePixels(data::PixelCacheWriter &writer, const std::filesystem::path &root,
                                       const std::vector<const Image *> &images, const std::optional<Pixels> &known, int imageSize,
                                       const JobContext &job)
{
    std::vector<const Image *> wanted, lost;
    std::vector<std::string> paths;
    for (const Image *image : images) {
        if (known && !known->lost.contains(image->id) && !known->stale.contains(image->id)) {
            need(writer.write(image->cacheRow, known->cache->row(image->cacheRow), digestOf(*image)));
            continue;
        }
        wanted.push_back(image);
        paths.push_back(image->path);
    }
    if (wanted.empty())
        return lost;
    need(data::decodeAll(root, paths, imageSize, 0, job, [&](std::size_t index, Result<data::DecodedImage> decoded) -> Status {
        if (!decoded && decoded.error().code == ErrorCode::OutOfMemory)
            return decoded.error(); // the image may be in order
        if (decoded && decoded->sha256 == wanted[index]->sha256)
            return writer.write(wanted[index]->cacheRow, decoded->pixels, digestOf(*wanted[index]));
        lost.push_back(wanted[index]);
        return {};
    }));
    return lost;
}

Json lostEvent(const std::vector<const Image *> &lost, std::size_t images)
{
    return {{"act", "images.lost"},
            {"images", lost.size()},
            {"of", images},
            {"first", "image " + std::to_string(lost.front()->id)}};
}

void finishPixels(const store::Workspace &workspace, data::PixelCacheWriter &writer, const std::vector<Image> &images, int imageSize)
{
    need(writer.commit(rowsOf(images)));
    std::error_code ignored;
    std::filesystem::remove(stampFile(workspace, imageSize), ignored);
}

} // namespace core::job
