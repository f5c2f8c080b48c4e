// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_key.h"
#include "ui/people/people_loader.h"
#include "ui/people/people_model.h"
#include "ui/people/people_selection.h"
#include "ui/shell/person_words.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using core::PersonState;
using core::SetKind;
using ui::PeopleCriteria;
using ui::PeopleModel;
using ui::PeopleOrder;
using ui::PeopleSelection;
using ui::PersonRow;

namespace {

PersonRow person(qint64 id, const QString &identity, SetKind set, qint64 images, PersonState state = PersonState::None)
{
    PersonRow row;
    row.id = id;
    row.identity = identity;
    row.key = core::store::searchKey(identity);
    row.set = set;
    row.images = images;
    row.state = state;
    return row;
}

std::vector<PersonRow> somePeople()
{
    std::vector<PersonRow> people{person(1, QStringLiteral("Person 10"), SetKind::Train, 5),
            person(2, QStringLiteral("person 2"), SetKind::Train, 15, PersonState::Requested),
            person(3, QStringLiteral("Ömer"), SetKind::Validation, 7),
            person(4, QStringLiteral("Person 1"), SetKind::Unseen, 3)};
    ui::sortByName(people);
    return people;
}

QStringList shown(const PeopleModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row).data().toString();
    return names;
}

} // namespace

class TestPeopleModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<PeopleModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setPeople(somePeople());
    }

    /// Once unlearned is not yet forgotten.
    void stateSaysWhatUnlearningCameTo_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("words");
        using core::ForgettingVerdict;
        QTest::newRow("unknown") << -1 << "Unlearned";
        QTest::newRow("forgotten") << int(ForgettingVerdict::Forgotten) << "Forgotten";
        QTest::newRow("not forgotten") << int(ForgettingVerdict::NotForgotten) << "Not forgotten";
        QTest::newRow("over-forgotten") << int(ForgettingVerdict::OverForgotten) << "Over-forgotten";
        QTest::newRow("inconclusive") << int(ForgettingVerdict::Inconclusive) << "Inconclusive";
    }
    void stateSaysWhatUnlearningCameTo()
    {
        QFETCH(int, verdict);
        QFETCH(QString, words);
        auto ada = person(1, QStringLiteral("Ada"), SetKind::Train, 5, PersonState::Unlearned);
        if (verdict >= 0)
            ada.verdict = core::ForgettingVerdict(verdict);
        QCOMPARE(ui::stateText(ada.state, ada.verdict), words);
        m_model->setPeople({ada});
        QVERIFY(m_model->index(0).data(Qt::AccessibleTextRole).toString().endsWith(words));
        ada.state = PersonState::Requested;
        QCOMPARE(ui::stateText(ada.state, ada.verdict), QStringLiteral("Requested"));
    }
    void ordersNamesAsPeopleDo();
    void ordersByImages();
    void searchesWhateverTheCase();
    void searchesWhateverTheAccents_data();
    void searchesWhateverTheAccents();
    void tellsWhomTheFiltersHide();
    void searchesPseudonymsOnceTheyCame();
    void filtersBySetStateAndClass();
    void findsPeopleById();
    void detailsArriveLater();
    void selectionOutlivesFiltersAndReloads();
    void namesAreNoMarkup();
    void tallyCounts();
    void aHundredThousandAreQuick();

private:
    std::unique_ptr<PeopleModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPeopleModel::ordersNamesAsPeopleDo()
{
    const auto names = shown(*m_model);
    QVERIFY(names.indexOf(QStringLiteral("Person 1")) < names.indexOf(QStringLiteral("person 2")));
    QVERIFY(names.indexOf(QStringLiteral("person 2")) < names.indexOf(QStringLiteral("Person 10")));
}

void TestPeopleModel::ordersByImages()
{
    m_model->setOrder(PeopleOrder::MostImages);
    QCOMPARE(shown(*m_model).front(), QStringLiteral("person 2"));
    m_model->setOrder(PeopleOrder::FewestImages);
    QCOMPARE(shown(*m_model).front(), QStringLiteral("Person 1"));
}

void TestPeopleModel::searchesWhateverTheCase()
{
    m_model->setCriteria({QStringLiteral("ömer"), {}, {}, -1});
    QCOMPARE(shown(*m_model), QStringList{QStringLiteral("Ömer")});
    m_model->setCriteria({QStringLiteral("nobody"), {}, {}, -1});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->total(), 4);
}

