// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/drawing.h"
#include "app/sampleshop/multipart.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestPicture = 8 * 1024 * 1024; // bytes

// By the first bytes, whatever the sender says. No SVG: it can carry scripts.
std::optional<std::pair<QByteArray, QString>> kindOfPicture(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return std::pair{QByteArray("image/png"), u"png"_s};
    if (bytes.startsWith("\xff\xd8\xff"))
        return std::pair{QByteArray("image/jpeg"), u"jpg"_s};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return std::pair{QByteArray("image/gif"), u"gif"_s};
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return std::pair{QByteArray("image/webp"), u"webp"_s};
    return {};
}

std::optional<QByteArray> uploadedBytes(const ShopRequest &request)
{
    const QByteArray type = request.header("content-type");
    return type.toLower().startsWith("multipart/form-data") ? firstFile(type, request.body)
                                                            : std::optional(request.body);
}

// Named by its content: the same picture sent twice is kept once.
ShopReply upload(const ShopRequest &request, ShopDatabase &db)
{
    const auto bytes = uploadedBytes(request);
    if (!bytes || bytes->isEmpty())
        return problem(400, u"invalid"_s, u"the body holds no picture"_s);
    if (bytes->size() > largestPicture)
        return problem(413, u"tooLarge"_s, u"a picture may have %1 bytes"_s.arg(largestPicture));
    const auto kind = kindOfPicture(*bytes);
    if (!kind)
        return problem(415, u"unsupportedMediaType"_s, u"the picture is none of PNG, JPEG, GIF, WebP"_s);
    const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex().first(32);
    const QString name = QString::fromLatin1(hash) + u'.' + kind->second;
    db.execute(
        u"INSERT INTO uploads(name, media_type, bytes, who, at) VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        {name, QString::fromLatin1(kind->first), *bytes, request.caller.account, request.time()});
    return jsonReply({{u"address"_s, QString(u"/pictures/uploads/"_s + name)},
                      {u"mediaType"_s, QString::fromLatin1(kind->first)},
                      {u"bytes"_s, bytes->size()}},
                     201);
}

ShopReply pictureReply(const QByteArray &mediaType, const QByteArray &bytes)
{
    ShopReply reply{.contentType = mediaType, .body = bytes};
    const QByteArray tag = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().first(16);
    reply.with("Cache-Control", "public, max-age=31536000, immutable").with("ETag", '"' + tag + '"');
    return reply.with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
}

ShopReply getDrawn(const ShopRequest &request, ShopDatabase &)
{
    const auto svg = drawnPicture(request.parameters.value(u"name"_s));
    return svg ? pictureReply("image/svg+xml", *svg) : notFound(u"picture"_s);
}

ShopReply getUpload(const ShopRequest &request, ShopDatabase &db)
{
    const auto reply = db.row(u"SELECT media_type, bytes FROM uploads WHERE name = ?"_s,
                              {request.parameters.value(u"name"_s)}, [](const QSqlQuery &row) {
                                  return pictureReply(row.value(0).toByteArray(), row.value(1).toByteArray());
                              });
    return reply.value_or(notFound(u"picture"_s));
}

} // namespace

void addPictureRoutes(Router &router)
{
    router.add({.method = "POST",
                .path = u"/admin/v1/uploads"_s,
                .operation = u"uploadPicture"_s,
                .access = Access::Admin,
                .right = u"products.write"_s,
                .handle = upload});
    router.add({.method = "GET",
                .path = u"/pictures/drawn/{name}"_s,
                .operation = u"getDrawnPicture"_s,
                .handle = getDrawn,
                .caching = Caching::Forever});
    router.add({.method = "GET",
                .path = u"/pictures/uploads/{name}"_s,
                .operation = u"getUploadedPicture"_s,
                .handle = getUpload,
                .caching = Caching::Forever});
}
