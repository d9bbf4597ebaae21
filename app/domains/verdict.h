// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/healthfinding.h"

#include <QHash>

/// Whom to trust: certificates of authorities, read once, looked up by name. A plain value.
class TrustAnchors
{
public:
    TrustAnchors() = default;
    /// Those that can't be read are left out: a store of one bad certificate still has the others.
    static TrustAnchors of(const QList<QByteArray> &ders);
    /// The authorities in a file of PEM, DER or PKCS #7. Storage when it can't be read, BadReply when it
    /// holds none.
    static Result<TrustAnchors> inFile(const QString &path);
    /// What this computer trusts. Reads some hundred certificates: keep it.
    static TrustAnchors ofSystem();

    QList<Certificate> named(const DistinguishedName &name) const;
    bool contains(const Certificate &certificate) const;
    qsizetype size() const { return m_bySubject.size(); }

private:
    QMultiHash<QByteArray, Certificate> m_bySubject{}; // by canonical name
};

/// What is to be judged.
struct VerdictQuestion {
    QList<QByteArray> chain{};  ///< DER as the server sent it, its own certificate first
    QString host{};             ///< name or address that is asked for; empty: for any
    QDateTime at{};             ///< the time to judge for
    QList<QByteArray> crls{};   ///< DER; lists that are about none of these certificates do no harm
    QList<QByteArray> spares{}; ///< intermediates known from elsewhere, to say what the server fails to send
};

/// How to judge.
struct VerdictRules {
    RuleProfile profile = RuleProfile::WebPki;
    /// Between the server's certificate and the anchor, self-issued ones not counted. Clients allow about
    /// this many; public chains have one or two.
    int mostIntermediates = 10;
    bool needsRevocationLists = false; ///< a certificate that no list speaks of is then refused
};

struct Verdict {
    bool isAccepted = false;
    QList<Finding> findings{};    ///< worst first; no Error among them when accepted
    QList<Certificate> path{};    ///< server's to anchor, the best there is; empty: none leads anywhere
    QList<Certificate> missing{}; ///< spares that the path needs

    /// When the first certificate of the path ends, its anchor aside; invalid without a path.
    QDateTime pathExpires() const;
};

/// Would this chain be accepted for that host at that time? A pure function: no network, no clock, no
/// settings. Any bytes may come in. Its work is bounded whatever is sent: at most 200 certificates are
/// read, 200 signatures checked and 32 paths weighed.
///
/// Every path from the server's certificate to an anchor is tried (also past certificates that lead
/// nowhere, in any order); one that is clean is enough. OpenSSL checks signatures, name constraints, path
/// lengths, policies and revocation lists on each; dates, names and everything else the lints and this.
Verdict verdictOn(const VerdictQuestion &question, const TrustAnchors &anchors,
                  const VerdictRules &rules = {});
