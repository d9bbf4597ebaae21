// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/wechatapi.h"

#include "app/domains/wechatsubmission.h"
#include "app/net/transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const auto business = u"business"_s;
constexpr qint64 largestAnswer = 4 * 1024 * 1024; // bytes; the longest lists there can be take half a MiB

void append(DomainLists &to, const DomainLists &more)
{
    for (auto list = more.begin(); list != more.end(); ++list)
        to[list.key()].append(list.value());
}

/// One of the four objects of get_effective_domain, or of its like for business domains.
DomainLists part(const WechatAnswer &answer, const QString &name, const Platform &wechat)
{
    const QJsonValue value = answer.body.value(name);
    // The business lists come bare: an array of entries.
    if (value.isArray())
        return wechatLists({{wechat.category(business)->field, value}}, wechat);
    return wechatLists(value.toObject(), wechat);
}

/// \param suffix  "_domain", "_webviewdomain"
void take(PlatformLists &lists, const WechatAnswer &answer, const QString &suffix, const Platform &wechat)
{
    append(lists.console, part(answer, u"mp"_s + suffix, wechat));
    append(lists.provider, part(answer, u"third"_s + suffix, wechat));
    append(lists.direct, part(answer, u"direct"_s + suffix, wechat));
    append(lists.effective, part(answer, u"effective"_s + suffix, wechat));
}

/// The prefetched names are set through the interface and work at once: they are in every list.
void takePrefetch(PlatformLists &lists, const WechatAnswer &answer, const Platform &wechat)
{
    const DomainLists names = wechatLists(answer.body, wechat);
    for (DomainLists *to : {&lists.console, &lists.provider, &lists.direct, &lists.effective})
        to->insert(names);
}

} // namespace

WechatApi::WechatApi(const Means &means) : m_means(means) { }

WechatApi::~WechatApi() = default;

Task<WechatAnswer> WechatApi::ask(const QString &path, Verb verb)
{
    if (verb == Verb::Get)
        return send({}, path);
    return send({.method = "POST", .body = "{}"}, path);
}

Task<WechatAnswer> WechatApi::change(const QString &path, const QJsonObject &body)
{
    return send(
        {.method = "POST", .body = QJsonDocument(body).toJson(QJsonDocument::Compact), .isWrite = true},
        path);
}

Task<WechatAnswer> WechatApi::send(HttpRequest request, const QString &path)
{
    request.url = m_means.address;
    request.url.setPath(request.url.path() + path);
    request.largestReply = largestAnswer;
    if (request.method == "POST")
        request.headers = {{"Content-Type", "application/json"}};
    return m_means.token().andThen([this, request](const QString &token) mutable {
        request.url.setQuery(QUrlQuery{{u"access_token"_s, token}});
        const bool isWrite = request.isWrite;
        return m_means.transport.send(request).andThen([isWrite](const HttpReply &reply) {
            auto answer = wechatAnswer(reply);
            if (!answer)
                answer.error().outcomeOpen = isWrite;
            return answer;
        });
    });
}

Task<PlatformLists> WechatApi::read()
{
    auto lists = std::make_shared<PlatformLists>(); // shared by the steps of this one chain
    const auto check = [](const WechatAnswer &answer) -> Result<WechatAnswer> {
        if (!answer.isGood())
            return failure(wechatError(answer));
        return answer;
    };
    return ask(u"/wxa/get_effective_domain"_s)
        .andThen(check)
        .andThen([this, lists](const WechatAnswer &answer) {
            take(*lists, answer, u"_domain"_s, m_means.wechat);
            return ask(u"/wxa/get_effective_webviewdomain"_s);
        })
        .andThen(check)
        .andThen([this, lists](const WechatAnswer &answer) {
            take(*lists, answer, u"_webviewdomain"_s, m_means.wechat);
            return ask(u"/wxa/get_prefetchdnsdomain"_s, Verb::Get);
        })
        .andThen(check)
        .andThen([this, lists](const WechatAnswer &answer) {
            takePrefetch(*lists, answer, m_means.wechat);
            lists->readAt = m_means.now();
            return *lists;
        });
}

Task<SubmissionReport> WechatApi::submit(const DomainChanges &changes, const PlatformLists &seen)
{
    return std::make_shared<WechatSubmission>(*this, changes, seen)->run();
}

Task<WechatApi::VerificationFile> WechatApi::verificationFile()
{
    return ask(u"/wxa/get_webviewdomain_confirmfile"_s)
        .andThen([](const WechatAnswer &answer) -> Result<VerificationFile> {
            if (!answer.isGood())
                return failure(wechatError(answer));
            return VerificationFile{.name = answer.body.value("file_name"_L1).toString(),
                                    .content = answer.body.value("file_content"_L1).toString().toUtf8()};
        });
}
