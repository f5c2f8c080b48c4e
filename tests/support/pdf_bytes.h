// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>
#include <QString>

namespace sample {

inline QByteArray readAll(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// What PDF/A-1b forbids, as found in a file by Qt's PDF engine, which compresses content streams but not dictionaries: soft
/// masks, opacity other than 1 and blend modes. Empty when clean.
inline QString transparencyIn(const QByteArray &pdf)
{
    const QString text = QString::fromLatin1(pdf);
    for (const char *pattern : {"/SMask\\s+(?!/None)", "/(ca|CA)\\s+(?!1(\\.0*)?\\b)", "/BM\\s+/(?!Normal)"}) {
        const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(text);
        if (match.hasMatch())
            return text.mid(match.capturedStart(), 40);
    }
    return {};
}

} // namespace sample
