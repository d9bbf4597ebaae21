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
Statement storingOf(const AlertBook &book, const QUuid &shop, qint64 revision)
{
    const QByteArray body = QJsonDocument(toJson(book)).toJson(QJsonDocument::Compact);
    return {u"INSERT INTO alert_book (shop, body, revision) VALUES (?, ?, ?) ON CONFLICT (shop) DO UPDATE"
            " SET body = excluded.body, revision = excluded.revision WHERE excluded.revision > revision"_s,
            {idText(shop), QString::fromUtf8(body), revision}};
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
    if (m_storing.isActive())
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

Result<Done> AlertDesk::store(const AlertBook &book)
{
    return m_database.write({storingOf(book, m_shop, ++m_revision)});
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
    auto writing = m_database.writeLater([book = m_book, shop = m_shop, revision = ++m_revision] {
        return QList{storingOf(book, shop, revision)};
    });
    m_storingLater.run(std::move(writing), [](const Result<Done> &stored) {
        if (!stored)
            qCWarning(logWorkspace) << "alerts could not be stored:" << stored.error().detail;
    });
}

void AlertDesk::take(const AlertBook &book, const QList<AlertMessage> &messages)
{
    if (book == m_book)
        return;
    m_book = book;
    m_storing.start();
    waitForNextWaking();
    Q_EMIT changed();
    for (const AlertMessage &message : messages)
        Q_EMIT told(message);
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

void AlertDesk::tellDue()
{
    AlertBook next = m_book;
    const auto messages = next.due(m_clock());
    take(next, messages);
    Q_EMIT changed(); // what was snoozed counts again
    waitForNextWaking();
}

/// Until the next snooze ends, and in small steps: the clock may be set meanwhile.
void AlertDesk::waitForNextWaking()
{
    const QDateTime now = m_clock();
    std::optional<std::chrono::milliseconds> next;
    for (const Incident &incident : m_book.all()) {
        if (!isSnoozed(incident, now))
            continue;
        const auto wait = std::chrono::milliseconds(now.msecsTo(*incident.snoozedUntil));
        next = next ? std::min(*next, wait) : wait;
    }
    if (next)
        m_waking.start(std::min<std::chrono::milliseconds>(*next, longestWait));
    else
        m_waking.stop();
}
