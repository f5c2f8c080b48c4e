// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "core/job/jobs.h"
#include "ui/shell/icons.h"
#include "ui/shell/widgets.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using theme::kGrid;

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Expunge"));
    setMinimumWidth(60 * kGrid);

    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(8 * kGrid, 8 * kGrid));
    auto *title = label(QStringLiteral("Expunge"), theme::Type::Title);
    auto *purpose = label(tr("Audited machine unlearning of faces."), theme::Type::Body, theme::Surface::MutedText);
    auto *names = new QVBoxLayout;
    names->addWidget(title);
    names->addWidget(purpose);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * kGrid);
    head->addWidget(logo);
    head->addLayout(names, 1);

    auto *limits = label(tr("Findings are evidence of erasure, never proof of it: they say what the attacks that were run could and "
                            "could not tell."),
                         theme::Type::Body);
    limits->setWordWrap(true);
    auto *versions = new QFormLayout;
    versions->setLabelAlignment(Qt::AlignLeft);
    for (const auto &[name, version] : core::job::versions()) {
        auto *value = label(QString::fromStdString(version), theme::Type::Body);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        versions->addRow(label(QString::fromStdString(name), theme::Type::Body, theme::Surface::MutedText), value);
    }
    auto *licence = label(tr("Free software under the GNU General Public License, version 3 or later."), theme::Type::Caption,
                          theme::Surface::MutedText);
    licence->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addLayout(head);
    column->addWidget(limits);
    column->addLayout(versions);
    column->addWidget(licence);
    column->addWidget(buttons);
}

} // namespace ui
