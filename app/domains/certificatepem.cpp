// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificate.h"

#include "app/domains/certificateder.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView beginning = "-----BEGIN ";
constexpr QByteArrayView dashes = "-----";

/// RFC 7468 5.1; OpenSSL's own word for one with notes on what to trust it for, and one of before.
bool isCertificateLabel(QByteArrayView label)
{
    return label == "CERTIFICATE" || label == "TRUSTED CERTIFICATE" || label == "X509 CERTIFICATE";
}

std::optional<QByteArray> decoded(const QByteArray &base64)
{
    QByteArray text = base64.simplified();
    text.replace(' ', QByteArray());
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty())
        return {};
    return std::move(result.decoded);
}

/// What stands behind a certificate, as OpenSSL's notes do, is no part of it.
QByteArray withoutNotes(const QByteArray &der)
{
    const auto first = DerReader(der).next();
    return first ? first->whole.toByteArray() : der;
}

auto refused(const QString &why)
{
    return failure(Error::Kind::BadReply, why);
}

/// DER in base64 and nothing around it.
Result<QList<QByteArray>> certificateInBase64(const QByteArray &text)
{
    const auto der = decoded(text);
    if (!der || der->front() != char(DerReader::Sequence))
        return refused(u"no certificate in PEM"_s);
    return QList{*der};
}

} // namespace

Result<QList<QByteArray>> certificatesInPem(const QByteArray &pem)
{
    if (!pem.contains(dashes))
        return certificateInBase64(pem);
    QList<QByteArray> out;
    qsizetype at = 0;
    while ((at = pem.indexOf(beginning, at)) >= 0) {
        const qsizetype labelAt = at + beginning.size();
        const qsizetype labelEnd = pem.indexOf(dashes, labelAt);
        const QByteArray label = labelEnd < 0 ? QByteArray() : pem.mid(labelAt, labelEnd - labelAt);
        at = labelAt;
        if (!isCertificateLabel(label))
            continue;
        const qsizetype from = labelEnd + dashes.size();
        const qsizetype to = pem.indexOf(QByteArray("-----END " + label + "-----"), from);
        if (to < 0)
            return refused(u"a PEM block without an end"_s);
        auto der = decoded(pem.mid(from, to - from));
        if (!der)
            return refused(u"a PEM block that is not base64"_s);
        out.append(label == "TRUSTED CERTIFICATE" ? withoutNotes(*der) : *std::move(der));
        at = to;
    }
    if (out.isEmpty())
        return refused(u"no certificate in PEM"_s);
    return out;
}
