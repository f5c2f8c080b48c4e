// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/report/look_alikes_json.h"
#include "core/store/look_alike_repository.h"
#include "core/store/request_repository.h"
#include "core/util/hash.h"
#include "tests/support/workspace_with_people.h"
#include "ui/request/look_alike_model.h"
#include "ui/request/look_alike_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::LookAlikeKind;
using core::LookAlikeState;

class TestLookAlikePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatNobodyLooked();
    void showsWhoLooksLikeWhomAndWhy();
    void whatCouldNotBeCheckedIsNoReassurance();
    void addsToTheRequest();
    void waivesWithAReasonOnly();
    void approvedRequestsTakeNobodyIn();
    void theSelectionIsOfAPersonNotOfARow();
    void facesAreWholeWhateverTheirSize();
    void aSearchThatFailsSaysWhy();
    void theModelKeepsItsPromises();

private:
    template <class T>
    T *find(const char *name) const { return m_panel->findChild<T *>(QString::fromLatin1(name)); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    core::Request request() { return *core::store::RequestRepository(m_session->database()).request(m_request); }
    std::vector<core::LookAlike> stored() { return core::store::LookAlikeRepository(m_session->database()).lookAlikes(m_request); }
    void save();

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<LookAlikePanel> m_panel;
    core::RequestId m_request = 0;
};

void TestLookAlikePanel::init()
{
    m_workspace = std::make_unique<WorkspaceWithPeople>(3, 2, 4);
    m_session = std::make_unique<Session>();
    QVERIFY(m_session->open(m_workspace->folder()));
    m_session->setDeclaredName(QStringLiteral("Olive"));
    const auto made = core::job::createRequest(m_session->workspace(), {"R-1", {"Ada 0"}, "Olive", "", "", "", false});
    QVERIFY(made);
    m_request = made->id;
    m_jobs = std::make_unique<JobRunner>();
    m_panel = std::make_unique<LookAlikePanel>(*m_session, *m_jobs);
    m_panel->resize(900, 500);
    // As on the page: what changed is shown again.
    connect(m_session.get(), &Session::changed, m_panel.get(), [this] { m_panel->show(request()); });
    m_panel->show(request());
    static_cast<QWidget *>(m_panel.get())->show();
}

void TestLookAlikePanel::cleanup()
{
    m_panel.reset();
    m_jobs.reset();
    m_session.reset();
    m_workspace.reset();
}

/// Person 1 has the same file, the unseen person 3 is a candidate.
void TestLookAlikePanel::save()
{
    const auto &people = m_workspace->people;
    core::LookAlikeCheck check;
    check.checked = "2026-11-21T07:00:00.000Z";
    check.modelSha256 = std::string(64, 'a');
    check.cosine = 0.6;
    check.precision.value = 0.55;
    check.precision.low = 0.4;
    check.precision.high = 0.7;
    check.precision.n = 40;
    core::store::LookAlikeRepository(m_session->database())
        .save(m_request, core::canonicalJson(core::report::lookAlikeCheckToJson(check)),
              {{people[1], LookAlikeState::Found, {}, {}, {}, {{LookAlikeKind::Exact, people[0], 5, 1, 1.0, 2}}},
               {people[3], LookAlikeState::Found, {}, {}, {}, {{LookAlikeKind::SamePerson, people[0], 13, 1, 0.71, 1}}}});
    m_session->notifyChanged();
}

void TestLookAlikePanel::saysThatNobodyLooked()
{
    QVERIFY(find<QLabel>("lookAlikeSummary")->text().contains(QStringLiteral("Not looked for yet")));
    QVERIFY(find<QTableView>("lookAlikeTable")->isHidden());
    QVERIFY(find<QPushButton>("searchLookAlikesButton")->isEnabled());
    QVERIFY(!find<QPushButton>("addLookAlikeButton")->isVisible());
}

