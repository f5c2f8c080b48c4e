// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findings_page.h"

#include "core/job/jobs.h"
#include "core/store/data_set_repository.h"
#include "core/store/request_repository.h"
#include "core/store/run_repository.h"
#include "ui/findings/agreement_tab.h"
#include "ui/findings/audit_starter.h"
#include "ui/findings/compare_tab.h"
#include "ui/findings/findings_view.h"
#include "ui/findings/membership_tab.h"
#include "ui/findings/report_exporter.h"
#include "ui/findings/run_facts.h"
#include "ui/report/findings_words.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/face_montage.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

using Known = QHash<QString, KnownPerson>;

constexpr int kFace = 3 * theme::kGrid;

/// Findings name people by pseudonym only; the workspace still knows who they are, unless they were purged.
core::Result<Known> readKnown(const core::store::Workspace &workspace, const core::data::PixelCache &pixels, core::RequestId request)
{
    Known known;
    auto database = workspace.database();
    const auto asked = core::store::RequestRepository(database).request(request);
    if (!asked)
        return known;
    core::store::DataSetRepository repository(database);
    for (const auto &[id, pseudonym] : repository.pseudonyms({asked->people.begin(), asked->people.end()})) {
        const auto images = repository.imagesOf(id);
        known.insert(words::text(pseudonym), {id, images.empty() ? QImage() : faceIcon(pixels, images.front().cacheRow, kFace)});
    }
    return known;
}

} // namespace

FindingsPage::FindingsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(session, jobs, tr("Findings"), parent), m_facts(new RunFacts), m_runs(new QComboBox),
      m_compare(new QPushButton(tr("Compare…"))), m_report(primaryButton(tr("Report…"))), m_stack(new QStackedWidget), m_empty(new EmptyState({}, {}, tr("Next step"))), m_scroll(new QScrollArea),
      m_view(new FindingsView), m_exporter(new ReportExporter(session, this)),
      m_audits(new AuditStarter(session, jobs, this))
{
    buildHeader();
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    body()->addWidget(m_stack, 1);

    connect(m_runs, &QComboBox::activated, this, [this] { pick(m_runs->currentData().toLongLong()); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] { Q_EMIT this->session().navigationRequested(m_emptyPage, 0); });
    connect(m_view->membership(), &MembershipTab::personChosen, this,
            [this](qint64 person) { Q_EMIT this->session().navigationRequested(QStringLiteral("people"), person); });
    connect(m_compare, &QPushButton::clicked, m_view, &FindingsView::showCompare);
    connect(m_view->compare(), &CompareTab::wanted, this, [this](qint64 run) {
        load(run, [this](const core::Result<core::Findings> &findings) {
            if (findings)
                m_view->compare()->add(*findings);
            else
                Q_EMIT this->session().notice(errorSentence(findings.error()), true);
        });
    });
    connectAgreement();
    clear();
    refresh();
}

void FindingsPage::connectAgreement()
{
    AgreementTab *tab = m_view->agreement();
    connect(tab, &AgreementTab::trainingWanted, this,
            [this] { Q_EMIT session().navigationRequested(QStringLiteral("run"), m_findings->run.request); });
    connect(tab, &AgreementTab::referenceWanted, this, [this] {
        if (const auto reference = m_audits->newReference(m_findings->run))
            m_audits->compareWith(*reference, m_findings->run);
    });
    connect(tab, &AgreementTab::relearningWanted, this, [this] { m_audits->measureRelearning(m_findings->run); });
    connect(&jobs(), &JobRunner::stateChanged, tab, [this, tab] { tab->setBusy(!jobs().isIdle()); });
}

void FindingsPage::offerReference()
{
    if (m_findings != nullptr)
        m_view->agreement()->setReference(m_audits->newReference(m_findings->run));
}

void FindingsPage::buildHeader()
{
    m_runs->setObjectName(QStringLiteral("runPicker"));
    m_runs->setAccessibleName(tr("Run shown"));
    m_runs->setMinimumContentsLength(14);
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    headerActions()->addWidget(m_facts);
    headerActions()->addWidget(m_runs);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    m_report->setObjectName(QStringLiteral("reportButton"));
    headerActions()->addWidget(m_compare);
    headerActions()->addWidget(m_report);
    auto *menu = new QMenu(m_report);
    menu->addAction(tr("PDF, to file and sign…"), this, [this] { askForReport(QStringLiteral("pdf")); });
    menu->addAction(tr("JSON, every number…"), this, [this] { askForReport(QStringLiteral("json")); });
    menu->addAction(tr("CSV, for a spreadsheet…"), this, [this] { askForReport(QStringLiteral("csv")); });
    m_report->setMenu(menu);
    m_report->setProperty("menu", true); // the style sheet leaves room for the arrow
}

void FindingsPage::reload()
{
    activate(0);
}

