// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"

/// Every question is a promise that the test keeps.
struct FakeHostChecker final : HostChecker {
    struct Asked {
        QString host{};
        quint16 port = 0;
        CorsWish cors{};
        Promise<HostHealth> answer{};
    };
    QList<Asked> asked{};

    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &cors) override
    {
        asked.append({.host = host, .port = port, .cors = cors});
        return asked.last().answer.task();
    }
};
