// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_style.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStringList>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array<QRgb, 3> kStageColours = {0xff0072b2, 0xffd55e00, 0xff009e73};
constexpr std::array<QRgb, 4> kSetColours = {0xff8c8c8c, 0xffcc79a7, 0xffe69f00, 0xff56b4e9}; // in AuditSet's order
constexpr std::array<Qt::PenStyle, 3> kDashes = {Qt::SolidLine, Qt::DashLine, Qt::DashDotLine}; // by stage

QColor blend(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

QStringList fontFamilies(const QString &first)
{
    return {first, QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")};
}

PlotStyle PlotStyle::screen(const QPalette &palette, const QFont &font)
{
    PlotStyle style;
    style.surface = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::WindowText);
    style.muted = blend(style.text, style.surface, 0.35);
    style.grid = blend(style.text, style.surface, 0.87);
    style.font = font;
    style.panelFont = font;
    if (font.pointSizeF() > 0) {
        style.font.setPointSizeF(font.pointSizeF() / 1.2);
        style.panelFont.setPointSizeF(font.pointSizeF() / 1.1);
    }
    style.panelFont.setBold(true);
    return style;
}

PlotStyle PlotStyle::print()
{
    PlotStyle style;
    style.surface = Qt::white;
    style.text = Qt::black;
    style.muted = QColor(0x40, 0x40, 0x40);
    style.grid = QColor(0xdd, 0xdd, 0xdd);
    style.font.setFamilies(fontFamilies(QStringLiteral("Noto Sans")));
    style.font.setPixelSize(11);
    style.font.setHintingPreference(QFont::PreferNoHinting);
    style.panelFont = style.font;
    style.panelFont.setBold(true);
    style.lineWidth = 1.4;
    style.isPrint = true;
    return style;
}

QColor PlotStyle::colour(core::Stage stage)
{
    return QColor::fromRgb(kStageColours.at(static_cast<std::size_t>(stage)));
}

QColor PlotStyle::colour(core::AuditSet set)
{
    return QColor::fromRgb(kSetColours.at(static_cast<std::size_t>(set)));
}

QColor PlotStyle::diverging(double value)
{
    constexpr QRgb kBlue = 0xff2166ac, kWhite = 0xfff7f7f7, kRed = 0xffb2182b;
    const double v = std::clamp(value, -1.0, 1.0);
    return blend(QColor::fromRgb(kWhite), QColor::fromRgb(v < 0 ? kBlue : kRed), v < 0 ? -v : v);
}

QColor PlotStyle::sequential(double value)
{
    return blend(QColor(0xf7, 0xf9, 0xfc), QColor(0x1c, 0x5c, 0x9c), std::clamp(value, 0.0, 1.0));
}

QPen PlotStyle::pen(core::Stage stage) const
{
    return {colour(stage), lineWidth, kDashes.at(static_cast<std::size_t>(stage))};
}

QBrush PlotStyle::bar(core::Stage stage) const
{
    constexpr std::array<Qt::BrushStyle, 3> kHatches = {Qt::SolidPattern, Qt::BDiagPattern, Qt::DiagCrossPattern};
    return {colour(stage), isPrint ? kHatches.at(static_cast<std::size_t>(stage)) : Qt::SolidPattern};
}

QPen PlotStyle::outline(core::AuditSet set) const
{
    const bool second = set == core::AuditSet::Unseen;
    QColor line = colour(set);
    if (isPrint)
        line = line.darker(130);
    return {line, isPrint ? lineWidth : 1.5, second ? Qt::DashLine : Qt::SolidLine};
}

QBrush PlotStyle::area(core::AuditSet set) const
{
    if (isPrint)
        return set == core::AuditSet::Forget ? QBrush(colour(set), Qt::BDiagPattern) : QBrush(Qt::NoBrush);
    QColor wash = colour(set);
    wash.setAlphaF(0.28F);
    return wash;
}

} // namespace ui
