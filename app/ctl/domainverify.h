// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/verdict.h"

#include <QJsonObject>

class QIODevice;

/// Judges certificate chains off line: one JSON object a line in, one a line out, in the same order.
///
///     {"id", "chain": [PEM …] server's first, "roots": [PEM …], "host", "at": RFC 3339}
///     {"id", "verdict": "accept"|"reject", "findings": [{"code", "text", "severity"}]}
///
/// Without "roots" this computer's are trusted, without "at" it is judged for now, without "host" for any.
/// "crls": [PEM or base64 DER …] are revocation lists that must then speak of every certificate;
/// "maxDepth": how many intermediates there may be. A line that is no such object is answered with
/// {"id" if there is one, "error"} instead.
class DomainVerify
{
public:
    explicit DomainVerify(const QDateTime &now) : m_now(now) { }

    QJsonObject answer(const QByteArray &line);
    /// Everything from one to the other. Blank lines are passed over.
    struct Counts {
        int accepted = 0;
        int rejected = 0;
        int unreadable = 0;
    };
    Counts run(QIODevice &from, QIODevice &to);

private:
    const TrustAnchors &systemAnchors();

    QDateTime m_now;
    std::optional<TrustAnchors> m_system{};
};
