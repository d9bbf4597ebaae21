// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "app/net/httptransport.h"
#include "app/sampleshop/sampleshop.h"
#include "tests/support/resultof.h"

/// What a task gave, where a test can't go on without.
template<typename T>
T must(Task<T> task)
{
    Result<T> result = resultOf(std::move(task));
    if (!result)
        qFatal("%s: %s", qPrintable(errorKindName(result.error().kind)), qPrintable(result.error().detail));
    return std::move(*result);
}

/// A small sample shop that really runs, on a free port of this machine, and a backend that speaks to it
/// over HTTP as the console does.
class SampleShopBench
{
public:
    struct OnePerson final : CredentialSource {
        Task<Credentials> credentials(const QString &lastRefusal) override
        {
            if (!lastRefusal.isEmpty())
                return Task<Credentials>::ready(failure(Error::Kind::Cancelled, {}));
            ++asked;
            return Task<Credentials>::ready(who);
        }
        Credentials who{};
        int asked = 0;
    };

    explicit SampleShopBench(const ShopOptions &options = small()) : m_shop(options)
    {
        const auto address = resultOf(m_shop.start());
        if (!address)
            qFatal("the sample shop did not start: %s", qPrintable(address.error().detail));
        url = address->url;
        person.who = {.user = address->user, .password = address->password};
        const TransportSettings settings{.base = url};
        m_transport = std::make_unique<HttpTransport>(settings);
        m_elsewhere = std::make_unique<HttpTransport>(TransportSettings{});
        const ConnectorBackend::Means means{
            .shop = *m_transport,
            .elsewhere = *m_elsewhere,
            .credentials = person,
            .streams = m_transport.get(),
            .makeStreams = [settings] { return std::make_unique<HttpTransport>(settings); }};
        backend = std::make_unique<ConnectorBackend>(QStringLiteral(":/connectors/zhanggui.mjs"), url, means);
    }

    static ShopOptions small() { return {.products = 60, .orders = 400, .customers = 80}; }

    QUrl url{};
    OnePerson person{};

private:
    SampleShop m_shop;
    std::unique_ptr<HttpTransport> m_transport{};
    std::unique_ptr<HttpTransport> m_elsewhere{};

public:
    std::unique_ptr<ConnectorBackend> backend{}; // goes before what it works with
};
