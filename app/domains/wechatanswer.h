// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/platform.h"
#include "app/domains/platformlists.h"
#include "app/net/transport.h"

#include <QJsonObject>

/// An answer of WeChat's interface taken apart: always HTTP 200, the code inside.
struct WechatAnswer {
    int code = 0; ///< errcode
    QString words{};
    QJsonObject body{};

    bool isGood() const { return code == 0; }
    /// Nothing was changed: all was there already, or was sorted out. Not an error of the whole.
    bool hasNothingToChange() const;
};

/// The answer in a reply; BadReply for anything that is none. errcode is taken as a text too: some
/// providers' proxies turn it into one.
Result<WechatAnswer> wechatAnswer(const HttpReply &reply);
/// The Error that an answer with a code means, with the platform's words; the code is in
/// Error::fields under "errcode".
Error wechatError(const WechatAnswer &answer);
/// The platform's own code in such an error; empty when it has none.
QString platformCodeOf(const Error &error);

/// The lists under WeChat's field names ("requestdomain": […]) by our categories; fields that are missing
/// are empty lists.
DomainLists wechatLists(const QJsonObject &json, const Platform &wechat, const QString &prefix = {});
/// The lists as a request's body has them. Lists that are not in it are sent empty.
QJsonObject toWechat(const DomainLists &lists, const Platform &wechat, const QStringList &categories);
