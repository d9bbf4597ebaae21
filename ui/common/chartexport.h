// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/common/chartscene.h"

/// A chart's figures and pictures for elsewhere.
namespace chartexport {

/// Head line and one line a step: time (ISO 8601 UTC) and a value a series, empty where nothing is known.
/// Numbers have a point whatever the language: for sheets and scripts.
QString asText(const ChartScene &scene, QChar separator);
/// RFC 4180, CR LF.
QByteArray asCsv(const ChartScene &scene);
/// Twice the size on the screen, so that it holds in print.
Result<Done> savePng(const ChartScene &scene, const QSize &size, const QString &file);
/// As lines and text, to be scaled.
Result<Done> saveSvg(const ChartScene &scene, const QSize &size, const QString &file);
Result<Done> saveBytes(const QByteArray &bytes, const QString &file);

} // namespace chartexport
