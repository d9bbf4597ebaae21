// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopserver.h"

#include "app/base/logging.h"
#include "app/sampleshop/accounts.h"
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/dispatcher.h"
#include "app/sampleshop/eventstreams.h"
#include "app/sampleshop/httpserver.h"
#include "app/sampleshop/requestlog.h"
#include "app/sampleshop/schema.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/tokens.h"

#include <QDir>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptEvents = 100'000;
constexpr int largestReplay = 5000;

StreamEvent eventOf(const QSqlQuery &row)
{
    const QString kind = row.value(1).toString();
    return {.id = row.value(0).toLongLong(), .name = kind.toLatin1(), .data = row.value(2).toByteArray()};
}

} // namespace

ShopServer::ShopServer(ShopOptions options) : m_options(std::move(options)) { }

ShopServer::~ShopServer()
{
    if (m_streams)
        m_streams->close();
    m_http.reset();
    // Qt's HTTP server has started OpenSSL in this thread, whose end would otherwise race with the program's.
    OPENSSL_thread_stop();
}

Result<ShopAddress> ShopServer::open(const SeedProgress &progress)
{
    if (auto taken = takeFolder(); !taken)
        return failure(taken.error());
    if (auto opened = openDatabase(progress); !opened)
        return failure(opened.error());
    if (m_options.password.isEmpty())
        m_options.password = QString::fromLatin1(randomToken().first(24));
    const auto written = m_db->transaction([this]() -> Result<Done> {
        writeAccounts(*m_db, m_options.user, m_options.password);
        forgetExpiredSessions(*m_db, m_options.clock());
        return Done{};
    });
    if (!written)
        return failure(written.error());
    return serve();
}

// One shop a folder: a second one would hand out the same ids.
Result<Done> ShopServer::takeFolder()
{
    if (m_options.dataFolder.isEmpty()) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_options.dataFolder = m_temporary->path();
    }
    if (!QDir().mkpath(m_options.dataFolder))
        return failure(Error::Kind::Storage, u"the folder %1 cannot be made"_s.arg(m_options.dataFolder));
    m_lock = std::make_unique<QLockFile>(m_options.dataFolder + u"/shop.lock"_s);
    m_lock->setStaleLockTime(std::chrono::milliseconds(0));
    if (!m_lock->tryLock())
        return failure(Error::Kind::Storage, u"another shop runs in %1"_s.arg(m_options.dataFolder));
    return Done{};
}

Result<Done> ShopServer::openDatabase(const SeedProgress &progress)
{
    const QString file = m_options.dataFolder + u"/shop.db"_s;
    if (!QFile::exists(file)) {
        if (auto filled = fill(file, progress); !filled)
            return filled;
    }
    auto db = ShopDatabase::open(file);
    if (!db)
        return failure(db.error());
    m_db = std::move(*db);
    const qint64 version = m_db->number(u"PRAGMA user_version"_s);
    if (auto read = m_db->check(); !read)
        return read;
    if (version != schemaVersion)
        return failure(Error::Kind::Storage,
                       u"%1 has layout %2, this program knows %3"_s.arg(file, QString::number(version),
                                                                        QString::number(schemaVersion)));
    return Done{};
}

// Filled under another name: a shop that was half filled when the power went is begun anew.
Result<Done> ShopServer::fill(const QString &file, const SeedProgress &progress) const
{
    const QString unfinished = file + u".new"_s;
    QFile::remove(unfinished);
    {
        auto db = ShopDatabase::open(unfinished, ShopDatabase::Durability::Filling);
        if (!db)
            return failure(db.error());
        const SeedOptions seed{.products = m_options.products,
                               .orders = m_options.orders,
                               .customers = m_options.customers,
                               .seed = m_options.seed,
                               .now = m_options.clock()};
        if (auto made = createTables(**db); !made)
            return made;
        if (auto seeded = seedShop(**db, seed, progress); !seeded)
            return seeded;
        if (auto indexed = createIndexes(**db); !indexed)
            return indexed;
    }
    if (!QFile::rename(unfinished, file))
        return failure(Error::Kind::Storage, u"%1 cannot be written"_s.arg(file));
    return Done{};
}

Result<ShopAddress> ShopServer::serve()
{
    m_streams = std::make_unique<EventStreams>(m_options.heartbeat);
    m_log = std::make_unique<RequestLog>(*m_db, *m_streams);
    m_lastEvent = m_db->number(u"SELECT max(id) FROM shop_events"_s);
    addAdminRoutes(m_router,
                   {.sessionLifetime = m_options.sessionLifetime,
                    .contract = m_contract.text(),
                    .cache = m_cache,
                    .log = *m_log,
                    .startedAt = m_options.clock()});
    addShopSide(m_router);
    m_dispatcher =
        std::make_unique<Dispatcher>(*m_db, m_router, m_contract, m_cache, [this] { publishEvents(); });
    m_http = std::make_unique<HttpServer>(
        *m_dispatcher, *m_log, *m_streams,
        [this](const QString &stream, qint64 lastId) { return missedEvents(stream, lastId); },
        m_options.clock);
    const quint16 port = m_http->listenOn(m_options.port);
    if (port == 0)
        return failure(Error::Kind::Unreachable, u"port %1 on 127.0.0.1 is taken"_s.arg(m_options.port));
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(port);
    qCInfo(logShop).noquote() << "serving" << m_options.dataFolder << "at" << url.toString();
    return ShopAddress{.url = url, .user = m_options.user, .password = m_options.password};
}

void ShopServer::publishEvents()
{
    const auto events = m_db->rows(u"SELECT id, kind, data FROM shop_events WHERE id > ? ORDER BY id"_s,
                                   {m_lastEvent}, eventOf);
    for (const StreamEvent &event : events) {
        m_streams->publish(u"shopEvents"_s, event);
        m_lastEvent = event.id;
        if (event.id % 1000 == 0)
            m_db->execute(u"DELETE FROM shop_events WHERE id <= ?"_s, {event.id - keptEvents});
    }
}

QList<StreamEvent> ShopServer::missedEvents(const QString &stream, qint64 lastId)
{
    if (stream == "requestLog"_L1)
        return m_log->since(lastId);
    return m_db->rows(u"SELECT id, kind, data FROM shop_events WHERE id > ? ORDER BY id"_s,
                      {qMax(lastId, m_lastEvent - largestReplay)}, eventOf);
}
