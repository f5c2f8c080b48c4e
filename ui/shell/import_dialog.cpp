// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_dialog.h"

#include "core/store/data_set_repository.h"
#include "ui/shell/core_words.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/import_words.h"
#include "ui/shell/person_words.h"
#include "ui/shell/widgets.h"

#include <algorithm>
#include <set>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace ui {

using theme::kGrid;
using theme::Surface;
using theme::Type;

namespace {

constexpr int kPreviewDelayMs = 250;

std::filesystem::path pathOf(const QString &text)
{
    return std::filesystem::path(QDir::fromNativeSeparators(text.trimmed()).toStdU16String());
}

/// A line to type a path into, and a button to look for it.
QWidget *pathRow(QLineEdit *edit, QPushButton *browse)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(edit, 1);
    row->addWidget(browse);
    return line;
}

} // namespace

/// What the lists and folder names say, without opening an image.
struct ImportDialog::Preview
{
    QString error;
    std::size_t people = 0, images = 0, skipped = 0;
    bool hasGivenSets = false;
    std::vector<core::Task> tasks;
    QStringList warnings;
};

ImportDialog::ImportDialog(const Session &session, QWidget *parent)
    : QDialog(parent), m_root(new QLineEdit), m_manifest(new QLineEdit), m_format(new QComboBox), m_hint(label({}, Type::Body, Surface::MutedText)),
      m_manifestTitle(new QLabel(tr("List"))), m_labelsTitle(new QLabel(tr("Classify"))), m_preview(label({}, Type::Strong)),
      m_warnings(label({}, Type::Body, Surface::Unsure)), m_labels(new QWidget), m_labelList(new QVBoxLayout(m_labels)),
      m_imageSize(new QSpinBox), m_seed(new QSpinBox), m_strict(new QCheckBox(tr("Refuse people who are in two given sets"))),
      m_import(primaryButton(tr("Import"))), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import faces"));
    setAcceptDrops(true);
    setMinimumWidth(76 * kGrid);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kPreviewDelayMs);
    connect(m_delay, &QTimer::timeout, this, &ImportDialog::startPreview);
    addForm();
    takeOver(session);
    schedulePreview();
}

ImportDialog::~ImportDialog()
{
    m_stop.request_stop();
}

