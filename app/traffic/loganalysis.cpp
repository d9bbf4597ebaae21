// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/loganalysis.h"

#include "app/traffic/linebuffer.h"
#include "app/traffic/logfile.h"
#include "app/traffic/unknownformat.h"

#include <future>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastPart = 4 << 20; // bytes; smaller parts are not worth a thread

/// Reads one part of one log into a digest.
class PartReader
{
public:
    PartReader(const LogFormat &format, TrafficDigest &digest)
        : m_parser(std::move(*makeLineParser(format, false))), m_digest(digest)
    {
    }

    /// Whole files: to = -1. The line that a part begins within belongs to the part before.
    Result<Done> read(LogFile &file, qint64 from, qint64 to);
    qint64 bytesRead() const { return m_bytesRead; }

private:
    Result<Done> skipToLine(LogFile &file, qint64 from);
    bool takeChunk(size_t count, qint64 to);
    void takeLine(const char *begin, const char *end);

    std::unique_ptr<LineParser> m_parser;
    TrafficDigest &m_digest;
    LineBuffer m_lines{};
    LogEvent m_event{};
    qint64 m_bytesRead = 0;
};

void PartReader::takeLine(const char *begin, const char *end)
{
    if (m_parser->parse(begin, end, m_event))
        m_digest.add(m_event);
    else
        m_digest.addUnparsed(logbytes::between(begin, end));
}

/// False once the part is done.
bool PartReader::takeChunk(size_t count, qint64 to)
{
    bool isDone = false;
    m_bytesRead += qint64(count);
    m_lines.take(
        count,
        [&](const char *begin, const char *end) {
            isDone = isDone || (to >= 0 && m_lines.offsetOf(begin) >= to);
            if (!isDone)
                takeLine(begin, end);
        },
        [this](const char *begin, const char *end) { m_digest.addUnparsed(logbytes::between(begin, end)); });
    return !isDone;
}

/// Moves the file to the first line that begins at or behind a place.
Result<Done> PartReader::skipToLine(LogFile &file, qint64 from)
{
    qint64 at = from - 1; // where the newline before may be
    file.seek(at);
    while (true) {
        const auto room = m_lines.room();
        const auto got = file.read(room);
        if (!got)
            return failure(got.error());
        const char *newline = logbytes::find(room.data(), room.data() + *got, '\n');
        if (newline || *got == 0) {
            at += newline ? newline - room.data() + 1 : 0;
            file.seek(at);
            m_lines.reset(at);
            return Done{};
        }
        at += *got;
    }
}

Result<Done> PartReader::read(LogFile &file, qint64 from, qint64 to)
{
    m_lines.reset();
    if (from > 0) {
        if (const auto skipped = skipToLine(file, from); !skipped)
            return skipped;
    }
    while (true) {
        const auto got = file.read(m_lines.room());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        if (!takeChunk(size_t(*got), to))
            return Done{};
    }
    m_lines.finish([this, to](const char *begin, const char *end) {
        if (to < 0 || m_lines.offsetOf(begin) < to)
            takeLine(begin, end);
    });
    return Done{};
}

/// What the first lines are, or else some of those that follow: a server may say much before its first
/// request.
DetectedFormat formatIn(const QList<QByteArray> &lines)
{
    DetectedFormat closest;
    for (qsizetype at = 0; at < lines.size(); at += linesToDetectFrom) {
        const DetectedFormat found = detectLogFormat(lines.mid(at, linesToDetectFrom));
        if (found.isPlausible())
            return found;
        if (at == 0 || found.parsed > closest.parsed)
            closest = found;
    }
    return closest;
}

Result<LogFormat> formatOf(LogFile &file)
{
    constexpr int mostLines = 5 * linesToDetectFrom;
    const auto start = file.peek(LineBuffer::chunk);
    if (!start)
        return failure(start.error());
    const QList<QByteArray> lines = firstLinesOf(*start, mostLines);
    const DetectedFormat found = formatIn(lines);
    if (found.isPlausible() || lines.isEmpty())
        return found.format;
    return failure(Error::Kind::Refused,
                   u"%1: no known format (--format takes a log_format string or json:…). %2"_s.arg(
                       file.path(), aboutUnknownFormat(found, lines)));
}

