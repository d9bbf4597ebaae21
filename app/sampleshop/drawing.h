// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

/// The SVG behind /pictures/drawn/NAME, drawn from its name alone (the same name, the same picture).
/// Nothing when the name is not one of ours.
std::optional<QByteArray> drawnPicture(QStringView name);
