// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/plot_notices.h"

#include "ui/plots/plot.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QDir>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlotNotices)
};

} // namespace

void announceSavedPlots(const QWidget &within, Session &session)
{
    for (const Plot *plot : within.findChildren<Plot *>()) {
        QObject::connect(plot, &Plot::saved, &session, [&session](const QString &file) {
            Q_EMIT session.notice(Words::tr("Plot saved: %1").arg(QDir::toNativeSeparators(file)), false);
        });
        QObject::connect(plot, &Plot::saveFailed, &session, [&session](const QString &file, const QString &why) {
            Q_EMIT session.notice(Words::tr("The plot could not be saved as %1: %2. Choose another place or name.").arg(QDir::toNativeSeparators(file), why), true);
        });
    }
}

} // namespace ui
