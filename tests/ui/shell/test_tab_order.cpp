// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspace_with_people.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using ui::MainWindow;

class TestTabOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reachesEverythingOfAPage_data();
    void reachesEverythingOfAPage();
    void goesThroughPeopleAsTheyAreSeen();
    void rowsMadeLaterAreWhereTheyAreSeen();

private:
    QTemporaryDir m_settings;
};

void TestTabOrder::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QLocale::setDefault(QLocale::c());
    ui::theme::apply(*qApp, ui::theme::Scheme::Light);
}

void TestTabOrder::reachesEverythingOfAPage_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"people", "request", "run", "findings", "trail"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestTabOrder::reachesEverythingOfAPage()
{
    QFETCH(QString, page);
    const WorkspaceWithPeople workspace(3, 1, 2);
    MainWindow window;
    window.show();
    window.openWorkspace(QString::fromStdString(workspace.folder().string()));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *grid = window.findChild<QListView *>(QStringLiteral("peopleGrid"));
    QTRY_VERIFY(grid->isVisible());
    window.showPage(QStringLiteral("request"));
    Q_EMIT window.findChild<QPushButton *>(QStringLiteral("newRequest"))->clicked(); // a form to go through
    window.showPage(page);

    const auto focusable = [&window] {
        QSet<QWidget *> found;
        for (auto *widget : window.centralWidget()->findChildren<QWidget *>()) {
            const bool isPart = widget->focusProxy() || qobject_cast<QAbstractScrollArea *>(widget->parentWidget())
                || widget->inherits("QScrollArea"); // of what takes the focus itself, or a frame around such
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !isPart)
                found.insert(widget);
        }
        return found;
    };
    QTRY_VERIFY(focusable().size() >= 6); // what a page reads beside the window's thread is there
    const QSet<QWidget *> wanted = focusable();
    QList<QWidget *> forth, back;
    const auto walk = [&window](QList<QWidget *> &seen, Qt::Key key) {
        window.findChild<QToolButton *>(QStringLiteral("rail_people"))->setFocus();
        for (int presses = 0; presses < 60; ++presses) {
            if (!seen.contains(QApplication::focusWidget()))
                seen.append(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), key);
        }
    };
    walk(forth, Qt::Key_Tab);
    walk(back, Qt::Key_Backtab);
    for (QWidget *widget : wanted)
        QVERIFY2(forth.contains(widget), qPrintable(widget->objectName() + widget->accessibleName()));
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, forth);
}

void TestTabOrder::goesThroughPeopleAsTheyAreSeen()
{
    const WorkspaceWithPeople workspace(3, 1, 2);
    MainWindow window;
    window.show();
    window.openWorkspace(QString::fromStdString(workspace.folder().string()));
    QTRY_VERIFY(window.findChild<QListView *>(QStringLiteral("peopleGrid"))->isVisible());
    QStringList names;
    for (const QWidget *stop : ui::tabStops(*window.centralWidget()))
        names.append(stop->objectName());
    const QStringList seen{QStringLiteral("rail_people"), QStringLiteral("rail_trail"), QStringLiteral("peopleSearch"),
                           QStringLiteral("importButton"), QStringLiteral("trainButton"), QStringLiteral("set_train"),
                           QStringLiteral("set_unseen"), QStringLiteral("stateFilter"), QStringLiteral("peopleOrder"),
                           QStringLiteral("peopleGrid")};
    qsizetype last = -1;
    for (const QString &name : seen) {
        QVERIFY2(names.indexOf(name) > last, qPrintable(name));
        last = names.indexOf(name);
    }
}

void TestTabOrder::rowsMadeLaterAreWhereTheyAreSeen()
{
    QWidget root;
    auto *column = new QVBoxLayout(&root);
    auto *last = new QPushButton;
    auto *hidden = new QLineEdit;
    column->addWidget(hidden);
    column->addWidget(last);
    auto *late = new QComboBox;
    column->insertWidget(0, late);
    root.show();
    hidden->hide();
    QCOMPARE(ui::tabStops(root), (QList<QWidget *>{late, last}));
}

QTEST_MAIN(TestTabOrder)
#include "test_tab_order.moc"
