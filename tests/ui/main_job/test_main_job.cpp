// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/synthetic_faces.h"
#include "tests/support/window_pulse.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using ui::MainWindow;

namespace {

constexpr int kJobMs = 180'000; ///< a job of seconds; the machine may be shared

/// Answers in advance what the user would be asked.
class Answers final : public ui::Dialogs
{
public:
    bool confirm(QWidget *, const QString &, const QString &, const QString &, const QString &) override { return true; }
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return path; }
    QString folder(QWidget *, const QString &) override { return path; }

    static inline QString path;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The whole job, clicked through a real window: from an empty folder to a signed-off report. The tests build on each other.
class TestMainJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesAWorkspace();
    void importsFaces();
    void trainsWhileTheWindowAnswers();
    void asksForErasure();
    void aSecondPersonApproves();
    void cancellingLeavesTheWorkspaceAsItWas();
    void pausesAndResumesTheReference();
    void unlearnsAndShowsFindings();
    void savesReports_data();
    void savesReports();
    void theTrailIsWhole();

private:
    /// The visible widget of that name, in the window or in a dialog over it; null: there is none.
    template <class Widget>
    Widget *find(const QString &name) const
    {
        for (auto *widget : QApplication::allWidgets())
            if (widget->objectName() == name && widget->isVisible())
                if (auto *found = qobject_cast<Widget *>(widget))
                    return found;
        return nullptr;
    }
    bool click(const char *name) const
    {
        auto *button = find<QAbstractButton>(QString::fromLatin1(name));
        if (button == nullptr || !button->isEnabled())
            return false;
        // Not by the mouse: on a busy machine a dialog is seen before its layout has settled, and the click would miss.
        (void)QTest::qWaitForWindowExposed(button->window());
        button->click();
        return true;
    }
    bool isIdle() const { return m_window->jobs().isIdle(); }
    QString notice() const
    {
        const auto *line = find<QLabel>(QStringLiteral("noticeText"));
        return line ? line->text() : QStringLiteral("(no notice)");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainJob::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
    QLocale::setDefault(QLocale::c());
    ui::theme::apply(*qApp, ui::theme::Scheme::Light);
    ui::Dialogs::replace(std::make_unique<Answers>());

    core::data::SyntheticOptions faces;
    faces.people = 24;
    faces.imagesPerPersonMin = 3;
    faces.imagesPerPersonMax = 6;
    faces.size = 32;
    QVERIFY(core::data::writeSyntheticFaces(m_folder.filePath(QStringLiteral("faces")).toStdString(), faces, {}));
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
}

void TestMainJob::makesAWorkspace()
{
    Answers::path = m_folder.filePath(QStringLiteral("work space"));
    QVERIFY(click("createWorkspace"));
    QVERIFY(m_window->session().isOpen());
    QCOMPARE(m_window->currentPage(), QStringLiteral("people"));
}

void TestMainJob::importsFaces()
{
    QVERIFY(click("importButton"));
    auto *root = find<QLineEdit>(QStringLiteral("importRoot"));
    QVERIFY(root);
    root->setText(m_folder.filePath(QStringLiteral("faces")));
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(QStringLiteral("importPreview"))->text().contains(QStringLiteral("24 people")), kJobMs);
    find<QSpinBox>(QStringLiteral("importImageSize"))->setValue(32);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(QStringLiteral("importNow"))->isEnabled(), kJobMs);
    QVERIFY(click("importNow"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>(QStringLiteral("importReport")), kJobMs);
    QVERIFY(find<QLabel>(QStringLiteral("importedCount"))->text().contains(QStringLiteral("imported")));
}

