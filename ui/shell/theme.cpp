// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/plots/plot_style.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

/// Outside every namespace, as Q_INIT_RESOURCE asks: a static library's resources are not found by themselves.
static void initResources()
{
    Q_INIT_RESOURCE(expunge);
}

namespace ui::theme {

namespace {

struct Shade
{
    const char *name; ///< its token in the style sheet, and a label's `ink`
    QRgb light, dark;
};

/// In the order of Surface. Text on every ground keeps 4.5 : 1 (WCAG AA); tests/ui/shell/test_theme.cpp measures it.
constexpr std::array<Shade, 15> kShades{{
    {"window", 0xFFF6F7F9, 0xFF15181C},
    {"card", 0xFFFFFFFF, 0xFF1E2227},
    {"raised", 0xFFEDF0F4, 0xFF2A3037},
    {"border", 0xFFDDE1E7, 0xFF333A42},
    {"text", 0xFF1B1F24, 0xFFE6EAEF},
    {"muted", 0xFF5A6573, 0xFF9CA7B5},
    {"accent", 0xFF2A68D6, 0xFF6EA0FF},
    {"accentText", 0xFFFFFFFF, 0xFF0D1626},
    {"accentSoft", 0xFFEAF1FE, 0xFF22314D},
    {"good", 0xFF0B7350, 0xFF5CD0A0},
    {"goodSoft", 0xFFE7F6EF, 0xFF173328},
    {"bad", 0xFFB3261E, 0xFFFF9C92},
    {"badSoft", 0xFFFCECEA, 0xFF43211F},
    {"unsure", 0xFF855600, 0xFFF0BD62},
    {"unsureSoft", 0xFFFFF4DC, 0xFF3A2D12},
}};

/// Even in lightness, told apart by colour-blind eyes in neighbouring pairs, and none of the stage colours.
constexpr QRgb kClassColours[] = {0xFF4C78A8, 0xFF72B7B2, 0xFFB8A2D0, 0xFFE0A458, 0xFF7A9E5A,
                                  0xFFD98C8C, 0xFF8C6D5A, 0xFF9DC3E6, 0xFFB5B04C, 0xFF9D9DA1};

const QString kSchemeKey = QStringLiteral("scheme");

bool s_dark = false;
Scheme s_scheme = Scheme::System;

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

/// Our palette leaves AlternateBase to the platform (the style sheet sets its own), so that this role goes on telling
/// whether the system is dark: Qt 6.4 has no other way to ask.
bool isSystemDark()
{
    return QApplication::palette().color(QPalette::AlternateBase).lightness() < 128;
}

QPalette palette()
{
    using Role = QPalette::ColorRole;
    const std::pair<Role, Surface> roles[] = {
        {Role::Window, Surface::Window},     {Role::WindowText, Surface::Text},    {Role::Base, Surface::Card},
        {Role::Text, Surface::Text},         {Role::Button, Surface::Card},        {Role::ButtonText, Surface::Text},
        {Role::ToolTipBase, Surface::Raised}, {Role::ToolTipText, Surface::Text},  {Role::Highlight, Surface::Accent},
        {Role::HighlightedText, Surface::AccentText}, {Role::Link, Surface::Accent}, {Role::LinkVisited, Surface::Accent},
        {Role::PlaceholderText, Surface::MutedText}, {Role::Mid, Surface::Border},  {Role::Midlight, Surface::Border},
        {Role::Light, Surface::Raised},      {Role::Dark, Surface::Border},        {Role::BrightText, Surface::AccentText},
    };
    QPalette made;
    for (const auto &[role, surface] : roles)
        made.setColor(role, colour(surface));
    for (const auto role : {Role::WindowText, Role::Text, Role::ButtonText})
        made.setColor(QPalette::Disabled, role, mix(colour(Surface::MutedText), colour(Surface::Window), 0.4));
    made.setColor(Role::Shadow, QColor(0, 0, 0, 40));
    return made;
}

/// resources/style/expunge.qss with every @token replaced by its colour.
QString styleSheet()
{
    QFile file(QStringLiteral(":/style/expunge.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto text = QString::fromUtf8(file.readAll());
    auto shades = kShades;
    // longest names first: @accentSoft before @accent
    std::sort(shades.begin(), shades.end(),
              [](const Shade &a, const Shade &b) { return qstrlen(a.name) > qstrlen(b.name); });
    for (const auto &shade : shades)
        text.replace(u'@' + QLatin1String(shade.name), QColor(s_dark ? shade.dark : shade.light).name());
    return text.replace(QStringLiteral("@scheme"), s_dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void dress(QApplication &application)
{
    QApplication::setPalette(palette());
    application.setStyleSheet(styleSheet());
}

/// Follows the system's change of scheme.
class SchemeWatcher final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isPaletteChange = event->type() == QEvent::ApplicationPaletteChange;
        if (isPaletteChange && watched == qApp && s_scheme == Scheme::System && isSystemDark() != s_dark) {
            s_dark = isSystemDark();
            dress(*qApp);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

bool isDark()
{
    return s_dark;
}

QColor colour(Surface surface)
{
    const auto &shade = kShades[std::size_t(surface)];
    return QColor(s_dark ? shade.dark : shade.light);
}

Surface ink(Tone tone)
{
    switch (tone) {
    case Tone::Good: return Surface::Good;
    case Tone::Bad: return Surface::Bad;
    case Tone::Unsure: return Surface::Unsure;
    case Tone::Accent: return Surface::Accent;
    case Tone::Neutral: break;
    }
    return Surface::Text;
}

Surface ground(Tone tone)
{
    switch (tone) {
    case Tone::Good: return Surface::GoodSoft;
    case Tone::Bad: return Surface::BadSoft;
    case Tone::Unsure: return Surface::UnsureSoft;
    case Tone::Accent: return Surface::AccentSoft;
    case Tone::Neutral: break;
    }
    return Surface::Card;
}

QColor printColour(Tone tone)
{
    return QColor(kShades[std::size_t(ink(tone))].light);
}

QColor colour(core::Stage stage)
{
    return PlotStyle::colour(stage);
}

QColor classColour(int index)
{
    return QColor(kClassColours[std::size_t(std::max(0, index)) % std::size(kClassColours)]);
}

QFont font(Type type)
{
    QFont made = QApplication::font();
    switch (type) {
    case Type::Caption: made.setPointSizeF(8.3); break;
    case Type::Body: made.setPointSizeF(10); break;
    case Type::Strong: made.setPointSizeF(10); made.setWeight(QFont::DemiBold); break;
    case Type::Heading: made.setPointSizeF(12); made.setWeight(QFont::DemiBold); break;
    case Type::Title: made.setPointSizeF(14.4); made.setWeight(QFont::DemiBold); break;
    }
    return made;
}

void style(QWidget *widget, Type type, Surface text)
{
    widget->setFont(font(type));
    widget->setProperty("ink", QLatin1String(kShades[std::size_t(text)].name));
    widget->style()->unpolish(widget); // the style sheet reads the property only when it polishes
    widget->style()->polish(widget);
}

void apply(QApplication &application, Scheme scheme)
{
    initResources();
    static SchemeWatcher *watcher = nullptr;
    if (!watcher) {
        watcher = new SchemeWatcher(&application);
        QObject::connect(watcher, &QObject::destroyed, [] { watcher = nullptr; });
        application.installEventFilter(watcher);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QFont base = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        // Without the name, Chinese falls back to the Japanese shapes of shared characters.
        base.setFamilies({base.family(), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                          QStringLiteral("Noto Sans CJK SC")});
        base.setPointSizeF(10);
        QApplication::setFont(base);
    }
    s_scheme = scheme;
    s_dark = scheme == Scheme::System ? isSystemDark() : scheme == Scheme::Dark;
    dress(application);
}

Scheme chosenScheme()
{
    const int kept = QSettings().value(kSchemeKey, int(Scheme::System)).toInt();
    return Scheme(std::clamp(kept, int(Scheme::System), int(Scheme::Dark)));
}

void chooseScheme(Scheme scheme)
{
    QSettings().setValue(kSchemeKey, int(scheme));
    apply(*qApp, scheme);
}

} // namespace ui::theme
