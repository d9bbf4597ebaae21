// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/trafficcommands.h"

#include "app/base/visibletext.h"
#include "app/ctl/analysecommand.h"
#include "app/ctl/formatoptions.h"
#include "app/ctl/stopsignals.h"
#include "app/traffic/logfile.h"
#include "app/traffic/logsource.h"
#include "app/traffic/personaldata.h"
#include "app/traffic/rowfilter.h"
#include "app/traffic/trafficengine.h"
#include "app/traffic/unknownformat.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// What "tail" writes: a line for each request that is wanted.
class TailPrinter
{
public:
    TailPrinter(const RowFilter &filter, bool showsClients)
        : m_engine(systemClock(), keptRows), m_filter(filter), m_showsClients(showsClients)
    {
        m_engine.setFilter(filter);
    }

    TrafficEngine &engine() { return m_engine; }
    /// Writes what has come as soon as it is much, so that no row goes before it was written.
    void take(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const QByteArrayView piece = bytes.first(std::min(bytes.size(), mostWaiting - m_waiting));
            m_engine.take(piece);
            m_waiting += piece.size();
            if (m_waiting == mostWaiting)
                publish();
            bytes = bytes.sliced(piece.size());
        }
    }
    /// Writes at once what the engine would publish soon.
    void publish()
    {
        m_engine.setView({.fixed = TimeRange{}}); // rows, and no chart
        print();
    }
    /// Writes what has come since the last call.
    void print()
    {
        const TrafficSnapshotPtr snapshot = m_engine.latest();
        if (!snapshot)
            return;
        const RowsSnapshot &rows = snapshot->rows;
        const qint64 from = std::max(m_printedTo, rows.firstNumber());
        QTextStream out(stdout);
        for (const qint64 number : m_filter.matching(rows, from, rows.endNumber()))
            out << lineOf(rows, number) << '\n';
        m_printedTo = rows.endNumber();
        m_waiting = 0;
        sayWhenNothingIsUnderstood(*snapshot);
    }
    /// Writes what is left of a log that has ended, and judges it.
    ExitCode finish()
    {
        take("\n"); // the last line may lack it
        publish();
        const TrafficSnapshotPtr snapshot = m_engine.latest();
        return judgeReading(snapshot->requests + snapshot->passedOver, snapshot->unparsed, snapshot->format);
    }

private:
    static constexpr qsizetype mostWaiting = 96 * 1024; // bytes
    /// More than fit in there (a time and a status take 12 bytes), and those that waited for their format.
    static constexpr qint64 keptRows = 8'250 + FormatSearch::mostLines;

    /// Once, for whoever waits for the first line.
    void sayWhenNothingIsUnderstood(const TrafficSnapshot &snapshot)
    {
        constexpr quint64 few = TrafficEngine::keptSamples;
        if (m_hasSaid || snapshot.requests + snapshot.passedOver > 0 || snapshot.unparsed < few)
            return;
        m_hasSaid = true;
        const QString text = u"no request among %1 lines so far. "_s.arg(snapshot.unparsed)
            + aboutUnknownFormat({}, snapshot.unparsedSamples);
        QTextStream(stderr) << "zhangguictl: "_L1 << withControlsShown(text) << Qt::endl;
    }
    QString lineOf(const RowsSnapshot &rows, qint64 number) const
    {
        const auto text = [](std::string_view bytes) {
            return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        };
        const RequestRow row = rows.row(number);
        const auto texts = rows.texts(number);
        const QString time = QDateTime::fromMSecsSinceEpoch(row.timeMs, Qt::UTC).toString(Qt::ISODateWithMs);
        const QString took = row.hasTook() ? QString::number(row.tookUs / 1000.0, 'f', 3) : u"-"_s;
        const QString client = m_showsClients ? text(texts.client) : maskedClient(text(texts.client));
        const QString target = m_showsClients ? text(texts.target) : maskedTarget(text(texts.target));
        return QStringList{time,
                           QString::number(row.status),
                           took,
                           QString::number(row.bytes),
                           withControlsShown(client),
                           withControlsShown(text(texts.method)),
                           withControlsShown(target)}
            .join(u'\t');
    }

    TrafficEngine m_engine;
    RowFilter m_filter;
    bool m_showsClients;
    qsizetype m_waiting = 0; // bytes that were taken since the last writing
    qint64 m_printedTo = 0;
    bool m_hasSaid = false;
};

