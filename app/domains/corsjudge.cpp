// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/corsjudge.h"

#include "app/net/origin.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr char allowOrigin[] = "access-control-allow-origin";
constexpr char allowCredentials[] = "access-control-allow-credentials";
constexpr char allowMethods[] = "access-control-allow-methods";
constexpr char allowHeaders[] = "access-control-allow-headers";
constexpr char exposeHeaders[] = "access-control-expose-headers";

/// Without the header browsers remember a preflight for so long (Fetch 4.9).
constexpr qint64 usualMaxAge = 5;
/// Chromium forgets it after two hours whatever is said (its kMaxTimeout), Firefox after a day.
constexpr qint64 longestMaxAge = 7200;

/// All the values of a header as a browser sees them: one text.
QByteArray combined(const HttpHead &head, const QByteArray &name)
{
    QList<QByteArray> values;
    for (const auto &[key, value] : head.headers) {
        if (key == name)
            values.append(value);
    }
    return values.join(", ");
}

/// RFC 9110 5.6.2.
bool isToken(const QByteArray &text)
{
    constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::ranges::all_of(text, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || marks.contains(c);
    });
}

/// The names in a list header; nothing when one of them is no name: browsers then refuse the whole.
std::optional<QList<QByteArray>> namesIn(const HttpHead &head, const QByteArray &header)
{
    QList<QByteArray> names;
    for (const QByteArray &part : combined(head, header).split(',')) {
        const QByteArray name = part.trimmed();
        if (!name.isEmpty() && !isToken(name))
            return {};
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

bool containsFolded(const QList<QByteArray> &names, const QByteArray &name)
{
    return std::ranges::any_of(
        names, [&](const QByteArray &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
}

bool hasAnyCorsHeader(const HttpHead &head)
{
    return std::ranges::any_of(
        head.headers, [](const auto &header) { return header.first.startsWith("access-control-allow-"); });
}

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

bool isSignIn(int status)
{
    return status == 401 || status == 403 || status == 407;
}

QString orNone(const QByteArray &text)
{
    return QString::fromLatin1(text.left(300));
}

/// Judges what one origin gets.
class CorsJudge
{
public:
    explicit CorsJudge(const CorsEvidence &evidence) : m_evidence(evidence), m_request(evidence.request) { }

    CorsHealth health();

private:
    using Code = FindingCode;

    void note(Code code, const QString &subject, const QString &found = {}, const QString &wanted = {});
    void noteAs(FindingSeverity severity, Code code, const QString &found);
    bool isNotOffered() const;
    void judgePreflight();
    void judgeMethods(const HttpHead &head);
    void judgeHeaders(const HttpHead &head);
    void judgeMaxAge(const HttpHead &head);
    void judgePrivateNetwork(const HttpHead &head);
    void judgeActual();
    void judgeRedirect(const HttpHead &head);
    void judgeCaches(const HttpHead &head);
    void judgeReading(const HttpHead &head);
    bool judgeOrigin(const HttpHead &head, const QString &subject);
    void judgeTricks();
    void judgeTrick(const CorsEvidence::Tried &tried);
    bool has(Code code) const;

    QString asking() const { return u"OPTIONS "_s + QString::fromLatin1(m_request.path); }
    QString getting() const { return u"GET "_s + QString::fromLatin1(m_request.path); }

    const CorsEvidence &m_evidence;
    const CorsRequest &m_request;
    QList<Finding> m_findings{};
};

void CorsJudge::note(Code code, const QString &subject, const QString &found, const QString &wanted)
{
    m_findings.append({.code = code,
                       .severity = severityOf(code, RuleProfile::Clients),
                       .subject = subject,
                       .found = found,
                       .wanted = wanted});
}

void CorsJudge::noteAs(FindingSeverity severity, Code code, const QString &found)
{
    m_findings.append({.code = code, .severity = severity, .subject = m_request.origin, .found = found});
}

bool CorsJudge::has(Code code) const
{
    return std::ranges::any_of(m_findings, [code](const Finding &one) { return one.code == code; });
}

/// One sentence for a server that has never heard of CORS, instead of one for each thing it lacks. A refusal
/// for want of a token is another matter: that may stand in front of a server that has.
bool CorsJudge::isNotOffered() const
{
    const auto &preflight = m_evidence.preflight.head;
    const auto &actual = m_evidence.actual.head;
    if (!preflight || !actual || hasAnyCorsHeader(*preflight) || hasAnyCorsHeader(*actual))
        return false;
    const bool mayBeBehind = isSignIn(preflight->status) && actual->status >= 400;
    return !mayBeBehind && !isRedirect(preflight->status);
}

/// The check that browsers make of every answer (Fetch 4.10). True when it passes.
bool CorsJudge::judgeOrigin(const HttpHead &head, const QString &subject)
{
    const QByteArray origin = m_request.origin.toLatin1();
    const QByteArray found = combined(head, allowOrigin);
    const auto fail = [&](Code code) {
        if (!has(code)) // the same for the preflight and the answer: once is enough
            note(code, subject, orNone(found), m_request.origin);
        return false;
    };
    if (found.isEmpty())
        return fail(Code::CorsOriginMissing);
    if (head.count(allowOrigin) > 1 || found.contains(',') || found.contains(' '))
        return fail(Code::CorsOriginMany);
    if (found == "*" && m_request.hasCredentials)
        return fail(Code::CorsWildcardCredentials);
    if (found != "*" && found != origin)
        return fail(found == "null" ? Code::CorsOriginNull : Code::CorsOriginDiffers);
    const QByteArray credentials = combined(head, allowCredentials);
    if (!m_request.hasCredentials || credentials == "true")
        return true;
    if (!has(Code::CorsCredentialsMissing))
        note(Code::CorsCredentialsMissing, subject, orNone(credentials), u"true"_s);
    return false;
}

void CorsJudge::judgePreflight()
{
    if (!needsPreflight(m_request))
        return;
    const auto &head = m_evidence.preflight.head;
    if (!head)
        return note(Code::CorsPreflightNoAnswer, asking(), m_evidence.preflight.fault);
    if (isRedirect(head->status)) {
        const QByteArray to = head->header("location");
        return note(Code::CorsPreflightRedirects, asking(),
                    to.isEmpty() ? QString::number(head->status) : orNone(to));
    }
    if (isSignIn(head->status))
        return note(Code::CorsPreflightSignIn, asking(), QString::number(head->status));
    if (!isGood(head->status))
        return note(Code::CorsPreflightStatus, asking(), QString::number(head->status), m_request.origin);
    if (!judgeOrigin(*head, asking()))
        return;
    judgeMethods(*head);
    judgeHeaders(*head);
    judgeMaxAge(*head);
    judgePrivateNetwork(*head);
}

/// Methods are compared letter by letter; GET, HEAD and POST always pass (Fetch 4.9, step 7).
void CorsJudge::judgeMethods(const HttpHead &head)
{
    const auto names = namesIn(head, allowMethods);
    const QString found = orNone(combined(head, allowMethods));
    const QString method = QString::fromLatin1(m_request.method);
    if (!names)
        return note(Code::CorsListMalformed, u"Access-Control-Allow-Methods"_s, found);
    if (names->contains(m_request.method) || (names->contains("*") && !m_request.hasCredentials))
        return;
    const bool isSafe = method == "GET"_L1 || method == "HEAD"_L1 || method == "POST"_L1;
    note(isSafe ? Code::CorsMethodUnlisted : Code::CorsMethodRefused, asking(), found, method);
}

/// Names in any case. "*" stands for all but Authorization, and for nothing but itself with cookies.
void CorsJudge::judgeHeaders(const HttpHead &head)
{
    const auto names = namesIn(head, allowHeaders);
    const QString found = orNone(combined(head, allowHeaders));
    if (!names)
        return note(Code::CorsListMalformed, u"Access-Control-Allow-Headers"_s, found);
    const bool hasStar = names->contains("*") && !m_request.hasCredentials;
    for (const QByteArray &header : m_request.headers) {
        const bool isAuthorization = header.compare("authorization", Qt::CaseInsensitive) == 0;
        const bool needsNone = !needsPreflight({.method = "GET", .headers = {header}});
        if (needsNone || containsFolded(*names, header) || (hasStar && !isAuthorization))
            continue;
        if (hasStar)
            note(Code::CorsAuthorizationWildcard, asking(), found, u"Authorization"_s);
        else
            note(Code::CorsHeaderRefused, asking(), found, QString::fromLatin1(header));
    }
}

void CorsJudge::judgeMaxAge(const HttpHead &head)
{
    const QByteArray text = combined(head, "access-control-max-age");
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber || seconds <= usualMaxAge)
        note(Code::CorsMaxAgeShort, asking(), orNone(text));
    else if (seconds > longestMaxAge)
        note(Code::CorsMaxAgeCapped, asking(), QString::number(seconds));
}

void CorsJudge::judgePrivateNetwork(const HttpHead &head)
{
    if (m_evidence.isIntoPrivateNetwork && combined(head, "access-control-allow-private-network") != "true")
        note(Code::CorsPrivateNetwork, asking(), {}, u"true"_s);
}

void CorsJudge::judgeActual()
{
    const auto &head = m_evidence.actual.head;
    if (!head)
        return note(Code::CorsNoAnswer, getting(), m_evidence.actual.fault);
    const bool isFailure = head->status >= 400;
    if (isFailure && combined(*head, allowOrigin).isEmpty() && needsPreflight(m_request)) {
        // Whether a good answer would have the header cannot be told from here.
        if (!has(Code::CorsOriginMissing))
            note(Code::CorsErrorAnswer, getting(), QString::number(head->status), m_request.origin);
        return;
    }
    if (!judgeOrigin(*head, getting()))
        return;
    judgeRedirect(*head);
    judgeCaches(*head);
    judgeReading(*head);
}

void CorsJudge::judgeRedirect(const HttpHead &head)
{
    if (!isRedirect(head.status) || head.header("location").isEmpty())
        return;
    const QUrl own(m_evidence.ownOrigin);
    const bool leadsAway = !isSameOrigin(own, own.resolved(QUrl::fromEncoded(head.header("location"))));
    note(leadsAway ? Code::CorsRedirectsAway : Code::CorsRedirects, getting(),
         orNone(head.header("location")));
}

/// An answer that depends on who asks must say so, or a cache gives one page what was meant for another.
void CorsJudge::judgeCaches(const HttpHead &head)
{
    const auto varies = namesIn(head, "vary");
    if (varies && (varies->contains("*") || containsFolded(*varies, "origin")))
        return;
    const QByteArray found = combined(head, allowOrigin);
    const bool isConstant = m_evidence.plain.head && combined(*m_evidence.plain.head, allowOrigin) == found;
    if (isConstant || !m_evidence.plain.head)
        return;
    note(found == "*" ? Code::CorsOnlyWithOrigin : Code::CorsVaryMissing, getting(), orNone(found),
         u"Vary: Origin"_s);
}

void CorsJudge::judgeReading(const HttpHead &head)
{
    const QByteArray found = combined(head, allowOrigin);
    if (found == "*") {
        const bool isConfused = combined(head, allowCredentials) == "true";
        note(isConfused ? Code::CorsWildcardConfused : Code::CorsWildcard, getting(), u"*"_s);
    }
    const auto exposed = namesIn(head, exposeHeaders).value_or(QList<QByteArray>());
    const bool hasStar = exposed.contains("*") && !m_request.hasCredentials;
    for (const QByteArray &name : m_request.reads) {
        if (!hasStar && !containsFolded(exposed, name))
            note(Code::CorsNotExposed, getting(), orNone(combined(head, exposeHeaders)),
                 QString::fromLatin1(name));
    }
}

FindingCode codeOf(CorsTrick trick)
{
    switch (trick) {
    case CorsTrick::Stranger:
        return FindingCode::CorsTrustsAnyone;
    case CorsTrick::Null:
        return FindingCode::CorsTrustsNull;
    case CorsTrick::Prefix:
        return FindingCode::CorsTrustsPrefix;
    case CorsTrick::Suffix:
        return FindingCode::CorsTrustsSuffix;
    case CorsTrick::AnyDot:
        return FindingCode::CorsTrustsAnyDot;
    case CorsTrick::Part:
        return FindingCode::CorsTrustsPart;
    case CorsTrick::OddCharacter:
        return FindingCode::CorsTrustsOddCharacters;
    case CorsTrick::PlainHttp:
        return FindingCode::CorsTrustsHttp;
    case CorsTrick::SubDomain:
        return FindingCode::CorsTrustsSubDomains;
    case CorsTrick::SharedHosting:
        return FindingCode::CorsTrustsSharedHosting;
    }
    return FindingCode::CorsTrustsAnyone;
}

/// With cookies the stranger reads what the customer may read; without, what anybody may ask for anyway.
void CorsJudge::judgeTrick(const CorsEvidence::Tried &tried)
{
    const auto &head = tried.reply.head;
    const Code code = codeOf(tried.hostile.trick);
    if (!head || !isLetIn(*head, tried.hostile.origin) || has(code))
        return;
    const bool takesCookies = combined(*head, allowCredentials) == "true";
    const FindingSeverity severity = severityOf(code, RuleProfile::Clients);
    const FindingSeverity milder =
        severity == FindingSeverity::Error ? FindingSeverity::Warning : FindingSeverity::Notice;
    noteAs(takesCookies ? severity : milder, code, tried.hostile.origin);
}

void CorsJudge::judgeTricks()
{
    for (const CorsEvidence::Tried &tried : m_evidence.tried)
        judgeTrick(tried);
}

CorsHealth CorsJudge::health()
{
    if (isNotOffered()) {
        note(Code::CorsNotOffered, asking(), {}, m_request.origin);
    } else {
        judgePreflight();
        judgeActual();
    }
    const bool isAllowed = worstOf(m_findings) < FindingSeverity::Error;
    judgeTricks();
    return {.request = m_request, .isAllowed = isAllowed, .findings = inOrderOfWeight(m_findings)};
}

} // namespace

CorsHealth judgeCors(const CorsEvidence &evidence)
{
    return CorsJudge(evidence).health();
}
