// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/corsoptions.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

auto refused(const QString &detail)
{
    return failure(Error::Kind::Refused, detail);
}

/// RFC 9110 5.6.2, as far as methods and headers of real requests use it.
bool isName(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '_';
    });
}

bool isPath(const QByteArray &text)
{
    return text.startsWith('/') && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

/// One option given several times, or with commas: names in lower case.
Result<QList<QByteArray>> namesUnder(const QCommandLineParser &parser, const QString &option)
{
    QList<QByteArray> names;
    for (const QString &part : parser.values(option).join(u',').split(u',', Qt::SkipEmptyParts)) {
        const QByteArray name = part.trimmed().toLatin1().toLower();
        if (!isName(name))
            return refused(u"--%1 takes the name of a header, not %2"_s.arg(option, part));
        names.append(name);
    }
    return names;
}

/// What all the origins have in common.
Result<CorsRequest> requestFrom(const QCommandLineParser &parser)
{
    CorsRequest request;
    request.method = parser.value(u"cors-method"_s).toLatin1().toUpper();
    if (!isName(request.method))
        return refused(u"--cors-method takes a method such as PUT"_s);
    request.path = parser.value(u"cors-path"_s).toLatin1();
    if (!isPath(request.path))
        return refused(u"--cors-path takes a path such as /api/orders"_s);
    const auto headers = namesUnder(parser, u"cors-header"_s);
    const auto reads = namesUnder(parser, u"cors-reads"_s);
    if (!headers || !reads)
        return failure(headers ? reads.error() : headers.error());
    if (parser.isSet(u"cors-header"_s))
        request.headers = *headers;
    request.reads = *reads;
    request.hasCredentials = parser.isSet(u"cors-credentials"_s);
    return request;
}

} // namespace

void addCorsOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"cors-origin"_s,
         u"Also ask as a web page of this origin would (https://h5.shop.example); may come several times. "
         "Sends OPTIONS and GET, nothing that changes anything, without cookies or tokens."_s,
         u"ORIGIN"_s},
        {u"cors-path"_s, u"The path that the page calls; / by default."_s, u"PATH"_s, u"/"_s},
        {u"cors-method"_s, u"The method it calls with; POST by default."_s, u"METHOD"_s, u"POST"_s},
        {u"cors-header"_s,
         u"A header that it sends; may come several times. By default authorization and content-type."_s,
         u"NAME"_s},
        {u"cors-reads"_s, u"A header of the answer that it reads; may come several times."_s, u"NAME"_s},
        {u"cors-credentials"_s, u"The page sends cookies."_s},
        {u"cors-hostile"_s,
         u"Also ask as pages that ought not to be let in: any origin, null, names that only look like the "
         "good one. For hosts of your own only."_s},
    });
}

Result<CorsWish> corsWishFrom(const QCommandLineParser &parser)
{
    CorsWish wish;
    wish.triesHostileOrigins = parser.isSet(u"cors-hostile"_s);
    const auto common = requestFrom(parser);
    if (!common)
        return failure(common.error());
    for (const QString &text : parser.values(u"cors-origin"_s)) {
        const auto origin = pageOrigin(text);
        if (!origin)
            return refused(u"--cors-origin takes scheme and host, such as https://h5.shop.example, not "_s
                           + text);
        wish.requests.append(*common);
        wish.requests.last().origin = *origin;
    }
    if (wish.triesHostileOrigins && wish.requests.isEmpty())
        return refused(u"--cors-hostile needs a --cors-origin to imitate"_s);
    return wish;
}
