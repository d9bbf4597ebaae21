// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/sampleshop/contract.h"
#include "app/sampleshop/replycache.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/sampleshop.h"
#include "app/sampleshop/seed.h"

#include <QLockFile>
#include <QObject>
#include <QTemporaryDir>

class Dispatcher;
class EventStreams;
class HttpServer;
class RequestLog;

/// The shop itself: its database, its routes, its HTTP server. Lives in one thread, which is the only one
/// that touches the database; so writes are in a row by nature.
class ShopServer : public QObject
{
    Q_OBJECT
public:
    explicit ShopServer(ShopOptions options);
    ~ShopServer() override;

    /// Opens, and fills where new, the database, and begins to answer. See SampleShop::start().
    Result<ShopAddress> open(const SeedProgress &progress);

private:
    Result<Done> takeFolder();
    Result<Done> openDatabase(const SeedProgress &progress);
    Result<Done> fill(const QString &file, const SeedProgress &progress) const;
    Result<ShopAddress> serve();
    void publishEvents();
    QList<struct StreamEvent> missedEvents(const QString &stream, qint64 lastId);

    ShopOptions m_options;
    std::unique_ptr<QTemporaryDir> m_temporary{}; // without a folder of its own
    std::unique_ptr<QLockFile> m_lock{};
    Contract m_contract{};
    ReplyCache m_cache{};
    Router m_router{};
    std::unique_ptr<ShopDatabase> m_db;
    std::unique_ptr<EventStreams> m_streams;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<HttpServer> m_http;
    qint64 m_lastEvent = 0;
};
