// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The LogFormat of Apache, or the pattern of Tomcat's and Undertow's AccessLogValve, as an nginx log_format:
/// "%h %l %u %t \"%r\" %>s %b %{ms}T", the whole "LogFormat … name" of a configuration, or pattern="…" of a
/// server.xml. Empty when the text is none. %D is microseconds, as Apache and Tomcat from 10.1 on have it.
QByteArray apacheFormatPattern(const QByteArray &text);
