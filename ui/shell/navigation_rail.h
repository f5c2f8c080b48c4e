// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QActionGroup;

namespace ui {

/// The way between pages, at the left: icon and word, Ctrl+1 … Ctrl+5.
class NavigationRail final : public QFrame
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// Adds the next entry; its action also serves the menu. `id` names icon and page.
    QAction *add(const QString &id, const QString &title);
    void setCurrent(const QString &id);

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    QActionGroup *m_pages;
};

} // namespace ui
