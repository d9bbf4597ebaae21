// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "app/net/transportsettings.h"

/// What forbids a request, as a ConnectorFault; nothing when it may go. Forbidden are origins that the
/// settings don't name, schemes other than http and https, methods and headers that are no such
/// thing or would break out of their line, and headers that belong to the transport.
std::optional<Error> requestFault(const TransportSettings &settings, const HttpRequest &request);
