// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/hosthealth.h"

/// Looks at hosts, as a mini-program would reach them. What is wrong with a host is not an Error but what
/// the answer is about; an Error means that nothing could be tried at all (Cancelled, Storage).
class HostChecker
{
public:
    virtual ~HostChecker() = default;
    /// Every address of the host by itself. Two checks of one host run one after the other.
    /// cors: also ask as these pages would.
    virtual Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) = 0;
};