void TestMainJob::trainsWhileTheWindowAnswers()
{
    QVERIFY(click("trainNext"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>(QStringLiteral("trainDialog")), kJobMs);
    find<QSpinBox>(QStringLiteral("trainEpochs"))->setValue(2);
    find<QSpinBox>(QStringLiteral("trainBatch"))->setValue(16);
    auto *device = find<QComboBox>(QStringLiteral("trainDevice"));
    device->setCurrentIndex(device->findData(QStringLiteral("cpu")));

    WindowPulse pulse;
    // Ticks there had been when the job reported. A window that stands still gets every report at once, and none between them.
    std::vector<std::size_t> ticksAtReport;
    const auto counting = connect(&m_window->jobs(), &ui::JobRunner::progressed, this, [&] { ticksAtReport.push_back(pulse.ticks()); });
    QVERIFY(click("trainNow"));
    QTRY_VERIFY_WITH_TIMEOUT(!isIdle(), kJobMs);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kJobMs);
    disconnect(counting);
    QVERIFY2(pulse.isSteady("training"), pulse.what());
    QVERIFY2(notice().contains(QStringLiteral("is trained")), qPrintable(notice()));
    QVERIFY(ticksAtReport.size() > 1);
    QVERIFY2(ticksAtReport.back() > ticksAtReport.front(), "the window blocks while a job runs");
}

void TestMainJob::asksForErasure()
{
    auto *grid = find<QListView>(QStringLiteral("peopleGrid"));
    QVERIFY(grid);
    QTRY_VERIFY_WITH_TIMEOUT(grid->model()->rowCount() >= 4, kJobMs); // training people, as filtered at first
    for (int row = 0; row < 3; ++row) {
        const auto index = grid->model()->index(row, 0);
        grid->scrollTo(index);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, row == 0 ? Qt::NoModifier : Qt::ControlModifier,
                          grid->visualRect(index).center());
    }
    QVERIFY(find<QLabel>(QStringLiteral("tallyPeople"))->text().contains(u'3'));
    QVERIFY(click("newRequest"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("request"));
    QCOMPARE(find<QListView>(QStringLiteral("requestedPeopleList"))->model()->rowCount(), 3);
    find<QLineEdit>(QStringLiteral("referenceEdit"))->setText(QStringLiteral("R-2026-1"));
    find<QLineEdit>(QStringLiteral("createdByEdit"))->setText(QStringLiteral("Olive"));
    find<QComboBox>(QStringLiteral("basisCombo"))->setCurrentIndex(1);
    QVERIFY(click("createRequestButton"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(QStringLiteral("requestTitle")), kJobMs); // recorded beside the window
    QTRY_COMPARE(find<QLabel>(QStringLiteral("requestTitle"))->text(), QStringLiteral("R-2026-1"));
}

void TestMainJob::aSecondPersonApproves()
{
    auto *by = find<QLineEdit>(QStringLiteral("decidedByEdit"));
    QVERIFY(by);
    by->setText(QStringLiteral("Olive")); // who made it may not decide
    click("approveButton");
    QVERIFY(!find<QPushButton>(QStringLiteral("runRequestButton")));
    by->setText(QStringLiteral("Rita"));
    QVERIFY(click("approveButton"));
    QVERIFY(click("runRequestButton"));
    QCOMPARE(m_window->currentPage(), QStringLiteral("run"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QComboBox>(QStringLiteral("deviceCombo")), kJobMs);
    auto *device = find<QComboBox>(QStringLiteral("deviceCombo"));
    device->setCurrentIndex(device->findData(QStringLiteral("cpu")));
}

void TestMainJob::cancellingLeavesTheWorkspaceAsItWas()
{
    QVERIFY(click("trainReferenceButton"));
    QVERIFY(!find<QPushButton>(QStringLiteral("startRunButton"))->isEnabled());
    QVERIFY(click("cancelButton"));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kJobMs);
    QVERIFY(!find<QWidget>(QStringLiteral("stoppedJobs")));
    QCOMPARE(find<QComboBox>(QStringLiteral("referenceCombo"))->count(), 1); // "none" alone
    QVERIFY(find<QPushButton>(QStringLiteral("startRunButton"))->isEnabled());
}

void TestMainJob::pausesAndResumesTheReference()
{
    QVERIFY(click("trainReferenceButton"));
    QVERIFY(click("pauseButton"));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kJobMs);
    QTRY_VERIFY2(find<QWidget>(QStringLiteral("stoppedJobs")), qPrintable(notice()));
    QPushButton *resume = nullptr;
    for (auto *button : m_window->findChildren<QPushButton *>(QRegularExpression(QStringLiteral("^resumeJob"))))
        resume = button;
    QVERIFY(resume);
    QTest::mouseClick(resume, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kJobMs);
    QTRY_COMPARE(find<QComboBox>(QStringLiteral("referenceCombo"))->count(), 2);
    QVERIFY(!find<QWidget>(QStringLiteral("stoppedJobs")));
}

