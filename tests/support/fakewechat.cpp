// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakewechat.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const QStringList serverFields{u"requestdomain"_s,  u"wsrequestdomain"_s, u"uploaddomain"_s,
                               u"downloaddomain"_s, u"udpdomain"_s,       u"tcpdomain"_s};
const QStringList businessFields{u"webviewdomain"_s};

QJsonObject error(int code, const QString &words)
{
    return {{u"errcode"_s, code}, {u"errmsg"_s, words}};
}

QString schemeOf(const QString &field)
{
    if (field == "wsrequestdomain"_L1)
        return u"wss://"_s;
    if (field == "udpdomain"_L1)
        return u"udp://"_s;
    return field == "tcpdomain"_L1 ? u"tcp://"_s : u"https://"_s;
}

QJsonObject json(const FakeWechat::Lists &lists, const QStringList &fields)
{
    QJsonObject out;
    for (const QString &field : fields)
        out.insert(field, QJsonArray::fromStringList(lists.value(field)));
    return out;
}

QStringList texts(const QJsonValue &array)
{
    QStringList out;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        out.append(value.toString());
    return out;
}

QString hostOf(const QString &text)
{
    return QUrl(text).host();
}

} // namespace

FakeWechat::FakeWechat()
{
    server.answerWith([this](const SeenRequest &request) { return answer(request); });
}

void FakeWechat::release()
{
    effective = direct;
    for (auto list = provider.begin(); list != provider.end(); ++list)
        effective[list.key()] += list.value();
}

ServerAnswer FakeWechat::answer(const SeenRequest &request)
{
    const int number = server.requestCount() - 1;
    if (isCut(Moment::Received, number))
        return ServerAnswer::closed();
    const ServerAnswer whole = answerWhole(request);
    return isCut(Moment::CarriedOut, number) ? ServerAnswer::closed() : whole;
}

ServerAnswer FakeWechat::answerWhole(const SeenRequest &request)
{
    const QUrl url = QUrl::fromEncoded("http://x" + request.target);
    if (QUrlQuery(url).queryItemValue(u"access_token"_s) != token)
        return ServerAnswer::json(
            error(40001, u"invalid credential, access_token is invalid or not latest"_s));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray path = request.path();
    const bool isChange = !path.contains("/get_");
    if (isChange) {
        changes.append({path, body});
        if (!nextChangeAnswer.isEmpty())
            return ServerAnswer::json(std::exchange(nextChangeAnswer, {}));
        if (changesLeft <= 0)
            return ServerAnswer::json(error(86102, u"monthly limit"_s));
        --changesLeft;
        if (beforeChange)
            beforeChange();
    }
    const QJsonObject out = serve(path, body);
    if (isChange && std::exchange(losesNextAnswer, false))
        return ServerAnswer::closed();
    return ServerAnswer::json(out);
}

QJsonObject FakeWechat::serve(const QByteArray &path, const QJsonObject &body)
{
    if (path == "/wxa/get_effective_domain")
        return effectiveDomains();
    if (path == "/wxa/get_effective_webviewdomain")
        return effectiveBusiness();
    if (path == "/wxa/get_prefetchdnsdomain" || path == "/wxa/set_prefetchdnsdomain")
        return setPrefetch(body);
    if (path == "/wxa/modify_domain")
        return modify(provider, serverFields, body, true);
    if (path == "/wxa/modify_domain_directly")
        return modify(direct, serverFields, body, false);
    if (path == "/wxa/setwebviewdomain_directly" && isPersonal)
        return error(89231, u"not support single"_s);
    if (path == "/wxa/setwebviewdomain_directly")
        return modify(direct, businessFields, body, false);
    if (path == "/wxa/setwebviewdomain")
        return modify(provider, businessFields, body, true);
    if (path == "/wxa/get_webviewdomain_confirmfile")
        return {{u"errcode"_s, 0}, {u"file_name"_s, u"Abc123.txt"_s}, {u"file_content"_s, u"0123456789"_s}};
    return error(40066, u"invalid url"_s);
}

