// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainproblem.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <map>

/// How sure it is that a platform does so.
enum class Certainty {
    Documented, ///< its own documentation says it
    Reported,   ///< developers or their libraries do
    Assumed,    ///< concluded from the rest
};

/// An error in a platform's own numbering and words.
struct PlatformError {
    QString code{};  ///< "85301"
    QString words{}; ///< the platform's message, in its own language; empty where not known
    Certainty certainty = Certainty::Documented;
};

/// That a platform minds a problem, and what it answers then.
struct PlatformRule {
    Certainty certainty = Certainty::Documented;
    QString code{}; ///< of the answer; empty where the answer is not known
    Certainty codeCertainty = Certainty::Documented;
};

/// A number that a platform holds people to.
struct PlatformLimit {
    int most = 0; ///< 0: none known
    Certainty certainty = Certainty::Documented;

    bool isKnown() const { return most > 0; }
};

/// From the first port to the last, both included.
struct PortRange {
    int first = 0;
    int last = 0;

    bool contains(int port) const { return first <= port && port <= last; }
};

/// One of a platform's lists: what a mini-program may talk to in one way.
struct PlatformCategory {
    /// What a port in an entry does.
    enum class Port {
        Exact,    ///< the entry opens that port alone; without one, addresses that name none
        Any,      ///< not needed: every port of the host is open
        Optional, ///< taken; what it does is not known
        Refused,  ///< not taken
    };
    /// Which hosts an entry opens.
    enum class Reach {
        Host,              ///< itself alone
        SubDomains,        ///< itself and all below
        RegistrableDomain, ///< all under the name that was registered, above it or below
    };

    QString id{};         ///< "request", "socket", "upload", "download", "udp", "tcp", "business", "prefetch"
    QString clientCall{}; ///< "wx.request"
    QString field{};      ///< in the platform's API: "requestdomain"
    QString scheme{};     ///< of the addresses that it opens: "https"
    bool writesScheme = true; ///< false: entries are written without
    Port port = Port::Exact;
    bool opensAllPorts = false; ///< with Refused
    Reach reach = Reach::Host;
    Certainty reachCertainty = Certainty::Documented;
    PlatformLimit entries{};
    int smallestPort = 1; ///< below it the client refuses
    QList<PortRange> forbiddenPorts{};
    bool opensAddresses = true;         ///< false: a hint to the client only, such as DNS prefetch
    bool needsVerificationFile = false; ///< at the host's root
    std::map<DomainProblem, PlatformRule> rules{};

    const PlatformRule *rule(DomainProblem problem) const;
    bool forbidsPort(int port) const;
};

/// The platform's app on one kind of phone, and what it demands of a host.
struct PlatformClient {
    QString id{};    ///< "android"
    QString store{}; ///< whose authorities it trusts, by its id in resources/trust
    QString leastTls = QStringLiteral("TLS 1.2"); ///< "TLS 1.2"
    bool needsForwardSecrecy = false;
    bool needsServerUsage = false;            ///< serverAuth in the certificate's extended key usage
    QStringList refusedKeys{};                ///< kinds of keys of a host's own certificate: "EC P-521"
    Certainty certainty = Certainty::Assumed; ///< of these demands
    QString code{};  ///< what a request fails with that it refuses: "600001"; empty where not known
    QString words{}; ///< with {number} and {name} for Chromium's error; empty where not known
};

/// A mini-program platform's rules for domain lists, from resources/platforms. Also the inventory: the
/// shop's other hosts, by what they are for, which no platform lists.
struct Platform {
    enum class TakesEffect { AtOnce, NextRelease, NewTrialBuild };

    QString id{};
    bool isPlatform = true; ///< false for the inventory
    QStringList sources{};
    QStringList forbiddenHosts{};
    PlatformLimit changesPerMonth{};
    TakesEffect takesEffect = TakesEffect::AtOnce;
    Certainty takesEffectCertainty = Certainty::Documented;
    bool providerCoversSubDomains = false; ///< a provider's host stands for those below it too
    QString listSeparator{};               ///< between entries, for its console
    QUrl console{};
    QList<PlatformCategory> categories{};
    QList<PlatformError> errors{};
    QList<PlatformClient> clients{};

    const PlatformCategory *category(QStringView categoryId) const;
    const PlatformError *error(QStringView code) const;
};
