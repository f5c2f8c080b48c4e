// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QWidget;

namespace ui {

/// Questions to the user, behind an interface that a test answers in advance.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    /// `no`: what the other button says; "Cancel" unless told, which would be unclear where the question is whether to cancel.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes, const QString &no = {}) = 0;
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// With the filter's suffix, whatever was typed; a file that is there is replaced only when the user says so.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &proposal, const QString &filter) = 0;
    virtual QString folder(QWidget *parent, const QString &title) = 0;

    static Dialogs &instance();                            ///< Qt's own, unless replaced
    static void replace(std::unique_ptr<Dialogs> dialogs); ///< null: back to Qt's
};

} // namespace ui
