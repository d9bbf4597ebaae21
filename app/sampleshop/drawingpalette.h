// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

class Randomness;

/// A colour as 0xRRGGBB. (QColor lives in Qt Gui, which this side does without.)
using Rgb = quint32;

/// The colour that a shop's word means: "雾蓝" is a greyish blue.
std::optional<Rgb> colourOfWord(const QString &word);
/// "8fa9bf"
QString rgbText(Rgb colour);
std::optional<Rgb> rgbFromText(QStringView text);
/// share 0 gives a, 1 gives b.
Rgb mixedColour(Rgb a, Rgb b, double share);

/// The colours of one picture by the names that the drawings use: main with its deep (shade) and pale
/// (light), accent, ink (nearly black), wood, metal, leaf, and the ground: back, floor, spot.
using Palette = QHash<QString, Rgb>;

/// One of a dozen that go well together, its ground chosen to set the thing off.
/// \param main  the thing's own colour where it is given
Palette somePalette(Randomness &random, std::optional<Rgb> main);
