// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "app/workspace/settings.h"
#include "ui/common/proxystyle.h"
#include "ui/common/themetables.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace theme {

namespace {

QRgb valueOf(const RoleColors &colors, Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return colors.light;
    case Scheme::Dark:
        return colors.dark;
    case Scheme::HighContrastLight:
        return colors.highContrastLight;
    case Scheme::HighContrastDark:
        return colors.highContrastDark;
    }
    Q_UNREACHABLE();
}

QFont scaled(double factor)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

int fontHeight()
{
    return QFontMetrics(QApplication::font()).height();
}

/// One channel of WCAG's relative luminance.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

void setRole(QPalette &palette, QPalette::ColorRole to, Role role, Scheme scheme)
{
    palette.setColor(to, color(role, scheme));
}

/// Windows has high contrast palettes of the person's own making; elsewhere ours is the only one.
bool keepsSystemPalette(Scheme scheme)
{
#ifdef Q_OS_WIN
    return scheme == Scheme::HighContrastLight || scheme == Scheme::HighContrastDark;
#else
    Q_UNUSED(scheme)
    return false;
#endif
}

void setDisabledTexts(QPalette &palette, Scheme scheme)
{
    QColor faded = color(Role::QuietText, scheme);
    faded.setAlphaF(0.6F);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
}

Scheme schemeOf(const QPalette &palette)
{
    for (const Scheme scheme :
         {Scheme::Light, Scheme::Dark, Scheme::HighContrastLight, Scheme::HighContrastDark}) {
        if (palette.color(QPalette::Window) == color(Role::Window, scheme)
            && palette.color(QPalette::WindowText) == color(Role::Text, scheme))
            return scheme;
    }
    // Not one of ours: the system's own high contrast palette, which we leave alone.
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::HighContrastDark
                                                             : Scheme::HighContrastLight;
}

} // namespace

QColor color(Role role)
{
    return color(role, currentScheme());
}

QColor color(Role role, Scheme scheme)
{
    return QColor::fromRgb(valueOf(roleColors[size_t(role)], scheme));
}

Role groundOf(Role role)
{
    switch (role) {
    case Role::Good:
        return Role::GoodGround;
    case Role::Info:
        return Role::InfoGround;
    case Role::Warning:
        return Role::WarningGround;
    case Role::Bad:
        return Role::BadGround;
    case Role::Accent:
        return Role::AccentGround;
    case Role::Production:
        return Role::Production;
    case Role::Text:
    case Role::QuietText:
        return Role::Sunken;
    default:
        return Role::Surface;
    }
}

Scheme currentScheme()
{
    // Asked for every colour that is painted; a palette's key is never used again for another one.
    static qint64 known = 0;
    static Scheme scheme = Scheme::Light;
    const QPalette now = QApplication::palette();
    if (now.cacheKey() != known) {
        known = now.cacheKey();
        scheme = schemeOf(now);
    }
    return scheme;
}

QPalette palette(Scheme scheme)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, Role> pairs[] = {
        {QPalette::Window, Role::Window},       {QPalette::WindowText, Role::Text},
        {QPalette::Base, Role::Surface},        {QPalette::AlternateBase, Role::Sunken},
        {QPalette::Text, Role::Text},           {QPalette::PlaceholderText, Role::QuietText},
        {QPalette::Button, Role::Raised},       {QPalette::ButtonText, Role::Text},
        {QPalette::BrightText, Role::Bad},      {QPalette::Light, Role::Raised},
        {QPalette::Midlight, Role::Line},       {QPalette::Mid, Role::Border},
        {QPalette::Dark, Role::Border},         {QPalette::Shadow, Role::Border},
        {QPalette::Highlight, Role::Selection}, {QPalette::HighlightedText, Role::SelectionText},
        {QPalette::Link, Role::Accent},         {QPalette::LinkVisited, Role::Accent},
        {QPalette::ToolTipBase, Role::Raised},  {QPalette::ToolTipText, Role::Text},
    };
    for (const auto &[to, role] : pairs)
        setRole(palette, to, role, scheme);
    setDisabledTexts(palette, scheme);
    return palette;
}

void apply(QApplication &application, Scheme scheme)
{
    if (!qobject_cast<ProxyStyle *>(application.style()))
        QApplication::setStyle(new ProxyStyle);
    const QPalette wanted = keepsSystemPalette(scheme) ? QPalette() : palette(scheme);
    if (QApplication::palette() != wanted)
        QApplication::setPalette(wanted);
    QToolTip::setPalette(wanted);
}

Scheme schemeFor(Theme choice, bool systemIsDark, bool systemHasHighContrast)
{
    const bool dark = choice == Theme::Dark || (choice == Theme::System && systemIsDark);
    if (systemHasHighContrast)
        return dark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

QFont titleFont()
{
    return semibold(scaled(1.35));
}

QFont sectionFont()
{
    return semibold(scaled(1.1));
}

QFont quietFont()
{
    return scaled(0.92);
}

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospace()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.95);
    return font;
}

QStringList familiesFor(const QString &language, const QString &systemFamily)
{
    QStringList families{systemFamily};
    if (language == "zh_TW"_L1)
        families << u"PingFang TC"_s << u"Microsoft JhengHei UI"_s << u"Noto Sans CJK TC"_s;
    else
        families << u"PingFang SC"_s << u"Microsoft YaHei UI"_s << u"Noto Sans CJK SC"_s;
    return families;
}

int halfGap()
{
    return qRound(fontHeight() * 0.5);
}

int gap()
{
    return fontHeight();
}

int wideGap()
{
    return qRound(fontHeight() * 1.5);
}

int rowHeight()
{
    return qRound(fontHeight() * 1.9);
}

int thumbRowHeight()
{
    return qRound(fontHeight() * 2.6);
}

int charWidth() // not the font's own average: Latin fonts have half of what Chinese ones have
{
    return qRound(fontHeight() * 0.7);
}

int iconSize()
{
    return qMax(16, qRound(fontHeight() * 1.1));
}

int controlHeight()
{
    return qRound(fontHeight() * 1.9);
}

int radius()
{
    return qMax(3, qRound(fontHeight() * 0.28));
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

} // namespace theme
