// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// What the log may hold of an address: its path, percent-encoded, on one line, at most 200 characters.
///
/// Query, fragment, user, password, host and path parameters (";jsessionid=…") are left out. Ids stay,
/// so that a line can be traced; what looks like a phone number, an e-mail address or a token, and what
/// follows a segment named like one ("/reset/…"), becomes "***".
QString loggablePath(const QUrl &url);
