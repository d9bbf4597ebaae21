// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/traffic/referenceparsers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray bytesOf(QStringView text)
{
    return text.toLatin1();
}

QByteArray unescaped(const QByteArray &text)
{
    static const QRegularExpression escape(u"\\\\(?:x([0-9a-fA-F]{2})|([\"\\\\nrtvb]))"_s);
    const QString latin = QString::fromLatin1(text);
    QByteArray out;
    qsizetype done = 0;
    for (auto it = escape.globalMatch(latin); it.hasNext();) {
        const auto match = it.next();
        out += bytesOf(latin.mid(done, match.capturedStart() - done));
        const QString letter = match.captured(2);
        if (letter.isEmpty())
            out += char(match.captured(1).toInt(nullptr, 16));
        else
            out += letter == u"n" ? '\n'
                : letter == u"r"  ? '\r'
                : letter == u"t"  ? '\t'
                : letter == u"v"  ? '\v'
                : letter == u"b"  ? '\b'
                                  : letter.at(0).toLatin1();
        done = match.capturedEnd();
    }
    return out + bytesOf(latin.mid(done));
}

void readRequest(const QByteArray &request, ReadEvent &out)
{
    static const QRegularExpression protocol(u" HTTP/\\d(\\.\\d)?\\z"_s);
    const qsizetype space = request.indexOf(' ');
    if (space < 0) {
        out.target = request;
        return;
    }
    out.method = request.left(space);
    out.target = bytesOf(QString::fromLatin1(request.mid(space + 1)).remove(protocol));
}

std::optional<qint64> clfTime(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d ([+-])(\\d\\d)(\\d\\d)\\z"_s);
    const auto match = shape.match(text);
    QString stamp = text.left(20);
    const bool isLeapSecond = stamp.endsWith(u":60"_s);
    if (isLeapSecond)
        stamp.replace(18, 2, u"59"_s);
    QDateTime time = QLocale::c().toDateTime(stamp, u"dd/MMM/yyyy:HH:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    if (!match.hasMatch() || !time.isValid() || time.date().year() < 1970 || time.date().year() > 2200)
        return {};
    const qint64 offset = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    return time.toMSecsSinceEpoch() + (isLeapSecond ? 1000 : 0)
        - (match.captured(1) == u"-" ? -offset : offset) * 60'000;
}

/// "+0800", "+08:00" or "+08" in milliseconds.
qint64 offsetOf(QString text)
{
    text.remove(u':');
    const qint64 minutes = QStringView(text).mid(1, 2).toInt() * 60 + QStringView(text).mid(3).toInt();
    return (text.startsWith(u'-') ? -minutes : minutes) * 60'000;
}

/// A match of one of the shapes below, by the names of its parts.
std::optional<qint64> timeOf(const QRegularExpressionMatch &match)
{
    static const QStringList months = u"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"_s.split(u' ');
    const auto number = [&match](const QString &name) { return match.captured(name).toInt(); };
    const QString name = match.captured(u"name"_s);
    const qsizetype named = months.indexOf(name);
    if (named < 0 && !name.isEmpty())
        return {};
    const QDate day(number(u"y"_s), named < 0 ? number(u"m"_s) : int(named) + 1, number(u"d"_s));
    const int seconds = number(u"s"_s);
    const QTime time(number(u"h"_s), number(u"min"_s), std::min(seconds, 59));
    if (!day.isValid() || day.year() < 1970 || day.year() > 2200 || !time.isValid() || seconds > 60)
        return {};
    const QString offset = match.captured(u"offset"_s);
    const QString again = match.captured(u"again"_s);
    if (!again.isEmpty() && offsetOf(again) != offsetOf(offset))
        return {};
    return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch() + (seconds == 60 ? 1000 : 0)
        + match.captured(u"f"_s).leftJustified(3, u'0', true).toInt() - offsetOf(offset);
}

QList<QRegularExpression> timeShapes()
{
    const QString offset = u"[+-]\\d\\d(?::?\\d\\d)?"_s;
    const QString zone = u"(?:[Zz](?:\\[[A-Za-z0-9/_+:-]{1,64}\\])?| ?(?:UTC|GMT)| ?(?<offset>"_s + offset
        + u")(?:\\[[A-Za-z0-9/_+:-]{1,64}\\]|(?: [A-Z]{2,5}| (?<again>"_s + offset
        + u"))(?: m=[+-]\\d{1,18}\\.\\d{1,9})?)?)?"_s;
    const QString time = u"(?<h>\\d{1,2}):(?<min>\\d\\d):(?<s>\\d\\d)"_s;
    const QString weekday = u"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?"_s;
    const QString rest = time + u"(?:[.,](?<f>\\d{3}))?"_s + zone;
    const QStringList shapes{
        u"(?<y>\\d{4})([-/])(?<m>\\d{1,2})\\g2(?<d>\\d{1,2})[Tt \\t]"_s + time + u"(?:[.,](?<f>\\d+))?"_s
            + zone,
        weekday + u"(?<d>\\d{1,2})/(?<name>[A-Z][a-z]{2})/(?<y>\\d{4})[: ]"_s + rest,
        weekday + u"(?<d>\\d{1,2}) (?<name>[A-Z][a-z]{2}) (?<y>\\d{4}) "_s + rest,
        u"(?<y>\\d{4})([-/])(?<m>\\d\\d)\\g2(?<d>\\d\\d) - (?<h>\\d\\d):(?<min>\\d\\d):(?<s>\\d\\d)"_s,
        u"(?<y>\\d{4})(?<m>\\d\\d)(?<d>\\d\\d)(?<h>\\d\\d)(?<min>\\d\\d)(?<s>\\d\\d)(?<f>\\d{3})?"_s};
    QList<QRegularExpression> out;
    for (const QString &shape : shapes)
        out.append(QRegularExpression(u"\\A(?:"_s + shape + u")\\z"_s));
    return out;
}

/// Digits times 10 to the places, cut off.
qint64 scaled(const QString &number, int places)
{
    const QString whole = number.section(u'.', 0, 0);
    const QString fraction = number.contains(u'.') ? number.section(u'.', 1) : QString();
    return QString(whole + fraction.leftJustified(places, u'0', true)).toLongLong();
}

} // namespace

