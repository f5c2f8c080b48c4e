// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/page_fixture.h"
#include "ui/people/people_page.h"
#include "ui/shell/theme.h"

#include <QListView>
#include <QLocale>
#include <QSettings>
#include <QSqlQuery>
#include <QTemporaryDir>

/// The People page over six training and three unseen people, with settings of its own.
class PeoplePageFixture : protected PageFixture<ui::PeoplePage>
{
protected:
    void prepare()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QLocale::setDefault(QLocale::c());
        ui::theme::apply(*qApp, ui::theme::Scheme::Light);
    }
    void open()
    {
        PageFixture::open({1200, 800}, std::make_unique<WorkspaceWithPeople>(6, 3, 4));
        QTRY_COMPARE(shownPeople(), 6);
    }
    /// Of a workspace that is not open.
    static void changeStore(const std::filesystem::path &folder, const std::vector<const char *> &statements)
    {
        auto database = core::store::Database::open(folder / "workspace.sqlite", core::store::Access::Write);
        QVERIFY(database);
        for (const char *statement : statements) {
            QSqlQuery query = database->prepare(QString::fromLatin1(statement));
            database->execute(query);
        }
    }
    /// Of what is said in the grid's place.
    template <class T>
    T *nobody(const char *name) const { return find<QWidget>("noResult")->findChild<T *>(QString::fromLatin1(name)); }
    int shownPeople() const { return find<QListView>("peopleGrid")->model()->rowCount(); }

private:
    QTemporaryDir m_settings;
};
