// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/revocationclient.h"

#include "app/base/logging.h"
#include "app/net/origin.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostAddresses = 2;           // of each kind in one certificate
constexpr qint64 largestResponse = 256 * 1024;   // OCSP: some 2 kB with the signer's certificate
constexpr qint64 largestList = 32 * 1024 * 1024; // the largest public ones have some 10 MB
constexpr qint64 largestIssuer = 256 * 1024;     // a handful of certificates
constexpr qsizetype mostLists = 8;
constexpr auto failureKeptFor = 1h;
constexpr auto longestKept = 7 * 24h;

QList<QUrl> webAddresses(const QStringList &texts)
{
    QList<QUrl> out;
    for (const QString &text : texts) {
        const QUrl url(text, QUrl::StrictMode);
        if (url.isValid() && !originOf(url).isEmpty() && out.size() < mostAddresses)
            out.append(url);
    }
    return out;
}

QDateTime keptUntil(const RevocationAnswer &answer, const QDateTime &now)
{
    if (answer.status == RevocationAnswer::Status::Unknown || !answer.nextUpdate.isValid())
        return now.addSecs(std::chrono::seconds(failureKeptFor).count());
    return std::min(answer.nextUpdate, now.addSecs(std::chrono::seconds(longestKept).count()));
}

} // namespace

RevocationClient::RevocationClient(Transport &transport, std::chrono::milliseconds patience, Clock clock,
                                   QObject *parent)
    : QObject(parent), m_transport(transport), m_patience(patience), m_clock(std::move(clock))
{
}

RevocationAnswer RevocationClient::keep(const QByteArray &sha256, const RevocationAnswer &answer)
{
    m_kept.insert(sha256, {.answer = answer, .until = keptUntil(answer, m_clock())});
    return answer;
}

Task<RevocationAnswer> RevocationClient::ask(const Certificate &certificate, const Certificate &issuer,
                                             const QByteArray &staple)
{
    if (auto stapled = readOcspResponse(staple, certificate, issuer, m_clock());
        !staple.isEmpty() && stapled) {
        stapled->source = RevocationAnswer::Source::Staple;
        return Task<RevocationAnswer>::ready(keep(certificate.sha256, *stapled));
    }
    const auto kept = m_kept.constFind(certificate.sha256);
    if (kept != m_kept.cend() && kept->until > m_clock())
        return Task<RevocationAnswer>::ready(kept->answer);
    return tryNext(certificate, issuer, triesFor(certificate, issuer))
        .andThen([this, sha256 = certificate.sha256](const RevocationAnswer &answer) {
            return keep(sha256, answer);
        });
}

QList<RevocationClient::Try> RevocationClient::triesFor(const Certificate &certificate,
                                                        const Certificate &issuer) const
{
    QList<Try> tries;
    const QByteArray question = ocspQuestion(certificate, issuer);
    for (const QUrl &url : webAddresses(certificate.ocspUrls)) {
        tries.append({.request = {.method = "POST",
                                  .url = url,
                                  .headers = {{"Content-Type", "application/ocsp-request"},
                                              {"Accept", "application/ocsp-response"}},
                                  .body = question,
                                  .timeout = m_patience,
                                  .largestReply = largestResponse},
                      .source = RevocationAnswer::Source::Ocsp});
    }
    for (const QUrl &url : webAddresses(certificate.crlUrls)) {
        tries.append({.request = {.url = url,
                                  .timeout = m_patience,
                                  .largestReply = largestList,
                                  .followsAnywhere = true},
                      .source = RevocationAnswer::Source::List});
    }
    return tries;
}

Task<QByteArray> RevocationClient::bodyOf(const HttpRequest &request)
{
    const auto known = m_lists.constFind(request.url);
    if (known != m_lists.cend() && known->first > m_clock())
        return Task<QByteArray>::ready(known->second);
    return m_transport.send(request).andThen([](const HttpReply &reply) -> Result<QByteArray> {
        if (reply.status == 200)
            return reply.body;
        return failure(Error::Kind::BadReply, u"HTTP %1"_s.arg(reply.status));
    });
}

Task<RevocationAnswer> RevocationClient::tryNext(const Certificate &certificate, const Certificate &issuer,
                                                 const QList<Try> &left)
{
    if (left.isEmpty())
        return Task<RevocationAnswer>::ready(RevocationAnswer());
    const Try one = left.first();
    return bodyOf(one.request)
        .continueWith([=, this](const Result<QByteArray> &body) -> Task<RevocationAnswer> {
            const bool isList = one.source == RevocationAnswer::Source::List;
            const auto read = isList ? readRevocationList : readOcspResponse;
            const Result<RevocationAnswer> answer =
                body ? read(*body, certificate, issuer, m_clock()) : failure(body.error());
            if (!answer)
                qCInfo(logNet) << "nothing on revocation from" << one.request.url.host()
                               << answer.error().detail;
            if (!answer || answer->status == RevocationAnswer::Status::Unknown)
                return tryNext(certificate, issuer, left.sliced(1));
            if (isList && answer->nextUpdate.isValid() && m_lists.size() < mostLists)
                m_lists.insert(one.request.url, {keptUntil(*answer, m_clock()), *body});
            return Task<RevocationAnswer>::ready(*answer);
        });
}

Task<QList<QByteArray>> RevocationClient::fetchIssuers(const Certificate &certificate)
{
    const QList<QUrl> addresses = webAddresses(certificate.issuerUrls);
    if (addresses.isEmpty())
        return Task<QList<QByteArray>>::ready(QList<QByteArray>());
    const QUrl url = addresses.first();
    const auto known = m_issuers.constFind(url);
    if (known != m_issuers.cend() && known->first > m_clock())
        return Task<QList<QByteArray>>::ready(known->second);
    return bodyOf({.url = url, .timeout = m_patience, .largestReply = largestIssuer, .followsAnywhere = true})
        .continueWith([this, url](const Result<QByteArray> &body) -> Result<QList<QByteArray>> {
            const QList<QByteArray> found = issuersIn(body.value_or(QByteArray()));
            const auto kept =
                found.isEmpty() ? std::chrono::seconds(failureKeptFor) : std::chrono::seconds(24h);
            m_issuers.insert(url, {m_clock().addSecs(kept.count()), found});
            return found;
        });
}
