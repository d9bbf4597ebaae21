// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/domaincommands.h"

#include "app/base/visibletext.h"
#include "app/ctl/corsoptions.h"
#include "app/ctl/domaincheck.h"
#include "app/ctl/domainverify.h"
#include "app/ctl/registeredcommand.h"
#include "app/ctl/registrationoptions.h"
#include "app/ctl/shophosts.h"
#include "app/ctl/terminal.h"
#include "app/domains/owntrouble.h"
#include "app/domains/platformcatalog.h"
#include "app/domains/probehostchecker.h"
#include "app/domains/registeredhostchecker.h"
#include "app/net/httptransport.h"
#include "app/workspace/configfolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

int sayUsage(const QString &fault)
{
    QTextStream(stderr) << fault << Qt::endl;
    return int(ExitCode::Usage);
}

int sayHelp(const QCommandLineParser &parser)
{
    QTextStream(stdout) << parser.helpText();
    return int(ExitCode::Ok);
}

// ---- verify -----------------------------------------------------------------------------------------

int verifyBatch(QFile &from)
{
    QFile to;
    if (!to.open(stdout, QIODevice::WriteOnly))
        return reportFailure({.kind = Error::Kind::Storage, .detail = u"can't write to standard output"_s});
    DomainVerify verify(QDateTime::currentDateTimeUtc());
    const DomainVerify::Counts counts = verify.run(from, to);
    return int(counts.unreadable > 0 ? ExitCode::Failure : ExitCode::Ok);
}

int verify(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Judges certificate chains without any network, to the letter of RFC 5280 and the CA/Browser "
        u"Forum.\n\n"
        "Each line of FILE is {\"id\", \"chain\": [PEM, the server's first], \"roots\": [PEM], \"host\", "
        "\"at\": "
        "RFC 3339}; each line of the output {\"id\", \"verdict\": \"accept\" or \"reject\", \"findings\": "
        "[{\"code\", \"text\"}]}. Without roots, the system's are trusted; without at, it is judged for now. "
        "Exit code 0 when every line could be judged, whatever the verdicts; 1 when one was no such object."_s);
    parser.addHelpOption();
    parser.addOption({u"batch"_s, u"What to judge; - is standard input."_s, u"FILE"_s});
    if (!parser.parse(arguments))
        return sayUsage(parser.errorText());
    if (parser.isSet(u"help"_s))
        return sayHelp(parser);
    if (!parser.isSet(u"batch"_s) || !parser.positionalArguments().isEmpty())
        return sayUsage(parser.helpText());
    const QString path = parser.value(u"batch"_s);
    QFile from(path);
    const bool isOpen =
        path == "-"_L1 ? from.open(stdin, QIODevice::ReadOnly) : from.open(QIODevice::ReadOnly);
    if (!isOpen)
        return reportFailure({.kind = Error::Kind::Storage, .detail = u"can't read "_s + path});
    return verifyBatch(from);
}

// ---- check ------------------------------------------------------------------------------------------

/// Everything that "domains check" was asked for.
struct CheckOrder {
    QList<CheckedHost> hosts{};
    ProbeSettings settings{};
    CorsWish cors{};
    std::optional<RegistrationSettings> registrations{};
    PlatformCatalog catalog{};
    const Platform *platform = nullptr; ///< in the catalog; null: none was named
    bool asJson = false;
};

void addCheckOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Looks at hosts as a mini-program would reach them: names, every address by itself, TLS, the "
        "certificate chain as sent, and one GET /. Exit code 0 when nothing is wrong, 5 when a warning or "
        "worse "
        "was found, 3 when this computer reaches none of several hosts, so that nothing can be said of them."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"HOST"_s, u"shop.example.com, or with :port."_s, u"HOST…"_s);
    parser.addOptions({
        {u"shop"_s, u"Also all hosts of this shop of the console: its backend and its domain lists."_s,
         u"NAME"_s},
        {u"config"_s, u"Where the console's shops are; by default the user's."_s, u"DIR"_s},
        {u"platform"_s, u"Say what its clients would say: wechat, douyin, alipay or baidu."_s, u"PLATFORM"_s},
        {u"at"_s, u"Judge certificates for this time (RFC 3339) instead of now."_s, u"TIME"_s},
        {u"ca"_s, u"Trust the authorities in this PEM file, and no others."_s, u"FILE"_s},
        {u"resolve"_s, u"Try these addresses instead of asking name servers."_s, u"HOST=ADDRESS[,…]"_s},
        {u"timeout"_s, u"Seconds to wait for each step; 8 by default."_s, u"SECONDS"_s, u"8"_s},
        {u"json"_s, u"For machines: one document, described by resources/contract/domains-check.json."_s},
    });
    addCorsOptions(parser);
    addRegistrationOptions(parser);
}

Result<Done> takeShop(const QCommandLineParser &parser, CheckOrder &order)
{
    const auto hosts = hostsOfShop(ConfigFolder::chosen(parser.value(u"config"_s)), parser.value(u"shop"_s));
    if (!hosts)
        return failure(hosts.error());
    for (const CheckedHost &host : *hosts) {
        if (!order.hosts.contains(host))
            order.hosts.append(host);
    }
    return Done{};
}

Result<Done> takeHosts(const QCommandLineParser &parser, CheckOrder &order)
{
    for (const QString &text : parser.positionalArguments()) {
        const auto host = checkedHostFrom(text);
        if (!host)
            return failure(Error::Kind::Refused, u"no host: "_s + text);
        order.hosts.append(*host);
    }
    return parser.isSet(u"shop"_s) ? takeShop(parser, order) : Done{};
}

Result<Done> takeTrust(const QCommandLineParser &parser, CheckOrder &order)
{
    if (!parser.isSet(u"ca"_s)) {
        auto phones = PhoneTrust::load();
        if (!phones)
            return failure(phones.error());
        order.settings.rules.phones = *std::move(phones);
        return Done{};
    }
    auto anchors = TrustAnchors::inFile(parser.value(u"ca"_s));
    if (!anchors)
        return failure(anchors.error());
    order.settings.anchors = std::move(*anchors);
    return Done{};
}

Result<Done> takeRules(const QCommandLineParser &parser, CheckOrder &order)
{
    for (const QString &text : parser.values(u"resolve"_s)) {
        const auto given = addressesFrom(text);
        if (!given)
            return failure(Error::Kind::Refused, u"--resolve takes HOST=ADDRESS, not "_s + text);
        order.settings.options.addresses.insert(given->first, given->second);
    }
    if (parser.isSet(u"at"_s)) {
        order.settings.rules.at = QDateTime::fromString(parser.value(u"at"_s), Qt::ISODate).toUTC();
        if (!order.settings.rules.at.isValid())
            return failure(Error::Kind::Refused, u"--at takes a time such as 2026-12-24T18:00:00Z"_s);
    }
    auto cors = corsWishFrom(parser);
    if (!cors)
        return failure(cors.error());
    order.cors = *std::move(cors);
    bool isNumber = false;
    const double seconds = parser.value(u"timeout"_s).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.1 && seconds <= 600))
        return failure(Error::Kind::Refused, u"--timeout takes seconds from 0.1 to 600"_s);
    order.settings.options.patience = std::chrono::milliseconds(qRound(seconds * 1000));
    order.asJson = parser.isSet(u"json"_s);
    return Done{};
}

Result<Done> takePlatform(const QCommandLineParser &parser, CheckOrder &order)
{
    if (!parser.isSet(u"platform"_s))
        return Done{};
    auto catalog = PlatformCatalog::load();
    if (!catalog)
        return failure(catalog.error());
    order.catalog = *std::move(catalog);
    order.platform = order.catalog.find(parser.value(u"platform"_s));
    if (!order.platform || !order.platform->isPlatform)
        return failure(Error::Kind::Refused, u"no platform: "_s + parser.value(u"platform"_s));
    return Done{};
}

