// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/walk.h"
#include "tests/support/toy_unlearning.h"

using namespace core;
using namespace core::compute;

namespace {

UnlearnInput sets(const ToyFaces &faces)
{
    UnlearnInput input;
    input.retain = faces.slice(0, 20);
    input.forget = faces.slice(20, 6);
    return input;
}

const ModelSpec kSpec{"resnet18", "toy", TaskKind::Binary, {"dark", "light"}, ToyFaces::kSide};

std::vector<std::int64_t> sorted(std::vector<std::int64_t> values)
{
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesFollowOneAnother()
    {
        const ToyFaces faces(TaskKind::Binary);
        const UnlearnInput input = sets(faces);
        const Walk walk(input, {{WalkedSet::Forget, 7, {}}, {WalkedSet::Retain, 8, {}}, {WalkedSet::Retain, 9, 2}}, 8);
        QCOMPARE(walk.total(), std::int64_t{1 + 3 + 2});
        std::vector<int> phases;
        std::vector<std::int64_t> passes, retained;
        std::string edges;
        for (std::int64_t number = 0; number < walk.total(); ++number) {
            const BatchPlace place = walk.at(number, kSpec, torch::kCPU, false);
            phases.push_back(place.phase);
            passes.push_back(place.pass);
            edges += place.isFirstOfPass ? (place.isLastOfPass ? 'o' : '[') : (place.isLastOfPass ? ']' : '-');
            QCOMPARE(walk.endsPass(number + 1), place.isLastOfPass);
            if (place.pass == 1)
                retained.insert(retained.end(), place.retain.indices.begin(), place.retain.indices.end());
        }
        QCOMPARE(phases, (std::vector<int>{7, 8, 8, 8, 9, 9}));
        QCOMPARE(passes, (std::vector<std::int64_t>{0, 1, 1, 1, 2, 2}));
        QCOMPARE(edges, std::string("o[-][]"));
        std::vector<std::int64_t> all(20);
        std::iota(all.begin(), all.end(), std::int64_t{0});
        QCOMPARE(sorted(retained), all); // a whole pass shows every image once, the last batch being uneven
    }

    void theOtherSetGoesOnInCycles()
    {
        const ToyFaces faces(TaskKind::Binary);
        const UnlearnInput input = sets(faces);
        const Walk walk(input, passesOver(WalkedSet::Retain, 2), 4);
        QCOMPARE(walk.total(), std::int64_t{10});
        std::vector<std::int64_t> forgotten;
        std::vector<std::int64_t> sizes;
        for (std::int64_t number = 0; number < walk.total(); ++number) {
            const BatchPlace place = walk.at(number, kSpec, torch::kCPU, false);
            sizes.push_back(place.forget.size());
            forgotten.insert(forgotten.end(), place.forget.indices.begin(), place.forget.indices.end());
            QCOMPARE(place.forget.pixels.size(0), place.forget.size());
            QCOMPARE(place.retain.labels.size(0), place.retain.size());
        }
        QCOMPARE(sizes, (std::vector<std::int64_t>{4, 2, 4, 2, 4, 2, 4, 2, 4, 2}));
        for (std::size_t image = 0; image < 6; ++image)
            QCOMPARE(std::count(forgotten.begin(), forgotten.end(), static_cast<std::int64_t>(image)), std::ptrdiff_t{5});
    }

    void aBatchIsAFunctionOfSeedAndNumber()
    {
        const ToyFaces faces(TaskKind::Binary);
        UnlearnInput input = sets(faces);
        const auto batchAt = [&](std::int64_t number, bool augments) {
            return Walk(input, passesOver(WalkedSet::Retain, 2), 8).at(number, kSpec, torch::kCPU, augments);
        };
        const BatchPlace once = batchAt(4, true), again = batchAt(4, true);
        QCOMPARE(once.retain.indices, again.retain.indices);
        QVERIFY(torch::equal(once.retain.pixels, again.retain.pixels));
        QVERIFY(!torch::equal(once.retain.pixels, batchAt(4, false).retain.pixels));
        QVERIFY(torch::equal(once.forget.pixels, batchAt(4, false).forget.pixels)); // only retain images are augmented
        QVERIFY(batchAt(0, false).retain.indices != batchAt(3, false).retain.indices); // shuffled anew in the second pass
        input.seed = 2;
        QVERIFY(batchAt(4, true).retain.indices != once.retain.indices);
    }

    void emptySetsAreRefusedByName()
    {
        const ToyFaces faces(TaskKind::Binary);
        UnlearnInput input = sets(faces);
        input.forget = faces.slice(0, 0);
        QVERIFY_EXCEPTION_THROWN(Walk(input, passesOver(WalkedSet::Retain, 1), 8), std::invalid_argument);
        input = sets(faces);
        input.retain = faces.slice(0, 0);
        QVERIFY_EXCEPTION_THROWN(Walk(input, passesOver(WalkedSet::Retain, 1), 8), std::invalid_argument);
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "test_walk.moc"
