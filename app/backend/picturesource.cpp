// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/picturesource.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPicture = 8 * 1024 * 1024; // bytes; promised by Backend::picture
/// Bytes of encoded pictures: some hundred thumbnails, so that scrolling back asks for nothing.
constexpr qsizetype keptBytes = 16 * 1024 * 1024;
/// A picture is decoration: a slow picture host must not hold anything up.
constexpr std::chrono::milliseconds patience{10'000};

tl::unexpected<Error> noPicture(const QUrl &url, const QString &what)
{
    return failure(Error::Kind::BadReply, u"picture %1: %2"_s.arg(url.path(), what));
}

Result<QByteArray> pictureIn(const HttpReply &reply, const QUrl &url)
{
    if (reply.status == 404 || reply.status == 410)
        return failure(Error::Kind::NotFound, u"picture "_s + url.path());
    if (reply.status != 200)
        return noPicture(url, u"answered HTTP %1"_s.arg(reply.status));
    const QByteArray type = reply.header("Content-Type").toLower();
    if (!type.startsWith("image/"))
        return noPicture(url, u"is no picture but “%1”"_s.arg(QString::fromLatin1(type.left(60))));
    if (reply.body.isEmpty())
        return noPicture(url, u"is empty"_s);
    return reply.body;
}

} // namespace

PictureSource::PictureSource(Transport &shop, Transport &elsewhere)
    : m_shop(shop), m_elsewhere(elsewhere), m_kept(keptBytes)
{
}

Task<QByteArray> PictureSource::picture(const ShopOrigin &origin, const QString &address,
                                        const HttpHeaders &headers)
{
    const QUrl url = origin.resolved(address);
    if (const QByteArray *kept = m_kept.object(url))
        return Task<QByteArray>::ready(*kept);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Task<QByteArray>::ready(noPicture(url, u"has no address that can be asked"_s));
    const bool isOwn = origin.isShop(url);
    HttpRequest request{
        .url = url, .headers = {{"Accept", "image/*"}}, .timeout = patience, .largestReply = largestPicture};
    if (isOwn)
        request.headers.append(headers);
    return (isOwn ? m_shop : m_elsewhere).send(request).andThen([this, url](const HttpReply &reply) {
        auto picture = pictureIn(reply, url);
        if (picture)
            m_kept.insert(url, new QByteArray(*picture), picture->size());
        return picture;
    });
}
