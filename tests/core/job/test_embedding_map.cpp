// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/embedding.h"
#include "core/job/jobs.h"
#include "core/job/measure.h"
#include "core/job/requests.h"
#include "core/store/run_repository.h"
#include "tests/support/workspace_with_people.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace {

class TestEmbeddingMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLargeSetKeepsTheFeaturesOfWhatIsShown();
};

void TestEmbeddingMap::aLargeSetKeepsTheFeaturesOfWhatIsShown()
{
    constexpr int kWidth = 4;
    constexpr std::size_t kRetain = 400, kForget = 30;
    const WorkspaceWithPeople people(1, 0, 1);
    const auto opened = core::store::Workspace::open(people.folder(), core::store::Access::Write);
    QVERIFY(opened);
    core::job::NewRequest wanted;
    wanted.reference = "R-1";
    wanted.people = {"Ada 0"};
    wanted.by = "Olive";
    core::RunInfo run;
    run.request = core::job::createRequest(**opened, wanted)->id;
    run.seed = 7;
    const auto shown = core::compute::mappedImages(core::AuditSet::Retain, kRetain, run.seed);
    QCOMPARE(shown.size(), core::compute::kOtherPoints);
    {
        core::store::Database database = (*opened)->database();
        core::store::RunRepository runs(database);
        run.id = runs.add(run);
        for (const auto &[set, images] : {std::pair(core::AuditSet::Retain, kRetain), std::pair(core::AuditSet::Forget, kForget)}) {
            std::vector<core::ImageId> ids(images);
            std::iota(ids.begin(), ids.end(), core::ImageId{1});
            runs.saveScoredImages(run.id, set, ids);
            std::vector<float> features;
            for (const std::size_t image : core::compute::mappedImages(set, images, run.seed))
                for (int column = 0; column < kWidth; ++column)
                    features.push_back(std::sin(static_cast<float>(image) * static_cast<float>(column + 1)));
            runs.saveScores(run.id, core::Stage::Unlearned, set, core::job::kMapFeatures, kWidth, features);
        }
    }
    for (int call = 0; call < 2; ++call) { // made, then as stored
        const auto map = core::job::embeddingMap(**opened, run.id, {});
        QVERIFY2(map, map ? "" : describe(map.error()).c_str());
        QCOMPARE(map->images, static_cast<std::int64_t>(shown.size() + kForget));
        const std::vector<float> &places = map->principal.at(core::Stage::Unlearned).at(core::AuditSet::Retain);
        QCOMPARE(places.size(), 2 * kRetain);
        for (std::size_t image = 0; image < kRetain; ++image)
            QCOMPARE(!std::isnan(places[2 * image]), std::ranges::binary_search(shown, image));
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestEmbeddingMap)
#include "test_embedding_map.moc"
