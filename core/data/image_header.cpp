// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace core::data {

namespace {

using Bytes = std::span<const std::uint8_t>;

Error corrupt(const char *detail)
{
    return {ErrorCode::Corrupt, {}, detail};
}

bool has(Bytes bytes, std::size_t at, std::string_view text)
{
    return at <= bytes.size() && text.size() <= bytes.size() - at && std::memcmp(bytes.data() + at, text.data(), text.size()) == 0;
}

/// `count` bytes at `at` as a number; 0 beyond the end, which every caller takes for "no dimension".
std::uint32_t number(Bytes bytes, std::size_t at, int count, bool bigEndian)
{
    if (at > bytes.size() || static_cast<std::size_t>(count) > bytes.size() - at)
        return 0;
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | bytes[at + static_cast<std::size_t>(bigEndian ? i : count - 1 - i)];
    return value;
}

Result<ImageHeader> jpeg(Bytes bytes)
{
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (bytes[at] != 0xFF)
            return corrupt("a broken JPEG: no marker where one must be");
        const std::uint8_t marker = bytes[at + 1];
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            at += 2;
            continue;
        }
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            ImageHeader header{PictureFormat::Jpeg, number(bytes, at + 7, 2, true), number(bytes, at + 5, 2, true), false};
            // The decoder fills what is missing with grey; a file without an end is refused instead.
            constexpr std::uint8_t kEnd[] = {0xFF, 0xD9};
            const bool ends = std::find_end(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), std::begin(kEnd),
                                            std::end(kEnd)) != bytes.end();
            return ends ? Result<ImageHeader>(header) : corrupt("a truncated JPEG: its end is missing");
        }
        const std::uint32_t length = number(bytes, at + 2, 2, true);
        if (marker == 0xDA || marker == 0xD9 || length < 2)
            break;
        at += 2 + std::size_t{length};
    }
    return corrupt("a broken JPEG: no frame header in it");
}

Result<ImageHeader> png(Bytes bytes)
{
    if (!has(bytes, 12, "IHDR") || bytes.size() < 33)
        return corrupt("a broken PNG: no header in it");
    ImageHeader header{PictureFormat::Png, number(bytes, 16, 4, true), number(bytes, 20, 4, true), false};
    header.hasAlpha = (bytes[25] & 4) != 0;
    for (std::size_t at = 33; at + 12 <= bytes.size();) {
        if (has(bytes, at + 4, "IEND"))
            return header;
        header.hasAlpha = header.hasAlpha || has(bytes, at + 4, "tRNS");
        at += 12 + std::size_t{number(bytes, at, 4, true)};
    }
    return corrupt("a truncated PNG: its end is missing");
}

Result<ImageHeader> bmp(Bytes bytes)
{
    const std::uint32_t size = number(bytes, 14, 4, false);
    if (size == 12)
        return ImageHeader{PictureFormat::Bmp, number(bytes, 18, 2, false), number(bytes, 20, 2, false), false};
    // Rows from top to bottom are told by a negative height.
    const std::uint32_t height = number(bytes, 22, 4, false);
    return ImageHeader{PictureFormat::Bmp, number(bytes, 18, 4, false), height > 0x7FFFFFFFU ? 0U - height : height, false};
}

Result<ImageHeader> pnm(Bytes bytes)
{
    std::uint32_t values[2] = {0, 0};
    std::size_t at = 2;
    for (std::uint32_t &value : values) {
        const auto isSpace = [&] { return bytes[at] == ' ' || (bytes[at] >= 9 && bytes[at] <= 13); };
        while (at < bytes.size() && (isSpace() || bytes[at] == '#')) {
            if (bytes[at] == '#')
                while (at < bytes.size() && bytes[at] != '\n')
                    ++at;
            else
                ++at;
        }
        for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at) {
            if (value > 100'000'000)
                return corrupt("a broken PGM: a dimension beyond reason");
            value = value * 10 + (bytes[at] - '0');
        }
    }
    return ImageHeader{PictureFormat::Pnm, values[0], values[1], false};
}

Result<ImageHeader> webp(Bytes bytes)
{
    ImageHeader header{PictureFormat::WebP, 0, 0, false};
    if (has(bytes, 12, "VP8X") && bytes.size() >= 30) {
        header.hasAlpha = (bytes[20] & 0x10) != 0;
        header.width = number(bytes, 24, 3, false) + 1;
        header.height = number(bytes, 27, 3, false) + 1;
    } else if (has(bytes, 12, "VP8L") && bytes.size() >= 25) {
        const std::uint32_t bits = number(bytes, 21, 4, false);
        header.width = (bits & 0x3FFF) + 1;
        header.height = (bits >> 14 & 0x3FFF) + 1;
        header.hasAlpha = (bits >> 28 & 1) != 0;
    } else if (has(bytes, 12, "VP8 ") && bytes.size() >= 30) {
        header.width = number(bytes, 26, 2, false) & 0x3FFF;
        header.height = number(bytes, 28, 2, false) & 0x3FFF;
    }
    return header;
}

/// The first directory alone: that page is the one that is decoded. A dimension given twice, or in another form than TIFF 6.0
/// allows, is refused: the decoder may take another value than we, and a bomb would pass as a small picture.
Result<ImageHeader> tiff(Bytes bytes)
{
    const bool big = bytes[0] == 'M';
    const std::size_t directory = number(bytes, 4, 4, big);
    const std::uint32_t entries = number(bytes, directory, 2, big);
    ImageHeader header{PictureFormat::Tiff, 0, 0, false};
    std::uint32_t samples = 1, photometric = 0;
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t at = directory + 2 + std::size_t{12} * i;
        const std::uint32_t tag = number(bytes, at, 2, big), type = number(bytes, at + 2, 2, big);
        const std::uint32_t value = number(bytes, at + 8, type == 3 ? 2 : 4, big);
        if (tag == 256 || tag == 257) {
            std::uint32_t &dimension = tag == 256 ? header.width : header.height;
            if (dimension != 0)
                return corrupt("a broken TIFF: its header gives the width or height more than once");
            if ((type != 3 && type != 4) || number(bytes, at + 4, 4, big) != 1 || value == 0)
                return corrupt("a broken TIFF: its header gives no whole number for the width or height");
            dimension = value;
        } else if (tag == 262)
            photometric = value;
        else if (tag == 277)
            samples = value;
    }
    header.hasAlpha = photometric == 2 && samples == 4;
    return header;
}

} // namespace

Result<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes)
{
    if (bytes.empty())
        return corrupt("the file is empty");
    Result<ImageHeader> header = Error{ErrorCode::Unsupported, {}, "not a JPEG, PNG, BMP, PGM, WebP or TIFF picture"};
    if (has(bytes, 0, "\xFF\xD8\xFF"))
        header = jpeg(bytes);
    else if (has(bytes, 0, "\x89PNG\r\n\x1A\n"))
        header = png(bytes);
    else if (has(bytes, 0, "BM"))
        header = bmp(bytes);
    else if (bytes.size() > 2 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6')
        header = pnm(bytes);
    else if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP"))
        header = webp(bytes);
    else if (has(bytes, 0, std::string_view("II*\0", 4)) || has(bytes, 0, std::string_view("MM\0*", 4)))
        header = tiff(bytes);
    if (header && (header->width == 0 || header->height == 0))
        return corrupt("a broken picture: its header gives no width and height");
    return header;
}

} // namespace core::data
