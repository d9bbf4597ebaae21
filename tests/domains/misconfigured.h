// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tlsserver.h"

#include <QDateTime>

/// A host with one thing wrong, and what should be said first about it.
struct MisconfiguredHost {
    const char *what = "";
    TlsServerRecipe server{};
    QString host = QStringLiteral("shop.test");
    QString primary{};     ///< code of the first finding; empty: there must be none at all
    bool isClosed = false; ///< nobody listens there
    bool isSilent = false; ///< one has to wait for nothing
};

/// The authority that everything trusts, and another that nothing does.
class MisconfiguredHosts
{
public:
    MisconfiguredHosts();

    /// The time that all of them are made for.
    static QDateTime now();
    QList<QByteArray> trusted() const;
    QList<MisconfiguredHost> all() const;
    /// Those whose server OpenSSL only plays with its security level turned off for the whole program.
    QList<MisconfiguredHost> weak() const;
    /// One without a fault.
    TlsServerRecipe good(const CertificateRecipe &recipe = {}) const;
    MadeCertificate intermediate() const { return m_intermediate; }

private:
    QList<MisconfiguredHost> dates() const;
    QList<MisconfiguredHost> names() const;
    QList<MisconfiguredHost> chains() const;
    QList<MisconfiguredHost> authorities() const;
    QList<MisconfiguredHost> purposes() const;
    QList<MisconfiguredHost> strengths() const;
    QList<MisconfiguredHost> extensions() const;
    QList<MisconfiguredHost> protocols() const;
    QList<MisconfiguredHost> answers() const;

    MadeCertificate m_root;
    MadeCertificate m_oldRoot; ///< trusted, but over
    MadeCertificate m_stranger;
    MadeCertificate m_intermediate;
};
