// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QIcon>

/// One of our line icons (resources/icons/NAME.svg), in the colour of a role. Parsed and drawn when
/// first painted, sharp at any size and pixel ratio, and recoloured when the palette changes:
/// disabled is faded, selected takes the text colour of selections.
QIcon icon(const QString &name, theme::Role role = theme::Role::Text);

/// The icon as a picture of that size in device-independent pixels, for painters.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);
