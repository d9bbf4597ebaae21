// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/platformlink.h"

#include "app/domains/wechatapi.h"
#include "app/net/httptransport.h"
#include "app/workspace/secretstore.h"

using namespace Qt::StringLiterals;

namespace {

const auto wechat = u"wechat"_s;

} // namespace

bool PlatformLink::speaksTo(const Platform &platform)
{
    return platform.id == wechat;
}

QUrl PlatformLink::usualAddress(const Platform &platform)
{
    return speaksTo(platform) ? QUrl(u"https://api.weixin.qq.com"_s) : QUrl();
}

PlatformLink::PlatformLink(DomainDesk &desk, SecretStore &secrets, const QUuid &shop,
                           const Platform &platform, Clock clock)
    : m_secrets(secrets),
      m_tokenKey(u"platform/%1/%2"_s.arg(shop.toString(QUuid::WithoutBraces), platform.id))
{
    const DomainPlan plan = desk.plan(platform.id);
    if (plan.way == PlatformWay::Console || !speaksTo(platform))
        return;
    const QUrl address = plan.apiAddress.isEmpty() ? usualAddress(platform) : plan.apiAddress;
    m_transport = std::make_unique<HttpTransport>(TransportSettings{.base = address});
    m_api = std::make_unique<WechatApi>(
        WechatApi::Means{.transport = *m_transport,
                         .wechat = platform,
                         .address = address,
                         .way = plan.way,
                         .token = [this] { return m_secrets.read(m_tokenKey); },
                         .countChange = [&desk, id = platform.id] { return desk.noteSubmission(id); },
                         .now = std::move(clock)});
}

PlatformLink::~PlatformLink() = default;

PlatformApi *PlatformLink::api() const
{
    return m_api.get();
}

Task<Done> PlatformLink::keepToken(const QString &token)
{
    return m_secrets.write(m_tokenKey, token);
}
