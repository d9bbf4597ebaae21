// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

/// Scheme, host and port as browsers compare them: "https://shop.example:8443". The port is left out
/// where it is the scheme's own. Empty for anything that is not http or https with a host.
QString originOf(const QUrl &url);

/// Both have an origin, and it is the same one.
bool isSameOrigin(const QUrl &one, const QUrl &other);
