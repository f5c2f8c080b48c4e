// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/face_person.h"
#include "core/data/import.h"
#include "core/data/synthetic_faces.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>
#include <set>

using namespace core;
using namespace core::data;

namespace {

double distance(const std::vector<std::uint8_t> &a, const std::vector<std::uint8_t> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
    return sum / static_cast<double>(a.size());
}

QByteArray digest(const std::vector<std::uint8_t> &pixels)
{
    return QCryptographicHash::hash(QByteArray(reinterpret_cast<const char *>(pixels.data()), static_cast<qsizetype>(pixels.size())),
                                    QCryptographicHash::Sha256).toHex();
}

/// Means of 4 × 4 blocks, three channels each: what a processor's rounding, or OpenCV's choice of vector instructions, leaves alone.
std::vector<double> blockColours(const std::vector<std::uint8_t> &pixels, int size)
{
    const auto side = static_cast<std::size_t>(size);
    std::vector<double> sums(4 * 4 * 3);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::size_t row = i / 3 / side, column = i / 3 % side;
        sums[(row * 4 / side * 4 + column * 4 / side) * 3 + i % 3] += pixels[i];
    }
    for (double &sum : sums)
        sum *= 16.0 / static_cast<double>(side * side);
    return sums;
}

/// Of seed 1, person 5, picture 2: the sample workspace must not change unnoticed.
constexpr std::array<double, 48> kKnownColours{
    224.2, 223.8, 210.2, 220.4, 189.4, 168.2, 218.4, 189.5, 168.6, 211.3, 209.7, 195.7, 198.8, 180.3, 164.7, 204.4,
    174.6, 157.2, 209.5, 177.3, 158.6, 190.7, 167.7, 150.4, 184.4, 156.1, 137.7, 209.8, 171.0, 150.6, 203.7, 167.3,
    148.4, 174.9, 154.2, 138.5, 134.1, 105.9, 107.4, 160.0, 133.7, 127.3, 149.2, 120.6, 115.1, 156.1, 136.8, 122.4};

} // namespace

class TestSyntheticFaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameArgumentsSamePixels();
    void peopleDifferMoreThanTheirPictures();
    void sizesShowTheSamePicture();
    void agesStayInAdjacentGroupsAndOverlap();
    void writesADataSetThatImports();
    void refusesNonsense();
    void stopIsThrown();
};

void TestSyntheticFaces::sameArgumentsSamePixels()
{
    SyntheticOptions options;
    const auto first = renderSyntheticFace(options, 5, 2), again = renderSyntheticFace(options, 5, 2);
    QCOMPARE(first.size(), std::size_t{3 * 64 * 64});
    QCOMPARE(digest(first), digest(again));
    QVERIFY(digest(first) != digest(renderSyntheticFace(options, 5, 3)));
    QVERIFY(digest(first) != digest(renderSyntheticFace(options, 6, 2)));
    // Pictures do not depend on how many others there are; only the seed makes other people.
    options.people = 7;
    options.imagesPerPersonMax = 40;
    QCOMPARE(digest(first), digest(renderSyntheticFace(options, 5, 2)));
    const std::vector<double> colours = blockColours(first, options.size);
    for (std::size_t i = 0; i < colours.size(); ++i)
        QVERIFY2(std::abs(colours[i] - kKnownColours.at(i)) < 1.5, std::to_string(i).c_str());
    options.seed = 2;
    QVERIFY(digest(first) != digest(renderSyntheticFace(options, 5, 2)));
}

void TestSyntheticFaces::peopleDifferMoreThanTheirPictures()
{
    const SyntheticOptions options{.size = 32};
    constexpr int kPeople = 24, kImages = 4;
    std::vector<std::vector<std::uint8_t>> pictures;
    for (int i = 0; i < kPeople * kImages; ++i)
        pictures.push_back(renderSyntheticFace(options, i / kImages, i % kImages));
    double within = 0, between = 0;
    int pairsWithin = 0, pairsBetween = 0, nearestIsOwn = 0;
    for (int i = 0; i < kPeople * kImages; ++i) {
        double best = 1e9;
        int owner = -1;
        for (int k = 0; k < kPeople * kImages; ++k) {
            if (k == i)
                continue;
            const double d = distance(pictures[static_cast<std::size_t>(i)], pictures[static_cast<std::size_t>(k)]);
            const bool same = i / kImages == k / kImages;
            (same ? within : between) += d;
            ++(same ? pairsWithin : pairsBetween);
            if (d < best) {
                best = d;
                owner = k / kImages;
            }
        }
        nearestIsOwn += owner == i / kImages;
    }
    QVERIFY(between / pairsBetween > 1.25 * within / pairsWithin);
    QVERIFY(nearestIsOwn > kPeople * kImages / 4); // by chance 1 in 32
    QVERIFY(nearestIsOwn < kPeople * kImages);     // and not so easy that pixels alone settle it
}

