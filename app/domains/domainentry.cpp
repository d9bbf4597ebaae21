// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainentry.h"

#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

size_t qHash(const DomainEntry &entry, size_t seed)
{
    return qHashMulti(seed, entry.scheme, entry.host, entry.port.value_or(-1));
}

QString domainText(const DomainEntry &entry)
{
    QString text = entry.scheme.isEmpty() ? QString() : QString(entry.scheme + u"://"_s);
    text += entry.host.contains(u':') ? QString(u'[' + entry.host + u']') : entry.host;
    if (entry.port)
        text += u':' + QString::number(*entry.port);
    return text;
}

DomainEntry domainFromText(const QString &text)
{
    DomainEntry entry;
    QStringView rest = text;
    if (const auto mark = rest.indexOf(u"://"); mark >= 0) {
        entry.scheme = rest.first(mark).toString();
        rest = rest.sliced(mark + 3);
    }
    const auto colon = rest.lastIndexOf(u':');
    bool isNumber = false;
    const int port = colon < 0 ? 0 : rest.sliced(colon + 1).toInt(&isNumber);
    if (isNumber) {
        entry.port = port;
        rest = rest.first(colon);
    }
    if (rest.startsWith(u'[') && rest.endsWith(u']'))
        rest = rest.sliced(1).chopped(1);
    entry.host = rest.toString();
    return entry;
}

QString readableHost(const QString &host)
{
    return host.contains("xn--"_L1) ? QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist) : host;
}

bool isSubDomainOf(const QString &host, const QString &parent)
{
    return host.size() > parent.size() + 1 && host.endsWith(parent)
        && host.at(host.size() - parent.size() - 1) == u'.';
}

std::optional<int> usualPort(const QString &scheme)
{
    if (scheme == "https"_L1 || scheme == "wss"_L1)
        return 443;
    if (scheme == "http"_L1 || scheme == "ws"_L1)
        return 80;
    return {};
}
