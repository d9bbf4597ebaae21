// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"

/// What a mini-program's own client says when it refuses a host.
struct ClientRefusal {
    QString client{}; ///< "WeChat on Android"
    QString code{};   ///< what wx.request fails with: "600001"
    QString words{}; ///< its message, as far as it is known: "errcode:-202 … net::ERR_CERT_AUTHORITY_INVALID"
    FindingCode cause = FindingCode::CertificateMalformed;

    bool operator==(const ClientRefusal &) const = default;
};

/// Which of the platform's clients would refuse the host, and how that looks to the developer. platform: as
/// in resources/platforms ("wechat"); for one whose clients' words are not known the list is empty.
///
/// WeChat's Android client speaks through Chromium's network stack: errno 600001 with Chromium's own error
/// numbers; its iOS client goes by Apple's App Transport Security, whose words differ by version.
QList<ClientRefusal> refusalsOf(const HostHealth &health, const QString &platform);
