// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpexchange.h"

#include "app/net/origin.h"

#include <QPointer>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostRedirects = 5;     // what a login or a moved path takes, twice over
constexpr qint64 pieceSize = 64 * 1024; // bytes read at a time: what a packed piece can blow up is bounded

bool isRedirect(int status)
{
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    return std::find(redirects.begin(), redirects.end(), status) != redirects.end();
}

/// The same host; where it is public any other, but never from TLS to none.
bool mayLeadTo(const HttpRequest &request, const QUrl &target)
{
    const bool staysSafe = request.url.scheme() != "https"_L1 || target.scheme() == "https"_L1;
    return isSameOrigin(request.url, target)
        || (request.followsAnywhere && staysSafe && !originOf(target).isEmpty());
}

bool mayFollow(const HttpRequest &request)
{
    return !request.isWrite && (request.method == "GET" || request.method == "HEAD");
}

Error redirectedAway(const QUrl &from, const QUrl &to)
{
    const bool isSameHost = from.host() == to.host();
    const QString where =
        isSameHost ? u"another address of the host: "_s + originOf(to) : u"another host "_s + to.host();
    return {.kind = Error::Kind::BadReply,
            .cause = Error::Cause::SentElsewhere,
            .detail = u"redirects to "_s + where};
}

} // namespace

HttpExchange::HttpExchange(StreamSource &source, const HttpRequest &request,
                           const Promise<HttpReply> &promise, QObject *parent)
    : QObject(parent), m_source(source), m_request(request), m_promise(promise)
{
    m_promise.onCancel([self = QPointer(this)] { delete self; });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &HttpExchange::giveUp);
    m_deadline.start(m_request.timeout);
    open(m_request.url);
}

void HttpExchange::open(const QUrl &url)
{
    m_request.url = url;
    m_body.clear();
    m_hops.push_back(m_source.openStream(m_request));
    const HttpStream *stream = m_hops.back().get();
    connect(stream, &HttpStream::opened, this, &HttpExchange::checkPromisedSize);
    connect(stream, &HttpStream::readyRead, this, &HttpExchange::take);
    connect(stream, &HttpStream::finished, this, &HttpExchange::finishHop);
}

/// Saves the bytes of a reply that says itself that it is too large.
void HttpExchange::checkPromisedSize()
{
    const HttpReply promised{.headers = m_hops.back()->headers()};
    if (m_request.method != "HEAD" && promised.header("Content-Length").toLongLong() > m_request.largestReply)
        failTooLarge();
}

void HttpExchange::take()
{
    while (!m_isDone) {
        const QByteArray piece = m_hops.back()->read(pieceSize);
        if (piece.isEmpty())
            return;
        if (m_body.size() + piece.size() > m_request.largestReply) {
            failTooLarge();
            return;
        }
        m_body += piece;
    }
}

void HttpExchange::finishHop()
{
    take();
    if (m_isDone)
        return;
    const HttpStream &stream = *m_hops.back();
    if (const auto error = stream.error()) {
        fail(*error);
        return;
    }
    if (isCut()) {
        fail({.kind = Error::Kind::Unreachable,
              .cause = Error::Cause::CutOff,
              .detail = u"the reply was cut short"_s});
        return;
    }
    HttpReply reply{
        .status = stream.status(), .headers = stream.headers(), .body = m_body, .url = m_request.url};
    const QByteArray location = isRedirect(reply.status) ? reply.header("Location") : QByteArray();
    const QUrl target = m_request.url.resolved(QUrl::fromEncoded(location));
    if (location.isEmpty())
        answer(std::move(reply));
    else if (!mayLeadTo(m_request, target))
        fail(redirectedAway(m_request.url, target));
    else if (mayFollow(m_request))
        followRedirect(target);
    else
        answer(std::move(reply));
}

/// Less came than was promised. Qt says so itself, but this must never slip through.
bool HttpExchange::isCut() const
{
    const HttpReply promised{.headers = m_hops.back()->headers()};
    const int status = m_hops.back()->status();
    if (m_request.method == "HEAD" || status == 204 || status == 304
        || !promised.header("Content-Encoding").isEmpty())
        return false;
    return m_body.size() < promised.header("Content-Length").toLongLong();
}

void HttpExchange::giveUp()
{
    fail({.kind = Error::Kind::TimedOut,
          .detail = u"no whole answer within %1 ms"_s.arg(m_request.timeout.count())});
}

void HttpExchange::followRedirect(const QUrl &to)
{
    if (m_hops.size() > mostRedirects) {
        fail({.kind = Error::Kind::BadReply, .detail = u"redirects more than %1 times"_s.arg(mostRedirects)});
        return;
    }
    open(to);
}

void HttpExchange::failTooLarge()
{
    fail({.kind = Error::Kind::BadReply,
          .cause = Error::Cause::TooLarge,
          .detail = u"the reply is over the limit of %1 bytes"_s.arg(m_request.largestReply)});
}

void HttpExchange::fail(Error error)
{
    error.outcomeOpen = m_request.isWrite && m_hops.back()->mayHaveBeenSent();
    answer(failure(std::move(error)));
}

void HttpExchange::answer(Result<HttpReply> result)
{
    m_isDone = true;
    m_deadline.stop();
    m_promise.finish(std::move(result));
    deleteLater();
}
