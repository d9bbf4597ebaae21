// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/watchedapplication.h"
#include "tests/support/pageworkbench.h"
#include "ui/alerts/alertspage.h"

/// A shop whose hosts are watched, with its Alerts page in front.
class WatchBench
{
public:
    /// checker outlives it. Nothing has been held up by it so far.
    WatchBench(WatchedApplication &application, HostChecker &checker, const Clock &clock)
        : watch(checker, shop.alerts, shop.hostHistory, clock), m_services{.profile = shop.profile,
                                                                           .backend = shop.backend,
                                                                           .changes = shop.changes,
                                                                           .applier = shop.applier,
                                                                           .pictures = shop.pictures,
                                                                           .settings = shop.settings,
                                                                           .domains = shop.domains,
                                                                           .watch = watch,
                                                                           .alerts = shop.alerts,
                                                                           .traffic = shop.traffic,
                                                                           .clock = clock},
          m_page(m_services)
    {
        m_page.resize(1280, 800);
        m_page.show();
        QCoreApplication::processEvents();
        application.takeLongest();
    }

    PageWorkbench shop{};
    DomainWatch watch;

private:
    ShopServices m_services;
    AlertsPage m_page;
};
