// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/decodesession.h"

#include "app/backend/scriptrequest.h"
#include "app/base/jsonreader.h"

using namespace Qt::StringLiterals;

namespace {

Session session(const JsonReader &in)
{
    Session out{.user = in.optionalText("user"),
                .displayName = in.optionalText("displayName"),
                .role = in.optionalText("role"),
                .expiresAt = in.optionalTime("expiresAt")};
    out.rights = in.has("rights") ? in.texts("rights") : QStringList{u"*"_s};
    return out;
}

HttpHeaders headers(const JsonReader &in)
{
    HttpHeaders out;
    QList<QPair<QString, QString>> checked;
    const QJsonObject given = in.object("headers");
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!it->isString())
            in.reject("headers", u"texts by header name"_s);
        checked.append({it.key(), it->toString()});
        out.append({it.key().toLatin1(), it->toString().toUtf8()});
    }
    if (!checkHeaders(checked))
        in.reject("headers", u"names and values without line breaks"_s);
    return out;
}

} // namespace

Result<SignInAnswer> decodeSignIn(const QJsonValue &answer)
{
    const JsonReader in(answer);
    SignInAnswer out{.headers = headers(in)};
    out.session = in.has("session") ? session(in.at("session")) : Session{.rights = {u"*"_s}};
    return in.result(std::move(out));
}

Result<Session> decodeSession(const QJsonValue &answer)
{
    const JsonReader in(answer);
    return in.result(session(in));
}
