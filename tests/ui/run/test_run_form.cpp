// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/request_repository.h"
#include "tests/ui/run/run_page_fixture.h"
#include "ui/run/run_form.h"

#include <QSpinBox>
#include <QSqlQuery>

using namespace ui;

/// What a run is asked for, and what is proposed.
class TestRunForm final : public QObject, protected RunPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void offersApprovedRequestsAndModels();
    void proposesTheModelThatForgotEarlierRequests();
    void proposesNoModelThatHasNothingToForget();
    void noReferenceIsAChoiceThatStays();
    void retrainingBeginsWithTheOriginalsTraining();
    void saysBeforehandWhatIsTooSmall();
    void presetsOfTheReleasedCodeAreLabelled();
    void asksBeforeTrainingTheReference();
};

void TestRunForm::offersApprovedRequestsAndModels()
{
    addModel();
    const core::RequestId request = addApproved();
    m_page->activate(request);
    QVERIFY(!find<QWidget>("runEmpty")->isVisible());
    QCOMPARE(find<QComboBox>("requestCombo")->currentData().toLongLong(), qint64(request));
    QCOMPARE(find<QComboBox>("modelCombo")->count(), 1);
    QVERIFY(find<QPushButton>("startRunButton")->isEnabled());
    QVERIFY(find<QComboBox>("methodCombo")->count() >= 3);
    QVERIFY(!find<QPushButton>("pauseButton")->isVisible() && !find<QPushButton>("cancelButton")->isVisible()); // nothing runs
    QVERIFY(find<QComboBox>("deviceCombo")->findData(QStringLiteral("cpu")) > 0);
}

void TestRunForm::proposesTheModelThatForgotEarlierRequests()
{
    const core::ModelId original = addModel();
    const core::ModelId unlearned = addModel({m_workspace->people[1]}, original); // no longer knows Ada 0
    const core::RequestId first = addApproved();
    m_page->activate(first);
    auto *model = find<QComboBox>("modelCombo");
    QCOMPARE(model->count(), 2);
    QVERIFY(model->itemText(model->findData(qint64(unlearned))).contains(QStringLiteral("unlearned from model %1").arg(original)));
    QCOMPARE(model->currentData().toLongLong(), qint64(original)); // the other does not know whom this request is about

    core::store::RequestRepository requests(m_session->database());
    core::Request done = *requests.request(first), next = done;
    done.state = core::RequestState::Done;
    requests.update(done);
    next.reference = "R-2";
    next.people = {m_workspace->people[1]};
    const core::RequestId second = requests.add(next);
    m_page->activate(second);
    QCOMPARE(model->currentData().toLongLong(), qint64(unlearned));

    model->setCurrentIndex(model->findData(qint64(original)));
    Q_EMIT model->activated(model->currentIndex()); // as a click does
    m_session->notifyChanged();
    QCOMPARE(model->currentData().toLongLong(), qint64(original));
}

/// Whoever's pictures were all replaced since stays known to a model, which yet has no image of theirs to forget.
void TestRunForm::proposesNoModelThatHasNothingToForget()
{
    const core::ModelId older = addModel(), newer = addModel();
    QVERIFY(newer > older);
    QVERIFY(QSqlQuery(m_session->database().handle())
                .exec(QStringLiteral("DELETE FROM model_images WHERE model = %1 AND image IN (SELECT id FROM images WHERE person = %2)")
                          .arg(newer).arg(m_workspace->people[0])));
    m_page->activate(addApproved());
    QCOMPARE(find<QComboBox>("modelCombo")->currentData().toLongLong(), qint64(older));
}

void TestRunForm::noReferenceIsAChoiceThatStays()
{
    addModel();
    const core::RequestId request = addApproved();
    core::store::ModelRepository models(m_session->database());
    core::Model reference = models.models().front();
    reference.sha256 = std::string(64, 'c');
    reference.origin = core::ModelOrigin::Retrained;
    reference.excluded = request;
    const core::ModelId id = models.add(reference, {m_workspace->people[1]});
    m_page->activate(request);
    const auto chosen = [this] { return m_page->findChild<RunForm *>()->job().retrained; };
    QCOMPARE(std::get<core::ModelId>(chosen()), id);
    QVERIFY(!find<QLabel>("runHint")->isVisible());

    auto *combo = find<QComboBox>("referenceCombo");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down); // as a person picks it
    QVERIFY(std::holds_alternative<core::job::NoReference>(chosen()));
    QVERIFY(find<QLabel>("runHint")->isVisible());
    m_session->notifyChanged();
    QVERIFY(std::holds_alternative<core::job::NoReference>(chosen()));

    reference.arch = "densenet121"; // none for a resnet18
    models.add(reference, {m_workspace->people[1]});
    m_session->notifyChanged();
    QCOMPARE(combo->count(), 2);
}

