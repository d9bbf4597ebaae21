// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// One address of a domain list: what a platform compares requests with.
struct DomainEntry {
    QString scheme{}; ///< lower case, without "://"; empty where lists are written without
    QString host{};   ///< lower case, as A-labels; an IPv6 address without brackets
    std::optional<int> port{};

    bool isEmpty() const { return host.isEmpty(); }
    bool operator==(const DomainEntry &) const = default;
};

size_t qHash(const DomainEntry &entry, size_t seed = 0);

/// As it is written in a list: "https://api.example.com:8443".
QString domainText(const DomainEntry &entry);
/// Reads back what domainText() wrote. Not for what people type: that is readDomain().
DomainEntry domainFromText(const QString &text);
/// A host as people read it: "xn--fsqu00a.xn--55qx5d" → "例子.公司".
QString readableHost(const QString &host);
/// True for names below the parent; not for the parent itself.
bool isSubDomainOf(const QString &host, const QString &parent);
/// The port that a scheme has without saying so; nothing for udp and tcp.
std::optional<int> usualPort(const QString &scheme);
