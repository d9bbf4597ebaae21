// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertletter.h"

#include "app/alerts/alertbookjson.h"
#include "app/base/format.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct LetterWords {
    Q_DECLARE_TR_FUNCTIONS(AlertLetter)
};

constexpr qsizetype mostPlaces = 3;   // in words; all are in the JSON
constexpr qsizetype roomForRest = 80; // bytes for the line that counts what is left out

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// One line without anything that a chat program takes for a mention or a link.
QString harmless(const QString &text)
{
    QString out;
    const QString line = text.simplified();
    for (const QChar character : line) {
        if (character == u'<')
            out += u'\uFF1C';
        else if (character == u'>')
            out += u'\uFF1E';
        else if (character.isPrint())
            out += character;
    }
    return out;
}

QString placesText(const QStringList &all)
{
    QStringList shown;
    for (const QString &place : all.first(std::min(mostPlaces, all.size())))
        shown.append(place.endsWith(":443"_L1) ? place.chopped(4) : place);
    const QString first = shown.join(u", "_s);
    const int more = int(all.size() - shown.size());
    return more == 0 ? first : LetterWords::tr("%1 and %n more", "hosts", more).arg(first);
}

QString headOf(const AlertLetter::Entry &entry)
{
    return LetterWords::tr("%1: %2", "level: what is the matter").arg(entry.level, harmless(entry.sentence));
}

/// All there is to say about one.
QStringList longLines(const AlertLetter::Entry &entry)
{
    QStringList lines{headOf(entry)};
    if (!entry.remedy.isEmpty())
        lines.append(harmless(entry.remedy));
    if (const QString where = placesText(entry.incident.places.keys()); !where.isEmpty())
        lines.append(LetterWords::tr("Where: %1").arg(harmless(where)));
    lines.append(LetterWords::tr("Since: %1").arg(formatExactTime(entry.incident.since)));
    return lines;
}

/// All alerts of a digest that read the same: one authority may be the trouble of twenty hosts.
struct DigestLine {
    QString head{};
    QStringList places{};
    int alerts = 0;

    QString text() const
    {
        const QString where = placesText(places);
        return where.isEmpty() ? u"- "_s + head : u"- %1 (%2)"_s.arg(head, harmless(where));
    }
};

QList<DigestLine> digestOf(const QList<AlertLetter::Entry> &entries)
{
    QList<DigestLine> lines;
    for (const AlertLetter::Entry &entry : entries) {
        const QString head = headOf(entry);
        auto line = std::ranges::find(lines, head, &DigestLine::head);
        if (line == lines.end())
            line = lines.insert(lines.end(), DigestLine{.head = head});
        line->places += entry.incident.places.keys();
        ++line->alerts;
    }
    return lines;
}

/// What stands before the entries.
QStringList openingLines(const AlertLetter &letter)
{
    QStringList lines{harmless(letterSubject(letter))};
    if (letter.mayBeRepeat)
        lines.append(LetterWords::tr("You may have this already: the answer to the first try was lost."));
    if (letter.isTest)
        lines.append(LetterWords::tr("Alerts of this shop will arrive here. There is nothing to do."));
    return lines;
}

QString withoutBroken(QByteArray bytes, qsizetype most)
{
    if (bytes.size() <= most)
        return QString::fromUtf8(bytes);
    while (most > 0 && (uchar(bytes[most]) & 0xC0) == 0x80) // within a character
        --most;
    return QString::fromUtf8(bytes.first(most));
}

} // namespace

AlertLetter::Entry letterEntry(const Incident &incident, const std::optional<AlertLevel> &before,
                               const AlertWording &wording, const QDateTime &now)
{
    return {.incident = incident,
            .before = before,
            .sentence = wording.sentence(incident, now),
            .remedy = wording.remedy(incident),
            .level = wording.level(incident.level)};
}

void sortWorstFirst(QList<AlertLetter::Entry> &entries)
{
    std::ranges::stable_sort(entries, [](const AlertLetter::Entry &a, const AlertLetter::Entry &b) {
        return a.incident.level > b.incident.level;
    });
}

QString letterSubject(const AlertLetter &letter)
{
    if (letter.isTest)
        return LetterWords::tr("%1: test message", "a shop").arg(letter.shop);
    if (letter.entries.size() == 1)
        return LetterWords::tr("%1: %2", "shop: level of an alert")
            .arg(letter.shop, letter.entries.first().level);
    return LetterWords::tr("%1: %n alert(s)", "a shop", int(letter.entries.size())).arg(letter.shop);
}

QString letterText(const AlertLetter &letter, qsizetype mostBytes)
{
    QStringList lines = openingLines(letter);
    if (letter.entries.size() == 1)
        return withoutBroken((lines + longLines(letter.entries.first())).join(u'\n').toUtf8(), mostBytes);
    qsizetype bytes = lines.join(u'\n').toUtf8().size();
    int left = int(letter.entries.size());
    for (const DigestLine &line : digestOf(letter.entries)) {
        const QString text = line.text();
        bytes += 1 + text.toUtf8().size();
        if (bytes + roomForRest > mostBytes) {
            lines.append(LetterWords::tr("… and %n more", "alerts", left));
            break;
        }
        lines.append(text);
        left -= line.alerts;
    }
    return withoutBroken(lines.join(u'\n').toUtf8(), mostBytes);
}

QJsonObject letterJson(const AlertLetter &letter)
{
    QJsonArray alerts;
    for (const AlertLetter::Entry &entry : letter.entries) {
        const Incident &incident = entry.incident;
        QJsonObject facts;
        for (auto it = incident.facts.cbegin(); it != incident.facts.cend(); ++it)
            facts.insert(it.key(), it.value());
        alerts.append(QJsonObject{
            {u"key"_s, incident.key},
            {u"kind"_s, incident.kind},
            {u"level"_s, alertLevelName(incident.level)},
            {u"levelBefore"_s, entry.before ? QJsonValue(alertLevelName(*entry.before)) : QJsonValue()},
            {u"since"_s, timeText(incident.since)},
            {u"lastSeen"_s, timeText(incident.lastSeen)},
            {u"places"_s, QJsonArray::fromStringList(incident.places.keys())},
            {u"facts"_s, facts},
            {u"sentence"_s, entry.sentence},
            {u"remedy"_s, entry.remedy}});
    }
    return {{u"schema"_s, u"zhanggui-alerts/1"_s},
            {u"delivery"_s, letter.delivery},
            {u"mayBeRepeat"_s, letter.mayBeRepeat},
            {u"isTest"_s, letter.isTest},
            {u"sentAt"_s, timeText(letter.at)},
            {u"shop"_s,
             QJsonObject{{u"id"_s, letter.shopId.toString(QUuid::WithoutBraces)}, {u"name"_s, letter.shop}}},
            {u"alerts"_s, alerts}};
}
