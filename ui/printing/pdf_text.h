// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

class QPainter;
class QRectF;

namespace ui::pdf {

/// Lengths are tenths of a point: the writer runs at 720 dots per inch, so that one unit is one dot and fonts can have
/// sizes like 8.5 pt in whole pixels.
inline constexpr int kResolution = 720;
inline constexpr double kPoint = 10;

struct TextStyle
{
    double points = 9;
    bool isBold = false;
    bool isMono = false;
    QColor colour = Qt::black;
    Qt::Alignment alignment = Qt::AlignLeft;

    QFont font() const;
};

inline constexpr QRgb kMuted = 0xff4a4f57, kRule = 0xffc4c8ce;

/// Height of the text wrapped to the width, at words or, where a word is longer than a line (hashes), anywhere. Pseudonyms stay whole.
double textHeight(const QString &text, const TextStyle &style, double width);
QStringList textLines(const QString &text, const TextStyle &style, double width); ///< as it is wrapped
void drawText(QPainter &painter, const QRectF &rect, const QString &text, const TextStyle &style);

} // namespace ui::pdf
