// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// The content of the first file in a multipart/form-data body (RFC 7578); nothing when there is none or
/// the body is not well formed.
std::optional<QByteArray> firstFile(const QByteArray &contentType, const QByteArray &body);
