// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <QStringList>

/// The access format as these lines have it: with words before each where somebody (syslog, kubectl, Apache's
/// vhost_combined) put some there.
LogFormat accessFormatOf(const QList<QByteArray> &lines);

/// The variable of a pattern for a time taken: "$request_time", "$request_time_ms".
QByteArray requestTimeVariable(TookUnit unit);

/// Formats that lines may be in, written as an nginx log_format: those of well-known proxies, and what the
/// lines tell themselves (the #Fields of IIS and CloudFront, the header of a CSV file, the keys of logfmt and
/// LTSV).
QStringList guessPatterns(const QList<QByteArray> &lines);