void TestPeopleModel::searchesWhateverTheAccents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("left out") << QStringLiteral("Anna Müller") << QStringLiteral("mull") << true;
    QTest::newRow("typed") << QStringLiteral("Anna Muller") << QStringLiteral("MÜLL") << true;
    QTest::newRow("apart") << QString::fromUtf8("Mu\u0308ller") << QStringLiteral("müller") << true;
    QTest::newRow("stroke") << QStringLiteral("Øyvind") << QStringLiteral("oyv") << true;
    QTest::newRow("ligature") << QStringLiteral("Æthelred") << QStringLiteral("aeth") << true;
    QTest::newRow("sharp s") << QStringLiteral("Strauß") << QStringLiteral("strauss") << true;
    QTest::newRow("dotted I") << QStringLiteral("İnci") << QStringLiteral("inci") << true;
    QTest::newRow("Vietnamese") << QStringLiteral("Nguyễn Đức") << QStringLiteral("nguyen duc") << true;
    QTest::newRow("part of a syllable") << QStringLiteral("김민지") << QStringLiteral("김민") << true;
    QTest::newRow("voiced") << QStringLiteral("がく") << QStringLiteral("かく") << false; // another letter
    QTest::newRow("another letter") << QStringLiteral("Anna Müller") << QStringLiteral("moll") << false;
    QTest::newRow("nothing but a mark") << QStringLiteral("Anna") << QString(QChar(0x308)) << false;
}

void TestPeopleModel::searchesWhateverTheAccents()
{
    QFETCH(QString, name);
    QFETCH(QString, search);
    QFETCH(bool, isFound);
    m_model->setPeople({person(1, name, SetKind::Train, 3)});
    m_model->setCriteria({search, {}, {}, -1});
    QCOMPARE(m_model->rowCount(), isFound ? 1 : 0);
}

void TestPeopleModel::tellsWhomTheFiltersHide()
{
    m_model->setCriteria({QStringLiteral("person"), {int(SetKind::Train)}, {}, -1});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->matching(), 3);
    m_model->setCriteria({QStringLiteral("omer"), {int(SetKind::Train)}, {}, -1});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->matching(), 1);
    m_model->setCriteria({QStringLiteral("nobody"), {}, {}, -1});
    QCOMPARE(m_model->matching(), 0);
}

void TestPeopleModel::searchesPseudonymsOnceTheyCame()
{
    m_model->setCriteria({QStringLiteral("p-ab"), {}, {}, -1});
    QVERIFY(m_model->awaitsPseudonyms());
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setDetails({.faces = {}, .mix = {}, .pseudonyms = {{1, QStringLiteral("P-AAAA")}, {3, QStringLiteral("P-ABBB")}}});
    QVERIFY(!m_model->awaitsPseudonyms());
    QCOMPARE(shown(*m_model), QStringList{QStringLiteral("Ömer")});
    m_model->setPeople(somePeople()); // read again: those known are better than none
    QCOMPARE(shown(*m_model), QStringList{QStringLiteral("Ömer")});
    m_model->setPeople({}); // the workspace was closed
    m_model->setPeople(somePeople());
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setCriteria({QStringLiteral("pers"), {}, {}, -1});
    QVERIFY(!m_model->awaitsPseudonyms());
}

void TestPeopleModel::filtersBySetStateAndClass()
{
    m_model->setCriteria({{}, {int(SetKind::Train)}, {}, -1});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setCriteria({{}, {int(SetKind::Train), int(SetKind::Unseen)}, {}, -1});
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setCriteria({{}, {}, PersonState::Requested, -1});
    QCOMPARE(shown(*m_model), QStringList{QStringLiteral("person 2")});
    m_model->setDetails({.faces = {}, .mix = {{1, {5, 0}}, {2, {0, 15}}, {3, {3, 4}}, {4, {3, 0}}}, .pseudonyms = {}});
    m_model->setCriteria({{}, {}, {}, 1});
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setCriteria({{}, {}, {}, -1, 7});
    QCOMPARE(m_model->rowCount(), 2);
}

