// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainrules.h"

/// One address found in a pasted text.
struct PastedDomain {
    ReadDomain read{};
    QList<DomainFinding> findings{};
    bool isRepeated = false; ///< the same stands further up in the paste

    /// True when it would be added: new, and nothing that the platform refuses.
    bool isWelcome() const;
};

/// The addresses in a text: lines, commas, semicolons, JSON arrays, columns of a sheet. At most
/// `mostPasted`; comments after # are skipped.
QStringList splitDomains(const QString &text);
/// Each address read and judged, as if those before it were in the list already.
QList<PastedDomain> readPaste(const QString &text, const Platform &platform, const PlatformCategory &category,
                              const DomainSurroundings &surroundings);

/// More than any platform takes in all its lists together (WeChat: 6 × 200 + 300 + 5).
inline constexpr int mostPasted = 2000;
