// SPDX-License-Identifier: GPL-3.0-or-later
// D3 to D6: a round over hosts of two addresses each that really speak TLS, and one with tarpits among them.
// usage: bench_rounds [HOSTS]
#include "app/domains/probehostchecker.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/watchbench.h"
#include "tests/support/certificatemaker.h"
#include "tests/support/tlsserver.h"

#include <QThread>

#include <deque>

using namespace Qt::StringLiterals;

namespace {

constexpr double mostSeconds = 30; // for 500 hosts with two addresses each
constexpr int tarpits = 8;         // a quarter of the places there are
constexpr double mostDelay = 1.3;  // of the others, by the tarpits: what runs of the same differ by

using Manner = TlsServerRecipe::Manner;

/// The servers, on a thread of their own: what they take is not the window's. Each has a certificate of its
/// own and listens on all addresses of this computer.
class Servers
{
public:
    Servers()
    {
        CertificateRecipe recipe = CertificateRecipe::authority(u"Bench Issuer"_s);
        recipe.notAfter = m_end;
        m_issuer = m_root.issue(recipe);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Servers()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_servers.clear(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    /// Gives the host as it is to be watched.
    WatchedHost add(const QString &host, Manner manner)
    {
        CertificateRecipe recipe{.commonName = host, .names = "DNS:" + host.toLatin1(), .notAfter = m_end};
        recipe.notBefore = m_end.addDays(-90);
        const MadeCertificate leaf = m_issuer.issue(recipe);
        const TlsServerRecipe server{.chain = {leaf.der(), m_issuer.der()},
                                     .keyPem = leaf.keyPem(),
                                     .manner = manner,
                                     .answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"};
        quint16 port = 0;
        QMetaObject::invokeMethod(
            &m_context,
            [&] {
                m_servers.push_back(std::make_unique<TlsServer>(server, QHostAddress(QHostAddress::Any)));
                port = m_servers.back()->port();
            },
            Qt::BlockingQueuedConnection);
        return {.host = host, .port = port};
    }
    TrustAnchors anchors() const { return TrustAnchors::of({m_root.der()}); }

private:
    static CertificateRecipe rootRecipe(const QDateTime &end)
    {
        CertificateRecipe recipe = CertificateRecipe::authority(u"Bench Root"_s);
        recipe.notAfter = end;
        return recipe;
    }

    QDateTime m_end = QDateTime::currentDateTimeUtc().addDays(80);
    MadeCertificate m_root = MadeCertificate::selfSigned(rootRecipe(m_end));
    MadeCertificate m_issuer = m_root;
    QThread m_thread{};
    QObject m_context{};
    std::deque<std::unique_ptr<TlsServer>> m_servers{}; // live and die on m_thread
};

/// Passes on, and notes when the last host that is well has answered.
class TimedChecker final : public HostChecker
{
public:
    explicit TimedChecker(HostChecker &checker) : m_checker(checker) { m_since.start(); }

    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &cors) override
    {
        return m_checker.check(host, port, cors).andThen([this](const HostHealth &health) {
            const bool isWell =
                health.addresses.size() == 2
                && std::ranges::all_of(health.addresses, [](const AddressHealth &address) {
                       return address.stage == ProbeStage::Answered && address.findings.size() <= 1;
                   });
            m_well += isWell ? 1 : 0;
            if (isWell)
                m_lastMs = m_since.elapsed();
            return health;
        });
    }
    int wellCount() const { return m_well; }
    double seconds() const { return double(m_lastMs) / 1000; }

private:
    HostChecker &m_checker;
    QElapsedTimer m_since{};
    qint64 m_lastMs = 0;
    int m_well = 0;
};

/// What a round took until the last host that is well was known, and how long it kept the window waiting.
struct RoundCost {
    double seconds = 0;
    double longestHoldMs = 0;
};

ProbeSettings settingsFor(const QList<WatchedHost> &hosts, const Servers &servers)
{
    ProbeSettings settings{.anchors = servers.anchors(), .asksAuthorities = false};
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto other = QHostAddress(0x7f010000U + quint32(i) + 1); // 127.1.0.1 and so on
        settings.options.addresses.insert(hosts[i].host, {QHostAddress(QHostAddress::LocalHostIPv6), other});
    }
    return settings;
}

RoundCost costOf(WatchedApplication &application, const QList<WatchedHost> &hosts, int well,
                 const Servers &servers)
{
    ProbeHostChecker probes(settingsFor(hosts, servers));
    TimedChecker checker(probes);
    WatchBench bench(application, checker, systemClock());
    bench.watch.setHosts(hosts);
    untilLooked(bench.watch);
    if (checker.wellCount() != well)
        qFatal("%d hosts are well, not %d", checker.wellCount(), well);
    return {.seconds = checker.seconds(), .longestHoldMs = application.takeLongest()};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    const int count = QApplication::arguments().value(1, u"500"_s).toInt();
    Servers servers;
    QList<WatchedHost> hosts;
    for (int i = 0; i < count; ++i)
        hosts.append(servers.add(u"host%1.shop.test"_s.arg(i), Manner::Tls));

    printBenchHead();
    const QString what = u"%1 hosts × 2 addresses over TLS, "_s.arg(count);
    const RoundCost plain = costOf(application, hosts, count, servers);
    bool isMet = printBenchRow({u"D3"_s, what + u"s"_s, plain.seconds, 0, mostSeconds});
    isMet &=
        printBenchRow({u"D4"_s, what + u"longest hold of the window, ms"_s, plain.longestHoldMs, 0, frameMs});
    for (int i = 0; i < tarpits; ++i)
        hosts.prepend(servers.add(u"tarpit%1.shop.test"_s.arg(i), Manner::SaysNothing));
    const RoundCost held = costOf(application, hosts, count, servers);
    isMet &= printBenchRow({u"D5"_s, u"the same hosts with %1 tarpits first, s"_s.arg(tarpits), held.seconds,
                            plain.seconds, mostDelay});
    isMet &=
        printBenchRow({u"D6"_s, u"longest hold of the window then, ms"_s, held.longestHoldMs, 0, frameMs});
    return isMet ? 0 : 5;
}