void ImportDialog::addForm()
{
    m_root->setObjectName(QStringLiteral("importRoot"));
    m_root->setPlaceholderText(tr("Choose or drop a folder"));
    m_format->setObjectName(QStringLiteral("importFormat"));
    for (const auto &format : core::data::importFormats())
        m_format->addItem(formatTitle(QString::fromStdString(format)), QString::fromStdString(format));
    m_manifest->setObjectName(QStringLiteral("importManifest"));
    m_manifest->setPlaceholderText(tr("manifest.csv in that folder"));
    m_preview->setObjectName(QStringLiteral("importPreview"));
    m_warnings->setObjectName(QStringLiteral("importWarnings"));
    m_import->setObjectName(QStringLiteral("importNow"));
    m_hint->setObjectName(QStringLiteral("importHint"));
    for (auto *text : {m_hint, m_preview, m_warnings})
        text->setWordWrap(true);
    m_labelList->setContentsMargins(0, 0, 0, 0);
    m_labelList->setSpacing(2);

    auto *browseRoot = new QPushButton(tr("Choose…"));
    auto *browseManifest = new QPushButton(tr("Choose…"));
    m_manifestRow = pathRow(m_manifest, browseManifest);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * kGrid);
    form->setVerticalSpacing(kGrid + kGrid / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Folder"), pathRow(m_root, browseRoot));
    form->addRow(tr("Layout"), m_format);
    form->addRow(QString(), m_hint);
    form->addRow(m_manifestTitle, m_manifestRow);
    form->addRow(m_labelsTitle, m_labels);
    addAdvanced(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    auto *summary = new Card;
    summary->content()->addWidget(m_preview);
    summary->content()->addWidget(m_warnings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addLayout(form);
    column->addWidget(summary);
    column->addStretch(1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_root, &QLineEdit::textChanged, this, &ImportDialog::adoptRoot);
    connect(m_manifest, &QLineEdit::textChanged, this, &ImportDialog::schedulePreview);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::schedulePreview);
    connect(m_strict, &QCheckBox::toggled, this, &ImportDialog::schedulePreview);
    connect(browseRoot, &QPushButton::clicked, this, [this] {
        if (const auto folder = Dialogs::instance().folder(this, tr("Folder of the face images")); !folder.isEmpty())
            setRoot(folder);
    });
    connect(browseManifest, &QPushButton::clicked, this, [this] {
        const auto file = Dialogs::instance().openFile(this, tr("List of the images"), tr("Lists (*.csv *.txt);;All files (*)"));
        if (!file.isEmpty())
            m_manifest->setText(QDir::toNativeSeparators(file));
    });
}

void ImportDialog::addAdvanced(QFormLayout *form)
{
    m_imageSize->setObjectName(QStringLiteral("importImageSize"));
    m_imageSize->setRange(16, 512);
    m_imageSize->setSingleStep(16);
    m_imageSize->setValue(core::data::ImportOptions().imageSize);
    m_imageSize->setSuffix(tr(" pixels, square"));
    m_seed->setObjectName(QStringLiteral("importSeed"));
    m_seed->setRange(0, 1'000'000);
    m_seed->setValue(int(core::data::ImportOptions().splitSeed));
    m_seed->setToolTip(tr("The same seed divides the same people into the same sets."));
    m_strict->setObjectName(QStringLiteral("importStrict"));
    form->addRow(tr("Image size"), m_imageSize);
    form->addRow(tr("Seed of the split"), m_seed);
    form->addRow(QString(), m_strict);
}

void ImportDialog::takeOver(const Session &session)
{
    if (!session.isOpen())
        return;
    try {
        const auto dataSet = core::store::DataSetRepository(session.database()).dataSet();
        if (!dataSet)
            return;
        setRoot(QString::fromStdString(dataSet->root));
        m_format->setCurrentIndex(std::max(0, m_format->findData(QString::fromStdString(dataSet->format))));
        m_imageSize->setValue(dataSet->imageSize);
        m_seed->setValue(int(dataSet->splitSeed));
    } catch (const core::store::StoreFailure &) {
        return; // the defaults serve as well; the import itself will say what is wrong
    }
}

void ImportDialog::setRoot(const QString &folder)
{
    m_root->setText(QDir::toNativeSeparators(folder));
}

void ImportDialog::adoptRoot()
{
    const QDir folder(m_root->text().trimmed());
    if (!m_root->text().trimmed().isEmpty() && folder.exists()) {
        const auto guess = QString::fromStdString(core::data::guessFormat(pathOf(m_root->text())));
        m_format->setCurrentIndex(std::max(0, m_format->findData(guess)));
    }
    schedulePreview();
}

core::data::ImportOptions ImportDialog::options() const
{
    core::data::ImportOptions options;
    options.format = m_format->currentData().toString().toStdString();
    options.root = pathOf(m_root->text());
    if (options.format == "manifest" && !m_manifest->text().trimmed().isEmpty())
        options.manifest = pathOf(m_manifest->text());
    QStringList chosen;
    for (const auto *box : m_taskBoxes)
        if (box->isChecked())
            chosen << box->property("task").toString();
    if (chosen.size() < m_taskBoxes.size()) // all of them is the default
        for (const auto &task : chosen)
            options.labelColumns.push_back(task.toStdString());
    options.imageSize = m_imageSize->value();
    options.splitSeed = m_seed->value();
    options.strictSplit = m_strict->isChecked();
    return options;
}

void ImportDialog::schedulePreview()
{
    const bool isManifest = m_format->currentData().toString() == QStringLiteral("manifest");
    m_manifestTitle->setVisible(isManifest);
    m_manifestRow->setVisible(isManifest);
    m_hint->setText(formatHint(m_format->currentData().toString()));
    m_stop.request_stop();
    ++m_generation;
    m_import->setEnabled(false);
    m_warnings->hide();
    showTasks({});
    if (m_root->text().trimmed().isEmpty()) {
        m_preview->setText(tr("Nothing chosen yet."));
        m_delay->stop();
        return;
    }
    m_preview->setText(tr("Looking…"));
    m_delay->start();
}

void ImportDialog::startPreview()
{
    m_stop = std::stop_source();
    auto wanted = options();
    wanted.labelColumns.clear();
    QtConcurrent::run([wanted, token = m_stop.get_token()] {
        Preview preview;
        try {
            const auto plan = core::data::planImport(wanted, {token, {}});
            if (!plan) {
                preview.error = errorSentence(plan.error());
                return preview;
            }
            std::set<std::string> people;
            for (const auto &image : plan->images)
                people.insert(image.identity);
            preview.people = people.size();
            preview.images = plan->images.size();
            preview.skipped = plan->skipped.size();
            preview.hasGivenSets = !plan->givenSets.empty();
            preview.tasks = plan->tasks;
            for (const auto &warning : plan->warnings)
                preview.warnings << translated(warning);
        } catch (const std::exception &error) { // Stopped: nobody listens any more
            preview.error = QString::fromUtf8(error.what());
        }
        return preview;
    }).then(this, [this, generation = m_generation](const Preview &preview) {
        if (generation == m_generation)
            showPreview(preview);
    });
}

void ImportDialog::showPreview(const Preview &preview)
{
    m_import->setEnabled(preview.error.isEmpty() && preview.images > 0);
    if (!preview.error.isEmpty()) {
        m_preview->setText(preview.error);
        return;
    }
    QStringList parts{peopleText(qint64(preview.people)), imagesText(qint64(preview.images))};
    parts << (preview.hasGivenSets ? tr("sets as given") : tr("sets drawn by person"));
    if (preview.skipped > 0)
        parts << tr("%1 skipped").arg(QLocale().toString(qlonglong(preview.skipped)));
    m_preview->setText(parts.join(QStringLiteral(" · ")));
    m_warnings->setText(preview.warnings.mid(0, 4).join(QLatin1Char('\n')));
    m_warnings->setVisible(!preview.warnings.isEmpty());
    showTasks(preview.tasks);
}

void ImportDialog::showTasks(const std::vector<core::Task> &tasks)
{
    qDeleteAll(m_taskBoxes);
    m_taskBoxes.clear();
    m_labels->setVisible(!tasks.empty());
    m_labelsTitle->setVisible(!tasks.empty());
    for (const auto &task : tasks) {
        const auto name = QString::fromStdString(task.name);
        const auto count = qlonglong(task.classes.size());
        auto *box = new QCheckBox(task.kind == core::TaskKind::MultiLabel ? tr("%1 (%2 labels)").arg(name).arg(count)
                                                                          : tr("%1 (%2 classes)").arg(name).arg(count));
        box->setProperty("task", name);
        box->setObjectName(QStringLiteral("task_") + name);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, [this] { // without any label there is nothing to classify
            m_import->setEnabled(std::any_of(m_taskBoxes.begin(), m_taskBoxes.end(), [](const auto *each) { return each->isChecked(); }));
        });
        m_taskBoxes.append(box);
        m_labelList->addWidget(box);
    }
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && QFileInfo(urls.front().toLocalFile()).isDir())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    setRoot(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
}

} // namespace ui
