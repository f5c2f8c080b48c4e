// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/attack/same_person.h"

#include "core/compute/stats/intervals.h"

#include <QTest>

#include <cmath>

using namespace core;
using namespace core::compute;

namespace {

/// Features in the plane, by angle in degrees; groups are told apart by a shift that centring has to take off.
class Plane
{
public:
    void add(PersonId person, double degrees, std::int64_t group = 0)
    {
        const double angle = degrees * std::acos(-1.0) / 180;
        m_features.width = 2;
        m_features.features.push_back(static_cast<float>(std::cos(angle) + 40 * double(group)));
        m_features.features.push_back(static_cast<float>(std::sin(angle)));
        m_features.people.push_back(person);
        m_features.images.push_back(static_cast<ImageId>(m_features.people.size()));
        m_features.groups.push_back(group);
    }
    const PeopleFeatures &features() const { return m_features; }

private:
    PeopleFeatures m_features;
};

class TestSamePerson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Four people on the four axes with two images each: no half reaches another person's, each reaches its own.
    void peopleApartAreMeasuredExactly()
    {
        Plane plane;
        for (int i = 0; i < 4; ++i) {
            plane.add(i + 1, 90.0 * i);
            plane.add(i + 1, 90.0 * i);
        }
        const auto found = findSamePerson(plane.features(), {1}, 0.5, {});
        QCOMPARE(found.precision.n, std::int64_t(4));
        QCOMPARE(*found.precision.value, 1.0);
        QCOMPARE(*found.precision.low, clopperPearson(4, 4).low);
        QCOMPARE(*found.precision.chance, 0.25);
        QCOMPARE(*found.recall.value, 1.0);
        QCOMPARE(found.recall.n, std::int64_t(4));
        QVERIFY(found.candidates.empty());
    }

    /// At −2 every one of the 16 pairs of halves is found, 4 of one person.
    void everyPairIsFoundAtTheBottom()
    {
        Plane plane;
        for (int i = 0; i < 4; ++i) {
            plane.add(i + 1, 90.0 * i);
            plane.add(i + 1, 90.0 * i);
        }
        const auto found = findSamePerson(plane.features(), {1}, -1.0, {});
        QCOMPARE(found.precision.n, std::int64_t(16));
        QCOMPARE(*found.precision.value, 0.25);
        QCOMPARE(*found.recall.value, 1.0);
        QCOMPARE(*found.recall.chance, 1.0);
        QCOMPARE(found.candidates.size(), std::size_t(3));
    }

    /// Person 5 is person 1 under another name.
    void aSecondNameIsACandidateWithItsNearestImages()
    {
        Plane plane;
        for (int i = 0; i < 4; ++i) {
            plane.add(i + 1, 90.0 * i - 6);
            plane.add(i + 1, 90.0 * i + 6);
        }
        plane.add(5, -12);
        plane.add(5, 7);
        const auto found = findSamePerson(plane.features(), {1, 3}, 0.95, {});
        QCOMPARE(found.candidates.size(), std::size_t(1));
        QCOMPARE(found.candidates[0].person, PersonId(5));
        QCOMPARE(found.candidates[0].of, PersonId(1));
        QCOMPARE(found.candidates[0].image, ImageId(10));
        QCOMPARE(found.candidates[0].ofImage, ImageId(2));
        QVERIFY(found.candidates[0].cosine > 0.95);
        // Without a threshold the lowest is taken that half of the pairs deserve, and says no less.
        const auto chosen = findSamePerson(plane.features(), {1, 3}, std::nullopt, {});
        QVERIFY(chosen.cosine.has_value());
        QVERIFY(*chosen.precision.value >= kWantedPrecision);
        QVERIFY(*chosen.cosine < 0.95);
    }

    /// Two groups far apart: without centring, everybody of a group would be alike.
    void groupsAreCentred()
    {
        Plane plane;
        for (int i = 0; i < 4; ++i) {
            for (int group = 0; group < 2; ++group) {
                plane.add(i + 1, 90.0 * i, group);
                plane.add(i + 1, 90.0 * i, group);
            }
        }
        const auto found = findSamePerson(plane.features(), {1}, 0.9, {});
        QCOMPARE(*found.precision.value, 1.0);
        QVERIFY(found.candidates.empty());
    }

    /// Everybody alike, so that no threshold is good enough: nobody is called a candidate.
    void featuresThatTellNobodyApartGiveNoCandidates()
    {
        Plane plane;
        for (int person = 1; person <= 8; ++person) {
            for (int i = 0; i < 4; ++i) // the second half of each is where the next one's first half is
                plane.add(person, 45.0 * (i % 2 == 0 ? person : person + 1));
        }
        const auto found = findSamePerson(plane.features(), {1}, std::nullopt, {});
        QVERIFY(!found.cosine.has_value());
        QVERIFY(found.candidates.empty());
        QVERIFY(found.precision.value && *found.precision.value < kWantedPrecision);
    }

    void oneImageEachIsRefused()
    {
        Plane plane;
        for (int i = 0; i < 4; ++i)
            plane.add(i + 1, 90.0 * i);
        const auto found = findSamePerson(plane.features(), {1}, std::nullopt, {});
        QVERIFY(found.precision.isRefused());
        QVERIFY(found.recall.isRefused());
        QVERIFY(found.candidates.empty());
    }

    void aCrowdIsCutAndCounted()
    {
        Plane plane;
        for (int person = 1; person <= 15; ++person) {
            plane.add(person, person);
            plane.add(person, person);
        }
        for (int person = 16; person <= 30; ++person) {
            plane.add(person, 180 + person);
            plane.add(person, 180 + person);
        }
        const auto found = findSamePerson(plane.features(), {1}, 0.5, {});
        QCOMPARE(found.candidates.size(), kMostCandidates);
        QCOMPARE(found.leftOut, std::int64_t(4));
        QCOMPARE(found.candidates.front().person, PersonId(2)); // best first
    }

    void stops()
    {
        Plane plane;
        plane.add(1, 0);
        plane.add(1, 1);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(findSamePerson(plane.features(), {1}, 0.5, {stop.get_token(), {}})), Stopped);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestSamePerson)
#include "test_same_person.moc"
