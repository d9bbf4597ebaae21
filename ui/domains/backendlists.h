// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/platformlists.h"
#include "app/shop/system.h"

#include <QObject>

class Backend;
struct Platform;

/// The domain lists that the shop's backend keeps for itself, read while a page shows them. The contract's
/// categories are WeChat's, so they stand beside that platform's lists only.
class BackendLists : public QObject
{
    Q_OBJECT
public:
    /// backend outlives it.
    explicit BackendLists(Backend &backend, QObject *parent = nullptr);

    /// Nothing happens where the backend has none.
    void read();
    bool isOffered() const;
    bool isReading() const { return m_isReading; }
    /// Nothing when they are not known, or have nothing to do with the platform.
    std::optional<DomainLists> listsFor(const Platform &platform) const;

Q_SIGNALS:
    void readingChanged();
    void arrived();
    void failed(const Error &error);

private:
    void take(const Result<QList<ServerDomain>> &domains);

    Backend &m_backend;
    std::optional<QList<ServerDomain>> m_domains{};
    bool m_isReading = false;
    LatestOnly m_reading{};
};
