// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"
#include "core/data/image_limits.h"
#include "core/data/import.h"
#include "core/data/quiet_scope.h"
#include "core/util/hash.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core::data {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMaxBytes = std::int64_t{64} << 20;

/// Once for the process: pictures are spread over threads by the caller, and bad ones are reported by us.
void quietOpenCv()
{
    static const bool done = [] {
        cv::setNumThreads(0);
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        return true;
    }();
    static_cast<void>(done);
}

/// The file itself, links followed, which must lie under the root.
Result<fs::path> resolve(const fs::path &root, const std::string &path)
{
    const fs::path relative = path;
    if (path.empty() || relative.is_absolute() || std::find(relative.begin(), relative.end(), "..") != relative.end())
        return Error{ErrorCode::Invalid, path, "the path leaves the data set's folder; keep every image inside it"};
    std::error_code error;
    const fs::path base = fs::canonical(root, error);
    if (error)
        return Error{ErrorCode::NotFound, path, "the data set's folder is not there; connect the disk or import again"};
    const fs::path file = fs::canonical(base / relative, error);
    if (error)
        return Error{ErrorCode::NotFound, path, "there is no such file; restore it or take its row out"};
    if (std::mismatch(base.begin(), base.end(), file.begin(), file.end()).first != base.end())
        return Error{ErrorCode::Invalid, path, "the link leaves the data set's folder; put a copy of the file there instead"};
    return file;
}

Result<std::vector<std::uint8_t>> readBytes(const fs::path &file, const std::string &path)
{
    // Non-blocking, so that a pipe in the folder cannot hold the import up; the check follows on what was opened.
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    struct stat info = {};
    if (fd < 0 || ::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
        const std::string why = fd < 0 ? std::strerror(errno) : "not a plain file";
        if (fd >= 0)
            ::close(fd);
        return Error{ErrorCode::NotFound, path, "cannot be read (" + why + "); check the file and its permissions"};
    }
    if (info.st_size > kMaxBytes) {
        ::close(fd);
        return Error{ErrorCode::Invalid, path, "larger than 64 MiB; make it smaller"};
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(info.st_size));
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t count = ::read(fd, bytes.data() + got, bytes.size() - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        got += static_cast<std::size_t>(count);
    }
    ::close(fd);
    if (got < bytes.size())
        return Error{ErrorCode::Corrupt, path, "could not be read to its end; check the disk"};
    return bytes;
}

/// A JPEG many times larger than needed is decoded at 1/2, 1/4 or 1/8: the transform does it for less than reading it whole,
/// and at least two stored pixels remain for each one wanted.
int decodeFlags(const ImageHeader &header, int size)
{
    if (header.hasAlpha)
        return cv::IMREAD_UNCHANGED;
    const std::uint32_t side = std::min(header.width, header.height);
    const auto enough = [&](std::uint32_t factor) { return side / factor >= 2 * static_cast<std::uint32_t>(size); };
    if (header.format != PictureFormat::Jpeg || !enough(2))
        return cv::IMREAD_COLOR;
    return enough(8) ? cv::IMREAD_REDUCED_COLOR_8 : enough(4) ? cv::IMREAD_REDUCED_COLOR_4 : cv::IMREAD_REDUCED_COLOR_2;
}

/// Colours over white where the picture is see-through; 8-bit BGR whatever came in.
cv::Mat flatten(cv::Mat image)
{
    if (image.depth() == CV_16U)
        image.convertTo(image, CV_8U, 1.0 / 257);
    if (image.channels() == 1)
        cv::cvtColor(image, image, cv::COLOR_GRAY2BGR);
    if (image.depth() != CV_8U || image.channels() != 4)
        return image;
    cv::Mat flat(image.size(), CV_8UC3);
    for (int y = 0; y < image.rows; ++y) {
        const auto *from = image.ptr<cv::Vec4b>(y);
        auto *to = flat.ptr<cv::Vec3b>(y);
        for (int x = 0; x < image.cols; ++x) {
            const int alpha = from[x][3];
            for (int c = 0; c < 3; ++c)
                to[x][c] = static_cast<std::uint8_t>((from[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return flat;
}

std::vector<std::uint8_t> squarePixels(const cv::Mat &image, int size)
{
    const int side = std::min(image.cols, image.rows);
    const cv::Mat centre = image(cv::Rect((image.cols - side) / 2, (image.rows - side) / 2, side, side));
    cv::Mat square = centre;
    if (side != size)
        cv::resize(centre, square, {size, size}, 0, 0, side > size ? cv::INTER_AREA : cv::INTER_CUBIC);
    const std::size_t plane = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    std::vector<std::uint8_t> pixels(3 * plane);
    std::size_t at = 0;
    for (int y = 0; y < size; ++y) {
        const auto *row = square.ptr<cv::Vec3b>(y);
        for (int x = 0; x < size; ++x, ++at) {
            pixels[at] = row[x][2];
            pixels[plane + at] = row[x][1];
            pixels[2 * plane + at] = row[x][0];
        }
    }
    return pixels;
}

} // namespace

Result<DecodedImage> decodeImage(const fs::path &root, const std::string &path, int size)
{
    quietOpenCv();
    try {
        const auto file = resolve(root, path);
        if (!file)
            return file.error();
        const auto bytes = readBytes(*file, path);
        if (!bytes)
            return bytes.error();
        const auto header = readImageHeader(*bytes);
        if (!header)
            return Error{header.error().code, path, header.error().detail};
        if (std::uint64_t{header->width} * header->height > kMaxPixels)
            return Error{ErrorCode::Invalid, path,
                         std::to_string(header->width) + " by " + std::to_string(header->height) +
                             " pixels are more than 100 megapixels; make it smaller"};
        const cv::Mat image = [&] {
            const QuietScope quiet;
            return flatten(cv::imdecode(*bytes, decodeFlags(*header, size)));
        }();
        if (image.empty() || image.type() != CV_8UC3)
            return Error{ErrorCode::Corrupt, path, "the picture is damaged or of a kind that cannot be decoded; save it anew"};
        const std::string_view text(reinterpret_cast<const char *>(bytes->data()), bytes->size());
        return DecodedImage{static_cast<std::int64_t>(bytes->size()), toHex(sha256(text)), squarePixels(image, size)};
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, path, "too little memory to decode it; make it smaller"};
    } catch (const cv::Exception &) {
        return Error{ErrorCode::Corrupt, path, "the picture is damaged or of a kind that cannot be decoded; save it anew"};
    }
}

} // namespace core::data
