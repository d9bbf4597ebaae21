// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/backendlists.h"

#include "app/backend/backend.h"
#include "app/domains/domainboard.h"

using namespace Qt::StringLiterals;

BackendLists::BackendLists(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) { }

bool BackendLists::isOffered() const
{
    return m_backend.capabilities().hasServerDomains;
}

void BackendLists::read()
{
    if (!isOffered())
        return;
    m_isReading = true;
    Q_EMIT readingChanged();
    m_reading.run(m_backend.serverDomains(),
                  [this](const Result<QList<ServerDomain>> &domains) { take(domains); });
}

void BackendLists::take(const Result<QList<ServerDomain>> &domains)
{
    m_isReading = false;
    Q_EMIT readingChanged();
    if (domains) {
        m_domains = *domains;
        Q_EMIT arrived();
    } else {
        Q_EMIT failed(domains.error());
    }
}

std::optional<DomainLists> BackendLists::listsFor(const Platform &platform) const
{
    if (!m_domains || platform.id != "wechat"_L1)
        return {};
    return listsOfBackend(*m_domains, platform);
}
