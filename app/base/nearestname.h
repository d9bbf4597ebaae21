// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The one of the known names that was most likely meant by a mistyped one ("titl" → "title", "filter" →
/// "filters"), whatever its capitals; empty where none is near.
QString nearestName(const QString &typed, const QStringList &known);
