// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace ui {

namespace {

class QtDialogs final : public Dialogs
{
public:
    bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes, const QString &no) override
    {
        QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::Cancel, parent);
        if (!no.isEmpty())
            box.button(QMessageBox::Cancel)->setText(no);
        box.setInformativeText(question);
        for (QLabel *text : box.findChildren<QLabel *>())
            text->setTextFormat(Qt::PlainText); // a job or a file may be named in it
        auto *accept = box.addButton(yes, QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel); // the return key must not destroy anything
        box.exec();
        return box.clickedButton() == accept;
    }

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override
    {
        return QFileDialog::getOpenFileName(parent, title, {}, filter);
    }

    QString saveFile(QWidget *parent, const QString &title, const QString &proposal, const QString &filter) override
    {
        static const QRegularExpression kFirstSuffix(QStringLiteral("\\*\\.(\\w+)"));
        const QString suffix = kFirstSuffix.match(filter).captured(1);
        QFileDialog dialog(parent, title, {}, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(suffix); // added before the dialog asks about a file that is there
        dialog.selectFile(proposal);
        if (dialog.exec() != QDialog::Accepted)
            return {};
        QString file = dialog.selectedFiles().value(0);
        if (suffix.isEmpty() || file.endsWith(u'.' + suffix, Qt::CaseInsensitive))
            return file;
        file += u'.' + suffix; // "R-2026.014" seemed to have one
        const auto say = [](const char *text) { return QCoreApplication::translate("ui::Dialogs", text); };
        const bool isFree = !QFileInfo::exists(file)
            || confirm(parent, say(QT_TRANSLATE_NOOP("ui::Dialogs", "Replace the file?")),
                       say(QT_TRANSLATE_NOOP("ui::Dialogs", "%1 is there already.")).arg(QDir::toNativeSeparators(file)),
                       say(QT_TRANSLATE_NOOP("ui::Dialogs", "Replace")), {});
        return isFree ? file : QString();
    }

    QString folder(QWidget *parent, const QString &title) override
    {
        return QFileDialog::getExistingDirectory(parent, title);
    }
};

std::unique_ptr<Dialogs> &current()
{
    static std::unique_ptr<Dialogs> dialogs = std::make_unique<QtDialogs>();
    return dialogs;
}

} // namespace

Dialogs &Dialogs::instance()
{
    return *current();
}

void Dialogs::replace(std::unique_ptr<Dialogs> dialogs)
{
    current() = dialogs ? std::move(dialogs) : std::make_unique<QtDialogs>();
}

} // namespace ui
