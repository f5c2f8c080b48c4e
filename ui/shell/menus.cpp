// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/theme.h"
#include "ui/shell/translation.h"

#include <QActionGroup>
#include <QDir>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>

/// MainWindow's menu bar.
namespace ui {

namespace {

/// A group of which exactly one is checked; `choose` hears of the user's choice.
template <class Value>
void addChoices(QMenu *menu, const QList<std::pair<QString, Value>> &choices, const Value &current,
                const std::function<void(const Value &)> &choose)
{
    auto *group = new QActionGroup(menu);
    for (const auto &[title, value] : choices) {
        auto *action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(value == current);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [choose, value = value] { choose(value); });
    }
}

} // namespace

void MainWindow::makeMenus()
{
    auto *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New workspace…"), QKeySequence::New, this, &MainWindow::askToCreate);
    file->addAction(tr("&Open workspace…"), QKeySequence::Open, this, &MainWindow::askToOpen);
    auto *recent = file->addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    file->addAction(tr("Make the &sample workspace…"), this, [this] { askForSample(false); });
    file->addSeparator();
    m_workspaceActions << file->addAction(tr("&Import faces…"), QKeySequence(int(Qt::CTRL) | int(Qt::Key_I)), this, [this] {
        showPage(QStringLiteral("people"));
        m_people->startImport();
    });
    m_workspaceActions << file->addAction(tr("&Train a model…"), QKeySequence(int(Qt::CTRL) | int(Qt::Key_T)), this, [this] {
        showPage(QStringLiteral("people"));
        m_people->startTraining();
    });
    m_workspaceActions << file->addAction(tr("&Close workspace"), QKeySequence::Close, this, [this] {
        if (mayLeave())
            m_session.close();
    });
    file->addSeparator();
    file->addAction(tr("&Your name…"), this, &MainWindow::askForName);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &MainWindow::close);

    auto *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_workspaceActions.mid(0, m_pagesById.size()));
    view->addSeparator();
    addPreferences(view);

    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Expunge"), this, [this] { AboutDialog(this).exec(); });
}

void MainWindow::addPreferences(QMenu *view)
{
    using theme::Scheme;
    auto *scheme = view->addMenu(tr("Appearance"));
    addChoices<Scheme>(scheme, {{tr("As the system"), Scheme::System}, {tr("Light"), Scheme::Light}, {tr("Dark"), Scheme::Dark}},
                       theme::chosenScheme(), [](const Scheme &chosen) { theme::chooseScheme(chosen); });
    auto *language = view->addMenu(tr("Language"));
    addChoices<QString>(language,
                        {{tr("As the system"), QString()},
                         {QStringLiteral("English"), QStringLiteral("en")},
                         {QStringLiteral("简体中文"), QStringLiteral("zh_CN")}},
                        chosenLanguage(), [this](const QString &chosen) {
                            chooseLanguage(chosen);
                            Q_EMIT m_session.notice(tr("The language changes when Expunge is started again."), false);
                        });
}

void MainWindow::fillRecent(QMenu *menu)
{
    menu->clear();
    const auto folders = recentWorkspaces();
    for (const auto &folder : folders)
        menu->addAction(QDir::toNativeSeparators(folder), this, [this, folder] { openWorkspace(folder); });
    if (folders.isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::askForName()
{
    bool accepted = false;
    const auto name = QInputDialog::getText(this, tr("Your name"),
                                            tr("Requests, decisions and the trail carry this name. It is declared, not checked."),
                                            QLineEdit::Normal, m_session.declaredName(), &accepted);
    if (accepted && !name.trimmed().isEmpty())
        m_session.setDeclaredName(name);
}

} // namespace ui
