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

std::filesystem::path stampFile(const store::Workspace &workspace, int imageSize)
{
    std::filesystem::path file = workspace.pixelCacheFile(imageSize);
    file += ".stamp";
    return file;
}

/// SHA-256, hex, over the images' rows and hashes.
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

/// The file's first line, and the rows on the lines after it.
struct Stamp
{
    std::string hash;
    std::set<std::int64_t> lostRows;
};

Stamp readStamp(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    Stamp stamp;
    std::getline(stream, stamp.hash);
    for (std::int64_t row = 0; stream >> row;)
        stamp.lostRows.insert(row);
    return stamp;
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
    finishPixels(workspace, *writer, images, lost, imageSize);
    Pixels pixels{need(data::PixelCache::open(workspace.pixelCacheFile(imageSize))), {}};
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

std::optional<Pixels> currentPixels(const store::Workspace &workspace, int imageSize, const std::vector<Image> &images)
{
    const Stamp stamp = readStamp(stampFile(workspace, imageSize));
    if (images.empty() || stamp.hash != stampOf(images))
        return std::nullopt;
    auto opened = data::PixelCache::open(workspace.pixelCacheFile(imageSize));
    if (!opened || (*opened)->imageSize() != imageSize || (*opened)->rows() < rowsOf(images))
        return std::nullopt;
    Pixels pixels{*std::move(opened), {}};
    for (const Image &image : images) {
        if (stamp.lostRows.contains(image.cacheRow))
            pixels.lost.insert(image.id);
    }
    return pixels;
}

Pixels openPixels(const store::Workspace &workspace, store::Database &database, const DataSet &dataSet,
                  const std::vector<Image> &images, int imageSize, LostImages policy, const JobContext &job)
{
    std::optional<Pixels> current = currentPixels(workspace, imageSize, images);
    if (!current)
        return rebuilt(workspace, database, dataSet, images, {}, imageSize, policy, job);
    // A job that is gone on with keeps to the images it began with.
    if (policy == LostImages::Refuse || !isAnyBack(*current, dataSet.root, images))
        return *std::move(current);
    return rebuilt(workspace, database, dataSet, images, current, imageSize, policy, job);
}

std::vector<const Image *> writePixels(data::PixelCacheWriter &writer, const std::filesystem::path &root,
                                       const std::vector<const Image *> &images, const std::optional<Pixels> &known, int imageSize,
                                       const JobContext &job)
{
    std::vector<const Image *> wanted, lost;
    std::vector<std::string> paths;
    for (const Image *image : images) {
        if (known && !known->lost.contains(image->id)) {
            need(writer.write(image->cacheRow, known->cache->row(image->cacheRow)));
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
            return writer.write(wanted[index]->cacheRow, decoded->pixels);
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

void finishPixels(const store::Workspace &workspace, data::PixelCacheWriter &writer, const std::vector<Image> &images,
                  const std::vector<const Image *> &lost, int imageSize)
{
    const std::filesystem::path file = stampFile(workspace, imageSize);
    std::filesystem::remove(file); // killed in between, no stamp speaks for rows that are blank
    need(writer.commit(rowsOf(images)));
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << stampOf(images) << '\n';
    for (const Image *image : lost)
        stream << image->cacheRow << '\n';
    stream.close();
    if (!stream)
        throw Failure(ErrorCode::DiskFull, file.filename().string(), "cannot be written; check space and permissions");
}

Status ensurePixelCache(Workspace &workspace, const JobContext &job)
{
    return atEdge([&]() -> Status {
        store::Database database = workspace.database();
        store::DataSetRepository repository(database);
        const std::optional<DataSet> dataSet = repository.dataSet();
        if (!dataSet)
            return Error{ErrorCode::NotFound, "data set", "nothing was imported yet"};
        openPixels(workspace, database, *dataSet, repository.images(), dataSet->imageSize, LostImages::LeaveOut, job);
        return {};
    });
}

} // namespace core::job
