// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertdesk.h"
#include "app/domains/domaindesk.h"
#include "app/domains/domainwatch.h"
#include "app/domains/hosthistory.h"
#include "app/traffic/trafficdesk.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/memorysecretstore.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/settings.h"
#include "tests/support/fakebackend.h"
#include "tests/support/fakehostchecker.h"
#include "ui/common/pictureloader.h"
#include "ui/services.h"

#include <QSettings>
#include <QTemporaryDir>

/// What a page needs to live in a test: a FakeBackend that offers everything, and a real workspace in
/// a folder of its own. The time is noon on 12 March 2026 (UTC) and stays so, unless another clock is given.
struct PageWorkbench {
    static QDateTime noon() { return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC}; }

    explicit PageWorkbench(const Clock &clockIn = noon) : clock(clockIn)
    {
        backend.offered = everythingOffered();
    }

    Clock clock;
    QTemporaryDir folder{};
    ShopProfile profile{.id = QUuid::createUuid(), .name = QStringLiteral("Test shop")};
    FakeBackend backend{};
    LocalDatabase database{folder.filePath(QStringLiteral("workspace.db")), clock};
    PendingChanges changes{database, profile.id, clock};
    ChangeApplier applier{backend, changes};
    PictureLoader pictures{backend};
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Settings settings{store};
    DomainDesk domains{database, profile.id, clock};
    FakeHostChecker hosts{};
    AlertDesk alerts{database, profile.id, clock};
    HostHistory hostHistory{database, profile.id};
    DomainWatch watch{hosts, alerts, hostHistory, clock};
    MemorySecretStore secrets{};
    TrafficDesk traffic{{.backend = backend,
                         .applier = applier,
                         .alerts = alerts,
                         .database = database,
                         .settings = settings,
                         .secrets = secrets,
                         .shop = profile.id,
                         .clock = clock}};
    ShopServices services{.profile = profile,
                          .backend = backend,
                          .changes = changes,
                          .applier = applier,
                          .pictures = pictures,
                          .settings = settings,
                          .domains = domains,
                          .watch = watch,
                          .alerts = alerts,
                          .traffic = traffic,
                          .clock = clock};
};
