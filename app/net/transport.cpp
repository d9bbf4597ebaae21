// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}
