// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkCookieJar>

#include <memory>
#include <mutex>

/// The cookies of one shop, for all transports that go there, on whatever thread: a session signed in by one
/// of them is the session of all.
class CookieStore
{
public:
    QList<QNetworkCookie> cookiesFor(const QUrl &url) const;
    /// False when none of them was taken.
    bool take(const QList<QNetworkCookie> &cookies, const QUrl &from);

private:
    mutable std::mutex m_mutex{};
    QNetworkCookieJar m_jar{};
};

/// Has one network manager use such a store.
class SharedCookieJar final : public QNetworkCookieJar
{
    Q_OBJECT
public:
    /// store is shared: the manager of another thread may live longer than who made it.
    explicit SharedCookieJar(std::shared_ptr<CookieStore> store);

    QList<QNetworkCookie> cookiesForUrl(const QUrl &url) const override;
    bool setCookiesFromUrl(const QList<QNetworkCookie> &cookies, const QUrl &url) override;

private:
    std::shared_ptr<CookieStore> m_store;
};