void TestSyntheticFaces::sizesShowTheSamePicture()
{
    for (const int size : {32, 64, 128}) {
        SyntheticOptions options;
        options.size = size;
        const auto picture = renderSyntheticFace(options, 3, 0);
        QCOMPARE(picture.size(), static_cast<std::size_t>(3 * size * size));
        double mean = 0;
        for (const std::uint8_t value : picture)
            mean += value;
        options.size = 64;
        double reference = 0;
        for (const std::uint8_t value : renderSyntheticFace(options, 3, 0))
            reference += value;
        QVERIFY(std::abs(mean / (3.0 * size * size) - reference / (3.0 * 64 * 64)) < 3);
    }
}

void TestSyntheticFaces::agesStayInAdjacentGroupsAndOverlap()
{
    int pictures = 0, awayFromOwn = 0;
    std::array<int, 4> groups{};
    std::array<int, 3> expressions{};
    for (int person = 0; person < 300; ++person) {
        const FacePerson who = makePerson(1, person);
        std::set<int> seen;
        for (int image = 0; image < 8; ++image) {
            const FaceShot shot = makeShot(1, person, image, who);
            seen.insert(shot.ageLabel);
            ++groups[static_cast<std::size_t>(shot.ageLabel)];
            ++expressions[static_cast<std::size_t>(shot.expression)];
            awayFromOwn += shot.ageLabel != static_cast<int>(shot.age);
            ++pictures;
        }
        QVERIFY(*seen.rbegin() - *seen.begin() <= 2);
    }
    for (const int count : groups)
        QVERIFY(count > pictures / 6);
    for (const int count : expressions)
        QVERIFY(count > pictures / 8);
    const double hard = static_cast<double>(awayFromOwn) / pictures;
    QVERIFY2(hard > 0.12 && hard < 0.28, std::to_string(hard).c_str());
}

void TestSyntheticFaces::writesADataSetThatImports()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    const SyntheticOptions options{.people = 12, .imagesPerPersonMin = 2, .imagesPerPersonMax = 5, .size = 32};
    std::int64_t done = 0, total = 0;
    JobContext job;
    job.report = [&](const Progress &progress) {
        done = progress.done;
        total = progress.total;
    };
    QVERIFY(writeSyntheticFaces(root, options, job));
    ImportOptions import;
    import.root = root;
    const auto plan = planImport(import, {});
    QVERIFY(plan);
    QCOMPARE(plan->tasks.size(), std::size_t{2});
    QCOMPARE(plan->tasks[0].name, std::string("age_group"));
    QCOMPARE(plan->tasks[1].name, std::string("expression"));
    QCOMPARE(static_cast<std::int64_t>(plan->images.size()), total);
    QCOMPARE(done, total);
    std::set<std::string> people;
    for (const PlannedImage &image : plan->images)
        people.insert(image.identity);
    QCOMPARE(people.size(), std::size_t{12});
    // The file holds what render gives, through a PNG and the decoder: A-1000 is person 0.
    const auto decoded = decodeImage(root, "images/A-1000_01.png", 32);
    QVERIFY(decoded);
    const auto rendered = renderSyntheticFace(options, 0, 0);
    for (std::size_t i = 0; i < 32 * 32; ++i)
        for (std::size_t c = 0; c < 3; ++c)
            QCOMPARE(decoded->pixels[c * 32 * 32 + i], rendered[3 * i + c]);
}

void TestSyntheticFaces::refusesNonsense()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    for (const SyntheticOptions &options : {SyntheticOptions{.people = 0}, SyntheticOptions{.imagesPerPersonMin = 0},
                                            SyntheticOptions{.imagesPerPersonMin = 5, .imagesPerPersonMax = 4}, SyntheticOptions{.size = 8}}) {
        const Status status = writeSyntheticFaces(root, options, {});
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Invalid);
    }
    QVERIFY(std::filesystem::is_empty(root));
}

void TestSyntheticFaces::stopIsThrown()
{
    const QTemporaryDir folder;
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(writeSyntheticFaces(folder.path().toStdString(), {}, {stop.get_token(), {}})), Stopped);
}

QTEST_GUILESS_MAIN(TestSyntheticFaces)
#include "test_synthetic_faces.moc"
