// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

namespace {

class QtDialogs final : public Dialogs
{
public:
    bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes) override
    {
        QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::Cancel, parent);
        box.setInformativeText(question);
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
        return QFileDialog::getSaveFileName(parent, title, proposal, filter);
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
