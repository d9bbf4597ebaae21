// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/formatoptions.h"

#include "app/base/visibletext.h"

#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;

QList<QCommandLineOption> formatOptions()
{
    return {
        {u"format"_s,
         u"access (access/ms where whole numbers at the end are milliseconds, also /s and /us), an nginx "
         "log_format string, or json:time=at,took=tookMs/ms,…, any of them inside KEY: of JSON lines; told "
         "from the first lines by default."_s,
         u"format"_s},
        {u"zone"_s, u"Time zone of times that carry none, such as Asia/Shanghai; UTC by default."_s,
         u"zone"_s}};
}

Result<std::optional<LogFormat>> formatFrom(const QCommandLineParser &parser, const QTimeZone &zone)
{
    if (!parser.isSet(u"format"_s))
        return std::optional<LogFormat>();
    auto format = logFormatFromText(parser.value(u"format"_s));
    if (!format)
        return failure(format.error());
    format->zone = zone;
    return std::optional<LogFormat>(*format);
}

Result<QTimeZone> zoneFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"zone"_s))
        return QTimeZone::utc();
    const QTimeZone zone(parser.value(u"zone"_s).toUtf8());
    if (!zone.isValid())
        return failure(Error::Kind::Refused, u"no such time zone: "_s + parser.value(u"zone"_s));
    return zone;
}

int reportLogFailure(const Error &error)
{
    const bool isOfFile = error.kind == Error::Kind::Refused && !error.detail.isEmpty();
    return reportFailure(isOfFile ? Error{.kind = error.kind, .detail = error.detail} : error);
}

ExitCode judgeReading(quint64 requests, quint64 unparsed, const LogFormat &format)
{
    if (requests >= unparsed)
        return ExitCode::Ok;
    const QString lines = QString::number(requests + unparsed);
    const QString text = requests == 0
        ? u"none of the %1 lines was understood as %2"_s.arg(lines, logFormatText(format))
        : u"only %1 of %2 lines were understood as %3"_s.arg(QString::number(requests), lines,
                                                             logFormatText(format));
    QTextStream(stderr) << "zhangguictl: "_L1 << withControlsShown(text) << Qt::endl;
    return ExitCode::ProblemsFound;
}
