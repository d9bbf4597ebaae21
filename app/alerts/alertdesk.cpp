// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"

#include "app/alerts/alertbookjson.h"
#include "app/base/logging.h"
#include "app/workspace/localdatabase.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 1h; // a computer that slept wakes up to the right time at most this late

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// A later revision that is on disk already stays: the threads that write are not in step.
Statement storingOf(const AlertBook &book, const QString &shop, qint64 revision)
{
    const QByteArray body = QJsonDocument(toJson(book)).toJson(QJsonDocument::Compact);
    return {u"INSERT INTO alert_book (shop, body, revision) VALUES (?, ?, ?) ON CONFLICT (shop) DO UPDATE"
            " SET body = excluded.body, revision = excluded.revision WHERE excluded.revision > revision"_s,
            {shop, QString::fromUtf8(body), revision}};
}

/// Places between line ends, so that one of them can be looked for as "\nPLACE\n".
QString placesColumn(const Incident &incident)
{
    const QStringList places(incident.places.keyBegin(), incident.places.keyEnd());
    return u'\n' + places.join(u'\n') + u'\n';
}

QList<Statement> storingOf(const QList<AlertEvent> &events, const QString &shop, const QDateTime &now)
{
    QList<Statement> all;
    for (const AlertEvent &event : events) {
        all.append({u"INSERT INTO alert_event (shop, at, incident, places, body) VALUES (?, ?, ?, ?, ?)"_s,
                    {shop, event.at.toMSecsSinceEpoch(), event.incident.key, placesColumn(event.incident),
                     alertEventText(event)}});
    }
    const QDateTime oldest = now.addDays(-AlertBook::keptFor.count());
    all.append({u"DELETE FROM alert_event WHERE shop = ? AND at < ?"_s, {shop, oldest.toMSecsSinceEpoch()}});
    return all;
}

bool isSnoozed(const Incident &incident, const QDateTime &now)
{
    return incident.snoozedUntil && now < *incident.snoozedUntil;
}

} // namespace

AlertDesk::AlertDesk(LocalDatabase &database, const QUuid &shop, Clock clock, QObject *parent)
    : QObject(parent), m_database(database), m_shop(shop), m_clock(std::move(clock))
{
    m_waking.setSingleShot(true);
    m_waking.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_waking, &QTimer::timeout, this, &AlertDesk::tellDue);
    m_storing.setSingleShot(true);
    m_storing.setInterval(0);
    connect(&m_storing, &QTimer::timeout, this, &AlertDesk::storeObserved);
    load();
    waitForNextWaking();
}

AlertDesk::~AlertDesk()
{
    if (!m_storing.isActive() && !m_isStale)
        return;
    m_isStoring = false; // what is under way will be on disk before this
    storeObserved();
}

void AlertDesk::load()
{
    const auto rows =
        m_database.read(u"SELECT body, revision FROM alert_book WHERE shop = ?"_s, {idText(m_shop)});
    if (!rows || rows->isEmpty()) {
        if (!rows)
            qCWarning(logWorkspace) << "alerts could not be read:" << rows.error().detail;
        return;
    }
    const QString body = rows->first().first().toString();
    m_revision = rows->first().at(1).toLongLong();
    const auto book = alertBookFromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    if (book) {
        m_book = *book;
        m_handedOver = *book;
        return;
    }
    qCWarning(logWorkspace) << "the alerts can't be read and are set aside:" << book.error().detail;
    const auto moved = m_database.write({
        {u"INSERT OR REPLACE INTO set_aside (id, source, body, reason, at) VALUES (?, 'alert_book', ?, ?, ?)"_s,
         {QString(idText(m_shop) + u"/alerts"_s), body, book.error().detail,
          m_clock().toString(Qt::ISODateWithMs)}},
        {u"DELETE FROM alert_book WHERE shop = ?"_s, {idText(m_shop)}},
    });
    if (!moved)
        qCWarning(logWorkspace) << "nor could they be set aside:" << moved.error().detail;
}

/// The book, what happened to its incidents since the last time, and what the scribe has noted.
AlertScribe::Rows AlertDesk::rowsFor(const AlertBook &book, const QList<AlertScribe::Rows> &noted)
{
    return [book, before = std::exchange(m_handedOver, book), shop = idText(m_shop), revision = ++m_revision,
            now = m_clock(), noted] {
        QList<Statement> all{storingOf(book, shop, revision)};
        all += storingOf(eventsBetween(before, book, now), shop, now);
        for (const AlertScribe::Rows &rows : noted)
            all += rows();
        return all;
    };
}

Result<Done> AlertDesk::store(const AlertBook &book)
{
    auto stored = m_database.write(rowsFor(book, m_unstored)());
    if (stored)
        m_unstored.clear();
    else
        m_handedOver = m_book;
    tellScribe();
    return stored;
}

/// Once nothing that it noted is still on its way.
void AlertDesk::tellScribe()
{
    if (m_scribe && m_unstored.isEmpty() && !m_isStoring)
        m_scribe->recorded();
}

QList<Incident> AlertDesk::waiting() const
{
    QList<Incident> out = m_book.incidents();
    out.removeIf([now = m_clock()](const Incident &incident) {
        return !incident.isActive() || incident.acknowledged || isSnoozed(incident, now);
    });
    return out;
}

