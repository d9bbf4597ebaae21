// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probequeue.h"

#include <algorithm>

namespace {

/// Enough for every issuer that a company uses; they are about 2 kB each.
constexpr qsizetype mostSpares = 200;

QString keyOf(const ProbeQueue::Job &job)
{
    return job.host.toLower();
}

} // namespace

void ProbeQueue::add(const Job &job)
{
    m_waiting.append(job);
    startNext();
}

void ProbeQueue::drop(quint64 id)
{
    m_waiting.removeIf([id](const Job &job) { return job.id == id; });
    end(id);
}

void ProbeQueue::startNext()
{
    for (qsizetype i = 0; i < m_waiting.size() && int(m_running.size()) < m_settings.mostAtOnce;) {
        if (m_busyHosts.contains(keyOf(m_waiting[i])))
            ++i;
        else
            start(m_waiting.takeAt(i));
    }
}

void ProbeQueue::start(const Job &job)
{
    m_busyHosts.insert(keyOf(job));
    ProbeOptions options = m_settings.options;
    options.cors = job.cors;
    auto probe = std::make_unique<HostProbe>(job.host, job.port, options, m_settings.clock);
    connect(probe.get(), &HostProbe::finished, this,
            [this, job](const HostEvidence &evidence) { conclude(job, evidence); });
    HostProbe *started = probe.get();
    m_running[job.id] = {.host = keyOf(job), .probe = std::move(probe)};
    started->start();
}

void ProbeQueue::conclude(const Job &job, const HostEvidence &evidence)
{
    const HostHealth health = judgeHost(evidence, anchors(), m_settings.rules, m_spares);
    rememberIntermediates(health);
    Q_EMIT checked(job.id, health);
    end(job.id);
}

void ProbeQueue::end(quint64 id)
{
    const auto running = m_running.find(id);
    if (running == m_running.end())
        return;
    HostProbe *probe = running->second.probe.release();
    probe->disconnect(this);
    probe->deleteLater(); // it may be on the stack
    m_busyHosts.remove(running->second.host);
    m_running.erase(running);
    startNext();
}

const TrustAnchors &ProbeQueue::anchors()
{
    if (!m_settings.anchors)
        m_settings.anchors = TrustAnchors::ofSystem();
    return *m_settings.anchors;
}

void ProbeQueue::rememberIntermediates(const HostHealth &health)
{
    for (const AddressHealth &address : health.addresses) {
        for (const CertificateSummary &one : address.chain) {
            if (one.isAuthority && m_spares.size() < mostSpares && !m_spares.contains(one.der))
                m_spares.append(one.der);
        }
    }
}
