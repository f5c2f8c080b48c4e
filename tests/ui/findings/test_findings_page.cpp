// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/requests.h"
#include "core/report/findings_json.h"
#include "core/store/run_repository.h"
#include "core/util/json.h"
#include "tests/support/sample_findings.h"
#include "tests/support/stored_findings.h"
#include "tests/support/workspace_with_people.h"
#include "ui/findings/compare_tab.h"
#include "ui/findings/findings_page.h"
#include "ui/findings/run_facts.h"
#include "ui/plots/plot.h"
#include "ui/shell/elided_label.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

using namespace ui;

class TestFindingsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init()
    {
        m_workspace = std::make_unique<WorkspaceWithPeople>(3, 2, 4);
        m_session = std::make_unique<Session>();
        QVERIFY(m_session->open(m_workspace->folder()));
        m_jobs = std::make_unique<JobRunner>();
        m_page = std::make_unique<FindingsPage>(*m_session, *m_jobs);
        m_page->resize(1192, 772); // beside the rail of a window of 1280 × 800
        m_page->setVisible(true);
    }

    void cleanup()
    {
        m_page.reset();
        m_jobs.reset();
        m_session.reset();
        m_workspace.reset();
    }

    void saysThatNothingIsMeasuredYet()
    {
        m_page->activate(0);
        QVERIFY(find<QLabel>("emptyTitle")->text().contains(QStringLiteral("Nothing has been measured")));
        QVERIFY(find<QPushButton>("emptyAction")->isVisible());
        QVERIFY(!find<QComboBox>("runPicker")->isVisible());
    }

    void keepsTheReferenceWholeInASmallWindow()
    {
        addRun("R-2026-014");
        m_page->activate(0);
        QVERIFY(find<QLabel>("emptyTitle")->text().contains(QStringLiteral("Reading"))); // and not that there is nothing
        QTRY_VERIFY(find<RunFacts>("runFacts")->isVisible());
        const auto *reference = find<ElidedLabel>("pageSubtitle");
        QCOMPARE(reference->text(), QStringLiteral("Request R-2026-014"));
        QTRY_VERIFY(!reference->isElided());
        QVERIFY(find<QLabel>("runMethod")->isVisible());
    }

    void saysWhichFindingsCannotBeRead()
    {
        const core::RunId readable = addRun("R-1"), broken = addRun("R-2");
        core::store::RunRepository stored(m_session->database());
        std::string changed = *stored.findings(broken); // from outside, and well: it parses, and says something else
        const std::string verdict = R"("forgetting":"forgotten")";
        changed.replace(changed.find(verdict), verdict.size(), R"("forgetting":"not_forgotten")");
        stored.saveFindings(broken, changed);
        m_page->activate(broken);
        QTRY_VERIFY(find<QLabel>("emptyTitle")->text().contains(QStringLiteral("run %1 cannot be read").arg(broken)));
        const QString why = find<QLabel>("emptyHint")->text();
        QVERIFY2(why.contains(QStringLiteral("its findings were changed")) && why.contains(QStringLiteral("restore")), qPrintable(why));
        QVERIFY(!find<RunFacts>("runFacts")->isVisible());
        auto *runs = find<QComboBox>("runPicker");
        QVERIFY(runs->isVisible() && runs->currentData().toLongLong() == broken);
        m_page->activate(readable);
        QTRY_VERIFY(find<RunFacts>("runFacts")->isVisible());
    }

    /// Run 1 of one workspace is not run 1 of the next: what was asked before closing is answered to nobody.
    void answersOfAClosedWorkspaceAreDropped()
    {
        addRun("R-before");
        addRun("R-shown");
        m_page->activate(0);
        QTRY_VERIFY(find<RunFacts>("runFacts")->isVisible());
        auto *pool = QThreadPool::globalInstance();
        const int threads = pool->maxThreadCount();
        QSemaphore turn;
        QTRY_COMPARE(pool->activeThreadCount(), 0);
        pool->setMaxThreadCount(1);
        pool->start([&turn] { turn.acquire(); });
        auto *runs = find<QListWidget>("compareRuns");
        runs->item(1)->setCheckState(Qt::Checked); // asks for the findings of run 1

        const WorkspaceWithPeople next(3, 2, 4);
        QVERIFY(m_session->open(next.folder()));
        addRun("R-next");
        addRun("R-after");
        m_session->notifyChanged();
        turn.release();
        pool->setMaxThreadCount(threads);
        QTRY_COMPARE(find<ElidedLabel>("pageSubtitle")->text(), QStringLiteral("Request R-after"));
        QSignalSpy wanted(m_page->findChild<CompareTab *>(), &CompareTab::wanted);
        QCOMPARE(runs->item(1)->checkState(), Qt::Unchecked);
        runs->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(wanted.size(), 1);
        auto *table = find<QTableView>("compareTable")->model();
        QTRY_COMPARE(table->rowCount(), 2);
        m_session->close();
        QCOMPARE(table->rowCount(), 0);
    }

    /// One run, in the window a first start opens: nothing has to be scrolled to be compared.
    void comparesOneRunInASmallWindow()
    {
        addRun("R-2026-014");
        m_page->activate(0);
        QTRY_VERIFY(find<RunFacts>("runFacts")->isVisible());
        find<QPushButton>("compareButton")->click();
        auto *table = find<QTableView>("compareTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(table->isVisible() && table->rowHeight(0) > 0);
        const auto bottom = [&] { return table->viewport()->mapTo(m_page.get(), table->visualRect(table->model()->index(0, 0)).bottomLeft()).y(); };
        QTRY_VERIFY2(bottom() < m_page->height(), qPrintable(QString::number(bottom())));
        QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(),
                 qPrintable(QString::number(table->horizontalHeader()->length() - table->viewport()->width())));
        const auto *plot = m_page->findChild<CompareTab *>()->findChild<Plot *>();
        for (const char *entry : {"original", "unlearned", "retrained", "chance"})
            QVERIFY2(plot->isShown(QLatin1String(entry)), entry);
        QVERIFY(plot->csv().contains(QStringLiteral("original,")));
    }

private:
    template <class T>
    T *find(const char *name) const { return m_page->findChild<T *>(QString::fromLatin1(name)); }

    core::RunId addRun(const char *reference)
    {
        core::job::NewRequest request;
        request.reference = reference;
        request.people = {"Ada 0"};
        request.by = "Olive";
        const auto made = core::job::createRequest(m_session->workspace(), request);
        if (!made)
            qFatal("%s", core::describe(made.error()).c_str());
        core::Findings findings = sample::findings();
        findings.run.request = made->id;
        findings.run.requestReference = reference;
        findings.run.modelIn = 0;
        findings.run.modelOut.reset();
        findings.run.retrained.reset();
        core::store::RunRepository runs(m_session->database());
        findings.run.id = runs.add(findings.run);
        sample::storeFindings(m_session->database(), findings.run.id, core::canonicalJson(core::report::findingsToJson(findings)));
        return findings.run.id;
    }

    std::unique_ptr<WorkspaceWithPeople> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<FindingsPage> m_page;
};

QTEST_MAIN(TestFindingsPage)
#include "test_findings_page.moc"
