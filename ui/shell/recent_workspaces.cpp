// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_workspaces.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace {
const QString kKey = QStringLiteral("recentWorkspaces");
constexpr int kMost = 10;
} // namespace

QStringList recentWorkspaces()
{
    QStringList there;
    const auto folders = QSettings().value(kKey).toStringList();
    for (const auto &folder : folders)
        if (QFileInfo::exists(QDir(folder).filePath(QStringLiteral("workspace.sqlite"))))
            there.append(folder);
    return there;
}

void rememberWorkspace(const QString &folder)
{
    auto folders = recentWorkspaces();
    const auto absolute = QDir(folder).absolutePath();
    folders.removeAll(absolute);
    folders.prepend(absolute);
    QSettings().setValue(kKey, folders.mid(0, kMost));
}

} // namespace ui
