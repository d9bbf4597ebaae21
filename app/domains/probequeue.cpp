// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probequeue.h"

#include "app/net/httptransport.h"

#include <algorithm>

namespace {

/// Enough for every issuer that a company uses; they are about 2 kB each.
constexpr qsizetype mostSpares = 200;

QString keyOf(const ProbeQueue::Job &job)
{
    return job.host.toLower();
}

} // namespace

ProbeQueue::ProbeQueue(const ProbeSettings &settings) : m_settings(settings) { }

ProbeQueue::~ProbeQueue() = default;

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
            [this, job](const HostEvidence &evidence) { inquire(job, evidence); });
    HostProbe *started = probe.get();
    m_running[job.id] = {.host = keyOf(job), .probe = std::move(probe)};
    started->start();
}

/// Before the verdict, what can only be asked of others.
void ProbeQueue::inquire(const Job &job, const HostEvidence &evidence)
{
    const auto hasChain = [](const HostEvidence::Seen &seen) { return !seen.outcome.chain.isEmpty(); };
    const auto running = m_running.find(job.id);
    if (!m_settings.asksAuthorities || running == m_running.end()
        || std::ranges::none_of(evidence.seen, hasChain))
        return conclude(job, evidence);
    auto inquiry =
        std::make_unique<AuthorityInquiry>(evidence,
                                           AuthorityInquiry::Means{.anchors = anchors(),
                                                                   .spares = m_spares,
                                                                   .client = authorities(),
                                                                   .rules = m_settings.rules,
                                                                   .patience = m_settings.options.patience});
    connect(inquiry.get(), &AuthorityInquiry::finished, this,
            [this, job, evidence](const AuthorityAnswers &answers) {
                HostEvidence whole = evidence;
                whole.authorities = answers;
                conclude(job, whole);
            });
    running->second.inquiry = std::move(inquiry);
    running->second.inquiry->start();
}

RevocationClient &ProbeQueue::authorities()
{
    if (!m_authorities) {
        m_transport = std::make_unique<HttpTransport>(TransportSettings());
        m_authorities =
            std::make_unique<RevocationClient>(*m_transport, m_settings.options.patience, m_settings.clock);
    }
    return *m_authorities;
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
    if (AuthorityInquiry *inquiry = running->second.inquiry.release()) {
        inquiry->disconnect(this);
        inquiry->deleteLater(); // likewise
    }
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
