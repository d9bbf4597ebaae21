// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domains/domainplan.h"
#include "app/domains/platformapi.h"

#include <functional>

class Transport;
struct HttpRequest;
class WechatSubmission;
struct WechatAnswer;

/// WeChat's interface for service providers (third-party platforms), or a proxy of the provider's own with
/// the same paths. All its requests carry an authorizer_access_token, which whoever wires it gets.
class WechatApi final : public PlatformApi
{
public:
    /// What it works with; all of it outlives it.
    struct Means {
        Transport &transport;
        const Platform &wechat;
        QUrl address{};                        ///< "https://api.weixin.qq.com"
        PlatformWay way = PlatformWay::Direct; ///< Provider or Direct
        /// The access token of now.
        std::function<Task<QString>()> token{};
        /// Counts a change that is about to be sent; an error keeps it from being sent.
        std::function<Result<Done>()> countChange{};
        Clock now = systemClock();
    };

    explicit WechatApi(const Means &means);
    ~WechatApi() override;

    Task<PlatformLists> read() override;
    Task<SubmissionReport> submit(const DomainChanges &changes, const PlatformLists &seen) override;

    /// The file that has to lie at the root of each business domain.
    struct VerificationFile {
        QString name{};
        QByteArray content{};
    };
    Task<VerificationFile> verificationFile();

private:
    friend class WechatSubmission;
    enum class Verb { Get, Post };
    Task<WechatAnswer> ask(const QString &path, Verb verb = Verb::Post);
    Task<WechatAnswer> change(const QString &path, const QJsonObject &body);
    Task<WechatAnswer> send(HttpRequest request, const QString &path);

    Means m_means;
};
