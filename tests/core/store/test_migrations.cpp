// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces of earlier schemas, as those versions left them, brought up to date.
#include "store_fixture.h"

#include "core/store/look_alike_repository.h"
#include "core/store/migration_scripts.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace core::store;

class TestMigrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaOneKeepsItsRequestsAndGainsTheirEnds();
    void schemaTwoGainsLookAlikes();
    void schemaFourGainsTheImagesOfItsModels();
    void schemaSixFindsItsPeopleWithoutAccents();
    void readersAskForABringingUpToDate();
};

namespace {

/// The workspace's database replaced by one of `version`, holding what `statements` put there.
void makeOld(const std::filesystem::path &file, int version, const QStringList &statements)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(std::filesystem::path(file) += suffix);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        database.setDatabaseName(QString::fromStdString(file.string()));
        QVERIFY(database.open());
        QStringList all;
        for (int step = 0; step < version; ++step)
            all += QString::fromUtf8(kMigrations[step]).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
        all += statements;
        all += QStringLiteral("PRAGMA user_version = %1").arg(version);
        for (const QString &statement : all) {
            QSqlQuery query(database);
            const QStringList lines = statement.split(u'\n', Qt::SkipEmptyParts);
            const bool isCommentOnly =
                std::ranges::all_of(lines, [](const QString &line) { return line.startsWith(QStringLiteral("--")); });
            QVERIFY2(isCommentOnly || query.exec(statement), qPrintable(query.lastError().text() + statement));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
}

QStringList schemaOneContents()
{
    return {QStringLiteral("INSERT INTO people (id, pseudonym, set_kind) VALUES (1, 'P-A', 'train'), (2, 'P-B', 'unseen')"),
            QStringLiteral("INSERT INTO requests VALUES (1, 'R-1', 'approved', '2026-10-01', '2026-11-01', '17-1-b', '', 0, 'Olive', "
                           "'Rita', 'checked', '2026-10-01T00:00:00.000Z', '2026-10-02T00:00:00.000Z')"),
            QStringLiteral("INSERT INTO request_people VALUES (1, 1), (1, 2)"),
            QStringLiteral("INSERT INTO runs (request, status, details) VALUES (1, 'done', '{}')")};
}

} // namespace

void TestMigrations::schemaOneKeepsItsRequestsAndGainsTheirEnds()
{
    QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "ws";
    const std::filesystem::path file = test::StoreFixture::make(folder)->databaseFile();
    makeOld(file, 1, schemaOneContents());

    const auto workspace = Workspace::open(folder, Access::Write);
    QVERIFY2(workspace.has_value(), workspace ? "" : describe(workspace.error()).c_str());
    Database database = (*workspace)->database();
    QCOMPARE(schemaVersion(database), currentSchemaVersion());
    RequestRepository requests(database);
    Request request = *requests.request(1);
    QCOMPARE(request.state, RequestState::Approved);
    QCOMPARE(request.decisionReason, std::string("checked"));
    QVERIFY(request.extended.empty() && request.closed.empty());
    request.closedBy = "Olive";
    request.closed = "2026-11-21T00:00:00.000Z";
    request.extensionReason = "many images";
    requests.update(request);
    QCOMPARE(requests.request(1)->closedBy, request.closedBy);
    QCOMPARE(requests.request(1)->extensionReason, request.extensionReason);
    // A run without a recorded model unlearns the training people.
    DataSetRepository people(database);
    QCOMPARE(people.person(1)->state, PersonState::Unlearned);
    QCOMPARE(people.person(2)->state, PersonState::Approved);
}