Result<Done> takeRegistrations(const QCommandLineParser &parser, CheckOrder &order)
{
    auto registrations = registrationSettingsFrom(parser);
    if (!registrations)
        return failure(registrations.error());
    order.registrations = *std::move(registrations);
    if (order.registrations)
        order.registrations->patience = order.settings.options.patience;
    return Done{};
}

/// In the order asked for, whatever answered first. What all of them together show to be wrong here is said
/// once and blamed on none.
ExitCode say(QList<HostHealth> all, const CheckOrder &order)
{
    const OwnTrouble trouble = ownTroubleIn(all);
    bool areAllWell = findingsOn(trouble).isEmpty();
    const bool isColoured = mayColour();
    QString report = reportOn(trouble, isColoured);
    QJsonArray hosts;
    for (HostHealth &health : all) {
        health = withoutOwnTrouble(std::move(health), trouble);
        areAllWell = areAllWell && !hasProblems(health);
        if (order.asJson)
            hosts.append(toJson(health, order.platform));
        else if (trouble.isOffline)
            report += unreachedReport(health);
        else
            report += reportOf(health, order.platform, isColoured);
    }
    if (order.asJson) {
        const QJsonObject document{{u"hosts"_s, hosts}, {u"thisComputer"_s, toJson(trouble)}};
        report = QString::fromUtf8(printableJson(document, QJsonDocument::Indented));
    }
    QTextStream(stdout) << report;
    if (trouble.isOffline)
        return ExitCode::Network;
    return areAllWell ? ExitCode::Ok : ExitCode::ProblemsFound;
}

int runCheck(const CheckOrder &order)
{
    ProbeHostChecker probes(order.settings);
    HttpTransport transport({});
    RegistrationClient registrations(transport, order.registrations.value_or(RegistrationSettings()));
    const QDateTime at = order.settings.rules.at;
    RegisteredHostChecker registered(probes, registrations,
                                     at.isValid() ? Clock([at] { return at; }) : systemClock());
    HostChecker &checker = order.registrations ? static_cast<HostChecker &>(registered) : probes;
    QList<HostHealth> all(order.hosts.size());
    qsizetype left = order.hosts.size();
    for (qsizetype i = 0; i < order.hosts.size(); ++i) {
        checker.check(order.hosts[i].host, order.hosts[i].port, order.cors)
            .then(&probes, [&, i](const Result<HostHealth> &health) {
                all[i] = *health;
                if (--left == 0)
                    QCoreApplication::quit();
            });
    }
    QCoreApplication::exec();
    return int(say(std::move(all), order));
}

int check(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCheckOptions(parser);
    if (!parser.parse(arguments))
        return sayUsage(parser.errorText());
    if (parser.isSet(u"help"_s))
        return sayHelp(parser);
    CheckOrder order;
    for (const auto take : {takeHosts, takeRules, takePlatform, takeRegistrations}) {
        if (const auto taken = take(parser, order); !taken) {
            return taken.error().kind == Error::Kind::Refused ? sayUsage(taken.error().detail)
                                                              : reportFailure(taken.error());
        }
    }
    if (order.hosts.isEmpty())
        return sayUsage(u"which host?"_s);
    if (const auto trusted = takeTrust(parser, order); !trusted)
        return reportFailure(trusted.error());
    silenceTheLog(); // cron mails what comes on standard error
    return runCheck(order);
}

} // namespace

QList<Command> domainCommands()
{
    return {{.subject = u"domains"_s,
             .verb = u"check"_s,
             .help = u"Look at hosts and their certificates"_s,
             .run = check},
            {.subject = u"domains"_s,
             .verb = u"registered"_s,
             .help = u"Enter until when a domain is registered"_s,
             .run = enterRegistration},
            {.subject = u"domains"_s,
             .verb = u"verify"_s,
             .help = u"Judge certificate chains off line"_s,
             .run = verify}};
}
