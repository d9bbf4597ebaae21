// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class DomainDesk;
struct DomainEntry;
struct ServerDomain;

/// A host that a mini-program depends on.
struct WatchedHost {
    QString host{};
    quint16 port = 443;
    QStringList pageOrigins{}; ///< of web pages that call it, too; empty: none does

    bool operator==(const WatchedHost &) const = default;
};

/// The hosts of the lists that a shop is to have, on every platform and each once: server domains, business
/// domains, the addresses that payments are notified at, content delivery. Those for UDP and TCP are left
/// out: nothing speaks TLS there.
QList<WatchedHost> wantedHosts(const DomainDesk &desk);

/// The same of the lists that a backend keeps.
QList<WatchedHost> hostsOf(const QList<ServerDomain> &domains);

/// Appends those that are not there yet; of one that is, the pages that call it are added.
void addHosts(QList<WatchedHost> &hosts, const QList<WatchedHost> &more);
