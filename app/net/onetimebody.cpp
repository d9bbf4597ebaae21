// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/onetimebody.h"

#include <algorithm>
#include <cstring>

OneTimeBody::OneTimeBody(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneTimeBody::seek(qint64 position)
{
    return !mayHaveLeft() && QIODevice::seek(position);
}

qint64 OneTimeBody::readData(char *to, qint64 most)
{
    const qint64 size = std::min(most, m_bytes.size() - pos());
    if (size <= 0)
        return -1;
    std::memcpy(to, m_bytes.constData() + pos(), size_t(size));
    return size;
}

qint64 OneTimeBody::writeData(const char *, qint64)
{
    return -1;
}
