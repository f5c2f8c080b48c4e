// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_monitor.h"

#include "ui/jobs/progress_text.h"
#include "ui/plots/live_plot.h"
#include "ui/shell/core_words.h"
#include "ui/shell/stop_buttons.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTime>
#include <QVBoxLayout>

namespace ui {

using theme::Surface;
using theme::Type;

namespace {
constexpr int kLogLines = 5000;

bool isShare(const QString &series)
{
    return series == QStringLiteral("forgetting_score") || series == QStringLiteral("validation_accuracy");
}
} // namespace

RunMonitor::RunMonitor(JobRunner &jobs, QWidget *parent)
    : Card(parent)
    , m_jobs(jobs)
    , m_losses(new LivePlot(tr("batch"), tr("loss (nats)"), tr("Losses while the job runs")))
    , m_scores(new LivePlot(tr("batch"), tr("score, accuracy (0 to 1)"), tr("Forgetting score and validation accuracy")))
    , m_log(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("runMonitor"));
    m_losses->setSeriesTitle(QStringLiteral("train_loss"), tr("training loss (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("cross_entropy"), tr("cross-entropy of noised images (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("optimal_transport"), tr("optimal transport to forget features (cost, no unit)"));
    m_losses->setSeriesTitle(QStringLiteral("retain_loss"), tr("loss of retain images (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("forget_loss"), tr("loss of forget images (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("noise_loss"), tr("loss of noise images (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("retain_divergence"), tr("divergence from the teacher, retain images (nats)"));
    m_losses->setSeriesTitle(QStringLiteral("forget_divergence"), tr("divergence from the teacher, forget images (nats)"));
    m_scores->setSeriesTitle(QStringLiteral("validation_accuracy"), tr("validation accuracy"));
    m_losses->setObjectName(QStringLiteral("lossPlot"));
    m_scores->setObjectName(QStringLiteral("scorePlot"));
    m_log->setObjectName(QStringLiteral("runLog"));
    m_log->setAccessibleName(tr("Log of the job"));
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(kLogLines);
    m_log->setPlaceholderText(tr("What the job has to say appears here."));
    connect(m_log->verticalScrollBar(), &QScrollBar::rangeChanged, this, &RunMonitor::followLog);
    connect(m_log->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_followsLog = m_log->verticalScrollBar()->sliderPosition() >= m_log->verticalScrollBar()->maximum();
    });

    content()->addLayout(makeHead());
    auto *plots = new QSplitter(Qt::Horizontal);
    plots->setChildrenCollapsible(false);
    plots->addWidget(m_losses);
    plots->addWidget(m_scores);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    auto *hint = label(tr("Loss, transport, forgetting score and validation accuracy are drawn here while a job runs."), Type::Body,
                       Surface::MutedText);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    m_plots = new QStackedWidget;
    m_plots->addWidget(hint);
    m_plots->addWidget(plots);
    split->addWidget(m_plots);
    split->addWidget(m_log);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    content()->addWidget(split, 1);

    connect(&jobs, &JobRunner::stateChanged, this, &RunMonitor::showState);
    connect(&jobs, &JobRunner::progressed, this, &RunMonitor::show);
    showState(jobs.state());
}

QLayout *RunMonitor::makeHead()
{
    auto *row = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = label({}, Type::Heading);
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_stage = label({}, Type::Body, Surface::MutedText);
    m_stage->setObjectName(QStringLiteral("jobStage"));
    m_stage->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_stage);
    row->addLayout(texts, 1);
    m_buttons = new StopButtons(m_jobs, QStringLiteral("pauseButton"), QStringLiteral("cancelButton"));
    row->addWidget(m_buttons);
    m_findings = primaryButton(tr("Show findings"));
    m_findings->setObjectName(QStringLiteral("showFindingsButton"));
    row->addWidget(m_findings, 0, Qt::AlignTop);
    connect(m_findings, &QPushButton::clicked, this, [this] { Q_EMIT findingsRequested(m_run); });
    return row;
}

void RunMonitor::say(const QString &sentence)
{
    m_log->appendPlainText(tr("%1  %2").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), sentence));
    followLog();
}

void RunMonitor::followLog()
{
    if (m_followsLog)
        m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
}

void RunMonitor::conclude(const QString &sentence, qint64 run)
{
    say(sentence);
    m_conclusion = sentence;
    m_run = run;
    showState(m_jobs.state());
}

void RunMonitor::takeFocus()
{
    m_buttons->takeFocus();
}

void RunMonitor::clear()
{
    m_next = {};
    m_conclusion.clear();
    m_run = 0;
    m_hasJob = false;
    m_followsLog = true;
    clearCurves();
    m_plots->setCurrentIndex(0);
    m_log->clear();
    showState(m_jobs.state());
}

void RunMonitor::clearCurves()
{
    m_losses->clear();
    m_scores->clear();
    m_scores->setSeriesTitle(QStringLiteral("forgetting_score"), tr("forgetting score"));
}

void RunMonitor::begin()
{
    m_conclusion.clear();
    m_run = 0;
    m_isByEpoch = m_next.isByEpoch;
    if (!m_next.goesOn)
        clearCurves();
    m_next = {};
    m_stage->setText(stageText({}));
    m_plots->setCurrentIndex(1);
    say(m_jobs.title());
}

void RunMonitor::showState(JobRunner::State state)
{
    using State = JobRunner::State;
    if (state == State::Running && m_shown == State::Idle)
        begin();
    m_shown = state;
    m_hasJob = m_hasJob || state != State::Idle;
    m_title->setText(m_hasJob ? m_jobs.title() : tr("Nothing is running"));
    if (state == State::Stopping)
        m_stage->setText(tr("Stopping…"));
    else if (!m_hasJob)
        m_stage->setText(tr("Choose a request and a model at the left, then start."));
    else if (state == State::Idle)
        m_stage->setText(m_conclusion.isEmpty() ? tr("Ended.") : m_conclusion);
    m_findings->setVisible(state == State::Idle && m_run > 0);
}

void RunMonitor::show(const core::Progress &progress)
{
    if (m_jobs.state() != JobRunner::State::Stopping)
        m_stage->setText(progressText(progress));
    if (!progress.points.empty()) {
        const QString counted = progress.stage == "unlearn" && !m_isByEpoch ? tr("batch") : tr("epoch");
        m_losses->setXTitle(counted);
        m_scores->setXTitle(counted);
    }
    for (const core::ProgressPoint &point : progress.points)
        addPoint(point);
    if (!progress.note.empty()) {
        nameScore(progress.note);
        say(translated(progress.note));
    }
}

void RunMonitor::addPoint(const core::ProgressPoint &point)
{
    const QString series = QString::fromStdString(point.series);
    if (series == QStringLiteral("forgetting_threshold"))
        m_scores->setThreshold(point.y, tr("stop threshold (acts as %1)").arg(point.y, 0, 'g', 2));
    else
        (isShare(series) ? m_scores : m_losses)->addPoint(series, point.x, point.y);
}

void RunMonitor::nameScore(const std::string &note)
{
    const QString score = QStringLiteral("forgetting_score");
    if (note.find("|AUC − ½|") != std::string::npos)
        m_scores->setSeriesTitle(score, tr("forgetting score |AUC − ½|"));
    else if (note.find("|accuracy − ½|") != std::string::npos)
        m_scores->setSeriesTitle(score, tr("forgetting score |accuracy − ½|"));
}

} // namespace ui
