// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"

/// Every question is a promise that the test keeps.
struct FakeHostChecker final : HostChecker {
    struct Asked {
        QString host{};
        quint16 port = 0;
        Promise<HostHealth> answer{};
    };
    QList<Asked> asked{};

    Task<HostHealth> check(const QString &host, quint16 port) override
    {
        asked.append({.host = host, .port = port});
        return asked.last().answer.task();
    }
};
