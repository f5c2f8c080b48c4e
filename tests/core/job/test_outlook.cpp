// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/outlook.h"

#include "core/data/pixel_cache.h"
#include "core/job/requests.h"
#include "core/store/model_repository.h"
#include "tests/support/workspace_with_people.h"

#include <QTest>

namespace {

class TestOutlook final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WorkspaceWithPeople> m_people;
    std::shared_ptr<core::store::Workspace> m_workspace;

    void make(int train, int unseen, int images)
    {
        m_workspace.reset();
        m_people = std::make_unique<WorkspaceWithPeople>(train, unseen, images);
        auto opened = core::store::Workspace::open(m_people->folder(), core::store::Access::Write);
        QVERIFY(opened);
        m_workspace = *opened;
    }
    core::RequestId request(int people)
    {
        core::job::NewRequest wanted;
        wanted.reference = "R-" + std::to_string(people);
        wanted.by = "Olive";
        for (int i = 0; i < people; ++i)
            wanted.people.push_back("Ada " + std::to_string(i));
        const auto made = core::job::createRequest(*m_workspace, wanted);
        return made ? made->id : 0;
    }
    core::job::Outlook outlook(core::RequestId request, std::optional<core::ModelId> model = {})
    {
        const auto found = core::job::outlook(*m_workspace, request, model);
        return found ? *found : core::job::Outlook{-1, -1, -1, -1, false, false, {}};
    }

private Q_SLOTS:
    void whatIsTooSmallIsSaidBefore_data()
    {
        QTest::addColumn<int>("forget");
        QTest::addColumn<int>("unseen");
        QTest::addColumn<int>("images");
        QTest::addColumn<bool>("hasVerdict");
        QTest::addColumn<bool>("hasAttack");
        QTest::newRow("enough") << 5 << 5 << 4 << true << true;
        QTest::newRow("a forget person too few") << 4 << 5 << 5 << false << true;
        QTest::newRow("an unseen person too few") << 5 << 4 << 5 << false << true;
        QTest::newRow("an image too few") << 5 << 5 << 3 << true << false;
        QTest::newRow("both") << 1 << 5 << 3 << false << false;
    }
    void whatIsTooSmallIsSaidBefore()
    {
        QFETCH(int, forget);
        QFETCH(int, unseen);
        QFETCH(int, images);
        QFETCH(bool, hasVerdict);
        QFETCH(bool, hasAttack);
        make(6, unseen, images);
        const core::job::Outlook found = outlook(request(forget));
        QCOMPARE(found.forgetPeople, forget);
        QCOMPARE(found.forgetImages, forget * images);
        QCOMPARE(found.unseenPeople, unseen);
        QCOMPARE(found.unseenImages, unseen * images);
        QCOMPARE(found.hasVerdict, hasVerdict);
        QCOMPARE(found.hasAttack, hasAttack);
        QCOMPARE(found.warnings.size(), std::size_t(hasVerdict ? 0 : 1) + std::size_t(hasAttack ? 0 : 1));
    }

    void onlyWhomTheModelKnowsIsForgotten()
    {
        make(6, 6, 4);
        const core::RequestId wanted = request(6);
        core::store::Database database = m_workspace->database();
        core::Model model;
        model.sha256 = std::string(64, 'a');
        model.arch = "resnet18";
        model.task = 1;
        const auto &people = m_people->people;
        const core::ModelId id =
            core::store::ModelRepository(database).add(model, {people[0], people[1], people[8]}); // the last one "unseen", yet known
        const core::job::Outlook found = outlook(wanted, id);
        QCOMPARE(found.forgetPeople, 2);
        QCOMPARE(found.unseenPeople, 5);
        QVERIFY(!found.hasVerdict);
    }

    void onlyWhatTheAuditCanUseCounts()
    {
        make(6, 6, 4);
        const core::RequestId wanted = request(5);
        core::store::Database database = m_workspace->database();
        core::store::DataSetRepository repository(database);
        const core::TaskId task = repository.dataSet()->tasks.front().id;
        core::Model model;
        model.sha256 = std::string(64, 'a');
        model.task = task;
        model.imageSize = 32;
        const auto &people = m_people->people;
        const core::ModelId id = core::store::ModelRepository(database).add(model, {people.begin(), people.begin() + 6});
        QCOMPARE(outlook(wanted, id).forgetImages, 20);
        QVERIFY(outlook(wanted, id).hasVerdict);

        core::Image later{0, people[0], "images/later.png", 1, std::string(64, '0'), 100, {0}};
        repository.upsertImage(later, {task});
        QCOMPARE(outlook(wanted, id).forgetImages, 20); // not what the model was trained on
        QCOMPARE(outlook(wanted).forgetImages, 21);

        for (core::Image &image : repository.imagesOf(people[1])) {
            image.labels = {core::kNoLabel};
            repository.upsertImage(image, {task});
        }
        core::job::Outlook found = outlook(wanted, id);
        QCOMPARE(found.forgetPeople, 4);
        QCOMPARE(found.forgetImages, 16);
        QVERIFY(!found.hasVerdict);

        const auto writer = core::data::PixelCacheWriter::create(m_workspace->pixelCacheFile(32), 32, 101);
        QVERIFY(writer);
        const std::vector<std::uint8_t> pixels(3 * 32 * 32, 9);
        for (const core::Image &image : repository.images()) {
            if (image.person != people[6])
                QVERIFY((*writer)->write(image.cacheRow, pixels, core::sha256("there")));
        }
        QVERIFY((*writer)->commit(101));
        found = outlook(wanted, id);
        QCOMPARE(found.unseenPeople, 5); // whose images are lost is in no set
        QCOMPARE(found.unseenImages, 20);
    }

    void aRequestThatIsNotThereIsAnError()
    {
        make(1, 1, 1);
        const auto found = core::job::outlook(*m_workspace, 7);
        QVERIFY(!found);
        QCOMPARE(found.error().code, core::ErrorCode::NotFound);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestOutlook)
#include "test_outlook.moc"
