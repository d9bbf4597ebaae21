// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

#include <optional>

/// The text of a connector's file, refused when it can't be one: too large, not UTF-8, or reaching for
/// other modules. An Error is a ConnectorFault with file and, where it applies, line.
Result<QString> connectorSource(const QString &file, qint64 largest);

/// The line, from 1, of the first import of another module; nothing where there is none.
std::optional<int> lineOfImport(const QString &source);

/// The line, from 1, where a name is exported; nothing where it is not.
std::optional<int> lineOfExport(const QString &source, const QString &name);

/// What to say of a line that gives undefined to yield*, where that can be told: it calls a plain function,
/// and one that ends in calling a generator function gives undefined with this engine. Empty where it is no
/// such line.
QString lostGenerator(const QString &source, int line);

/// "shop.mjs:12: what" or "shop.mjs: what".
Error connectorFault(const QString &file, std::optional<int> line, const QString &what);
