// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QString>

/// A text of others (of a log's visitors, of a server) as it may be printed or stand in a row: control
/// characters, which would drive a terminal or begin a new line, and those that turn the reading direction
/// round are shown by their numbers, as \x1B and \u{202E}.
QString withControlsShown(const QString &text);

/// JSON in UTF-8 that drives no terminal: QJsonDocument escapes the control characters below a space only.
QByteArray printableJson(const QJsonObject &json, QJsonDocument::JsonFormat format);
