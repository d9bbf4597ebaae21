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
