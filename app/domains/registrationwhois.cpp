// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registration.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestAnswer = 256 * 1024;
constexpr qsizetype mostLines = 4000;

struct Line {
    QString name{}; ///< lower case
    QString value{};
};

/// "Registry Expiry Date: 2027-01-01", "   paid-till:  2027.01.01", "[Expires on]  2027/01/01", and Taiwan's
/// "Record expires on 2027-01-01 00:00:00 (UTC+8)".
std::optional<Line> readLine(const QString &text)
{
    static const QRegularExpression sentence(u"^(record (?:expires|created) on)\\s+(\\d.*)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (const auto match = sentence.match(text); match.hasMatch())
        return Line{.name = match.captured(1).toLower(), .value = match.captured(2)};
    static const QRegularExpression bracketed(u"^\\[([^\\]]+)\\]\\s*(.*)$"_s);
    if (const auto match = bracketed.match(text); match.hasMatch())
        return Line{.name = match.captured(1).toLower(), .value = match.captured(2).trimmed()};
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return {};
    return Line{.name = text.left(colon).trimmed().toLower(), .value = text.mid(colon + 1).trimmed()};
}

QList<Line> linesIn(const QByteArray &text)
{
    QList<Line> lines;
    QString opened; // Britain writes "Domain name:" on one line and the name on the next
    for (const QByteArray &raw : text.left(largestAnswer).split('\n')) {
        const QString line = QString::fromUtf8(raw).trimmed();
        // What follows is not data but terms, in every registry's answer.
        if (line.startsWith(">>>"_L1) && line.contains("last update"_L1, Qt::CaseInsensitive))
            break;
        if (line.startsWith(u'%') || line.startsWith(u'#') || lines.size() >= mostLines)
            continue;
        const auto read = readLine(line);
        if (read && !read->value.isEmpty())
            lines.append(*read);
        else if (!read && !opened.isEmpty() && !line.isEmpty())
            lines.append({.name = opened, .value = line});
        opened = read && read->value.isEmpty() ? read->name : QString();
    }
    return lines;
}

using NameSet = std::span<const QLatin1StringView>;

bool isOneOf(NameSet names, const QString &name)
{
    return std::ranges::any_of(names, [&name](QLatin1StringView one) { return one == name; });
}

constexpr std::array expiryNames{
    "registry expiry date"_L1,
    "expiration time"_L1,
    "expiration date"_L1,
    "expiry date"_L1,
    "expires on"_L1,
    "paid-till"_L1,
    "expires"_L1,
    "renewal date"_L1,
    "domain expiration date"_L1,
    "expire date"_L1,
    "record expires on"_L1,
};
constexpr std::array creationNames{
    "creation date"_L1,
    "registration time"_L1,
    "created on"_L1,
    "created"_L1,
    "domain name commencement date"_L1,
    "registered on"_L1,
    "domain registration date"_L1,
    "record created on"_L1,
};
constexpr std::array statusNames{"domain status"_L1, "status"_L1, "state"_L1};
constexpr std::array serverNames{"name server"_L1, "nserver"_L1, "name servers"_L1, "nameserver"_L1};
constexpr std::array registrarNames{"registrar"_L1, "sponsoring registrar"_L1, "registrar name"_L1};

/// "(UTC+8)", "(GMT+08:00)" at the end: the zone it names; nothing for any other words in brackets.
std::optional<QTimeZone> zoneIn(const QString &text)
{
    static const QRegularExpression note(u"\\((?:UTC|GMT)\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?\\)\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = note.match(text);
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    if (!match.hasMatch() || seconds > 14 * 3600)
        return {};
    return QTimeZone(match.captured(1) == "-"_L1 ? -seconds : seconds);
}

/// How a registry writes times when it does not say.
struct TimeHabit {
    QTimeZone zone = QTimeZone::utc();
    /// Hong Kong's "17-05-2027": day, month, year.
    bool isDayFirst = false;
};

/// "2027-01-02T03:04:05Z", "…+08:00", "2027-01-02 03:04:05", "2027-01-02", "2027.01.02", "2027/01/02",
/// "2027. 01. 02.", "02-Jan-2027". Days and months both in digits without the year in front can be read in
/// two ways, so they are read only of a registry whose way is known. A day alone is its beginning: rather a
/// day early than late.
QDateTime readTime(QString text, const TimeHabit &habit)
{
    const QTimeZone zone = zoneIn(text).value_or(habit.zone);
    static const QRegularExpression note(u"\\s*\\([^)]*\\)\\s*$"_s);
    text.remove(note);
    static const QRegularExpression utcWord(u"\\s+(UTC|GMT)$"_s);
    const bool saysUtc = text.contains(utcWord);
    text.remove(utcWord);
    const QDateTime zoned = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (zoned.isValid() && zoned.timeSpec() != Qt::LocalTime)
        return zoned.toUTC();
    const QTimeZone &used = saysUtc ? QTimeZone::utc() : zone;
    QStringList formats{u"yyyy-MM-dd HH:mm:ss"_s, u"yyyy-MM-ddTHH:mm:ss"_s,
                        u"yyyy/MM/dd HH:mm:ss"_s, u"yyyy.MM.dd HH:mm:ss"_s,
                        u"yyyy-MM-dd"_s,          u"yyyy.MM.dd"_s,
                        u"yyyy. MM. dd."_s,       u"yyyy/MM/dd"_s,
                        u"dd-MMM-yyyy"_s,         u"yyyyMMdd"_s};
    if (habit.isDayFirst)
        formats.append(u"dd-MM-yyyy"_s);
    for (const QString &format : std::as_const(formats)) {
        QDateTime time = QLocale::c().toDateTime(text, format);
        if (time.isValid()) {
            time.setTimeZone(used);
            return time.toUTC();
        }
    }
    return {};
}

TimeHabit habitOf(const QString &domain)
{
    constexpr int chinaStandardTime = 8 * 3600; // Hong Kong's, too
    const QString top = domain.section(u'.', -1);
    const bool isHongKong = top == "hk"_L1 || top == "xn--j6w193g"_L1;
    const bool isChinese = isHongKong || top == "cn"_L1 || top == "xn--fiqs8s"_L1 || top == "xn--fiqz9s"_L1;
    return {.zone = isChinese ? QTimeZone(chinaStandardTime) : QTimeZone::utc(), .isDayFirst = isHongKong};
}

bool saysNothingFound(const QByteArray &text)
{
    static const QRegularExpression words(
        u"^\\s*(%|>>>)?\\s*(no match|not found|no data found|no entries found|no matching record|"
        "the queried object does not exist|domain not found|nothing found|no object found|"
        "[^\\n:]{0,80}has not been registered|[^\\n:]{0,80}is available for registration|"
        "domain status:\\s*(no object found|available|free))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return words.match(QString::fromUtf8(text.left(4096))).hasMatch();
}

bool isAbout(const QList<Line> &lines, const QString &domain)
{
    return std::ranges::any_of(lines, [&](const Line &line) {
        const bool isName =
            line.name == "domain name"_L1 || line.name == "domain"_L1 || line.name == "domain name (utf8)"_L1;
        return isName && line.value.section(u' ', 0, 0).compare(domain, Qt::CaseInsensitive) == 0;
    });
}

/// Every readable time under one of the names, each once.
QList<QDateTime> timesUnder(NameSet names, const QList<Line> &lines, const TimeHabit &habit)
{
    QList<QDateTime> out;
    for (const Line &line : lines) {
        const QDateTime time = isOneOf(names, line.name) ? readTime(line.value, habit) : QDateTime();
        if (time.isValid() && !out.contains(time))
            out.append(time);
    }
    return out;
}

QStringList wordsUnder(NameSet names, const QList<Line> &lines)
{
    QStringList out;
    for (const Line &line : lines) {
        // "clientHold https://…": the link is for people.
        const QString word = line.value.section(u' ', 0, 0).toLower();
        if (isOneOf(names, line.name) && !out.contains(word))
            out.append(word);
    }
    return out;
}

QString textUnder(NameSet names, const QList<Line> &lines)
{
    const auto found =
        std::ranges::find_if(lines, [&](const Line &line) { return isOneOf(names, line.name); });
    return found == lines.end() ? QString() : found->value;
}

} // namespace

Result<Registration> registrationFromWhois(const QByteArray &text, const QString &domain)
{
    const QList<Line> lines = linesIn(text);
    if (!isAbout(lines, domain)) {
        if (saysNothingFound(text))
            return failure(Error::Kind::NotFound, u"WHOIS: no such domain"_s);
        return failure(Error::Kind::BadReply, u"WHOIS: not about "_s + domain);
    }
    const TimeHabit habit = habitOf(domain.toLower());
    const QList<QDateTime> ends = timesUnder(expiryNames, lines, habit);
    if (ends.size() > 1)
        return failure(Error::Kind::BadReply, u"WHOIS: two different ends"_s);
    return Registration{.domain = domain.toLower(),
                        .expires = ends.value(0),
                        .registered = timesUnder(creationNames, lines, habit).value(0),
                        .registrar = textUnder(registrarNames, lines),
                        .statuses = wordsUnder(statusNames, lines),
                        .nameServers = wordsUnder(serverNames, lines),
                        .source = Registration::Source::Whois};
}
