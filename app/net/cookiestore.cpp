// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/cookiestore.h"

#include <QNetworkCookie>

QList<QNetworkCookie> CookieStore::cookiesFor(const QUrl &url) const
{
    const std::lock_guard lock(m_mutex);
    return m_jar.cookiesForUrl(url);
}

bool CookieStore::take(const QList<QNetworkCookie> &cookies, const QUrl &from)
{
    const std::lock_guard lock(m_mutex);
    return m_jar.setCookiesFromUrl(cookies, from);
}

SharedCookieJar::SharedCookieJar(std::shared_ptr<CookieStore> store) : m_store(std::move(store)) { }

QList<QNetworkCookie> SharedCookieJar::cookiesForUrl(const QUrl &url) const
{
    return m_store->cookiesFor(url);
}

bool SharedCookieJar::setCookiesFromUrl(const QList<QNetworkCookie> &cookies, const QUrl &url)
{
    return m_store->take(cookies, url);
}
