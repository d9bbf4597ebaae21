// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/router.h"

using namespace Qt::StringLiterals;

namespace {

// The values of a pattern's {names}, when the path fits. "{name*}" at the end takes the rest, slashes too.
std::optional<QMap<QString, QString>> fit(const QString &pattern, const QString &path)
{
    const QList<QStringView> wanted = QStringView(pattern).split(u'/');
    const QList<QStringView> given = QStringView(path).split(u'/');
    const bool takesRest = pattern.endsWith("*}"_L1);
    if (takesRest ? given.size() < wanted.size() : given.size() != wanted.size())
        return {};
    QMap<QString, QString> values;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isName = wanted[i].startsWith(u'{');
        if (!isName && wanted[i] != given[i])
            return {};
        if (isName && given[i].isEmpty())
            return {};
        if (isName && takesRest && i == wanted.size() - 1)
            values.insert(wanted[i].sliced(1, wanted[i].size() - 3).toString(), path.section(u'/', int(i)));
        else if (isName)
            values.insert(wanted[i].sliced(1, wanted[i].size() - 2).toString(), given[i].toString());
    }
    return values;
}

bool hasNames(const Route &route)
{
    return route.path.contains(u'{');
}

} // namespace

void Router::add(Route route)
{
    Q_ASSERT(route.handle || !route.stream.isEmpty());
    m_routes.push_back(std::move(route));
}

Router::Match Router::find(const QByteArray &method, const QString &path) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    Match match;
    for (const Route &route : m_routes) {
        const auto values = fit(route.path, path);
        if (!values)
            continue;
        match.allowed.append(route.method);
        // A path without names wins: /orders/counts is not the order "counts".
        if (route.method == wanted && (!match.route || !hasNames(route))) {
            match.route = &route;
            match.parameters = *values;
        }
    }
    return match;
}
