// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/import_report_dialog.h"

#include "ui/shell/core_words.h"
#include "ui/shell/person_words.h"
#include "ui/shell/plain_tool_tip.h"
#include "ui/shell/widgets.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;
using theme::Surface;
using theme::Type;

namespace {

QWidget *makeCounts(const core::job::ImportReport &report)
{
    auto *card = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * kGrid);
    grid->setColumnStretch(0, 1);
    card->content()->addLayout(grid);
    const QLocale locale;
    const QString titles[] = {ImportReportDialog::tr("set"), ImportReportDialog::tr("people"), ImportReportDialog::tr("images")};
    for (int column = 0; column < 3; ++column)
        grid->addWidget(label(titles[column], Type::Caption, Surface::MutedText), 0, column,
                        column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 1;
    for (const auto &[set, counts] : report.sets) {
        grid->addWidget(label(setText(set), Type::Body), row, 0);
        grid->addWidget(label(locale.toString(qlonglong(counts.first)), Type::Body), row, 1, Qt::AlignRight);
        grid->addWidget(label(locale.toString(qlonglong(counts.second)), Type::Body), row, 2, Qt::AlignRight);
        ++row;
    }
    for (const auto &task : report.tasks) {
        QStringList classes;
        for (const auto &name : task.classes)
            classes << QString::fromStdString(name);
        auto *line = label(QStringLiteral("%1: %2").arg(QString::fromStdString(task.name), classes.join(QStringLiteral(", "))),
                           Type::Body, Surface::MutedText);
        line->setWordWrap(true);
        card->content()->addWidget(line);
    }
    return card;
}

/// File and reason, a row each; there may be thousands.
QWidget *makeSkipped(const std::vector<core::data::SkippedFile> &skipped, QObject *owner)
{
    auto *model = new QStandardItemModel(0, 2, owner);
    model->setHorizontalHeaderLabels({ImportReportDialog::tr("File"), ImportReportDialog::tr("Why it was skipped")});
    for (const auto &file : skipped) {
        const auto name = QString::fromStdString(file.file), reason = translated(file.reason);
        auto *fileItem = new QStandardItem(name);
        auto *reasonItem = new QStandardItem(reason);
        fileItem->setToolTip(plainToolTip(name));
        reasonItem->setToolTip(plainToolTip(reason));
        for (auto *item : {fileItem, reasonItem})
            item->setEditable(false);
        model->appendRow({fileItem, reasonItem});
    }
    auto *view = new QTreeView;
    view->setObjectName(QStringLiteral("skippedFiles"));
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setTextElideMode(Qt::ElideMiddle); // the name at the end of a path tells files apart
    view->header()->setStretchLastSection(false);
    view->header()->setMinimumSectionSize(24 * kGrid);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents); // the reasons are what is read here
    view->setMinimumHeight(18 * kGrid);
    return view;
}

} // namespace

ImportReportDialog::ImportReportDialog(const core::job::ImportReport &report, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import finished"));
    setMinimumWidth(report.skipped.empty() ? 72 * kGrid : 100 * kGrid); // a file beside its reason
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    auto *title = label(tr("%1 imported").arg(imagesText(report.imported)), Type::Heading);
    title->setObjectName(QStringLiteral("importedCount"));
    column->addWidget(title);
    column->addWidget(makeCounts(report));
    for (const auto &warning : report.warnings) {
        auto *line = label(tr("! %1").arg(translated(warning)), Type::Body, Surface::Unsure);
        line->setWordWrap(true);
        column->addWidget(line);
    }
    if (!report.skipped.empty()) {
        column->addWidget(label(report.skipped.size() == 1 ? tr("1 file skipped") : tr("%1 files skipped").arg(QLocale().toString(qulonglong(report.skipped.size()))), Type::Strong));
        column->addWidget(makeSkipped(report.skipped, this), 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    if (!report.tasks.empty()) {
        auto *train = primaryButton(tr("Train a model…"));
        train->setObjectName(QStringLiteral("trainNext"));
        buttons->addButton(train, QDialogButtonBox::AcceptRole);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT trainingRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace ui
