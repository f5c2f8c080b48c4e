// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using ui::theme::Scheme;
using ui::theme::Surface;

namespace {

/// WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(Surface ink, Surface ground)
{
    const double a = luminance(ui::theme::colour(ink)), b = luminance(ui::theme::colour(ground));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void stagesHaveTheirColours();
    void tonesAreInkOnTheirGround();
    void styleSheetHasNoTokenLeft();
    void iconsFollowTheScheme();
    void pillsCarryTheirTone();
    void typeIsOnTheScale();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(Scheme::Light);
    QTest::newRow("dark") << int(Scheme::Dark);
}

void TestTheme::textIsReadable()
{
    QFETCH(int, scheme);
    ui::theme::apply(*qApp, Scheme(scheme));
    QCOMPARE(ui::theme::isDark(), Scheme(scheme) == Scheme::Dark);
    const std::pair<Surface, Surface> pairs[] = {
        {Surface::Text, Surface::Window},     {Surface::Text, Surface::Card},        {Surface::Text, Surface::Raised},
        {Surface::MutedText, Surface::Card},  {Surface::MutedText, Surface::Window}, {Surface::Accent, Surface::Card},
        {Surface::Accent, Surface::AccentSoft}, {Surface::AccentText, Surface::Accent}, {Surface::Good, Surface::GoodSoft},
        {Surface::Bad, Surface::BadSoft},     {Surface::Unsure, Surface::UnsureSoft}, {Surface::Text, Surface::AccentSoft},
        {Surface::MutedText, Surface::AccentSoft},
    };
    for (const auto &[ink, ground] : pairs)
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(int(ink)).arg(int(ground)).arg(contrast(ink, ground))));
}

void TestTheme::stagesHaveTheirColours()
{
    QCOMPARE(ui::theme::colour(core::Stage::Original), QColor(0x00, 0x72, 0xB2));
    QCOMPARE(ui::theme::colour(core::Stage::Unlearned), QColor(0xD5, 0x5E, 0x00));
    QCOMPARE(ui::theme::colour(core::Stage::Retrained), QColor(0x00, 0x9E, 0x73));
    QVERIFY(ui::theme::classColour(0) != ui::theme::classColour(1));
    QCOMPARE(ui::theme::classColour(0), ui::theme::classColour(10)); // ten, then again
}

void TestTheme::tonesAreInkOnTheirGround()
{
    using ui::theme::Tone;
    ui::theme::apply(*qApp, Scheme::Dark);
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Bad, Tone::Unsure, Tone::Accent})
        QVERIFY(contrast(ui::theme::ink(tone), ui::theme::ground(tone)) >= 4.5);
    // Paper is white, whatever the scheme: what is printed is the light one's.
    const QColor printed = ui::theme::printColour(Tone::Bad);
    QVERIFY(printed != ui::theme::colour(Surface::Bad));
    ui::theme::apply(*qApp, Scheme::Light);
    QCOMPARE(printed, ui::theme::colour(Surface::Bad));
}

void TestTheme::styleSheetHasNoTokenLeft()
{
    ui::theme::apply(*qApp, Scheme::Light);
    QVERIFY(qApp->styleSheet().contains(ui::theme::colour(Surface::AccentSoft).name()));
    QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
}

void TestTheme::iconsFollowTheScheme()
{
    const auto icon = ui::icon(QStringLiteral("people"));
    ui::theme::apply(*qApp, Scheme::Light);
    const auto light = icon.pixmap(32, 32).toImage();
    ui::theme::apply(*qApp, Scheme::Dark);
    const auto dark = icon.pixmap(32, 32).toImage();
    QVERIFY(!light.isNull());
    QVERIFY(light != dark);
    QVERIFY(icon.pixmap(32, 32, QIcon::Normal, QIcon::On).toImage() != dark);
    const auto blank = QImage(light.size(), light.format());
    QVERIFY(light != blank);
    QVERIFY(!ui::applicationIcon().pixmap(64, 64).isNull());
}

void TestTheme::pillsCarryTheirTone()
{
    ui::theme::apply(*qApp, Scheme::Light);
    ui::Pill pill(QStringLiteral("✓ Forgotten"), ui::Pill::Tone::Good);
    QCOMPARE(pill.palette().color(QPalette::WindowText), ui::theme::colour(Surface::Good));
    pill.set(QStringLiteral("✗ Not forgotten"), ui::Pill::Tone::Bad);
    QCOMPARE(pill.palette().color(QPalette::WindowText), ui::theme::colour(Surface::Bad));
}

void TestTheme::typeIsOnTheScale()
{
    using ui::theme::Type;
    QCOMPARE(ui::theme::font(Type::Body).pointSizeF(), 10.0);
    QCOMPARE(ui::theme::font(Type::Heading).pointSizeF(), 12.0);
    QCOMPARE(ui::theme::font(Type::Title).pointSizeF(), 14.4);
    QVERIFY(QApplication::font().families().contains(QStringLiteral("Noto Sans CJK SC")));
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
