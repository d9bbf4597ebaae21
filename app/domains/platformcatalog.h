// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/platform.h"

/// The platforms whose rules ship with the program, in the order in which they are shown.
class PlatformCatalog
{
public:
    /// From a folder of JSON files, one a platform. A file that can't be read is the Error, with its name.
    static Result<PlatformCatalog> load(const QString &folder = QStringLiteral(":/platforms"));

    /// Those with a console and rules: WeChat first, then by id.
    const QList<Platform> &platforms() const { return m_platforms; }
    /// The shop's other hosts: payment notices, CDN and so on.
    const Platform &inventory() const { return m_inventory; }
    /// Also the inventory, by its id; null when there is none of that id.
    const Platform *find(QStringView id) const;

private:
    QList<Platform> m_platforms{};
    Platform m_inventory{};
};