void TestMigrations::schemaTwoGainsLookAlikes()
{
    QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "ws";
    makeOld(test::StoreFixture::make(folder)->databaseFile(), 2,
            {QStringLiteral("INSERT INTO people (id, pseudonym, set_kind) VALUES (1, 'P-A', 'train'), (2, 'P-B', 'unseen')"),
             QStringLiteral("INSERT INTO requests (id, reference, state, received, due, basis, notes, experiment, created_by, decided_by, "
                            "decision_reason, created, decided) VALUES (1, 'R-1', 'new', '', '', '', '', 0, 'Olive', '', '', '', '')"),
             QStringLiteral("INSERT INTO request_people VALUES (1, 1)")});

    const auto workspace = Workspace::open(folder, Access::Write);
    QVERIFY2(workspace.has_value(), workspace ? "" : describe(workspace.error()).c_str());
    Database database = (*workspace)->database();
    QCOMPARE(schemaVersion(database), currentSchemaVersion());
    LookAlikeRepository repository(database);
    QVERIFY(!repository.report(1));
    repository.save(1, "{}", {{2, LookAlikeState::Found, {}, {}, {}, {{LookAlikeKind::Exact, 1, 4, 5, 1, 1}}}});
    QCOMPARE(repository.lookAlikes(1).front().person, PersonId(2));
    QCOMPARE(RequestRepository(database).request(1)->people, std::vector<PersonId>{1});
}

void TestMigrations::schemaFourGainsTheImagesOfItsModels()
{
    QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "ws";
    makeOld(test::StoreFixture::make(folder)->databaseFile(), 4,
            {QStringLiteral("INSERT INTO people (id, pseudonym, set_kind) VALUES (1, 'P-A', 'train'), (2, 'P-B', 'train')"),
             QStringLiteral("INSERT INTO images (id, person, path, bytes, sha256, cache_row) VALUES (1, 1, 'a', 1, x'01', 0), "
                            "(2, 2, 'b', 1, x'02', 1), (3, 1, 'c', 1, x'03', 2)"),
             QStringLiteral("INSERT INTO tasks VALUES (1, 'age', 'binary', '[]', 0)"),
             QStringLiteral("INSERT INTO models VALUES (1, '', 'resnet18', 1, 'trained', NULL, NULL, 32, 'cpu', 1, 1, '{}', '', 0)"),
             QStringLiteral("INSERT INTO model_people VALUES (1, 1)")});

    const auto workspace = Workspace::open(folder, Access::Write);
    QVERIFY2(workspace.has_value(), workspace ? "" : describe(workspace.error()).c_str());
    Database database = (*workspace)->database();
    QCOMPARE(schemaVersion(database), currentSchemaVersion());
    const TrainingImages images = ModelRepository(database).trainingImages(1);
    QCOMPARE(images.ids, (std::vector<ImageId>{1, 3}));
    QVERIFY(images.isInferred);
}

void TestMigrations::schemaSixFindsItsPeopleWithoutAccents()
{
    QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "ws";
    makeOld(test::StoreFixture::make(folder)->databaseFile(), 6,
            {QStringLiteral("INSERT INTO people (id, pseudonym, set_kind) VALUES (1, 'P-A', 'train'), (2, 'P-B', 'train')"),
             QString::fromUtf8("INSERT INTO names (person, identity, folded, salt) VALUES (1, 'Zoë MÜLLER', 'zoë müller', "
                               "zeroblob(32)), (2, 'Ada', 'ada', zeroblob(32))")});
    const auto workspace = Workspace::open(folder, Access::Write);
    QVERIFY2(workspace.has_value(), workspace ? "" : describe(workspace.error()).c_str());
    Database database = (*workspace)->database();
    DataSetRepository people(database);
    for (const char *search : {"zoe", "muller", "Zoë Mül"}) {
        const auto found = people.people({.search = search});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().id, PersonId(1));
    }
}

void TestMigrations::readersAskForABringingUpToDate()
{
    QTemporaryDir temporary;
    const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "ws";
    makeOld(test::StoreFixture::make(folder)->databaseFile(), 1, {});
    const auto workspace = Workspace::open(folder, Access::Read);
    QVERIFY(!workspace);
    QCOMPARE(workspace.error().code, ErrorCode::Unsupported);
    QVERIFY(workspace.error().detail.find("open it once for writing") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
