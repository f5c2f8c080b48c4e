// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/people/data_set_jobs.h"
#include "ui/people/filter_bar.h"
#include "ui/people/inspector.h"
#include "ui/people/no_result.h"
#include "ui/people/people_grid.h"
#include "ui/people/people_selection.h"
#include "ui/people/result_line.h"
#include "ui/people/tally_bar.h"
#include "ui/people/thumbnails.h"
#include "ui/shell/icons.h"
#include "ui/shell/person_words.h"
#include "ui/shell/plot_notices.h"
#include "ui/shell/widgets.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

namespace {

constexpr int kInspectorWidth = 42 * kGrid, kNarrowInspector = 34 * kGrid;

} // namespace

PeoplePage::PeoplePage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(session, jobs, tr("People"), parent), m_model(new PeopleModel(this)), m_thumbnails(new Thumbnails(this)),
      m_search(new QLineEdit), m_import(new QPushButton(tr("Import…"))), m_train(new QPushButton(tr("Train…"))),
      m_stack(new QStackedWidget), m_gridStack(new QStackedWidget),
      m_nothing(new EmptyState({}, {}, tr("Import faces…"))),
      m_nobody(new NoResult), m_filters(new FilterBar), m_result(new ResultLine), m_grid(new PeopleGrid(*m_model, *m_thumbnails)), m_inspector(new Inspector(session)),
      m_tally(new TallyBar), m_dataSetJobs(new DataSetJobs(session, jobs, this))
{
    setObjectName(QStringLiteral("peoplePage"));
    m_selection = new PeopleSelection(*m_model, *m_grid->selectionModel(), this);
    setFocusProxy(m_grid);
    addHeader();
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(makeWorkingArea());
    body()->addWidget(m_stack, 1);
    wire();
    applyCriteria();
    refresh();
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::addHeader()
{
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(tr("Name or pseudonym (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(36 * kGrid);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_train->setObjectName(QStringLiteral("trainButton"));
    headerActions()->addWidget(m_search);
    headerActions()->addWidget(m_import);
    headerActions()->addWidget(m_train);
}

QWidget *PeoplePage::makeWorkingArea()
{
    m_gridStack->addWidget(m_grid);
    m_gridStack->addWidget(m_nobody);
    m_inspector->setFixedWidth(kInspectorWidth);

    auto *left = new QVBoxLayout;
    left->setSpacing(kGrid + kGrid / 2);
    left->addWidget(m_filters);
    left->addWidget(m_result);
    left->addWidget(m_gridStack, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    row->setSpacing(kGrid);
    row->addLayout(left, 1);
    row->addWidget(m_inspector);

    auto *area = new QWidget;
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_tally);
    return area;
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int kRoomy = 128 * kGrid;
    m_inspector->setFixedWidth(width() < kRoomy ? kNarrowInspector : kInspectorWidth);
}

void PeoplePage::wire()
{
    connect(&jobs(), &JobRunner::stateChanged, this, &PeoplePage::showWhatIsThere);

    connect(m_search, &QLineEdit::textChanged, this, &PeoplePage::applyCriteria);
    connect(m_search, &QLineEdit::returnPressed, m_grid, [this] { m_grid->setFocus(Qt::ShortcutFocusReason); });
    connect(m_filters, &FilterBar::criteriaChanged, this, &PeoplePage::applyCriteria);
    connect(m_filters, &FilterBar::orderChanged, this, [this] {
        m_model->setOrder(m_filters->order());
        m_grid->scrollToTop();
    });
    connect(m_filters, &FilterBar::taskChanged, this, [this] {
        applyCriteria();
        loadDetails();
    });
    connect(m_nobody, &NoResult::searchClearRequested, m_search, &QLineEdit::clear);
    connect(m_nobody, &NoResult::filtersClearRequested, m_filters, &FilterBar::showEverybody);
    connect(m_result, &ResultLine::filtersClearRequested, m_filters, &FilterBar::showEverybody);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        restoreCurrent();
        showWhatIsThere();
    });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePage::showCurrent);
    connect(m_selection, &PeopleSelection::changed, this, [this] { m_tally->setTally(m_selection->tally()); });
    const auto clearSelection = [this] {
        m_selection->clear();
        m_grid->startRangeHere();
    };
    connect(m_grid, &PeopleGrid::cleared, this, clearSelection);
    connect(m_tally, &TallyBar::clearRequested, this, clearSelection);
    connect(m_tally, &TallyBar::hiddenDropRequested, m_selection, &PeopleSelection::dropHidden);
    connect(m_tally, &TallyBar::erasureRequested, this, [this] { Q_EMIT erasureRequested(m_selection->ids()); });
    connect(m_import, &QPushButton::clicked, this, [this] { startImport(); });
    connect(m_nothing, &EmptyState::actionRequested, this, [this] { startImport(); });
    connect(m_train, &QPushButton::clicked, this, &PeoplePage::startTraining);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void PeoplePage::activate(qint64 person)
{
    if (isStale())
        refresh();
    m_awaited = person;
    showAwaited();
}

void PeoplePage::showAwaited()
{
    const qint64 person = m_awaited;
    if (person <= 0 || !m_model->byId(person)) // showPeople() tries again
        return;
    m_awaited = 0;
    if (m_model->rowOf(person) < 0) {
        m_search->clear();
        m_filters->showEverybody();
        applyCriteria();
    }
    const auto index = m_model->index(m_model->rowOf(person));
    m_grid->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_grid->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void PeoplePage::reload()
{
    m_inspector->forget();
    m_isReading = m_model->total() == 0;
    showWhatIsThere();
    readThen(
        loadPeople, [this, reading = ++m_readings](const core::Result<LoadedPeople> &loaded) {
            if (reading != m_readings)
                return;
            m_isReading = false;
            if (loaded)
                showPeople(*loaded);
            else
                Q_EMIT session().notice(errorSentence(loaded.error()), true);
            showWhatIsThere();
        });
}

void PeoplePage::showPeople(const LoadedPeople &loaded)
{
    m_tasks = loaded.dataSet ? loaded.dataSet->tasks : std::vector<core::Task>();
    m_models = loaded.models;
    m_filters->setTasks(m_tasks);
    applyCriteria(); // the class that was chosen may be gone
    if (const auto pixels = session().pixels(); pixels != m_thumbnails->cache())
        m_thumbnails->setCache(pixels);
    auto people = loaded.people;
    for (auto &person : people) // until the details come again, those known are better than none
        if (const auto *known = m_model->byId(person.id)) {
            person.faces = known->faces;
            person.mix = known->mix;
        }
    m_model->setPeople(std::move(people));
    showAwaited();
    m_awaited = 0;
    loadDetails();
}

void PeoplePage::loadDetails()
{
    if (!session().isOpen() || m_model->total() == 0)
        return;
    readThen(
        [task = shownTask()](const core::store::Workspace &workspace) { return loadPeopleDetails(workspace, task); },
        [this, reading = m_readings, task = shownTask()](const core::Result<PeopleDetails> &details) {
            if (reading != m_readings || task != shownTask())
                return;
            if (details)
                showDetails(*details);
            else
                Q_EMIT session().notice(errorSentence(details.error()), true);
        });
}

void PeoplePage::showDetails(const PeopleDetails &details)
{
    m_model->setDetails(details);
    showCurrent();
}

void PeoplePage::clear()
{
    m_isReading = false;
    m_current = m_awaited = 0;
    m_selection->clear();
    m_thumbnails->setCache(nullptr);
    m_model->setPeople({});
    m_grid->scrollToTop();
}

void PeoplePage::applyCriteria()
{
    auto criteria = m_filters->criteria();
    criteria.search = m_search->text().trimmed();
    if (criteria == m_model->criteria())
        return;
    m_model->setCriteria(criteria);
    m_grid->scrollToTop(); // a new result is read from its start; the same one, read again, stays in its place
}

void PeoplePage::showCurrent()
{
    const auto current = m_grid->currentIndex();
    if (current.isValid())
        m_current = m_model->person(current.row()).id;
    std::vector<std::string> classes;
    if (m_filters->taskIndex() >= 0)
        classes = m_tasks[std::size_t(m_filters->taskIndex())].classes;
    m_inspector->setPerson(current.isValid() ? &m_model->person(current.row()) : nullptr, classes);
}

void PeoplePage::restoreCurrent()
{
    if (const int row = m_model->rowOf(m_current); row >= 0)
        m_grid->setCurrentInPlace(m_model->index(row));
    else
        showCurrent();
}

void PeoplePage::showWhatIsThere()
{
    const bool hasPeople = m_model->total() > 0;
    m_stack->setCurrentIndex(hasPeople ? 1 : 0);
    if (m_isReading)
        m_nothing->setText(tr("Reading the workspace…"), tr("In a moment its people are shown here."));
    else
        m_nothing->setText(tr("No faces yet"),
                           tr("Import a folder of face images: with a list (image_path, identity and what to classify), or one "
                              "folder a person. The images stay where they are."));
    m_nothing->button()->setVisible(!m_isReading);
    m_gridStack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_result->show(*m_model);
    if (m_model->rowCount() == 0)
        m_nobody->show(*m_model);
    m_search->setVisible(hasPeople);
    m_train->setVisible(hasPeople);
    for (auto *button : {m_import, m_train, m_nothing->button()}) {
        button->setEnabled(jobs().isIdle());
        button->setToolTip(m_dataSetJobs->busyText());
    }
    if (jobs().isIdle() && m_tasks.empty()) {
        m_train->setEnabled(false);
        m_train->setToolTip(DataSetJobs::nothingToClassify());
    }
    if (!hasPeople || !session().isOpen()) {
        setSubtitle({});
        return;
    }
    const auto folder = QString::fromStdString(session().workspace().folder().string());
    QStringList parts{QDir(folder).dirName(), peopleText(m_model->total()), imagesText(m_model->totalImages())};
    parts << (m_models == 0 ? tr("no model yet") : m_models == 1 ? tr("1 model") : tr("%1 models").arg(m_models));
    setSubtitle(parts.join(QStringLiteral(" · ")));
}

core::TaskId PeoplePage::shownTask() const
{
    const int index = m_filters->taskIndex();
    return index >= 0 && index < int(m_tasks.size()) ? m_tasks[std::size_t(index)].id : 0;
}

void PeoplePage::startImport(const QString &root)
{
    m_dataSetJobs->startImport(root);
}

void PeoplePage::startTraining()
{
    m_dataSetJobs->startTraining();
}

} // namespace ui