void FindingsPage::clear()
{
    m_findings.reset();
    m_wanted = 0;
    m_view->compare()->clear();
    refreshRuns();
}

void FindingsPage::activate(qint64 run)
{
    refreshRuns();
    if (run == 0)
        run = m_wanted != 0 ? m_wanted : m_runs->count() > 0 ? m_runs->itemData(0).toLongLong() : 0;
    if (run != 0 && (m_findings == nullptr || m_findings->run.id != run))
        pick(run);
    else
        offerReference();
}

void FindingsPage::refreshRuns()
{
    std::vector<core::RunInfo> runs;
    if (session().isOpen()) {
        try {
            runs = core::store::RunRepository(session().database()).runs();
        } catch (const core::store::StoreFailure &failure) {
            Q_EMIT session().notice(errorSentence(failure.error()), true);
        }
    }
    {
        const QSignalBlocker blocker(m_runs);
        m_runs->clear();
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            if (run->status == core::RunStatus::Done)
                m_runs->addItem(tr("%1 · run %2").arg(words::text(run->requestReference)).arg(run->id), static_cast<qlonglong>(run->id));
        }
        m_runs->setCurrentIndex(m_runs->findData(m_wanted));
    }
    m_view->compare()->setRuns(runs);
    if (m_findings != nullptr)
        return;
    if (!session().isOpen())
        showEmpty(tr("No workspace is open"), tr("Open one to see what its runs found."), {});
    else if (m_runs->count() == 0)
        showEmpty(tr("Nothing has been measured yet"),
                  tr("Make an erasure request for the people who asked, have it approved, and run a method on it. What it did to "
                     "the model is then shown here."),
                  QStringLiteral("run"));
    else if (m_wanted == 0)
        showEmpty(tr("Reading the findings…"), tr("In a moment they are shown here."), {});
}

void FindingsPage::showEmpty(const QString &title, const QString &hint, const QString &page)
{
    m_empty->setText(title, hint);
    m_emptyPage = page;
    m_empty->button()->setText(tr("Go to Run"));
    m_empty->button()->setVisible(!page.isEmpty());
    m_stack->setCurrentWidget(m_empty);
    setSubtitle({});
    for (QWidget *part : std::initializer_list<QWidget *>{m_facts, m_runs, m_compare, m_report})
        part->hide();
}

void FindingsPage::load(qint64 run, const std::function<void(const core::Result<core::Findings> &)> &use)
{
    readThen([run](const core::store::Workspace &workspace) { return core::job::loadFindings(workspace, run); }, use);
}

void FindingsPage::pick(qint64 run)
{
    if (!session().isOpen())
        return;
    m_wanted = run;
    load(run, [this, run](const core::Result<core::Findings> &findings) {
        if (run != m_wanted) // a later choice overtakes a slower read
            return;
        if (findings)
            show(*findings);
        else
            showUnreadable(run, findings.error());
    });
}

void FindingsPage::showUnreadable(qint64 run, const core::Error &error)
{
    m_findings.reset();
    showEmpty(tr("The findings of run %1 cannot be read").arg(run), errorSentence(error), {});
    m_runs->setCurrentIndex(m_runs->findData(run));
    m_runs->show(); // another run may do
}

void FindingsPage::show(const core::Findings &findings)
{
    m_findings = std::make_shared<const core::Findings>(findings);
    const core::RunInfo &run = findings.run;
    setSubtitle(tr("Request %1").arg(words::text(run.requestReference)));
    m_facts->show(run);
    for (QWidget *part : std::initializer_list<QWidget *>{m_facts, m_runs, m_compare, m_report})
        part->QWidget::show();
    m_runs->setCurrentIndex(m_runs->findData(static_cast<qlonglong>(run.id)));
    m_runs->setToolTip(plainToolTip(m_runs->currentText()));
    m_view->show(findings);
    m_stack->setCurrentWidget(m_scroll);
    offerReference();
    loadKnown();
}

void FindingsPage::loadKnown()
{
    const auto pixels = session().pixels();
    if (pixels == nullptr)
        return;
    readThen([pixels, request = m_findings->run.request](
                 const core::store::Workspace &workspace) { return readKnown(workspace, *pixels, request); },
             [this, findings = m_findings](const core::Result<Known> &known) {
                 if (known && findings == m_findings) // unread, the table says the same without pictures
                     m_view->membership()->setKnown(*known);
             });
}

void FindingsPage::askForReport(const QString &suffix)
{
    if (m_findings == nullptr)
        return;
    const QString file = Dialogs::instance().saveFile(this, tr("Save report"), m_exporter->proposal(*m_findings, suffix),
                                                tr("%1 file (*.%2)").arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    if (!m_exporter->save(*m_findings, file))
        Q_EMIT session().notice(tr("Another report is being written. Try again in a moment."), true);
}

} // namespace ui
