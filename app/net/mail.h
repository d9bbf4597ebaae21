// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

/// A server that takes mail. Its password is passed beside it.
struct MailServer {
    enum class Security {
        Tls,      ///< from the first byte, usually port 465
        StartTls, ///< plain first, then TLS or nothing is sent; usually port 587
        None,     ///< no password is ever sent so, but to this computer itself
    };

    QString host{};
    quint16 port = 0; ///< 0: the usual one
    Security security = Security::Tls;
    QString user{}; ///< empty: it asks for none

    bool operator==(const MailServer &) const = default;
};

/// 465, 587 or 25.
quint16 usualMailPort(MailServer::Security security);

/// A plain-text mail, before it is written down.
struct MailText {
    QString from{};
    QStringList to{};
    QString subject{};
    QString text{};
    QString id{};     ///< the same for every try to deliver the same thing: mailboxes drop what they have
    QDateTime date{}; ///< UTC
};

/// A mail as it travels.
struct MailEnvelope {
    QString from{};
    QStringList to{};
    QByteArray content{}; ///< RFC 5322: headers and body, lines end in CRLF, no line over 78 bytes
};

/// Subject and body in UTF-8, the body as base64. Nothing that the texts hold can become a header.
MailEnvelope envelopeOf(const MailText &mail);

/// "name@host.tld" alone, ASCII before the @ (servers that take more are rare); nothing that could break out
/// of its line.
bool isMailAddress(const QString &text);
