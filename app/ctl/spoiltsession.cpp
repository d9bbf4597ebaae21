// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/spoiltsession.h"

#include <utility>

namespace {

/// What every request has, signed in or not.
bool isCommon(const QByteArray &name)
{
    return qstricmp(name.constData(), "Accept") == 0 || qstricmp(name.constData(), "Content-Type") == 0;
}

/// The same length and the same beginning ("Bearer …"); the end of a token is what it can't do without.
QByteArray spoilt(QByteArray value)
{
    const qsizetype end = qMin<qsizetype>(value.size(), 12);
    for (qsizetype i = value.size() - end; i < value.size(); ++i)
        value[i] = value.at(i) == '0' ? '1' : '0';
    return value;
}

} // namespace

Task<HttpReply> SpoiltSession::send(const HttpRequest &request)
{
    HttpRequest sent = request;
    if (std::exchange(m_isNext, false)) {
        for (auto &[name, value] : sent.headers) {
            m_hasSpoilt = m_hasSpoilt || !isCommon(name);
            value = isCommon(name) ? value : spoilt(value);
        }
    }
    return m_shop.send(sent);
}

void SpoiltSession::spoilNext()
{
    m_isNext = true;
    m_hasSpoilt = false;
}
