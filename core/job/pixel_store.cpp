// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/pixel_store.h"

#include "core/data/decode_queue.h"
#include "core/job/edge.h"
#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "core/util/hash.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace core::job {

namespace {

std::filesystem::path stampFile(const store::Workspace &workspace, int imageSize)
{
    std::filesystem::path file = workspace.pixelCacheFile(imageSize);
    file += ".stamp";
    return file;
}

std::string readStamp(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text;
    std::getline(stream, text);
    return text;
}

std::int64_t rowsOf(const std::vector<Image> &images)
{
    std::int64_t rows = 0;
    for (const Image &image : images)
        rows = std::max(rows, image.cacheRow + 1);
    return rows;
}

void rebuild(const store::Workspace &workspace, const DataSet &dataSet, const std::vector<Image> &images, int imageSize,
             const JobContext &job)
{
    std::filesystem::create_directories(workspace.cacheFolder());
    const std::int64_t rows = rowsOf(images);
    const auto writer = need(data::PixelCacheWriter::create(workspace.pixelCacheFile(imageSize), imageSize, rows));
    std::vector<std::string> paths;
    for (const Image &image : images)
        paths.push_back(image.path);
    need(data::decodeAll(dataSet.root, paths, imageSize, 0, job,
                         [&](std::size_t index, Result<data::DecodedImage> decoded) -> Status {
                             if (!decoded)
                                 return Error{decoded.error().code, paths[index],
                                              "is needed to make the pixel cache again: " + decoded.error().detail};
                             if (decoded->sha256 != images[index].sha256)
                                 return Error{ErrorCode::Corrupt, paths[index],
                                              "has changed since it was imported; import again"};
                             return writer->write(images[index].cacheRow, decoded->pixels);
                         }));
    need(writer->commit(rows));
    writeCacheStamp(workspace, imageSize, cacheStamp(images));
}

} // namespace

std::string cacheStamp(const std::vector<Image> &images)
{
    std::map<std::int64_t, std::string> hashes;
    for (const Image &image : images)
        hashes[image.cacheRow] = image.sha256;
    std::string text;
    for (const auto &[row, hash] : hashes)
        text += std::to_string(row) + ' ' + hash + '\n';
    return toHex(sha256(text));
}

void writeCacheStamp(const store::Workspace &workspace, int imageSize, const std::string &stamp)
{
    const std::filesystem::path file = stampFile(workspace, imageSize);
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << stamp << '\n';
    stream.close();
    if (!stream)
        throw Failure(ErrorCode::DiskFull, file.filename().string(), "cannot be written; check space and permissions");
}

std::shared_ptr<const data::PixelCache> currentPixels(const store::Workspace &workspace, int imageSize,
                                                      const std::vector<Image> &images)
{
    if (images.empty() || readStamp(stampFile(workspace, imageSize)) != cacheStamp(images))
        return nullptr;
    auto opened = data::PixelCache::open(workspace.pixelCacheFile(imageSize));
    const bool isWhole = opened && (*opened)->imageSize() == imageSize && (*opened)->rows() >= rowsOf(images);
    return isWhole ? *std::move(opened) : nullptr;
}

std::shared_ptr<const data::PixelCache> openPixels(const store::Workspace &workspace, const DataSet &dataSet,
                                                   const std::vector<Image> &images, int imageSize,
                                                   const JobContext &job)
{
    if (auto pixels = currentPixels(workspace, imageSize, images))
        return pixels;
    rebuild(workspace, dataSet, images, imageSize, job);
    return need(data::PixelCache::open(workspace.pixelCacheFile(imageSize)));
}

Status ensurePixelCache(Workspace &workspace, const JobContext &job)
{
    return atEdge([&]() -> Status {
        store::Database database = workspace.database();
        store::DataSetRepository repository(database);
        const std::optional<DataSet> dataSet = repository.dataSet();
        if (!dataSet)
            return Error{ErrorCode::NotFound, "data set", "nothing was imported yet"};
        openPixels(workspace, *dataSet, repository.images(), dataSet->imageSize, job);
        return {};
    });
}

} // namespace core::job
