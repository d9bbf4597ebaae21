// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/drawingpalette.h"

#include <QString>

/// A drawing made ready to be placed.
struct DrawnThing {
    QString svg{};             ///< elements, without the <svg> around them; 400 × 400
    bool standsOnFloor = true; ///< false: it hangs, or lies and is seen from above
};

/// Draws one of resources/sampleshop/pictures/KIND.svg: "{main}" and the like become colours of the palette,
/// of each <g class="one-of"> one child is kept, <g class="maybe"> stays every other time.
/// Nothing when there is no such drawing.
std::optional<DrawnThing> drawThing(const QString &kind, const Palette &palette, Randomness &random);
