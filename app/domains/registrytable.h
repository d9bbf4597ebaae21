// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <QUrl>

/// A WHOIS server and how it wants to be asked.
struct WhoisServer {
    QString address{}; ///< "whois.example", or with ":port"; 43 is the usual one
    QString query = QStringLiteral("{domain}");

    bool operator==(const WhoisServer &) const = default;
};

/// Which registry to ask about a domain: the list that IANA publishes (RFC 9224) for RDAP, one of our own for
/// the suffixes that are not on it, such as .cn.
class RegistryTable
{
public:
    RegistryTable() = default;
    /// What comes with the program: the commonest suffixes.
    static RegistryTable builtIn();
    /// IANA's "dns.json", or a file of the same shape with "whois": [{"suffixes", "server", "query"}] beside
    /// "services". Addresses that are none are left out. BadReply for what is no such list or an empty one.
    static Result<RegistryTable> fromJson(const QByteArray &json);

    /// Addresses to append "domain/NAME" to, those with TLS first; empty where RDAP is not offered. By the
    /// longest suffix that fits, label by label.
    QList<QUrl> rdapServers(const QString &domain) const;
    std::optional<WhoisServer> whoisServer(const QString &domain) const;
    /// When IANA published it, UTC; invalid: not said.
    QDateTime publication() const { return m_publication; }
    /// The same with the other's RDAP servers in place of these: IANA's list knows no WHOIS.
    RegistryTable withServicesOf(const RegistryTable &other) const;

private:
    QDateTime m_publication{};
    QHash<QString, QList<QUrl>> m_rdap{};
    QHash<QString, WhoisServer> m_whois{};
};

/// The longest bootstrap list that is read, in bytes; IANA's has about 50,000.
inline constexpr qsizetype largestRegistryList = 4 * 1024 * 1024;
