// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_faces.h"

#include "core/data/face_features.h"
#include "core/util/random.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace core::data {

namespace {

namespace fs = std::filesystem;

/// Each side of the canvas holds this many pixels for one of the picture; small pictures need more to keep thin lines.
int oversampling(int size)
{
    return size <= 48 ? 6 : size <= 96 ? 4 : 3;
}

cv::Mat3b draw(const FaceFrame &face, int size)
{
    FacePainter painter(size * oversampling(size));
    const FaceShot &shot = face.shot;
    painter.background(shade(shot.wallTint, 1.08F), shade(shot.wallTint, 0.84F));
    painter.glow({50 + 42 * shot.lightX, 30}, 70, 60, {255, 255, 255}, 0.28F);
    painter.setPose(shot.tilt, shot.scale, shot.shift);
    drawHairBehind(painter, face);
    drawBody(painter, face);
    drawHead(painter, face);
    drawLines(painter, face);
    drawNose(painter, face);
    drawBeard(painter, face);
    drawMouth(painter, face);
    drawEyes(painter, face);
    drawHairInFront(painter, face);
    drawGlasses(painter, face);
    drawOcclusion(painter, face);
    cv::Mat3b picture;
    cv::resize(painter.canvas(), picture, {size, size}, 0, 0, cv::INTER_AREA);
    return picture;
}

/// Light from one side, its colour, and the grain of a cheap camera.
void expose(cv::Mat3b &picture, const FaceShot &shot)
{
    RandomStream grain(shot.grain, "grain");
    // Four bytes of one word add up to nearly a normal variable: mean 510, standard deviation 147.8.
    const auto bell = [&grain] {
        const std::uint64_t word = grain.next();
        const auto sum = static_cast<int>((word & 255) + (word >> 8 & 255) + (word >> 16 & 255) + (word >> 24 & 255));
        return static_cast<float>(sum - 510) / 147.8F;
    };
    const Colour tint{1 + 0.055F * shot.warmth, 1, 1 - 0.075F * shot.warmth};
    const float middle = 0.5F * static_cast<float>(picture.cols - 1);
    for (int y = 0; y < picture.rows; ++y) {
        auto *row = picture.ptr<cv::Vec3b>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const float across = (static_cast<float>(x) - middle) / middle, down = (static_cast<float>(y) - middle) / middle;
            const float light = shot.brightness * (1 + 0.13F * across * shot.lightX + 0.08F * down * shot.lightY);
            const float noise = shot.noise * bell();
            for (int c = 0; c < 3; ++c) {
                const float value = 128 + (static_cast<float>(row[x][c]) - 128) * shot.contrast;
                row[x][c] = cv::saturate_cast<std::uint8_t>(value * light * tint[c] + noise);
            }
        }
    }
}

std::string identityOf(int person)
{
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%c-%04d", static_cast<char>('A' + person % 8), 1000 + person);
    return text.data();
}

std::string pathOf(int person, int image)
{
    std::array<char, 16> number{};
    std::snprintf(number.data(), number.size(), "_%02d.png", image + 1);
    return "images/" + identityOf(person) + number.data();
}

/// Squared, so that most people have few pictures and a few have many.
int imageCount(const SyntheticOptions &options, int person)
{
    RandomStream random(static_cast<std::uint64_t>(options.seed), "count", static_cast<std::uint64_t>(person));
    const int range = std::max(0, options.imagesPerPersonMax - options.imagesPerPersonMin) + 1;
    const double u = random.uniform();
    return options.imagesPerPersonMin + static_cast<int>(u * u * range);
}

Status check(const SyntheticOptions &options)
{
    if (options.people < 1 || options.people > 1'000'000 || options.imagesPerPersonMin < 1 ||
        options.imagesPerPersonMax < options.imagesPerPersonMin || options.imagesPerPersonMax > 10'000)
        return Error{ErrorCode::Invalid, "synthetic faces", "people must be 1 to 1,000,000 and images per person 1 to 10,000, least first"};
    if (options.size < 16 || options.size > 512)
        return Error{ErrorCode::Invalid, "synthetic faces", "the size must be 16 to 512 pixels"};
    return {};
}

Status writePng(const fs::path &file, const std::vector<std::uint8_t> &pixels, int size)
{
    cv::Mat3b picture(size, size), bgr;
    std::copy(pixels.begin(), pixels.end(), picture.data);
    cv::cvtColor(picture, bgr, cv::COLOR_RGB2BGR);
    std::vector<std::uint8_t> encoded;
    if (!cv::imencode(".png", bgr, encoded, {cv::IMWRITE_PNG_COMPRESSION, 3}))
        return Error{ErrorCode::Internal, file.filename().string(), "the picture cannot be encoded"};
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char *>(encoded.data()), static_cast<std::streamsize>(encoded.size()));
    out.close();
    if (!out)
        return Error{ErrorCode::DiskFull, file.filename().string(), "cannot be written; check the free space and the permissions"};
    return {};
}

} // namespace

std::vector<std::string> syntheticAgeGroups()
{
    return {"child", "young", "adult", "senior"};
}

std::vector<std::string> syntheticExpressions()
{
    return {"neutral", "happy", "surprised"};
}

std::vector<std::uint8_t> renderSyntheticFace(const SyntheticOptions &options, int person, int image)
{
    const FacePerson who = makePerson(options.seed, person);
    const FaceShot shot = makeShot(options.seed, person, image, who);
    cv::Mat3b picture = draw(makeFrame(who, shot), options.size);
    if (shot.blur > 0)
        cv::GaussianBlur(picture, picture, {}, static_cast<double>(shot.blur) * options.size / 64);
    expose(picture, shot);
    return {picture.datastart, picture.dataend};
}

Status writeSyntheticFaces(const fs::path &folder, const SyntheticOptions &options, const JobContext &job)
{
    if (const Status status = check(options); !status)
        return status;
    std::error_code error;
    fs::create_directories(folder / "images", error);
    if (error)
        return Error{ErrorCode::ReadOnly, folder.string(), "the folder cannot be made: " + error.message()};
    std::int64_t total = 0, done = 0;
    for (int person = 0; person < options.people; ++person)
        total += imageCount(options, person);
    std::string manifest = "image_path,identity,age_group,expression\n";
    const auto ages = syntheticAgeGroups(), expressions = syntheticExpressions();
    for (int person = 0; person < options.people; ++person) {
        const FacePerson who = makePerson(options.seed, person);
        for (int image = 0; image < imageCount(options, person); ++image, ++done) {
            job.throwIfStopped();
            const FaceShot shot = makeShot(options.seed, person, image, who);
            const std::string path = pathOf(person, image);
            if (const Status status = writePng(folder / path, renderSyntheticFace(options, person, image), options.size); !status)
                return status;
            manifest += path + ',' + identityOf(person) + ',' + ages[static_cast<std::size_t>(shot.ageLabel)] + ',' +
                        expressions[static_cast<std::size_t>(shot.expression)] + '\n';
        }
        job.progress({"synthesise", done, total, {}, {}});
    }
    std::ofstream out(folder / "manifest.csv", std::ios::binary);
    out << manifest;
    out.close();
    if (!out)
        return Error{ErrorCode::DiskFull, "manifest.csv", "cannot be written; check the free space and the permissions"};
    return {};
}

} // namespace core::data
