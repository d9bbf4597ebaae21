// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCoreApplication>
#include <QUrl>

#include <optional>

/// A shop's address as people type it.
class ShopAddressText
{
    Q_DECLARE_TR_FUNCTIONS(ShopAddressText)
public:
    /// "shop.example/api" → https://shop.example/api. Refused, with a sentence for people: another
    /// scheme, no host, a user or password in it, a query.
    /// An address on this computer that names no scheme is plain http, but at the port of https.
    /// \param localPort  what the backend listens at where nothing stands before it: for an address on this
    ///                    computer that names neither scheme nor port
    static Result<QUrl> parse(const QString &text, std::optional<int> localPort = {});
    /// True where what is sent could be read on its way: http to anywhere but this computer.
    static bool isReadableByOthers(const QUrl &address);
};
