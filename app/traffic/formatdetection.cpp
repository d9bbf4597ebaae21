// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatdetection.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/columnguess.h"
#include "app/traffic/fieldnames.h"
#include "app/traffic/jsonlinewalk.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/logtime.h"
#include "app/traffic/patternguess.h"
#include "app/traffic/tooksample.h"
#include "app/traffic/tookunit.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct KeyFacts {
    QByteArray plain{};
    bool isText = false;
    QByteArray value{}; // the last that is one
    TookSample numbers{};
    int addresses = 0;
    int privateAddresses = 0;
};

/// The keys of JSON lines with what their values look like.
QMap<QByteArray, KeyFacts> keysOf(const QList<QByteArray> &lines)
{
    QMap<QByteArray, KeyFacts> keys;
    JsonLineWalk walk([&keys](const JsonLeaf &leaf) {
        const QByteArray key(leaf.key.data(), qsizetype(leaf.key.size()));
        const QByteArray value(leaf.begin, leaf.end - leaf.begin);
        KeyFacts &facts = keys[key];
        facts.plain = fieldnames::plain(key);
        facts.isText = leaf.isText;
        if (facts.value.isEmpty() || (!value.isEmpty() && value != "-"))
            facts.value = value;
        facts.numbers.add(logbytes::view(value));
        if (leaf.isText && clientaddress::isAddress(logbytes::view(value))) {
            ++facts.addresses;
            facts.privateAddresses += clientaddress::isPrivate(logbytes::view(value));
        }
    });
    for (const QByteArray &line : lines)
        walk.walk(line.constData(), line.constData() + line.size());
    return keys;
}

/// "18.2ms"
bool isDuration(const QByteArray &text)
{
    return !text.isEmpty() && logbytes::isDigit(text.front())
        && tookunit::read(logbytes::view(text), TookUnit::Milliseconds);
}

constexpr double leastEpoch =
    1e9; // of seconds: 2001; of nanoseconds a second, which some request takes less than

bool fits(LogField field, const KeyFacts &facts)
{
    switch (field) {
    case LogField::Time: {
        LogTime time;
        qint64 ms = 0;
        return time.read({facts.value.constData(), size_t(facts.value.size())}, ms);
    }
    case LogField::Request:
        return facts.isText && facts.value.contains(' ');
    case LogField::Status:
        return facts.value.size() == 3 && facts.value.toInt() >= 100;
    case LogField::Took: // and not the moment of the request, which some call so
        return facts.numbers.isEmpty() ? isDuration(facts.value) : facts.numbers.quantile(0) < leastEpoch;
    case LogField::Bytes:
        return !facts.isText || facts.value.toLongLong() > 0 || facts.value == "0" || facts.value == "-";
    default:
        return facts.isText || field == LogField::User || field == LogField::RequestId;
    }
}

/// Whether a key may stand for a name, and whether only by its last part.
bool isCalled(const KeyFacts &facts, std::string_view name, bool byLastPart)
{
    return byLastPart ? fieldnames::isLastPart(facts.plain, name) : logbytes::view(facts.plain) == name;
}

/// Who asks a proxy of one's own is told by what the proxy forwards.
void preferForwarded(LogFormat &format, const QMap<QByteArray, KeyFacts> &keys)
{
    const auto client = std::ranges::find(format.fields, LogField::Client, &JsonFieldRule::field);
    if (client == format.fields.end())
        return;
    const KeyFacts &peer = keys[client->key];
    if (peer.addresses == 0 || peer.privateAddresses < peer.addresses)
        return;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (fieldnames::isForwarded(key->plain) && key->addresses > key->privateAddresses)
            client->key = key.key();
    }
}

LogFormat jsonFormatOf(const QList<QByteArray> &lines)
{
    LogFormat format{.kind = LogFormat::Kind::Json};
    const auto keys = keysOf(lines);
    std::array<bool, logFieldCount> isFound{};
    for (const bool byLastPart : {false, true}) {
        for (const auto &[field, name] : fieldnames::all()) {
            for (auto key = keys.begin(); key != keys.end() && !isFound[size_t(field)]; ++key) {
                if (!isCalled(*key, name, byLastPart) || !fits(field, *key))
                    continue;
                isFound[size_t(field)] = true;
                JsonFieldRule rule{.field = field, .key = key.key()};
                if (field == LogField::Took)
                    rule.unit = key->numbers.unitBy(key->plain);
                format.fields.append(rule);
            }
        }
    }
    std::ranges::stable_sort(format.fields, {}, &JsonFieldRule::field);
    preferForwarded(format, keys);
    return format;
}

