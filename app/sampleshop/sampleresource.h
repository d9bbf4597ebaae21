// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

/// One of the word lists that are built into the program (resources/sampleshop/NAME.json).
/// They are ours, so a missing or broken one is a bug and stops a debug build.
QJsonObject sampleResource(const QString &name);

/// A JSON list of texts.
QStringList textsOf(const QJsonValue &list);
