// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/serverdomainfields.h"

QString serverDomainPath(const ServerDomain &domain)
{
    return domain.category + u'/' + domain.host;
}

ServerDomain serverDomainFromPath(const QString &path)
{
    const auto slash = path.indexOf(u'/');
    return slash < 1 ? ServerDomain{} : ServerDomain{path.first(slash), path.sliced(slash + 1)};
}

QJsonValue serverDomainField(const QList<ServerDomain> &domains, const QString &path)
{
    return domains.contains(serverDomainFromPath(path));
}
