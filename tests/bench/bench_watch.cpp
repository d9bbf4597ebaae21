// SPDX-License-Identifier: GPL-3.0-or-later
// D1, D2: how long a round of looks at 500 hosts keeps the window's thread from anything else.
// usage: bench_watch [HOSTS]
#include "tests/bench/benchtable.h"
#include "tests/bench/watchbench.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

CertificateSummary certificate(const QByteArray &seed, const QString &host, const QDateTime &ends)
{
    return {.sha256 = QCryptographicHash::hash(seed, QCryptographicHash::Sha256),
            .subject = host,
            .issuer = u"R11"_s,
            .hosts = {host, u"www."_s + host},
            .serial = u"0A:3F:00:11"_s,
            .key = u"RSA 2048"_s,
            .signature = u"SHA-256 with RSA"_s,
            .notBefore = ends.addDays(-90),
            .notAfter = ends};
}

/// Every host has a certificate of its own that nears its end, and two addresses: the worst that a round
/// can bring.
HostHealth troubled(const WatchedHost &host, const QDateTime &now)
{
    HostHealth health{.host = host.host, .port = host.port, .checkedAt = now};
    const CertificateSummary leaf = certificate(host.host.toUtf8(), host.host, now.addDays(5));
    for (const QString &address : {u"192.0.2.1"_s, u"2001:db8::1"_s})
        health.addresses.append({.address = QHostAddress(address),
                                 .stage = ProbeStage::Answered,
                                 .protocol = u"TLSv1.3"_s,
                                 .chain = {leaf, certificate("ca", u"R11"_s, now.addYears(2))},
                                 .http = HttpSummary{.status = 200}});
    health.findings = {{.code = FindingCode::ChainIncomplete,
                        .severity = FindingSeverity::Error,
                        .subject = host.host,
                        .found = u"R11"_s}};
    return health;
}

/// Answers from the event loop, as the network does.
struct AnsweringChecker final : HostChecker {
    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &) override
    {
        Promise<HostHealth> promise;
        QMetaObject::invokeMethod(
            qApp,
            [promise, host, port]() mutable {
                promise.finish(troubled({host, port}, PageWorkbench::noon()));
            },
            Qt::QueuedConnection);
        return promise.task();
    }
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    const int count = QApplication::arguments().value(1, u"500"_s).toInt();
    QList<WatchedHost> hosts;
    for (int i = 0; i < count; ++i)
        hosts.append({u"host%1.shop.test"_s.arg(i)});

    AnsweringChecker checker;
    WatchBench bench(application, checker, PageWorkbench::noon);

    printBenchHead();
    bench.watch.setHosts(hosts);
    untilLooked(bench.watch);
    const QString what = u"longest hold of the window's thread, %1 hosts, ms: "_s.arg(count);
    bool isMet = printBenchRow({u"D1"_s, what + u"first round"_s, application.takeLongest(), 0, frameMs});
    if (bench.shop.alerts.waitingCount() != 2 * count)
        qFatal("the round has brought %d alerts, not %d", bench.shop.alerts.waitingCount(), 2 * count);
    bench.watch.lookNow();
    untilLooked(bench.watch);
    isMet &= printBenchRow({u"D2"_s, what + u"same again"_s, application.takeLongest(), 0, frameMs});
    return isMet ? 0 : 5;
}
