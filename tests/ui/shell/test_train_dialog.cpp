// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/training.h"
#include "tests/support/workspace_with_people.h"
#include "core/store/request_repository.h"
#include "ui/shell/theme.h"
#include "ui/shell/train_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

class TestTrainDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheTrainersDefaults();
    void everyNetworkCanBeChosen();
    void aReferenceTakesTheOriginalsSettings();

private:
    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    ui::Session m_session;
    std::vector<core::Task> m_tasks{{1, "age", core::TaskKind::Binary, {"young", "old"}}};
};

void TestTrainDialog::init()
{
    m_session.close();
    m_workspace = std::make_unique<WorkspaceWithPeople>(2, 1, 1);
    QVERIFY(m_session.open(m_workspace->folder()));
    core::Request request;
    request.reference = "R-1";
    request.people = {m_workspace->people.front()};
    request.createdBy = "a";
    request.created = "2026-11-21T07:00:00.000Z";
    request.experiment = true;
    core::store::Transaction transaction(m_session.database());
    core::store::RequestRepository(m_session.database()).add(request);
    request.reference = "R-2";
    request.state = core::RequestState::Refused;
    core::store::RequestRepository(m_session.database()).add(request);
    transaction.commit();
}

void TestTrainDialog::showsTheTrainersDefaults()
{
    const ui::TrainDialog dialog(m_session, m_tasks);
    const auto options = dialog.options();
    const core::compute::TrainOptions trainer;
    QCOMPARE(options.epochs, std::optional(trainer.epochs));
    QCOMPARE(options.batch, std::optional(trainer.batch));
    QCOMPARE(options.learningRate, std::optional(trainer.learningRate));
    QCOMPARE(options.seed, std::optional(trainer.seed));
    QCOMPARE(options.task, std::optional(std::string("age")));
    QCOMPARE(options.arch, std::optional(core::compute::ModelSpec().arch));
    QCOMPARE(options.device, std::string("auto"));
    QVERIFY(!options.exclude);
    QVERIFY(dialog.findChild<QComboBox *>(QStringLiteral("trainDevice"))->count() >= 2); // fastest, and the processor
}

void TestTrainDialog::everyNetworkCanBeChosen()
{
    const ui::TrainDialog dialog(m_session, m_tasks);
    auto *network = dialog.findChild<QComboBox *>(QStringLiteral("trainNetwork"));
    const std::vector<std::string> known = core::compute::architectures();
    QCOMPARE(static_cast<std::size_t>(network->count()), known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        network->setCurrentIndex(static_cast<int>(i));
        QCOMPARE(dialog.options().arch, std::optional(known[i]));
        QVERIFY(network->currentText().contains(u'-'));
    }
}

void TestTrainDialog::aReferenceTakesTheOriginalsSettings()
{
    const ui::TrainDialog dialog(m_session, m_tasks);
    QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("trainExclude"))->count(), 2); // none for a refused request
    dialog.findChild<QComboBox *>(QStringLiteral("trainExclude"))->setCurrentIndex(1);
    QVERIFY(!dialog.findChild<QSpinBox *>(QStringLiteral("trainEpochs"))->isEnabled());
    QVERIFY(dialog.options().exclude.has_value());
    QVERIFY(!dialog.options().epochs && !dialog.options().seed && !dialog.options().task);
    dialog.findChild<QCheckBox *>(QStringLiteral("trainAsOriginal"))->setChecked(false);
    QVERIFY(dialog.findChild<QSpinBox *>(QStringLiteral("trainEpochs"))->isEnabled());
    dialog.findChild<QSpinBox *>(QStringLiteral("trainEpochs"))->setValue(7);
    QCOMPARE(dialog.options().epochs, std::optional(7));
}

QTEST_MAIN(TestTrainDialog)
#include "test_train_dialog.moc"
