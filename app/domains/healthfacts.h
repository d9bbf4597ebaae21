// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a finding's fact is in words, where the fact itself is made for machines: "closed", "handshake
/// failure" (how a probe ended), "1.3.6.1.5.5.7.3.2" (an object identifier). Any other comes back as it is.
QString factInWords(const QString &fact);