void TestLookAlikePanel::showsWhoLooksLikeWhomAndWhy()
{
    save();
    const auto *table = find<QTableView>("lookAlikeTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, LookAlikeModel::Requested), QStringLiteral("Ada 0"));
    QVERIFY(cell(0, LookAlikeModel::Other).startsWith(QStringLiteral("Ada 1")));
    QVERIFY(cell(0, LookAlikeModel::Why).contains(QStringLiteral("same file")));
    QVERIFY(cell(1, LookAlikeModel::Why).contains(QStringLiteral("0.71")));
    QVERIFY(cell(1, LookAlikeModel::State).contains(QStringLiteral("Undecided")));
    const QString summary = find<QLabel>("lookAlikeSummary")->text();
    QVERIFY2(summary.contains(QStringLiteral("55 %")) && summary.contains(QStringLiteral("guess")), qPrintable(summary));
}

void TestLookAlikePanel::whatCouldNotBeCheckedIsNoReassurance()
{
    core::LookAlikeCheck check;
    check.checked = "2026-11-21T07:00:00.000Z";
    check.notes = {"Candidates could not be checked: the model's features do not tell these people apart well enough."};
    core::store::LookAlikeRepository(m_session->database())
        .save(m_request, core::canonicalJson(core::report::lookAlikeCheckToJson(check)), {});
    m_panel->show(request());
    const auto *limits = find<QLabel>("lookAlikeLimits");
    QCOMPARE(find<QLabel>("lookAlikeSummary")->text(), QStringLiteral("Exact and near copies: none found."));
    QVERIFY(limits->isVisible());
    QVERIFY(limits->text().contains(QStringLiteral("could not be checked")));
    QCOMPARE(limits->property("ink").toString(), QStringLiteral("unsure"));
    save();
    m_panel->show(request());
    QVERIFY(!limits->isVisible()); // candidates were looked for
}

void TestLookAlikePanel::addsToTheRequest()
{
    save();
    find<QTableView>("lookAlikeTable")->selectRow(0);
    QSignalSpy changed(m_session.get(), &Session::changed);
    click("addLookAlikeButton");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(request().people, (std::vector<core::PersonId>{m_workspace->people[0], m_workspace->people[1]}));
    const auto after = stored();
    QCOMPARE(after.front().state, LookAlikeState::Found); // the undecided one comes first now
    QCOMPARE(after.back().state, LookAlikeState::Added);
    QCOMPARE(after.back().by, std::string("Olive"));
    find<QTableView>("lookAlikeTable")->selectRow(1);
    QVERIFY(!find<QPushButton>("addLookAlikeButton")->isEnabled());
}

void TestLookAlikePanel::waivesWithAReasonOnly()
{
    save();
    find<QTableView>("lookAlikeTable")->selectRow(1);
    QVERIFY(!find<QPushButton>("waiveLookAlikeButton")->isEnabled());
    find<QLineEdit>("lookAlikeReasonEdit")->setText(QStringLiteral("it is Ada 3, not the same"));
    click("waiveLookAlikeButton");
    QVERIFY(find<QLabel>("lookAlikeError")->isVisible()); // a reason names nobody
    QCOMPARE(stored().back().state, LookAlikeState::Found);
    find<QLineEdit>("lookAlikeReasonEdit")->setText(QStringLiteral("another person"));
    click("waiveLookAlikeButton");
    QCOMPARE(stored().back().state, LookAlikeState::Waived);
    QCOMPARE(stored().back().reason, std::string("another person"));
    QVERIFY(find<QLabel>("lookAlikeError")->isHidden());
    QVERIFY(find<QLineEdit>("lookAlikeReasonEdit")->text().isEmpty());
}

void TestLookAlikePanel::approvedRequestsTakeNobodyIn()
{
    save();
    QVERIFY(core::job::approveRequest(m_session->workspace(), m_request, "Rita", ""));
    m_session->notifyChanged();
    find<QTableView>("lookAlikeTable")->selectRow(0);
    QVERIFY(!find<QPushButton>("addLookAlikeButton")->isEnabled());
    find<QLineEdit>("lookAlikeReasonEdit")->setText(QStringLiteral("in another request"));
    QVERIFY(find<QPushButton>("waiveLookAlikeButton")->isEnabled());
}

/// What was found may come in another order, or not at all: a click meant for one person must not hit another.
void TestLookAlikePanel::theSelectionIsOfAPersonNotOfARow()
{
    save();
    auto *table = find<QTableView>("lookAlikeTable");
    auto *reason = find<QLineEdit>("lookAlikeReasonEdit");
    table->selectRow(1);
    reason->setText(QStringLiteral("another person"));
    const auto &people = m_workspace->people;
    core::store::LookAlikeRepository repository(m_session->database());
    const auto found = [&](std::size_t person, double cosine) {
        return core::LookAlike{people[person], LookAlikeState::Found, {}, {}, {}, {{LookAlikeKind::SamePerson, people[0], 13, 1, cosine, 1}}};
    };
    const std::string check = core::canonicalJson(core::report::lookAlikeCheckToJson({}));
    repository.save(m_request, check, {found(3, 0.9), found(1, 0.7)});
    m_session->notifyChanged();
    QVERIFY(table->currentIndex().siblingAtColumn(LookAlikeModel::Other).data().toString().startsWith(QStringLiteral("Ada 3")));
    QCOMPARE(reason->text(), QStringLiteral("another person"));
    repository.save(m_request, check, {found(1, 0.7)});
    m_session->notifyChanged();
    QVERIFY(reason->text().isEmpty());
    QVERIFY(!find<QPushButton>("waiveLookAlikeButton")->isEnabled());
}

void TestLookAlikePanel::facesAreWholeWhateverTheirSize()
{
    constexpr int kSize = 128; // of the cache; the rows have less room
    auto dataSet = *core::store::DataSetRepository(m_session->database()).dataSet();
    dataSet.imageSize = kSize;
    core::store::DataSetRepository(m_session->database()).save(dataSet);
    auto writer = core::data::PixelCacheWriter::create(m_session->workspace().pixelCacheFile(kSize), kSize, 20);
    QVERIFY(writer);
    std::vector<std::uint8_t> pixels(3 * kSize * kSize, 0);
    std::fill_n(pixels.end() - kSize, kSize, std::uint8_t(255)); // blue at the very bottom
    for (int row = 0; row < 20; ++row)
        QVERIFY((*writer)->write(row, pixels, core::sha256(std::to_string(row))));
    QVERIFY((*writer)->commit(20));
    save();
    const auto face = find<QTableView>("lookAlikeTable")->model()->index(0, LookAlikeModel::Other).data(Qt::DecorationRole).value<QImage>();
    QCOMPARE(face.deviceIndependentSize(), QSizeF(LookAlikeModel::kFace, LookAlikeModel::kFace));
    QVERIFY(face.pixelColor(face.width() / 2, face.height() - 1).blue() > 50);
}

/// The images of this workspace are nowhere, so that they cannot be compared.
void TestLookAlikePanel::aSearchThatFailsSaysWhy()
{
    click("searchLookAlikesButton");
    QTRY_VERIFY(m_jobs->isIdle() && find<QLabel>("lookAlikeError")->isVisible());
    QVERIFY(!find<QLabel>("lookAlikeError")->text().isEmpty());
    QVERIFY(find<QPushButton>("searchLookAlikesButton")->isEnabled());

    m_panel->hide();
    QSignalSpy notices(m_session.get(), &Session::notice); // whoever looks elsewhere is told
    find<QPushButton>("searchLookAlikesButton")->click();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.front().at(1).toBool());
}

void TestLookAlikePanel::theModelKeepsItsPromises()
{
    LookAlikeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{}, {}});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.row({}));
}

QTEST_MAIN(TestLookAlikePanel)
#include "test_look_alike_panel.moc"
