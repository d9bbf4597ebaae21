// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatename.h"

namespace {

QString textOf(const DerValue &value)
{
    constexpr quint8 utf8 = 0x0c;
    constexpr quint8 bmp = 0x1e;
    constexpr quint8 universal = 0x1c;
    if (value.tag == utf8)
        return QString::fromUtf8(value.content);
    QString text;
    if (value.tag == bmp) {
        for (qsizetype i = 0; i + 1 < value.content.size(); i += 2)
            text += QChar(char16_t((quint8(value.content[i]) << 8) | quint8(value.content[i + 1])));
        return text;
    }
    if (value.tag == universal)
        return QString::fromLatin1(value.content.toByteArray().toHex());
    return QString::fromLatin1(value.content);
}

/// One attribute as RFC 5280 7.1 compares it.
QByteArray canonicalAttribute(const QByteArray &oid, const DerValue &value)
{
    const QByteArray text = textOf(value).toCaseFolded().simplified().toUtf8();
    return oid + '=' + QByteArray::number(text.size()) + ':' + text + ';';
}

void noteAttribute(DistinguishedName &name, const QByteArray &oid, const DerValue &value)
{
    if (oid == "2.5.4.3")
        name.commonNames.append(textOf(value));
    else if (oid == "2.5.4.10")
        name.organizations.append(textOf(value));
    else if (oid == "1.2.840.113549.1.9.1")
        name.emailAddresses.append(textOf(value));
}

} // namespace

std::optional<DistinguishedName> readName(const DerValue &value)
{
    DistinguishedName name{.der = value.whole.toByteArray()};
    DerReader in(value.content);
    while (in.peek()) {
        DerReader set = in.enter(DerReader::Set);
        name.canonical += '/';
        if (!set.peek())
            return {};
        while (set.peek()) {
            DerReader attribute = set.enter(DerReader::Sequence);
            const auto oid = derObjectId(attribute.expect(DerReader::ObjectId).content);
            const auto text = attribute.next();
            if (!oid || !text || !attribute.isDone())
                return {};
            name.canonical += canonicalAttribute(*oid, *text);
            noteAttribute(name, *oid, *text);
        }
        if (!set.isDone())
            return {};
        name.isEmpty = false;
    }
    if (!in.isDone())
        return {};
    return name;
}