int AlertDesk::waitingCount() const
{
    const QDateTime now = m_clock();
    return int(std::ranges::count_if(m_book.all(), [&](const Incident &incident) {
        return incident.isActive() && !incident.acknowledged && !isSnoozed(incident, now);
    }));
}

/// Away from this thread: a round can bring hundreds of incidents.
void AlertDesk::storeObserved()
{
    if (m_isStoring) {
        m_isStale = true;
        return;
    }
    m_isStoring = true;
    const auto noted = std::exchange(m_unstored, {});
    m_storingLater.run(m_database.writeLater(rowsFor(m_book, noted)),
                       [this, noted](const Result<Done> &stored) { finishStoring(stored, noted); });
}

void AlertDesk::finishStoring(const Result<Done> &stored, const QList<AlertScribe::Rows> &noted)
{
    m_isStoring = false;
    tellScribe(); // also when it could not be stored: see AlertScribe
    if (!stored) {
        qCWarning(logWorkspace) << "alerts could not be stored:" << stored.error().detail;
        m_unstored = noted + m_unstored;
    }
    if (std::exchange(m_isStale, false))
        storeObserved();
}

void AlertDesk::take(const AlertBook &book, const QList<AlertMessage> &messages)
{
    if (book == m_book)
        return;
    m_book = book;
    if (m_scribe && !messages.isEmpty()) {
        if (AlertScribe::Rows rows = m_scribe->record(messages))
            m_unstored.append(std::move(rows));
    }
    m_storing.start();
    waitForNextWaking();
    Q_EMIT changed();
    for (const AlertMessage &message : messages)
        Q_EMIT told(message);
    if (!messages.isEmpty())
        Q_EMIT toldTogether(messages);
}

void AlertDesk::observe(const QString &place, const QList<AlertCondition> &conditions)
{
    observe({{.place = place, .conditions = conditions}});
}

void AlertDesk::observe(const QList<AlertSighting> &sightings)
{
    AlertBook next = m_book;
    const auto messages = next.observe(sightings, m_clock());
    take(next, messages);
}

void AlertDesk::forget(const QString &place)
{
    AlertBook next = m_book;
    const auto messages = next.forget(place, m_clock());
    take(next, messages);
}

template<typename Change>
Result<Done> AlertDesk::change(Change change)
{
    AlertBook next = m_book;
    change(next);
    if (next == m_book)
        return Done{};
    if (auto stored = store(next); !stored)
        return stored;
    m_book = next;
    waitForNextWaking();
    Q_EMIT changed();
    return Done{};
}

Result<Done> AlertDesk::acknowledge(const QString &key, const QString &by)
{
    const Acknowledgement seen{.by = by, .at = m_clock()};
    return change([&](AlertBook &book) { book.acknowledge(key, seen); });
}

Result<Done> AlertDesk::takeBackAcknowledgement(const QString &key)
{
    return change([&](AlertBook &book) { book.takeBackAcknowledgement(key); });
}

Result<Done> AlertDesk::snooze(const QString &key, const QDateTime &until)
{
    return change([&](AlertBook &book) { book.snooze(key, until); });
}

Result<Done> AlertDesk::setMaintenance(const QList<MaintenanceWindow> &windows)
{
    auto set = change([&](AlertBook &book) { book.setMaintenance(windows); });
    if (set)
        tellDue(); // one that was on may be gone
    return set;
}

Result<QList<AlertEvent>> AlertDesk::events(const QString &place, const QDateTime &since, int most) const
{
    const auto rows =
        m_database.read(u"SELECT body FROM alert_event WHERE shop = ? AND at >= ? AND instr(places, ?) > 0"
                        " ORDER BY at DESC, rowid DESC LIMIT ?"_s,
                        {idText(m_shop), since.toMSecsSinceEpoch(), QString(u'\n' + place + u'\n'), most});
    if (!rows)
        return failure(rows.error());
    QList<AlertEvent> events;
    for (const QVariantList &row : *rows) {
        if (const auto event = alertEventFromText(row.first().toString()))
            events.append(*event);
    }
    return events;
}

void AlertDesk::tellDue()
{
    AlertBook next = m_book;
    const auto messages = next.due(m_clock());
    take(next, messages);
    Q_EMIT changed(); // what was snoozed counts again
    waitForNextWaking();
}

/// Until the next silence ends, and in small steps: the clock may be set meanwhile.
void AlertDesk::waitForNextWaking()
{
    const QDateTime now = m_clock();
    QList<QDateTime> ends;
    for (const Incident &incident : m_book.all()) {
        if (isSnoozed(incident, now))
            ends.append(*incident.snoozedUntil);
    }
    for (const MaintenanceWindow &window : m_book.maintenance()) {
        if (const auto end = endOfMaintenance(window, now))
            ends.append(*end);
    }
    if (ends.isEmpty()) {
        m_waking.stop();
        return;
    }
    const std::chrono::milliseconds wait(now.msecsTo(std::ranges::min(ends)));
    m_waking.start(std::min<std::chrono::milliseconds>(wait, longestWait));
}
