// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QStringList>

class QApplication;
enum class Theme;

/// How the program looks: colours by role, fonts and gaps. The only place with colour values.
///
/// Nothing is kept here: the scheme in use is read off the application's palette, so a colour asked
/// for after QEvent::PaletteChange is the new one.
namespace theme {

enum class Role {
    Window,  ///< sidebar, status bar, dialogs
    Surface, ///< what a page's content lies on
    Raised,  ///< menus, chips, what lies above the surface
    Sunken,  ///< grounds of headers and quiet areas
    Line,    ///< one-pixel separators
    Border,  ///< frames of fields and buttons: 3 : 1 on Window and Surface
    Text,
    QuietText,
    Accent,     ///< the one colour of primary actions, links and focus
    AccentText, ///< on Accent
    AccentGround,
    Good,
    GoodGround,
    Info,
    InfoGround,
    Warning,
    WarningGround,
    Bad,
    BadGround,
    Production,     ///< the frame round everything of a production shop
    ProductionText, ///< on Production
    Changed,        ///< ground of a cell with a waiting change
    ChangedMark,    ///< its corner
    Selection,      ///< ground of selected rows and text
    SelectionText,
    Hover,    ///< ground of the row under the pointer
    Skeleton, ///< bars in place of text that is still loading
};

enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };

QColor color(Role role);
/// The same, from one scheme's table: for tests and for pictures.
QColor color(Role role, Scheme scheme);
/// The ground that goes with a state's colour (Good → GoodGround; Production is its own, under
/// ProductionText); Surface for the others.
Role groundOf(Role role);

/// The scheme of the palette in use.
Scheme currentScheme();
QPalette palette(Scheme scheme);

/// Sets style, palette and fonts. systemIsDark counts with System only; in high contrast
/// the system's own palette stays.
void apply(QApplication &application, Scheme scheme);
Scheme schemeFor(Theme choice, bool systemIsDark, bool systemHasHighContrast);

QFont titleFont();   ///< 1.35 ×, semibold: once a page
QFont sectionFont(); ///< 1.1 ×, semibold
QFont quietFont();   ///< 0.92 ×
QFont semibold(QFont font);
/// For ids and tracking numbers.
QFont monospace();
/// Families that show Chinese in the forms of that language ("zh_CN": simplified), for QFont::setFamilies.
QStringList familiesFor(const QString &language, const QString &systemFamily);

/// Distances in device-independent pixels, from the height of the application's font.
int halfGap();
int gap();
int wideGap();
int rowHeight();      ///< of tables, 1.9 ×
int thumbRowHeight(); ///< of tables with pictures, 2.6 ×
int charWidth(); ///< that widths of text are reckoned in, in any language: an ideograph's or wide letter's
int iconSize();  ///< of icons beside text
int controlHeight(); ///< of fields and buttons
int radius();        ///< of their corners

/// WCAG 2 contrast, 1…21.
double contrast(const QColor &one, const QColor &other);

} // namespace theme
