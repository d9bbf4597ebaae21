// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/webhookmessage.h"

#include "app/net/retrypolicy.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

HttpRequest webhookRequest(const QUrl &address, const QByteArray &key, const AlertLetter &letter)
{
    const QByteArray body = QJsonDocument(letterJson(letter)).toJson(QJsonDocument::Compact);
    const QByteArray timestamp = QByteArray::number(letter.at.toSecsSinceEpoch());
    HttpRequest request{.method = "POST",
                        .url = address,
                        .headers = {{"Content-Type", "application/json; charset=utf-8"},
                                    {"X-Zhanggui-Delivery", letter.delivery.toLatin1()},
                                    {"X-Zhanggui-Timestamp", timestamp}},
                        .body = body,
                        .isWrite = true,
                        .largestReply = 64 * 1024};
    if (!key.isEmpty()) {
        const QByteArray signature =
            QMessageAuthenticationCode::hash(timestamp + '.' + body, key, QCryptographicHash::Sha256);
        request.headers.append({"X-Zhanggui-Signature", "sha256=" + signature.toHex()});
    }
    return request;
}

std::optional<Error> errorOfStatus(const HttpReply &reply, const QDateTime &now)
{
    if (reply.status >= 200 && reply.status < 300)
        return {};
    Error error{.kind = Error::Kind::Refused, .detail = u"the answer was HTTP %1"_s.arg(reply.status)};
    if (reply.status == 429 || reply.status >= 500) {
        error.kind = Error::Kind::Busy;
        error.retryAfter = retryAfterFromHeader(reply.header("Retry-After"), now);
    } else if (reply.status == 401) {
        error.kind = Error::Kind::SignIn;
    } else if (reply.status == 403) {
        error.kind = Error::Kind::Forbidden;
    } else if (reply.status == 404 || reply.status == 410) {
        error.kind = Error::Kind::NotFound;
    }
    return error;
}

Result<Done> webhookAnswer(const HttpReply &reply, const QDateTime &now)
{
    if (const auto error = errorOfStatus(reply, now))
        return failure(*error);
    return Done{};
}
