// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pinoffer.h"

#include "app/net/certificateverdict.h"
#include "ui/common/banner.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

struct PinOffer {
    Q_DECLARE_TR_FUNCTIONS(PinOffer)
};

} // namespace

QPushButton *offerPin(Banner &banner, const CertificateFacts &certificate)
{
    banner.showMessage(
        Banner::Severity::Bad, PinOffer::tr("The certificate is not trusted"),
        PinOffer::tr(
            "%1\nIssued for %2 by %3, valid until %4.\nSHA-256 %5\nTrust it only if whoever runs the "
            "server tells you the same fingerprint.")
            .arg(certificate.problems.join(u"; "_s), certificate.subject, certificate.issuer,
                 QLocale().toString(certificate.validUntil.toLocalTime().date(), QLocale::ShortFormat),
                 fingerprintText(certificate.sha256)));
    return banner.addButton(PinOffer::tr("Trust exactly this certificate"));
}
