// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/cors.h"
#include "app/domains/probetls.h"

#include <memory>

/// Asks one address of a host as the pages of a wish would, one request after the other, each on a connection
/// of its own. Only OPTIONS and GET, without cookies or tokens.
class CorsProbe : public QObject
{
    Q_OBJECT
public:
    /// target: where; its request is set from here.
    CorsProbe(const ProbeTarget &target, const CorsWish &wish, bool isIntoPrivateNetwork,
              QObject *parent = nullptr);
    ~CorsProbe() override;

    void start();

Q_SIGNALS:
    /// Once; from the event loop.
    void finished(const QList<CorsEvidence> &evidence);

private:
    enum class Kind { Plain, Preflight, Actual, Trick };
    struct Step {
        qsizetype of = 0; ///< index of the origin's evidence
        Kind kind = Kind::Plain;
        HostileOrigin hostile{};
    };

    void plan(qsizetype of, bool triesHostileOrigins);
    QByteArray messageFor(const Step &step) const;
    void next();
    void note(const Step &step, const CorsReply &reply);
    void skipTricks(qsizetype of);

    ProbeTarget m_target;
    QList<CorsEvidence> m_evidence{};
    QList<Step> m_steps{};
    std::unique_ptr<TlsProbe> m_probe{};
};
