// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/analysecommand.h"

#include "app/base/visibletext.h"
#include "app/ctl/formatoptions.h"
#include "app/ctl/trafficreport.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

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
    const QByteArray text = asJson
        ? printableJson(trafficJson(analysis, options), QJsonDocument::Compact) + '\n'
        : trafficText(analysis, options).toUtf8();
    QFile out;
    const bool isWritten =
        out.open(stdout, QIODevice::WriteOnly) && out.write(text) == text.size() && out.flush();
    return isWritten ? int(ExitCode::Ok)
                     : reportFailure({.kind = Error::Kind::Storage, .detail = out.errorString()});
}

/// Says on standard error what is wrong with the files.
ExitCode judge(const Analysis &analysis)
{
    for (const QString &fault : analysis.faults + analysis.misfits)
        QTextStream(stderr) << "zhangguictl: "_L1 << withControlsShown(fault) << Qt::endl;
    const ExitCode reading =
        judgeReading(analysis.digest.requests(), analysis.digest.unparsed(), analysis.format);
    if (!analysis.faults.isEmpty())
        return ExitCode::Failure;
    return analysis.misfits.isEmpty() ? reading : ExitCode::ProblemsFound;
}

void addAnalyseOptions(QCommandLineParser &parser)
{
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
}

int wholeOf(const QCommandLineParser &parser, const QString &name)
{
    return parser.value(name).toInt();
}

Result<AnalysisOptions> analysisOptions(const QCommandLineParser &parser)
{
    const auto zone = zoneFrom(parser);
    if (!zone)
        return failure(zone.error());
    const auto format = formatFrom(parser, *zone);
    const auto routes = routesFrom(parser.value(u"routes"_s));
    if (!format || !routes)
        return failure(format ? routes.error() : format.error());
    return AnalysisOptions{
        .format = *format,
        .zone = *zone,
        .threads = wholeOf(parser, u"threads"_s),
        .digest = {.routes = *routes, .step = std::chrono::seconds(wholeOf(parser, u"step"_s))}};
}

int analyse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addAnalyseOptions(parser);
    if (!parser.parse(arguments))
        return reportUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return int(ExitCode::Ok);
    }
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return reportUsage(u"which log? Give a file, or - for standard input"_s);
    for (const QString &name : {u"threads"_s, u"step"_s, u"top"_s}) {
        if (wholeOf(parser, name) < 1)
            return reportUsage(u"--%1 takes a number from 1"_s.arg(name));
    }
    const auto options = analysisOptions(parser);
    if (!options)
        return reportFailure(options.error());
    const auto analysis = analyseLogs(files, *options);
    if (!analysis)
        return reportLogFailure(analysis.error());
    const int written =
        report(*analysis, {.top = wholeOf(parser, u"top"_s), .showsClients = parser.isSet(u"show-clients"_s)},
               parser.isSet(u"json"_s));
    const ExitCode judged = judge(*analysis);
    return written == int(ExitCode::Ok) ? int(judged) : written;
}

} // namespace

Command analyseCommand()
{
    return {.subject = u"traffic"_s,
            .verb = u"analyse"_s,
            .help = u"Tell the figures of request logs"_s,
            .run = analyse};
}
