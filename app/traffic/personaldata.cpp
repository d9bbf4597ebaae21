// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/personaldata.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

const auto hidden = u"***"_s;
constexpr int shownGroups = 3; // of an IPv6 address: the network of a provider's customer

/// Names in queries whose values are nobody else's business.
/// Source: the parameters of mini-program sign-in and payment, and of our own contract's searches.
bool isSecretName(QStringView name)
{
    static const QStringList parts{u"token"_s,    u"password"_s, u"secret"_s, u"session"_s,   u"openid"_s,
                                   u"unionid"_s,  u"phone"_s,    u"mobile"_s, u"address"_s,   u"email"_s,
                                   u"tracking"_s, u"sign"_s,     u"ticket"_s, u"credential"_s};
    static const QStringList whole{u"code"_s, u"key"_s, u"name"_s, u"q"_s, u"auth"_s};
    const QString lower = name.toString().toLower();
    return whole.contains(lower)
        || std::ranges::any_of(parts, [&lower](const QString &part) { return lower.contains(part); });
}

} // namespace

QString maskedClient(const QString &client)
{
    if (client.isEmpty())
        return client;
    if (client.contains(u':')) {
        QStringList groups = client.split(u':');
        while (groups.size() > shownGroups)
            groups.removeLast();
        return groups.join(u':') + u"::"_s + hidden;
    }
    if (client.count(u'.') == 3 && client.at(0).isDigit())
        return client.left(client.lastIndexOf(u'.') + 1) + hidden;
    return client.size() < 3 ? hidden : QString(client.at(0) + hidden + client.back());
}

QString maskedTarget(const QString &target)
{
    static const QRegularExpression digits(u"\\d{7,}"_s);
    const qsizetype mark = target.indexOf(u'?');
    if (mark < 0)
        return target;
    QStringList parts = target.mid(mark + 1).split(u'&');
    for (QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals >= 0 && isSecretName(QStringView(part).first(equals)))
            part = part.left(equals + 1) + hidden;
        else
            part.replace(digits, hidden);
    }
    return target.left(mark + 1) + parts.join(u'&');
}