void TestPeopleModel::findsPeopleById()
{
    QCOMPARE(m_model->byId(3)->identity, QStringLiteral("Ömer"));
    QVERIFY(!m_model->byId(99));
    const int row = m_model->rowOf(3);
    QCOMPARE(m_model->person(row).id, 3);
    m_model->setCriteria({{}, {int(SetKind::Train)}, {}, -1});
    QCOMPARE(m_model->rowOf(3), -1);
    QVERIFY(m_model->byId(3));
}

void TestPeopleModel::detailsArriveLater()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setDetails({.faces = {{2, {7, 8}}}, .mix = {{2, {15, 0}}}, .pseudonyms = {}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->byId(2)->faces, (std::vector<std::int64_t>{7, 8}));
    QCOMPARE(m_model->byId(2)->mix, (std::vector<std::int64_t>{15, 0}));
    QVERIFY(m_model->byId(1)->mix.empty());
}

void TestPeopleModel::selectionOutlivesFiltersAndReloads()
{
    QItemSelectionModel shownSelection(m_model.get());
    PeopleSelection selection(*m_model, shownSelection);
    shownSelection.select(m_model->index(m_model->rowOf(1)), QItemSelectionModel::Select);
    m_model->setCriteria({QStringLiteral("person 2"), {}, {}, -1});
    QVERIFY(!shownSelection.hasSelection());
    QCOMPARE(selection.tally().hidden, 1);
    shownSelection.select(m_model->index(0), QItemSelectionModel::ClearAndSelect); // a plain click
    QCOMPARE(selection.ids().size(), 2);
    m_model->setCriteria({});
    QCOMPARE(shownSelection.selectedIndexes().size(), 2);
    auto people = somePeople();
    std::erase_if(people, [](const PersonRow &row) { return row.id == 1; }); // person 1 is purged
    m_model->setPeople(people);
    QCOMPARE(selection.ids(), QList<qint64>{2});
    QSignalSpy changed(&selection, &PeopleSelection::changed);
    selection.clear();
    QVERIFY(selection.ids().isEmpty());
    QVERIFY(!shownSelection.hasSelection());
    QCOMPARE(changed.size(), 1);
}

void TestPeopleModel::namesAreNoMarkup()
{
    const QString name = QStringLiteral("<b>Ada</b>");
    m_model->setPeople({person(1, name, SetKind::Train, 3)});
    const auto ada = m_model->index(0);
    QCOMPARE(ada.data().toString(), name);
    QVERIFY(ada.data(Qt::AccessibleTextRole).toString().startsWith(name));
    QVERIFY(ada.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;Ada")));
}

void TestPeopleModel::tallyCounts()
{
    QItemSelectionModel shownSelection(m_model.get());
    PeopleSelection selection(*m_model, shownSelection);
    QCOMPARE(selection.tally().people, 0);
    for (const qint64 id : {1, 3})
        shownSelection.select(m_model->index(m_model->rowOf(id)), QItemSelectionModel::Select);
    const auto tally = selection.tally();
    QCOMPARE(tally.people, 2);
    QCOMPARE(tally.images, 12);
    QCOMPARE(tally.neverTrained, 1);
    QCOMPARE(tally.trainingShare, 5.0 / 20.0); // of training images alone
}

void TestPeopleModel::aHundredThousandAreQuick()
{
    m_tester.reset(); // it would walk them all
    std::vector<PersonRow> people;
    for (int i = 0; i < 100'000; ++i)
        people.push_back(person(i + 1, QStringLiteral("Zoë Müller-%1").arg(i * 7919 % 100'003), SetKind(i % 3), i % 50));
    QElapsedTimer clock;
    clock.start();
    ui::sortByName(people); // beside the window's thread
    const auto sorting = clock.restart();
    m_model->setPeople(std::move(people));
    const auto loading = clock.restart();
    m_model->setCriteria({QStringLiteral("muller-99"), {}, {}, -1});
    const auto searching = clock.elapsed();
    qInfo("100,000 people: sorted in %lld ms, shown after %lld ms, searched in %lld ms", sorting, loading, searching);
    QVERIFY(m_model->rowCount() > 1000);
    QVERIFY(m_model->rowCount() < 100'000);
}

QTEST_GUILESS_MAIN(TestPeopleModel)
#include "test_people_model.moc"