QJsonObject FakeWechat::effectiveDomains() const
{
    return {{u"errcode"_s, 0},
            {u"errmsg"_s, u"ok"_s},
            {u"mp_domain"_s, json(console, serverFields)},
            {u"third_domain"_s, json(provider, serverFields)},
            {u"direct_domain"_s, json(direct, serverFields)},
            {u"effective_domain"_s, json(effective, serverFields)}};
}

QJsonObject FakeWechat::effectiveBusiness() const
{
    const auto list = [](const Lists &lists) {
        return QJsonArray::fromStringList(lists.value(businessFields.first()));
    };
    return {{u"errcode"_s, 0},
            {u"errmsg"_s, u"ok"_s},
            {u"mp_webviewdomain"_s, list(console)},
            {u"third_webviewdomain"_s, list(provider)},
            {u"direct_webviewdomain"_s, list(direct)},
            {u"effective_webviewdomain"_s, list(effective)}};
}

QString FakeWechat::whyInvalid(const QString &field, const QString &text, bool needsProvider) const
{
    static const QRegularExpression name(u"^([a-z0-9-]+\\.)+[a-z][a-z0-9-]*$"_s);
    const QString scheme = schemeOf(field);
    if (!text.startsWith(scheme))
        return scheme + text; // as the platform itself writes it: wss://https://…
    const bool isKnown = !needsProvider || providerHosts.contains(hostOf(text));
    return name.match(hostOf(text)).hasMatch() && isKnown ? QString() : text;
}

QJsonObject FakeWechat::modify(Lists &lists, const QStringList &fields, const QJsonObject &body,
                               bool needsProvider)
{
    const QString action = body.value("action"_L1).toString();
    QJsonObject out{{u"errcode"_s, 0}, {u"errmsg"_s, u"ok"_s}};
    QStringList noFiling;
    bool isChanged = false;
    bool isAnyInvalid = false;
    Lists next = lists;
    if (action == "set"_L1)
        next.clear();
    for (const QString &field : fields) {
        QStringList invalid;
        for (const QString &text : texts(body.value(field))) {
            const QString why = action == "delete"_L1 ? QString() : whyInvalid(field, text, needsProvider);
            if (!why.isEmpty() || unfiled.contains(hostOf(text))) {
                invalid.append(why.isEmpty() ? text : why);
                if (unfiled.contains(hostOf(text)))
                    noFiling.append(hostOf(text));
            } else if (action == "delete"_L1) {
                isChanged = next[field].removeAll(text) > 0 || isChanged;
            } else if (!next[field].contains(text)) {
                next[field].append(text);
                isChanged = true;
            }
        }
        isAnyInvalid = isAnyInvalid || !invalid.isEmpty();
        out.insert(u"invalid_"_s + field, QJsonArray::fromStringList(invalid));
    }
    if (!isChanged && action != "get"_L1) {
        const auto nothing = u"no domain to modify after filtered, please confirm the domain has been set"_s;
        out.insert(u"errcode"_s, isAnyInvalid ? 85301 : 85017);
        out.insert(u"errmsg"_s, nothing);
    } else if (action != "get"_L1) {
        lists = next;
    }
    if (!noFiling.isEmpty())
        out.insert(u"no_icp_domain"_s, QJsonArray::fromStringList(noFiling));
    const QJsonObject now = json(lists, fields);
    for (auto it = now.begin(); it != now.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QJsonObject FakeWechat::setPrefetch(const QJsonObject &body)
{
    if (body.contains("prefetch_dns_domain"_L1)) {
        prefetch.clear();
        const QJsonArray names = body.value("prefetch_dns_domain"_L1).toArray();
        for (const QJsonValue &name : names)
            prefetch.append(name.toObject().value("url"_L1).toString());
    }
    QJsonArray names;
    for (const QString &name : prefetch)
        names.append(QJsonObject{{u"url"_s, name}, {u"status"_s, 1}});
    return {
        {u"errcode"_s, 0}, {u"errmsg"_s, u"ok"_s}, {u"prefetch_dns_domain"_s, names}, {u"size_limit"_s, 5}};
}
