// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What the window shows while no workspace is open: open one, make one, try the sample, or go back to a recent one.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &folders);
    void setBusy(bool busy); ///< while the sample is being made nothing else can start

Q_SIGNALS:
    void openRequested();
    void createRequested();
    void sampleRequested(bool tiny);
    void recentRequested(const QString &folder);

private:
    QWidget *makeChoices();

    QWidget *m_choices;
    QWidget *m_recent;
    QVBoxLayout *m_recentList;
};

} // namespace ui