ReadEvent ReadEvent::of(const LogEvent &event)
{
    return {.timeMs = event.timeMs,
            .tookUs = event.tookUs,
            .bytes = event.bytes,
            .status = event.status,
            .method = bytesOf(event.method),
            .target = bytesOf(event.target),
            .client = bytesOf(event.client)};
}

QByteArray ReadEvent::text() const
{
    return QByteArray::number(timeMs) + ' ' + QByteArray::number(tookUs) + ' ' + QByteArray::number(bytes)
        + ' ' + QByteArray::number(status) + " <" + method + "> <" + target + "> <" + client + '>';
}

QByteArray comparison(const QByteArray &line, const std::optional<ReadEvent> &one,
                      const std::optional<ReadEvent> &other)
{
    const auto text = [](const std::optional<ReadEvent> &event) { return event ? event->text() : "no"; };
    return "line: " + line + "\none: " + text(one) + "\nother: " + text(other);
}

std::optional<ReadEvent> readAccessSlowly(const QByteArray &line)
{
    // Latin-1 keeps every byte a character of its own.
    static const QRegularExpression shape(
        u"\\A((?>(?:[^ ]*, )++[^ ]*|[^ ]+)) ([^ ]*) (?>(.*?) \\[)(.{26})\\] "
        u"\"((?:[^\"\\\\]|\\\\.)*)\" (-|\\d{1,18}) (-|\\d{1,18})"
        "(?: \"(.*)\")?(?: (-|\\d{1,12}(?:\\.\\d+)?))?\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return {};
    const auto time = clfTime(match.captured(4));
    const qint64 status = match.captured(6).toLongLong();
    if (!time || status > 999)
        return {};
    ReadEvent out{.timeMs = *time,
                  .bytes = match.captured(7).toLongLong(),
                  .status = int(status),
                  .client = bytesOf(match.captured(1).section(u", "_s, 0, 0))};
    readRequest(unescaped(bytesOf(match.captured(5))), out);
    const QString took = match.captured(9);
    if (!took.isEmpty() && took != u"-")
        out.tookUs = scaled(took, took.contains(u'.') ? 6 : 0);
    return out;
}

std::optional<ReadEvent> readJsonSlowly(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const QJsonValue status = json.value("status"_L1);
    const QDateTime time = QDateTime::fromString(json.value("time"_L1).toString(), Qt::ISODateWithMs);
    ReadEvent out{.timeMs = time.isValid() ? time.toMSecsSinceEpoch() : 0,
                  .bytes = qint64(json.value("bytes"_L1).toDouble()),
                  .status = int(status.toDouble()),
                  .method = json.value("method"_L1).toString().toUtf8(),
                  .target = json.value("path"_L1).toString().toUtf8(),
                  .client = json.value("client"_L1).toString().toUtf8()};
    if (json.value("took"_L1).isDouble())
        out.tookUs = qint64(json.value("took"_L1).toDouble() * 1000 + 1e-6);
    if (out.timeMs <= 0 || (out.target.isEmpty() && out.status == 0))
        return {};
    return out;
}

std::optional<qint64> readTimeSlowly(const QByteArray &text)
{
    QString plain = QString::fromLatin1(text);
    if (plain.size() > 2 && plain.startsWith(u'[') && plain.endsWith(u']'))
        plain = plain.mid(1, plain.size() - 2);
    static const QList<QRegularExpression> shapes = timeShapes();
    for (const QRegularExpression &shape : shapes) {
        if (const auto match = shape.match(plain); match.hasMatch())
            return timeOf(match);
    }
    return {};
}

bool isMaybeSinceEpoch(QByteArray text)
{
    text.replace('[', "").replace(']', "");
    const bool isDate = !text.contains('.') && (text.size() == 14 || text.size() == 17);
    return !isDate && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}