void TestMainJob::unlearnsAndShowsFindings()
{
    auto *reference = find<QComboBox>(QStringLiteral("referenceCombo"));
    reference->setCurrentIndex(0);
    auto *method = find<QComboBox>(QStringLiteral("methodCombo"));
    method->setCurrentIndex(method->findData(QStringLiteral("dlfd")));
    auto *form = find<QWidget>(QStringLiteral("optionsForm"));
    QVERIFY(form);
    auto *steps = form->findChild<QSpinBox *>(QStringLiteral("option_steps"));
    auto *epochs = form->findChild<QSpinBox *>(QStringLiteral("option_epochs"));
    QVERIFY(steps && epochs);
    steps->setValue(2);
    epochs->setValue(1);
    WindowPulse pulse;
    QVERIFY(click("startRunButton"));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), kJobMs);
    QTRY_COMPARE(m_window->currentPage(), QStringLiteral("findings"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(QStringLiteral("findingsTabs")), kJobMs);
    QVERIFY2(pulse.isSteady("a run"), pulse.what());
    int cards = 0;
    for (auto *widget : QApplication::allWidgets())
        cards += widget->isVisible() && widget->objectName().startsWith(QStringLiteral("verdictCard_"));
    QCOMPARE(cards, 4);
    QCOMPARE(find<QComboBox>(QStringLiteral("runPicker"))->count(), 1);
    QCOMPARE(find<QTableView>(QStringLiteral("peopleRiskTable"))->model()->rowCount(), 3);
    // Faces come a moment later; findings know people by pseudonym only.
    QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(QStringLiteral("peopleRiskTable"))->model()->index(0, 0).data(Qt::DecorationRole).isValid(), kJobMs);
}

void TestMainJob::savesReports_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << QByteArray("%PDF-");
    QTest::newRow("json") << QByteArray("{");
    QTest::newRow("csv") << QByteArray();
}

void TestMainJob::savesReports()
{
    QFETCH(const QByteArray, start);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag());
    Answers::path = m_folder.filePath(QStringLiteral("work space/reports/r.") + suffix);
    auto *button = find<QPushButton>(QStringLiteral("reportButton"));
    QVERIFY(button && button->isEnabled());
    WindowPulse pulse;
    for (auto *action : button->menu()->actions())
        if (action->text().startsWith(suffix, Qt::CaseInsensitive))
            action->trigger();
    QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(Answers::path) && notice().contains(QStringLiteral("Report saved")),
                              qPrintable(notice()), 30'000);
    QVERIFY2(pulse.isSteady("writing a report"), pulse.what());
    const QByteArray written = contents(Answers::path);
    QVERIFY(written.size() > 1000 && written.startsWith(start));
    if (suffix == QStringLiteral("json"))
        QVERIFY(QJsonDocument::fromJson(written).isObject());
    QVERIFY(click("dismissNotice"));
}

void TestMainJob::theTrailIsWhole()
{
    QVERIFY(click("rail_trail"));
    QTRY_VERIFY(find<QTableView>(QStringLiteral("eventTable"))); // read and checked beside the window
    auto *table = find<QTableView>(QStringLiteral("eventTable"));
    QStringList acts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        acts.append(table->model()->index(row, 3).data().toString());
    for (const auto &act : {"Faces imported", "Model trained", "Request made", "Request approved", "Reference retrained",
                            "Run started", "Model unlearned", "Run finished"})
        QVERIFY2(acts.count(QLatin1String(act)) == 1, qPrintable(QLatin1String(act) + u": " + acts.join(u", ")));
    QCOMPARE(acts.count(QStringLiteral("Report written")), 3);
    QVERIFY(find<QLabel>(QStringLiteral("chainState"))->text().contains(QStringLiteral("Whole")));
    QVERIFY(click("verifyButton"));
    QTRY_VERIFY(find<QLabel>(QStringLiteral("chainState"))->text().contains(QStringLiteral("Whole")));
    QCOMPARE(find<QListView>(QStringLiteral("reportList"))->model()->rowCount(), 3);
}

QTEST_MAIN(TestMainJob)
#include "test_main_job.moc"