/// What a format makes of some lines.
struct Score {
    int parsed = 0;
    int timed = 0;    // of them, with the time they took
    int answered = 0; // of them, with a status

    auto operator<=>(const Score &) const = default; // NOLINT(modernize-use-nullptr): none is there
};

Score scoreOf(const LogFormat &format, const QList<QByteArray> &lines)
{
    const auto parser = makeLineParser(format, false);
    if (!parser)
        return {};
    Score score;
    LogEvent event;
    for (const QByteArray &line : lines) {
        if (!(*parser)->parse(line.constData(), line.constData() + line.size(), event))
            continue;
        ++score.parsed;
        score.timed += event.tookUs >= 0;
        score.answered += event.status > 0;
    }
    return score;
}

/// The texts that the lines hold under a key, as lines of their own.
QList<QByteArray> textsInside(const QList<QByteArray> &lines, const QByteArray &key)
{
    QList<QByteArray> out;
    JsonLineWalk walk([&](const JsonLeaf &leaf) {
        if (!leaf.isText || leaf.key != logbytes::view(key))
            return;
        std::string text;
        unescapeJsonText(logbytes::between(leaf.begin, leaf.end), text);
        out.append(QByteArray::fromStdString(text).trimmed());
    });
    for (const QByteArray &line : lines)
        walk.walk(line.constData(), line.constData() + line.size());
    out.removeIf([](const QByteArray &text) { return text.isEmpty(); });
    return out;
}

/// A log within a log: what Docker, journalctl and the like wrap each line in.
DetectedFormat insideFormatOf(const QList<QByteArray> &lines)
{
    for (const QByteArray &key :
         {QByteArray("log"), QByteArray("MESSAGE"), QByteArray("message"), QByteArray("line")}) {
        const QList<QByteArray> texts = textsInside(lines, key);
        if (texts.isEmpty())
            continue;
        DetectedFormat found = detectLogFormat(texts);
        if (!found.isPlausible() || !found.format.insideOf.isEmpty())
            continue;
        found.format.insideOf = key;
        return found;
    }
    return {};
}

} // namespace

DetectedFormat detectLogFormat(const QList<QByteArray> &lines)
{
    DetectedFormat best{.lines = int(lines.size())};
    Score bestScore;
    const auto consider = [&](const LogFormat &format) {
        if (const Score score = scoreOf(format, lines); score > bestScore) {
            bestScore = score;
            best.format = format;
            best.parsed = score.parsed;
            best.answered = score.answered;
        }
    };
    const ColumnGuess columns = guessColumns(lines);
    LogFormat access = accessFormatOf(lines);
    access.wholeUnit = columns.wholeUnit;
    if (columns.patterns.isEmpty() || (columns.isAccess && columns.wordsBeforeClient == access.wordsBefore))
        consider(access);
    consider(jsonFormatOf(lines));
    for (const QString &pattern : guessPatterns(lines) + columns.patterns) {
        if (const auto format = logFormatFromText(pattern))
            consider(*format);
    }
    if (!best.isPlausible() || best.answered == 0) {
        if (const DetectedFormat inside = insideFormatOf(lines); inside.answered > best.answered)
            best = {.format = inside.format,
                    .lines = best.lines,
                    .parsed = inside.parsed,
                    .answered = inside.answered};
    }
    return best;
}

QList<QByteArray> firstLinesOf(const QByteArray &bytes, int most)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size() && lines.size() < most;) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        QByteArray line = bytes.mid(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        const char *start = logbytes::textStart(line.constBegin(), line.constEnd());
        line.remove(0, start - line.constBegin());
        if (!line.isEmpty())
            lines.append(line);
        at = end + 1;
    }
    return lines;
}
