// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/corsprobe.h"

CorsProbe::CorsProbe(const ProbeTarget &target, const CorsWish &wish, bool isIntoPrivateNetwork,
                     QObject *parent)
    : QObject(parent), m_target(target)
{
    for (const CorsRequest &request : wish.requests) {
        m_evidence.append({.request = request,
                           .ownOrigin = httpsOrigin(target.host, target.port),
                           .isIntoPrivateNetwork = isIntoPrivateNetwork});
        plan(m_evidence.size() - 1, wish.triesHostileOrigins);
    }
}

CorsProbe::~CorsProbe() = default;

void CorsProbe::plan(qsizetype of, bool triesHostileOrigins)
{
    const CorsRequest &request = m_evidence[of].request;
    m_steps.append({.of = of, .kind = Kind::Plain});
    if (needsPreflight(request))
        m_steps.append({.of = of, .kind = Kind::Preflight});
    m_steps.append({.of = of, .kind = Kind::Actual});
    if (!triesHostileOrigins)
        return;
    for (const HostileOrigin &hostile : hostileOrigins(request.origin))
        m_steps.append({.of = of, .kind = Kind::Trick, .hostile = hostile});
}

void CorsProbe::start()
{
    next();
}

QByteArray CorsProbe::messageFor(const Step &step) const
{
    const CorsEvidence &evidence = m_evidence[step.of];
    const QByteArray host = hostHeader(m_target.host, m_target.port);
    switch (step.kind) {
    case Kind::Plain:
        return plainMessage(host, evidence.request);
    case Kind::Preflight:
        return preflightMessage(host, evidence.request, evidence.isIntoPrivateNetwork);
    case Kind::Actual:
        return actualMessage(host, evidence.request, evidence.request.origin);
    case Kind::Trick:
        break;
    }
    return actualMessage(host, evidence.request, step.hostile.origin);
}

void CorsProbe::next()
{
    if (m_steps.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(m_evidence); }, Qt::QueuedConnection);
        return;
    }
    const Step step = m_steps.takeFirst();
    m_target.request = messageFor(step);
    m_probe = std::make_unique<TlsProbe>(m_target);
    connect(m_probe.get(), &TlsProbe::finished, this, [this, step](const ProbeOutcome &outcome) {
        m_probe.release()->deleteLater(); // it is on the stack right now
        note(step, {.head = outcome.head, .fault = outcome.faultText});
        next();
    });
    m_probe->start();
}

void CorsProbe::note(const Step &step, const CorsReply &reply)
{
    CorsEvidence &evidence = m_evidence[step.of];
    switch (step.kind) {
    case Kind::Plain:
        evidence.plain = reply;
        return;
    case Kind::Preflight:
        evidence.preflight = reply;
        return;
    case Kind::Actual:
        evidence.actual = reply;
        return;
    case Kind::Trick:
        break;
    }
    evidence.tried.append({.hostile = step.hostile, .reply = reply});
    // Whoever lets in anybody needs no further question; whoever is silent is asked no more.
    const bool letsInAnyone =
        step.hostile.trick == CorsTrick::Stranger && reply.head && isLetIn(*reply.head, step.hostile.origin);
    if (letsInAnyone || !reply.head)
        skipTricks(step.of);
}

void CorsProbe::skipTricks(qsizetype of)
{
    m_steps.removeIf([of](const Step &step) { return step.of == of && step.kind == Kind::Trick; });
}
