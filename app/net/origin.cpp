// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/origin.h"

using namespace Qt::StringLiterals;

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool isTls = scheme == "https"_L1;
    if ((!isTls && scheme != "http"_L1) || url.host().isEmpty())
        return {};
    const int ownPort = isTls ? 443 : 80;
    QUrl origin;
    origin.setScheme(scheme);
    origin.setHost(url.host());
    if (url.port(ownPort) != ownPort)
        origin.setPort(url.port());
    return origin.toString();
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const QString origin = originOf(one);
    return !origin.isEmpty() && origin == originOf(other);
}
