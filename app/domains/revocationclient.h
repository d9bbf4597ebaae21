// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/domains/revocation.h"
#include "app/net/transport.h"

#include <QObject>

/// Asks authorities about their certificates over the network, at the addresses in the certificates: http
/// and https only, of bounded size and time. Answers are kept until they say that there are newer ones,
/// failures for an hour. Lives on one thread, with its transport.
class RevocationClient : public QObject
{
    Q_OBJECT
public:
    /// transport: may go anywhere; outlives it.
    RevocationClient(Transport &transport, std::chrono::milliseconds patience, Clock clock,
                     QObject *parent = nullptr);

    /// Was the certificate revoked? By the stapled response if that is any good, else by OCSP, else by a
    /// list. Of status Unknown when nobody could say: that is no fault of the certificate.
    Task<RevocationAnswer> ask(const Certificate &certificate, const Certificate &issuer,
                               const QByteArray &staple = {});

    /// What is said to be the issuer's certificate, from where the certificate says it can be had; empty when
    /// it can't.
    Task<QList<QByteArray>> fetchIssuers(const Certificate &certificate);

private:
    /// An address to try and how to read what comes from there.
    struct Try {
        HttpRequest request{};
        RevocationAnswer::Source source = RevocationAnswer::Source::Ocsp;
    };
    struct Kept {
        RevocationAnswer answer{};
        QDateTime until{};
    };

    QList<Try> triesFor(const Certificate &certificate, const Certificate &issuer) const;
    Task<RevocationAnswer> tryNext(const Certificate &certificate, const Certificate &issuer,
                                   const QList<Try> &left);
    Task<QByteArray> bodyOf(const HttpRequest &request);
    RevocationAnswer keep(const QByteArray &sha256, const RevocationAnswer &answer);

    Transport &m_transport;
    std::chrono::milliseconds m_patience;
    Clock m_clock;
    QHash<QByteArray, Kept> m_kept{};                    ///< by the certificate's SHA-256
    QHash<QUrl, QPair<QDateTime, QByteArray>> m_lists{}; ///< bytes as fetched, and until when they are good
    QHash<QUrl, QPair<QDateTime, QList<QByteArray>>> m_issuers{};
};
