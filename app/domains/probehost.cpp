// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehost.h"

#include "app/domains/certificatehost.h"

#include <QDnsLookup>
#include <QHostInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Loopback, link-local and the private ranges (RFC 1918, 4193): inside, for a page from the internet.
bool isPrivate(const QHostAddress &address)
{
    static const QList<QPair<QHostAddress, int>> ranges{QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                                        QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                                        QHostAddress::parseSubnet(u"192.168.0.0/16"_s)};
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast()
        || std::ranges::any_of(ranges, [&](const auto &range) { return address.isInSubnet(range); });
}

/// QDnsLookup calls it an invalid reply when the system's resolver got none that it could use in its time.
FindingCode faultOf(QDnsLookup::Error error)
{
    switch (error) {
    case QDnsLookup::NotFoundError:
    case QDnsLookup::NoError:
        return FindingCode::NameNotFound;
    case QDnsLookup::InvalidReplyError:
        return FindingCode::NameTimedOut;
    default:
        return FindingCode::NameServerFailed;
    }
}

} // namespace

HostProbe::HostProbe(const QString &host, quint16 port, const ProbeOptions &options, const Clock &clock,
                     QObject *parent)
    : QObject(parent), m_options(options), m_clock(clock), m_evidence{.host = host, .port = port}
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { lookUpFailed(FindingCode::NameTimedOut, {}); });
}

HostProbe::~HostProbe()
{
    if (m_lookUpId >= 0)
        QHostInfo::abortHostLookup(m_lookUpId);
}

void HostProbe::start()
{
    m_evidence.checkedAt = m_clock();
    const auto asked = askedHost(m_evidence.host);
    if (!asked) {
        m_evidence.lookupFault = FindingCode::HostInvalid;
        m_evidence.lookupFaultText = m_evidence.host;
        return finish();
    }
    m_asciiHost = asked->text();
    const QList<QHostAddress> given = m_options.addresses.value(m_asciiHost);
    if (!given.isEmpty())
        return takeAddresses(given);
    if (!asked->address.isEmpty())
        return takeAddresses({QHostAddress(m_asciiHost)});
    lookUp();
}

void HostProbe::lookUp()
{
    m_since.start();
    m_patience.start();
    m_lookUpId = QHostInfo::lookupHost(m_asciiHost, this, [this](const QHostInfo &info) {
        m_lookUpId = -1;
        m_evidence.lookupTook = std::chrono::milliseconds(m_since.elapsed());
        if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
            takeAddresses(info.addresses());
        else
            explainFailedLookUp();
    });
}

/// The system's resolver says only that it found nothing; a query of our own says why.
void HostProbe::explainFailedLookUp()
{
    m_diagnosis = std::make_unique<QDnsLookup>(QDnsLookup::A, m_asciiHost);
    connect(m_diagnosis.get(), &QDnsLookup::finished, this,
            [this] { lookUpFailed(faultOf(m_diagnosis->error()), m_diagnosis->errorString()); });
    m_diagnosis->lookup();
}

void HostProbe::lookUpFailed(FindingCode fault, const QString &text)
{
    if (m_lookUpId >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookUpId, -1));
    m_evidence.lookupFault = fault;
    m_evidence.lookupFaultText = text;
    finish();
}

void HostProbe::takeAddresses(const QList<QHostAddress> &addresses)
{
    m_patience.stop();
    for (const QHostAddress &address : addresses) {
        if (!m_waiting.contains(address) && m_waiting.size() < m_options.mostAddresses)
            m_waiting.append(address);
    }
    nextAddress();
}

void HostProbe::run(const ProbeTarget &target, std::function<void(const ProbeOutcome &)> then)
{
    m_probe = std::make_unique<TlsProbe>(target);
    connect(m_probe.get(), &TlsProbe::finished, this,
            [this, then = std::move(then)](const ProbeOutcome &outcome) {
                m_probe.release()->deleteLater(); // it is on the stack right now
                then(outcome);
            });
    m_probe->start();
}

void HostProbe::nextAddress()
{
    if (m_waiting.isEmpty())
        return askAsPages();
    const QHostAddress address = m_waiting.takeFirst();
    m_evidence.seen.append({.address = address});
    run(target(address), [this](const ProbeOutcome &outcome) { noteOutcome(outcome); });
}

ProbeTarget HostProbe::target(const QHostAddress &address) const
{
    return {.host = m_asciiHost,
            .address = address,
            .port = m_evidence.port,
            .asksHttp = m_options.asksHttp,
            .patience = m_options.patience};
}

void HostProbe::noteOutcome(const ProbeOutcome &outcome)
{
    m_evidence.seen.last().outcome = outcome;
    const bool isUp = outcome.stage == ProbeStage::Secured || outcome.stage == ProbeStage::Answered;
    if (!isUp || !m_options.triesOldProtocols || std::exchange(m_hasTriedOld, true))
        return nextAddress();
    tryOldVersions({ProbeTls::OnlyVersion11, ProbeTls::OnlyVersion10});
}

void HostProbe::tryOldVersions(const QList<ProbeTls> &versions)
{
    if (versions.isEmpty())
        return nextAddress();
    ProbeTarget old = target(m_evidence.seen.last().address);
    old.asksHttp = false;
    old.tls = versions.first();
    run(old, [this, rest = versions.sliced(1)](const ProbeOutcome &outcome) {
        if (outcome.stage == ProbeStage::Secured)
            m_evidence.seen.last().oldProtocols.append(outcome.protocol);
        tryOldVersions(rest);
    });
}

/// What a name that stands for an address by our own settings will point to some day is not known.
bool HostProbe::isIntoPrivateNetwork(const QHostAddress &address) const
{
    return !m_options.addresses.contains(m_asciiHost) && isPrivate(address);
}

void HostProbe::askAsPages()
{
    const auto answered = std::ranges::find_if(m_evidence.seen, [](const HostEvidence::Seen &seen) {
        return seen.outcome.stage == ProbeStage::Answered;
    });
    if (m_options.cors.requests.isEmpty() || answered == m_evidence.seen.end())
        return finish();
    m_cors = std::make_unique<CorsProbe>(target(answered->address), m_options.cors,
                                         isIntoPrivateNetwork(answered->address));
    connect(m_cors.get(), &CorsProbe::finished, this, [this](const QList<CorsEvidence> &evidence) {
        m_evidence.cors = evidence;
        finish();
    });
    m_cors->start();
}

void HostProbe::finish()
{
    m_patience.stop();
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_evidence); }, Qt::QueuedConnection);
}
