// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificateverdict.h"

#include "app/base/format.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace {

struct FactsWords {
    Q_DECLARE_TR_FUNCTIONS(CertificateFacts)
};

constexpr qsizetype sha256Length = 32;

QString nameOf(const QSslCertificate &certificate,
               QStringList (QSslCertificate::*info)(QSslCertificate::SubjectInfo) const)
{
    const QStringList common = (certificate.*info)(QSslCertificate::CommonName);
    const QStringList names = common.isEmpty() ? (certificate.*info)(QSslCertificate::Organization) : common;
    return names.join(u", "_s);
}

QString problemText(QSslError::SslError error, const CertificateFacts &facts, const QString &host)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return FactsWords::tr("expired on %1").arg(formatExactTime(facts.validUntil));
    case QSslError::CertificateNotYetValid:
        return FactsWords::tr("not valid before %1").arg(formatExactTime(facts.validFrom));
    case QSslError::HostNameMismatch:
        return FactsWords::tr("wrong host: made out for %1, not for %2", "names, a host")
            .arg(facts.hosts.join(u", "_s), host);
    case QSslError::SelfSignedCertificate:
        return FactsWords::tr("self-signed");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return FactsWords::tr("unknown authority: %1").arg(facts.issuer);
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return FactsWords::tr("revoked");
    case QSslError::NoPeerCertificate:
        return FactsWords::tr("no certificate was shown");
    default:
        return QSslError(error).errorString();
    }
}

/// Qt reports every finding of the chain, the same in several words: one line each is enough.
QStringList problemTexts(const QList<QSslError> &errors, const CertificateFacts &facts, const QString &host)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        if (const QString text = problemText(error.error(), facts, host); !texts.contains(text))
            texts.append(text);
    }
    if (texts.isEmpty())
        texts.append(FactsWords::tr("not the pinned certificate"));
    return texts;
}

Result<QList<QSslCertificate>> authoritiesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Untrusted, u"can't read the authority file "_s + path);
    const auto authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty())
        return failure(Error::Kind::Untrusted, u"no certificate in the authority file "_s + path);
    return authorities;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TrustSettings &trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    switch (trust.kind) {
    case TrustSettings::Kind::System:
        break;
    case TrustSettings::Kind::OwnAuthority: {
        const auto authorities = authoritiesIn(trust.authorityFile);
        if (!authorities)
            return failure(authorities.error());
        tls.setCaCertificates(*authorities);
        break;
    }
    case TrustSettings::Kind::PinnedCertificate:
        if (trust.pinnedSha256.size() != sha256Length)
            return failure(Error::Kind::Untrusted, u"the pinned fingerprint is not a SHA-256"_s);
        tls.setCaCertificates({});
        break;
    }
    return tls;
}

bool isPinned(const TrustSettings &trust, const QSslCertificate &leaf)
{
    return trust.kind == TrustSettings::Kind::PinnedCertificate && !leaf.isNull()
        && trust.pinnedSha256.size() == sha256Length
        && leaf.digest(QCryptographicHash::Sha256) == trust.pinnedSha256;
}

CertificateFacts certificateFacts(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                  const QString &host)
{
    CertificateFacts facts{
        .sha256 = leaf.digest(QCryptographicHash::Sha256),
        .subject = nameOf(leaf, &QSslCertificate::subjectInfo),
        .issuer = nameOf(leaf, &QSslCertificate::issuerInfo),
        .hosts = leaf.subjectAlternativeNames().values(),
        .validFrom = leaf.effectiveDate().toUTC(),
        .validUntil = leaf.expiryDate().toUTC(),
    };
    facts.problems = problemTexts(errors, facts, host);
    return facts;
}

QString fingerprintText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}
