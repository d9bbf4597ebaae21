// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"
#include "app/domains/platform.h"

/// What a mini-program's own client says when it refuses a host.
struct ClientRefusal {
    QString client{}; ///< "WeChat on Android", in the language spoken now
    QString code{};   ///< what wx.request fails with: "600001"; empty: not known
    QString words{}; ///< its message, as far as it is known: "errcode:-202 … net::ERR_CERT_AUTHORITY_INVALID"
    Finding cause{};

    bool operator==(const ClientRefusal &) const = default;
};

/// Which of the platform's clients would refuse the host, and how that looks to the developer. What each
/// demands is data of the platform; where it trusts other authorities than this computer does, the versions
/// of phones that would refuse are named.
///
/// WeChat's Android client speaks through Chromium's network stack: errno 600001 with Chromium's own error
/// numbers; its iOS client goes by Apple's App Transport Security, whose words differ by version.
QList<ClientRefusal> refusalsOf(const HostHealth &health, const Platform &platform);