/// Standard input until it ends; needs no event loop.
int tailInput(TailPrinter &printer)
{
    const auto input = LogFile::open(u"-"_s);
    if (!input)
        return reportLogFailure(input.error());
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    while (true) {
        const auto got = (*input)->read({bytes.data(), size_t(bytes.size())});
        if (!got)
            return reportFailure(got.error());
        if (*got == 0)
            return int(printer.finish());
        printer.take(QByteArrayView(bytes).first(*got));
        printer.publish();
    }
}

/// Whoever types a wrong name is told; a file that goes later is waited for.
std::optional<Error> faultOf(const TrafficSource &source)
{
    if (source.kind != TrafficSource::Kind::File)
        return {};
    const auto file = LogFile::open(source.text);
    return file ? std::nullopt : std::optional(file.error());
}

int tailSource(TailPrinter &printer, const TrafficSource &source)
{
    if (const auto fault = faultOf(source))
        return reportLogFailure(*fault);
    StopSignals stop;
    const auto log = makeLogSource(source);
    QObject context;
    QObject::connect(&stop, &StopSignals::asked, &context, [] { QCoreApplication::exit(int(ExitCode::Ok)); });
    QObject::connect(log.get(), &LogSource::received, &context,
                     [&printer](const QByteArray &bytes) { printer.take(bytes); });
    QObject::connect(&printer.engine(), &TrafficEngine::published, &context, [&printer] { printer.print(); });
    QObject::connect(log.get(), &LogSource::stateChanged, &context, [&printer](const SourceState &state) {
        if (!state.detail.isEmpty())
            QTextStream(stderr) << "zhangguictl: "_L1 << withControlsShown(state.detail) << Qt::endl;
        const bool isOver = state.kind == SourceState::Kind::Failed || state.kind == SourceState::Kind::Ended;
        if (!isOver)
            return;
        const ExitCode judged = printer.finish();
        QCoreApplication::exit(int(state.kind == SourceState::Kind::Failed ? ExitCode::Failure : judged));
    });
    QTimer::singleShot(0, log.get(), &LogSource::start);
    return QCoreApplication::exec();
}

TrafficSource sourceOf(const QString &text)
{
    const bool isUrl =
        text.startsWith("http://"_L1) || text.startsWith("https://"_L1) || text.startsWith("sse+"_L1);
    return {.kind = isUrl ? TrafficSource::Kind::Url : TrafficSource::Kind::File, .text = text};
}

int tail(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Follows a request log and writes a line for each request, tab-separated: time, status, "
        u"milliseconds, "
        "bytes, client, method, target. Ends with the log, or on SIGINT or SIGTERM."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"LOG"_s, u"A file, the address of a stream, or - for standard input."_s);
    parser.addOptions(formatOptions());
    parser.addOptions({{u"filter"_s, u"Only these, such as: status>=500 path:/api/orders"_s, u"filter"_s},
                       {u"show-clients"_s, u"Clients' addresses and queries in full."_s}});
    if (!parser.parse(arguments))
        return reportUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return int(ExitCode::Ok);
    }
    const QStringList logs = parser.positionalArguments();
    if (logs.size() != 1)
        return reportUsage(u"which log? Give a file, an address, or - for standard input"_s);
    const auto zone = zoneFrom(parser);
    if (!zone)
        return reportFailure(zone.error());
    const auto format = formatFrom(parser, *zone);
    const auto filter = RowFilter::fromText(parser.value(u"filter"_s));
    if (!format || !filter)
        return reportFailure(format ? filter.error() : format.error());
    TailPrinter printer(*filter, parser.isSet(u"show-clients"_s));
    printer.engine().setZone(*zone);
    printer.engine().reset(*format);
    return logs.first() == "-"_L1 ? tailInput(printer) : tailSource(printer, sourceOf(logs.first()));
}

} // namespace

QList<Command> trafficCommands()
{
    return {
        analyseCommand(),
        {.subject = u"traffic"_s, .verb = u"tail"_s, .help = u"Write requests as they come"_s, .run = tail}};
}
