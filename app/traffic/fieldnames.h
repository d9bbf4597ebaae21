// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <span>
#include <string_view>

/// What programs call the fields of a request.
namespace fieldnames {

using Name = std::pair<LogField, std::string_view>;

/// Names a key may have, for each field the best first, as plain() makes them.
std::span<const Name> all();

/// In small letters without "_" and "-".
QByteArray plain(const QByteArray &key);

/// The field that goes by a name, also by its last part where it has several ("http.status"); nothing when it
/// may be something else.
std::optional<LogField> fieldOf(const QByteArray &key);

/// Whether "http.status" may stand for "status": not every last part can be trusted, "error.code" is none.
bool isLastPart(const QByteArray &plainKey, std::string_view name);

/// Whether a proxy's word for whom it answers goes by that name: X-Forwarded-For, X-Real-IP.
bool isForwarded(const QByteArray &plainKey);

} // namespace fieldnames
