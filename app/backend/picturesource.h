// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/shoporigin.h"

#include <QCache>

/// Pictures by their address, the last ones kept in memory. Not safe to share between threads.
class PictureSource
{
public:
    /// shop: for the shop's own origin; elsewhere: for all others. Both outlive this.
    PictureSource(Transport &shop, Transport &elsewhere);

    /// headers go along to the shop's own origin only. Anything but a picture ends in BadReply.
    Task<QByteArray> picture(const ShopOrigin &origin, const QString &address, const HttpHeaders &headers);

private:
    Transport &m_shop;
    Transport &m_elsewhere;
    QCache<QUrl, QByteArray> m_kept;
};
