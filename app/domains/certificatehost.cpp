// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatehost.h"

#include "app/domains/publicsuffix.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace {

constexpr int longestName = 253;
constexpr int longestLabel = 63;

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

bool isLabel(QByteArrayView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && label.front() != '-' && label.back() != '-'
        && std::ranges::all_of(label, isHostCharacter);
}

/// Every top level counts, also one that the list does not know. Clients look at registries only; to the
/// letter, the names under which companies hand out sub-domains count too (BR 3.2.2.6).
bool isEverybodys(const QByteArray &name, RuleProfile profile)
{
    const auto section = profile == RuleProfile::WebPki ? SuffixSection::All : SuffixSection::Icann;
    return !name.contains('.') || isPublicSuffix(QString::fromLatin1(name.toLower()), section);
}

/// "192.0.2.1": the four numbers that a name server could never answer for.
bool looksLikeAddress(QByteArrayView name)
{
    const QByteArrayView last = name.sliced(name.lastIndexOf('.') + 1);
    return std::ranges::all_of(last, [](char c) { return c >= '0' && c <= '9'; });
}

QByteArray addressBytes(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
    }
    const quint32 number = address.toIPv4Address();
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes.append(char(number >> shift));
    return bytes;
}

/// Only the usual written form: QHostAddress also takes "127.1", which no client sends.
std::optional<AskedHost> askedAddress(QString text)
{
    const bool isBracketed = text.startsWith(u'[') && text.endsWith(u']');
    if (isBracketed)
        text = text.mid(1, text.size() - 2);
    const QHostAddress address(text);
    if (address.isNull() || !address.scopeId().isEmpty())
        return {};
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (isIpv4 && (isBracketed || address.toString() != text))
        return {};
    return AskedHost{.address = addressBytes(address)};
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// The wildcard's own rules were looked at by faultOfDnsName; one that breaks them covers nothing.
bool coversName(QByteArrayView pattern, QByteArrayView host)
{
    if (pattern.compare(host, Qt::CaseInsensitive) == 0)
        return !pattern.contains('*');
    if (!pattern.startsWith("*.") || pattern.sliced(2).contains('*'))
        return false;
    const qsizetype dot = host.indexOf('.');
    return dot > 0 && host.sliced(dot).compare(pattern.sliced(1), Qt::CaseInsensitive) == 0;
}

} // namespace

QString AskedHost::text() const
{
    return name.isEmpty() ? addressText(address) : QString::fromLatin1(name);
}

std::optional<AskedHost> askedHost(const QString &host)
{
    if (auto address = askedAddress(host))
        return address;
    QByteArray name = isAscii(host) ? host.toLatin1().toLower() : QUrl::toAce(host);
    if (name.endsWith('.'))
        name.chop(1);
    // Names with underscores are no host names, yet are asked for.
    QByteArray strict = name;
    if (!isHostNameSyntax(strict.replace('_', 'x')) || looksLikeAddress(name))
        return {};
    return AskedHost{.name = name};
}

bool covers(const Certificate &certificate, const AskedHost &host)
{
    if (!certificate.alternativeNames)
        return false;
    return std::ranges::any_of(*certificate.alternativeNames, [&](const GeneralName &name) {
        if (name.kind == GeneralName::Kind::Dns && !host.name.isEmpty())
            return coversName(name.value, host.name);
        return name.kind == GeneralName::Kind::Address && !host.address.isEmpty()
            && name.value == host.address;
    });
}

bool isHostNameSyntax(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > longestName)
        return false;
    for (qsizetype from = 0; from <= name.size();) {
        const qsizetype dot = name.indexOf('.', from);
        const qsizetype to = dot < 0 ? name.size() : dot;
        if (!isLabel(name.sliced(from, to - from)))
            return false;
        from = to + 1;
    }
    return true;
}

std::optional<FindingCode> faultOfDnsName(const QByteArray &name, RuleProfile profile)
{
    if (name == "*")
        return FindingCode::NamePublicSuffix;
    const bool isWildcard = name.startsWith("*.");
    const QByteArray rest = isWildcard ? name.sliced(2) : name;
    if (rest.contains('*'))
        return FindingCode::NameWildcard;
    if (!isHostNameSyntax(rest))
        return FindingCode::NameSyntax;
    if (looksLikeAddress(rest))
        return FindingCode::NameAddressAsText;
    if (isWildcard && isEverybodys(rest, profile))
        return FindingCode::NamePublicSuffix;
    return {};
}
