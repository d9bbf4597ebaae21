// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/trafficcommands.h"

#include "app/ctl/trafficreport.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

int usage(const QString &fault)
{
    QTextStream(stderr) << fault << Qt::endl;
    return int(ExitCode::Usage);
}

QList<QCommandLineOption> formatOptions()
{
    return {{u"format"_s,
             u"access, an nginx log_format string, or json:time=at,took=tookMs/ms,…; "
             "told from the first lines by default."_s,
             u"format"_s},
            {u"zone"_s, u"Time zone of times that carry none, such as Asia/Shanghai; UTC by default."_s,
             u"zone"_s}};
}

/// The format that the options ask for; nothing when it is to be detected.
Result<std::optional<LogFormat>> formatFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"format"_s))
        return std::optional<LogFormat>();
    auto format = logFormatFromText(parser.value(u"format"_s));
    if (!format)
        return failure(format.error());
    if (parser.isSet(u"zone"_s))
        format->zone = QTimeZone(parser.value(u"zone"_s).toUtf8());
    if (!format->zone.isValid())
        return failure(Error::Kind::Refused, u"no such time zone: "_s + parser.value(u"zone"_s));
    return std::optional<LogFormat>(*format);
}

/// Rules for endpoints from a file, one a line.
Result<RouteFolder> routesFrom(const QString &path)
{
    if (path.isEmpty())
        return RouteFolder();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    return RouteFolder::withRules(QString::fromUtf8(file.readAll()).split(u'\n'));
}

int report(const Analysis &analysis, const ReportOptions &options, bool asJson)
{
    QTextStream out(stdout);
    if (asJson)
        out << QString::fromUtf8(QJsonDocument(trafficJson(analysis, options)).toJson(QJsonDocument::Compact))
            << Qt::endl;
    else
        out << trafficText(analysis, options) << Qt::flush;
    return int(ExitCode::Ok);
}

int analyse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Reads request logs, packed with gzip or not, and tells totals, the series over time, latencies, "
        "and the busiest endpoints and clients."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"Logs, oldest first; - is standard input."_s, u"FILE…"_s);
    parser.addOptions(formatOptions());
    parser.addOptions(
        {{u"threads"_s, u"How many threads read a large file."_s, u"number"_s, u"1"_s},
         {u"step"_s, u"Finest step of the series in seconds."_s, u"seconds"_s, u"1"_s},
         {u"top"_s, u"Rows of each table."_s, u"number"_s, u"20"_s},
         {u"routes"_s, u"File with rules for endpoints, one a line: /p/{slug}/reviews"_s, u"file"_s},
         {u"show-clients"_s, u"Clients' addresses in full."_s},
         {u"json"_s, u"For scripts."_s}});
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return int(ExitCode::Ok);
    }
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return usage(u"which log? Give a file, or - for standard input"_s);
    const auto whole = [&parser](const QString &name) { return parser.value(name).toInt(); };
    for (const QString &name : {u"threads"_s, u"step"_s, u"top"_s}) {
        if (whole(name) < 1)
            return usage(u"--%1 takes a number from 1"_s.arg(name));
    }
    const auto format = formatFrom(parser);
    const auto routes = routesFrom(parser.value(u"routes"_s));
    if (!format || !routes)
        return reportFailure(format ? routes.error() : format.error());
    const auto analysis =
        analyseLogs(files,
                    {.format = *format,
                     .threads = whole(u"threads"_s),
                     .digest = {.routes = *routes, .step = std::chrono::seconds(whole(u"step"_s))}});
    if (!analysis)
        return reportFailure(analysis.error());
    return report(*analysis, {.top = whole(u"top"_s), .showsClients = parser.isSet(u"show-clients"_s)},
                  parser.isSet(u"json"_s));
}

} // namespace

QList<Command> trafficCommands()
{
    return {{.subject = u"traffic"_s,
             .verb = u"analyse"_s,
             .help = u"Tell the figures of request logs"_s,
             .run = analyse}};
}