/// What a thread of its own found.
struct Part {
    TrafficDigest digest;
    qint64 bytesRead = 0;
};

Result<Part> readPart(const QString &path, const LogFormat &format, const TrafficDigest::Options &options,
                      qint64 from, qint64 to)
{
    auto file = LogFile::open(path);
    if (!file)
        return failure(file.error());
    Part part{.digest = TrafficDigest(options)};
    PartReader reader(format, part.digest);
    if (const auto done = reader.read(**file, from, to); !done)
        return failure(done.error());
    part.bytesRead = reader.bytesRead();
    return part;
}

void addPart(Part part, Analysis &to)
{
    if (to.digest.requests() + to.digest.unparsed() > 0)
        to.digest.merge(part.digest);
    else
        to.digest = std::move(part.digest);
    to.bytesRead += part.bytesRead;
}

Result<Done> readInParts(const QString &path, qint64 size, int parts, Analysis &into,
                         const TrafficDigest::Options &options)
{
    std::vector<std::future<Result<Part>>> running;
    for (int i = 0; i < parts; ++i) {
        const qint64 from = size / parts * i;
        const qint64 to = i + 1 == parts ? -1 : size / parts * (i + 1);
        running.push_back(std::async(std::launch::async, readPart, path, into.format, options, from, to));
    }
    Result<Done> outcome = Done{};
    for (auto &each : running) {
        Result<Part> part = each.get();
        if (part)
            addPart(std::move(*part), into);
        else
            outcome = failure(part.error());
    }
    return outcome;
}

/// One file into the figures of all.
Result<Done> readWhole(const QString &path, std::unique_ptr<LogFile> file, PartReader &reader, Analysis &into,
                       const AnalysisOptions &options)
{
    const qint64 size = file->canSeek() ? file->size() : 0;
    const int parts = int(std::min<qint64>(options.threads, size / leastPart));
    if (parts > 1)
        return readInParts(path, size, parts, into, options.digest);
    const auto done = reader.read(*file, 0, -1);
    if (done || done.error().kind != Error::Kind::BadReply || into.digest.requests() == 0)
        return done;
    into.faults.append(path + u": "_s + done.error().detail);
    return Done{};
}

/// Of several files, one may be in another format than the first.
/// \param requests, unparsed  of the files before
void noteMisfit(const QString &path, quint64 requests, quint64 unparsed, Analysis &analysis)
{
    requests = analysis.digest.requests() - requests;
    unparsed = analysis.digest.unparsed() - unparsed;
    if (requests < unparsed)
        analysis.misfits.append(
            u"%1: only %2 of %3 lines were understood as %4; read it by itself, or with another --format"_s
                .arg(path, QString::number(requests), QString::number(requests + unparsed),
                     logFormatText(analysis.format)));
}

} // namespace

Result<Analysis> analyseLogs(const QStringList &paths, const AnalysisOptions &options)
{
    auto file = LogFile::open(paths.value(0));
    if (!file)
        return failure(file.error());
    auto format = options.format ? Result<LogFormat>(*options.format) : formatOf(**file);
    if (!format)
        return failure(format.error());
    format->zone = options.zone.value_or(format->zone);
    if (const auto parser = makeLineParser(*format, false); !parser)
        return failure(parser.error());
    Analysis analysis{.format = *format, .digest = TrafficDigest(options.digest)};
    PartReader reader(*format, analysis.digest);
    for (const QString &path : paths) {
        if (!*file)
            file = LogFile::open(path);
        if (!file)
            return failure(file.error());
        const quint64 requests = analysis.digest.requests();
        const quint64 unparsed = analysis.digest.unparsed();
        if (const auto done = readWhole(path, std::move(*file), reader, analysis, options); !done)
            return failure(done.error());
        if (paths.size() > 1)
            noteMisfit(path, requests, unparsed, analysis);
    }
    analysis.bytesRead += reader.bytesRead();
    return analysis;
}
