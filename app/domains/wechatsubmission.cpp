// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/wechatsubmission.h"

#include "app/domains/domaincomparison.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto prefetch = u"prefetch"_s;

using Outcome = SubmittedDomain::Outcome;

/// Those that one call changes together.
QStringList serverLists()
{
    return {u"request"_s, u"socket"_s, u"upload"_s, u"download"_s, u"udp"_s, u"tcp"_s};
}

/// "api.shop.cn" out of a list of hosts or addresses.
bool names(const QStringList &texts, const DomainEntry &entry)
{
    return std::ranges::any_of(texts, [&](const QString &text) {
        return text == entry.host || domainFromText(text).host == entry.host;
    });
}

} // namespace

WechatSubmission::WechatSubmission(WechatApi &api, const DomainChanges &changes, const PlatformLists &seen)
    : m_api(api), m_changes(changes), m_seen(seen)
{
}

Task<SubmissionReport> WechatSubmission::run()
{
    const auto self = shared_from_this();
    return m_api.read()
        .andThen([self](const PlatformLists &now) -> Task<Done> {
            const PlatformWay way = self->m_api.m_means.way;
            if (listsChangedBy(way, now) != listsChangedBy(way, self->m_seen))
                return Task<Done>::ready(
                    failure(Error::Kind::Conflict, u"the platform's lists are not what they were"_s));
            self->planCalls();
            return self->sendNext();
        })
        .andThen([self](Done) { return self->m_api.read(); })
        .andThen([self](const PlatformLists &now) { return self->report(now); });
}

void WechatSubmission::planCalls()
{
    const bool isDirect = m_api.m_means.way == PlatformWay::Direct;
    planGroup(isDirect ? u"/wxa/modify_domain_directly"_s : u"/wxa/modify_domain"_s, serverLists());
    planGroup(isDirect ? u"/wxa/setwebviewdomain_directly"_s : u"/wxa/setwebviewdomain"_s, {u"business"_s});
    if (concerns(m_changes.added, {prefetch}) || concerns(m_changes.removed, {prefetch}))
        m_calls.append(
            {.path = u"/wxa/set_prefetchdnsdomain"_s, .categories = {prefetch}, .setsWholeList = true});
}

/// Adding comes first, so that no host is missing for a moment; unless the list would overflow.
void WechatSubmission::planGroup(const QString &path, const QStringList &categories)
{
    QList<Call> calls;
    if (concerns(m_changes.added, categories))
        calls.append({.path = path, .categories = categories});
    if (concerns(m_changes.removed, categories))
        calls.append({.path = path, .categories = categories, .isRemoval = true});
    const DomainLists &have = listsChangedBy(m_api.m_means.way, m_seen);
    const bool overflows = std::ranges::any_of(categories, [&](const QString &id) {
        const PlatformLimit &limit = m_api.m_means.wechat.category(id)->entries;
        return limit.isKnown() && have.value(id).size() + m_changes.added.value(id).size() > limit.most;
    });
    if (overflows)
        std::ranges::reverse(calls);
    m_calls.append(calls);
}

bool WechatSubmission::concerns(const DomainLists &lists, const QStringList &categories) const
{
    return std::ranges::any_of(categories, [&](const QString &id) { return !lists.value(id).isEmpty(); });
}

Task<Done> WechatSubmission::sendNext()
{
    if (m_calls.isEmpty())
        return Task<Done>::ready(Done{});
    const auto self = shared_from_this();
    return send(m_calls.takeFirst()).andThen([self](Done) { return self->sendNext(); });
}

Task<Done> WechatSubmission::send(const Call &call)
{
    if (auto counted = m_api.m_means.countChange(); !counted)
        return Task<Done>::ready(failure(counted.error()));
    const auto self = shared_from_this();
    return m_api.change(call.path, bodyOf(call))
        .continueWith([self, call](const Result<WechatAnswer> &answer) { return self->take(call, answer); });
}

QJsonObject WechatSubmission::bodyOf(const Call &call) const
{
    const Platform &wechat = m_api.m_means.wechat;
    if (call.setsWholeList) {
        QJsonArray names;
        QList<DomainEntry> wanted = listsChangedBy(m_api.m_means.way, m_seen).value(prefetch);
        wanted.removeIf(
            [&](const DomainEntry &entry) { return contains(m_changes.removed, prefetch, entry); });
        wanted += m_changes.added.value(prefetch);
        for (const DomainEntry &entry : wanted)
            names.append(QJsonObject{{u"url"_s, domainText(entry)}});
        return {{wechat.category(prefetch)->field, names}};
    }
    QJsonObject body =
        toWechat(call.isRemoval ? m_changes.removed : m_changes.added, wechat, call.categories);
    body.insert(u"action"_s, call.isRemoval ? u"delete"_s : u"add"_s);
    return body;
}

/// What the platform refuses is an outcome of the call's entries; what keeps us from asking at all ends
/// everything. An open outcome is settled by reading back.
Result<Done> WechatSubmission::take(const Call &call, const Result<WechatAnswer> &answer)
{
    if (!answer) {
        if (!answer.error().outcomeOpen)
            return failure(answer.error());
        m_ended.append({.call = call});
        return Done{};
    }
    const Error error = wechatError(*answer);
    if (!answer->isGood() && error.kind != Error::Kind::Refused)
        return failure(error);
    QStringList unfiled;
    const QJsonArray hosts = answer->body.value("no_icp_domain"_L1).toArray();
    for (const QJsonValue &host : hosts)
        unfiled.append(host.toString());
    m_ended.append({.call = call,
                    .code = answer->isGood() ? QString() : QString::number(answer->code),
                    .words = answer->isGood() ? QString() : answer->words,
                    .invalid = wechatLists(answer->body, m_api.m_means.wechat, u"invalid_"_s),
                    .withoutFiling = unfiled});
    return Done{};
}

SubmissionReport WechatSubmission::report(const PlatformLists &now) const
{
    SubmissionReport out{.now = now};
    for (const bool isRemoval : {false, true}) {
        const DomainLists &lists = isRemoval ? m_changes.removed : m_changes.added;
        for (const PlatformCategory &category : m_api.m_means.wechat.categories) {
            for (const DomainEntry &entry : lists.value(category.id))
                out.domains.append(outcomeOf(category.id, entry, isRemoval, now));
        }
    }
    return out;
}

/// What is there counts more than what was said.
SubmittedDomain WechatSubmission::outcomeOf(const QString &category, const DomainEntry &entry, bool isRemoval,
                                            const PlatformLists &now) const
{
    SubmittedDomain out{.category = category, .entry = entry, .isRemoval = isRemoval};
    const bool isThere = contains(listsChangedBy(m_api.m_means.way, now), category, entry);
    if (isThere != isRemoval) {
        out.outcome = Outcome::Done;
        return out;
    }
    const auto ended = std::ranges::find_if(m_ended, [&](const Ended &one) {
        return one.call.categories.contains(category)
            && (one.call.setsWholeList || one.call.isRemoval == isRemoval);
    });
    if (ended == m_ended.end())
        return out;
    out.code = ended->code;
    out.words = ended->words;
    if (names(ended->withoutFiling, entry))
        out.outcome = Outcome::NoFiling;
    else if (contains(ended->invalid, category, entry))
        out.outcome = Outcome::Invalid;
    else if (!ended->code.isEmpty())
        out.outcome = Outcome::Refused;
    return out;
}
