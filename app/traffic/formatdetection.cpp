// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatdetection.h"

#include "app/traffic/fieldnames.h"
#include "app/traffic/jsonlinewalk.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/logtime.h"
#include "app/traffic/patternguess.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct KeyFacts {
    QByteArray plain{};
    int seen = 0;
    bool isText = false;
    QByteArray value{};
    double largest = 0;
    bool hasPoint = false;
};

/// The keys of JSON lines with what their values look like.
QMap<QByteArray, KeyFacts> keysOf(const QList<QByteArray> &lines)
{
    QMap<QByteArray, KeyFacts> keys;
    JsonLineWalk walk([&keys](const JsonLeaf &leaf) {
        const QByteArray key(leaf.key.data(), qsizetype(leaf.key.size()));
        const QByteArray value(leaf.begin, leaf.end - leaf.begin);
        KeyFacts &facts = keys[key];
        ++facts.seen;
        facts.plain = fieldnames::plain(key);
        facts.isText = leaf.isText;
        facts.value = value;
        facts.largest = std::max(facts.largest, value.toDouble());
        facts.hasPoint = facts.hasPoint || value.contains('.');
    });
    for (const QByteArray &line : lines)
        walk.walk(line.constData(), line.constData() + line.size());
    return keys;
}

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
    case LogField::Took:
        return !facts.value.isEmpty() && logbytes::isDigit(facts.value.front());
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
                    rule.unit = fieldnames::unitOf(key->plain, key->largest, key->hasPoint);
                format.fields.append(rule);
            }
        }
    }
    std::ranges::stable_sort(format.fields, {}, &JsonFieldRule::field);
    return format;
}

/// What a format makes of some lines.
struct Score {
    int parsed = 0;
    int timed = 0; // of them, with the time they took

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
    }
    return score;
}

/// The unit of whole numbers that lines end with, the time taken, which nothing names: by %D Apache and
/// Tomcat from 10.1 on mean microseconds, Tomcat up to 9 milliseconds (their manuals). Judged from the quick
/// ones: hardly a request is answered within 50 us, and in a log in milliseconds more than a tenth are
/// below 50. Nothing where no line ends so.
std::optional<TookUnit> wholeUnitOf(const LogFormat &format, const QList<QByteArray> &lines)
{
    constexpr qint64 quick = 50;
    const auto parser = makeLineParser(format, false);
    int count = 0;
    int quickCount = 0;
    LogEvent event;
    for (const QByteArray &line : lines) {
        const QByteArray last = line.mid(line.lastIndexOf(' ') + 1);
        const bool isWhole = std::ranges::all_of(last, logbytes::isDigit);
        if (!isWhole || !(*parser)->parse(line.constData(), line.constData() + line.size(), event)
            || event.tookUs < 0)
            continue;
        ++count;
        quickCount += event.tookUs < quick;
    }
    if (count == 0)
        return {};
    return quickCount * 10 >= count ? TookUnit::Milliseconds : TookUnit::Microseconds;
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
    for (const QByteArray &key : {QByteArray("log"), QByteArray("MESSAGE"), QByteArray("message")}) {
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
        }
    };
    LogFormat access = accessFormatOf(lines);
    access.wholeUnit = wholeUnitOf(access, lines);
    consider(access);
    consider(jsonFormatOf(lines));
    for (const QString &pattern : guessPatterns(lines)) {
        if (const auto format = logFormatFromText(pattern))
            consider(*format);
    }
    if (!best.isPlausible()) {
        if (const DetectedFormat inside = insideFormatOf(lines); inside.parsed > best.parsed)
            best = {.format = inside.format, .lines = best.lines, .parsed = inside.parsed};
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