/// What is shown is what will be done, though the preset says otherwise.
void TestRunForm::retrainingBeginsWithTheOriginalsTraining()
{
    const core::ModelId unknown = addModel();
    core::store::ModelRepository models(m_session->database());
    core::Model original = models.models().front();
    original.sha256 = std::string(64, 'd');
    original.settings = {{"epochs", "28"}, {"batch", "16"}, {"lr", "0.01"}};
    const core::ModelId id = models.add(original, {m_workspace->people[0], m_workspace->people[1]});
    m_page->activate(addApproved());
    auto *model = find<QComboBox>("modelCombo"), *method = find<QComboBox>("methodCombo");
    model->setCurrentIndex(model->findData(qint64(id)));
    method->setCurrentIndex(method->findData(QStringLiteral("retrain")));
    const auto epochs = [this] { return find<QSpinBox>("option_epochs"); };
    QCOMPARE(epochs()->value(), 28);
    QVERIFY(m_page->findChild<RunForm *>()->job().set.empty()); // as the job takes it by itself
    epochs()->setValue(30);
    QCOMPARE(m_page->findChild<RunForm *>()->job().set.at("epochs"), std::string("30"));
    m_session->notifyChanged();
    QCOMPARE(epochs()->value(), 30); // what was typed stays
    model->setCurrentIndex(model->findData(qint64(unknown)));
    QCOMPARE(epochs()->value(), 30);
    QVERIFY(m_page->findChild<RunForm *>()->job().set.empty());
}

void TestRunForm::saysBeforehandWhatIsTooSmall()
{
    const auto *outlook = find<QLabel>("runOutlook");
    QVERIFY(outlook->isHidden()); // nothing to run
    addModel();
    m_page->activate(addApproved());
    QVERIFY(outlook->isHidden()); // read beside the window, which would freeze over a hundred thousand people
    QTRY_VERIFY(outlook->isVisible());
    QVERIFY(outlook->text().contains(QStringLiteral("1 to forget, 2 unseen")));
    QVERIFY(outlook->text().contains(QStringLiteral("own result")));
    QVERIFY(outlook->text().contains(QStringLiteral("4 to forget, 8 unseen")));
    QVERIFY(find<QPushButton>("startRunButton")->isEnabled()); // a warning, no ban
}

void TestRunForm::presetsOfTheReleasedCodeAreLabelled()
{
    addModel();
    m_page->activate(addApproved());
    auto *method = find<QComboBox>("methodCombo");
    method->setCurrentIndex(method->findData(QStringLiteral("dlfd")));
    auto *preset = find<QComboBox>("presetCombo");
    const auto labelled = [this] {
        for (auto *pill : m_page->findChildren<QLabel *>()) {
            if (pill->isVisible() && pill->text().startsWith(QStringLiteral("Released code")))
                return true;
        }
        return false;
    };
    preset->setCurrentIndex(preset->findData(QStringLiteral("recommended")));
    QVERIFY(!labelled());
    preset->setCurrentIndex(preset->findData(QStringLiteral("released_code_age")));
    QVERIFY(labelled());
}

void TestRunForm::asksBeforeTrainingTheReference()
{
    addModel();
    core::store::ModelRepository models(m_session->database());
    core::Model original = models.models().front();
    original.sha256 = std::string(64, 'd');
    original.seconds = 252;
    original.device = "cpu";
    original.settings = {{"epochs", "30"}, {"batch", "32"}, {"lr", "0.05"}};
    const core::ModelId id = models.add(original, {m_workspace->people[0], m_workspace->people[1]});
    m_page->activate(addApproved());
    auto *model = find<QComboBox>("modelCombo");
    model->setCurrentIndex(model->findData(qint64(id)));
    Dialogs::replace(std::make_unique<Answers>());
    Answers::says = false;
    Answers::asked = 0;
    QTest::mouseClick(find<QPushButton>("trainReferenceButton"), Qt::LeftButton);
    QCOMPARE(Answers::asked, 1);
    QVERIFY(m_jobs->isIdle());
    for (const char *part : {"30 epochs", "batches of 32", "4 min 12 s on cpu", "R-1"})
        QVERIFY2(Answers::question.contains(QString::fromLatin1(part)), qPrintable(Answers::question));
}

QTEST_MAIN(TestRunForm)
#include "test_run_form.moc"
