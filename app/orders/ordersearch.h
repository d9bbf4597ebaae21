// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Which of the backend's order searches fits what was typed, by its shape: eleven digits that start
/// with 1 are a phone number, letters before digits a tracking number, many digits an order number,
/// words a name. A shape the backend has no search for goes to the nearest it has; "text" takes
/// everything. Empty when the backend can't search at all.
///
/// Sources: mobile numbers in China have 11 digits and start with 1; carriers' numbers are 10–20
/// letters and digits (SF1234567890123, YT…, JD…), some are digits only.
QString orderSearchFor(const QString &typed, const QStringList &filters);

/// The searches a backend has, in the order people look for them.
QStringList orderSearches(const QStringList &filters);

/// What was typed, without the spaces and dashes that people read numbers out with; names keep theirs.
QString normalizedOrderSearch(const QString &typed);
