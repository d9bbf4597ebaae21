// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

/// True for an address on this computer that was typed without scheme and port: it gets the connector's.
bool wantsDefaultPort(const QString &typed);

/// The address that is meant, as the window reads it: without a scheme it is https, and on this computer http
/// at the port where such a backend listens. Nothing where it is none, or has user and password in it.
std::optional<QUrl> checkAddress(const QString &typed, std::optional<int> defaultPort);
