// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/columnvalues.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/logtime.h"
#include "app/traffic/tookunit.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

bool columnvalues::isNothing(const QByteArray &value)
{
    return value.isEmpty() || value == "-";
}

bool columnvalues::isWhole(const QByteArray &value)
{
    return !value.isEmpty() && std::ranges::all_of(value, logbytes::isDigit);
}

bool columnvalues::isDecimal(const QByteArray &value)
{
    const qsizetype point = value.indexOf('.');
    return point > 0 && isWhole(value.first(point)) && isWhole(value.sliced(point + 1));
}

bool columnvalues::isStatus(const QByteArray &value)
{
    return value.size() == 3 && isWhole(value) && value[0] <= '5';
}

bool columnvalues::isMethod(const QByteArray &word)
{
    static const std::array methods{"GET"_ba,    "POST"_ba,    "PUT"_ba,  "HEAD"_ba,
                                    "DELETE"_ba, "OPTIONS"_ba, "PATCH"_ba};
    return std::ranges::find(methods, word) != methods.end();
}

bool columnvalues::isRequest(const QByteArray &value)
{
    return isMethod(value.left(value.indexOf(' '))) && value.contains(' ');
}

bool columnvalues::isAddress(const QByteArray &value)
{
    return clientaddress::isAddress(logbytes::view(value));
}

bool columnvalues::isPrivate(const QByteArray &value)
{
    return isAddress(value) && clientaddress::isPrivate(logbytes::view(value));
}

bool columnvalues::isWithPort(const QByteArray &value)
{
    const qsizetype colon = value.lastIndexOf(':');
    const bool isV4 = value.count('.') == 3;
    return colon > 0 && isWhole(value.sliced(colon + 1)) && (isV4 || value.count(':') > 2);
}

bool columnvalues::isTime(const QByteArray &value)
{
    LogTime time;
    qint64 ms = 0;
    return value.size() >= 10 && time.read(logbytes::view(value), ms);
}

bool columnvalues::isDuration(const QByteArray &value)
{
    return !value.isEmpty() && logbytes::isDigit(value[0]) && value.endsWith('s')
        && tookunit::read(logbytes::view(value), TookUnit::Seconds);
}
