// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// Who asks. Nobody: both account and customer empty.
struct Caller {
    QString account{}; ///< an admin account's name
    QString displayName{};
    QString role{};
    QStringList rights{};
    qint64 customer = 0; ///< a customer's id, on the shop side
    QDateTime expiresAt{};

    bool allows(QStringView right) const { return right.isEmpty() || rights.contains(right); }
    /// "owner", "customer:17" or empty: for the request log and for keys.
    QString name() const { return customer ? QStringLiteral("customer:%1").arg(customer) : account; }
};

/// One request as a handler sees it: complete, signed in and, where the contract describes it, checked.
struct ShopRequest {
    QByteArray method{};
    QString path{};
    QMap<QString, QString> parameters{};     ///< from the path: {id}
    QMap<QString, QString> query{};          ///< decoded; the last of a repeated name
    QHash<QByteArray, QByteArray> headers{}; ///< names in lower case
    QByteArray body{};
    QJsonObject json{}; ///< the body, where it is a JSON object
    QString client{};   ///< address
    QString id{};       ///< X-Request-Id, the caller's or ours
    Caller caller{};
    QDateTime now{}; ///< UTC, the same throughout one request

    QByteArray header(const QByteArray &lowerName) const { return headers.value(lowerName); }
    QString text(const QString &queryName) const { return query.value(queryName); }
    bool has(const QString &queryName) const { return query.contains(queryName); }
    qint64 time() const { return now.toMSecsSinceEpoch(); }
    /// A numeric id of the path; 0, which nothing has, when it is not a number.
    qint64 key(const QString &name = QStringLiteral("id")) const
    {
        return parameters.value(name).toLongLong();
    }
};
