// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorcommands.h"

#include "app/backend/connector.h"
#include "app/backend/connectorcatalog.h"
#include "app/base/visibletext.h"
#include "app/ctl/checkaddress.h"
#include "app/ctl/connectorcheck.h"
#include "app/ctl/connectorremarks.h"
#include "app/ctl/password.h"
#include "app/net/httptransport.h"
#include "app/workspace/configfolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

QString userFolder()
{
    return ConfigFolder::standard().connectorsFolder();
}

ConnectorCatalog catalog()
{
    return ConnectorCatalog(userFolder());
}

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

void sayJson(const QJsonObject &json)
{
    say(QString::fromUtf8(printableJson(json, QJsonDocument::Indented)));
}

/// What is wrong with the command line, said on standard error; or --help, said on standard output.
/// Nothing: go on.
std::optional<ExitCode> parse(QCommandLineParser &parser, const QStringList &arguments, qsizetype positional)
{
    parser.addHelpOption();
    if (!parser.parse(arguments)) {
        QTextStream(stderr) << parser.errorText() << Qt::endl;
        return ExitCode::Usage;
    }
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return ExitCode::Ok;
    }
    if (parser.positionalArguments().size() != positional) {
        QTextStream(stderr) << parser.helpText();
        return ExitCode::Usage;
    }
    return {};
}

// ---- list -------------------------------------------------------------------------------------------

constexpr int idWidth = 16; // characters

QJsonObject toJson(const CatalogEntry &entry, const QStringList &remarks)
{
    return {{u"id"_s, entry.id},       {u"title"_s, entry.title},
            {u"file"_s, entry.file},   {u"shipped"_s, entry.isShipped},
            {u"fault"_s, entry.fault}, {u"remarks"_s, QJsonArray::fromStringList(remarks)}};
}

void sayEntry(const CatalogEntry &entry, const QStringList &remarks)
{
    say(withControlsShown(entry.id.leftJustified(idWidth) + u' '
                          + (entry.fault.isEmpty() ? entry.title : entry.fault)));
    for (const QString &remark : remarks)
        say(withControlsShown(QString(idWidth + 1, u' ') + remark));
}

void sayEntries(const QList<CatalogEntry> &entries, bool asJson)
{
    QJsonArray array;
    for (const CatalogEntry &entry : entries) {
        const QStringList remarks = remarksOn(entry);
        array.append(toJson(entry, remarks));
        if (!asJson)
            sayEntry(entry, remarks);
    }
    const QStringList leftOut = filesLeftOut(userFolder());
    if (asJson)
        return sayJson({{u"connectors"_s, array}, {u"leftOut"_s, QJsonArray::fromStringList(leftOut)}});
    for (const QString &file : leftOut)
        say(file.leftJustified(idWidth) + u" left out: the name of a connector ends in .mjs"_s);
}

int list(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lists the connectors that ship with the program, and those in "_s
                                     + userFolder());
    parser.addOption({u"json"_s, u"For machines."_s});
    if (const auto ended = parse(parser, arguments, 0))
        return int(*ended);
    QObject context;
    catalog().list().then(&context, [&parser](const Result<QList<CatalogEntry>> &entries) {
        sayEntries(*entries, parser.isSet(u"json"_s));
        const bool isFaulty =
            std::ranges::any_of(*entries, [](auto &entry) { return !entry.fault.isEmpty(); });
        QCoreApplication::exit(int(isFaulty ? ExitCode::ProblemsFound : ExitCode::Ok));
    });
    return QCoreApplication::exec();
}

// ---- check ------------------------------------------------------------------------------------------

/// Gives the same credentials once: when they are refused, asking again won't change them.
class GivenCredentials final : public CredentialSource
{
public:
    explicit GivenCredentials(const Credentials &credentials) : m_credentials(credentials) { }
    Task<Credentials> credentials(const QString &lastRefusal) override
    {
        if (lastRefusal.isEmpty())
            return Task<Credentials>::ready(m_credentials);
        return Task<Credentials>::ready(failure(Error::Kind::SignIn, lastRefusal));
    }

private:
    Credentials m_credentials;
};

void addCheckOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Tries every operation of a connector against a running backend.\n\n"
        "Reads only, unless --write is given. --write changes what can be edited of one product and its "
        "first SKU, an order's memo and the list of server domains, and puts them back; and if an order "
        "waits to be shipped, it ships it, for good: use a test shop. The password comes from standard "
        "input, from ZHANGGUI_PASSWORD, or is asked for."_s);
    parser.addPositionalArgument(u"connector"_s, u"An id from \"connector list\", or a file."_s);
    parser.addOptions({{u"url"_s,
                        u"The backend's address. On this computer it may be without scheme and port: then it "
                        "is the port that the connector names."_s,
                        u"address"_s},
                       {u"user"_s, u"Who signs in."_s, u"name"_s},
                       {u"password-stdin"_s, u"Read the password from standard input."_s},
                       {u"authority"_s, u"Trust the certificates signed by this one only."_s, u"PEM file"_s},
                       {u"write"_s, u"Try writing operations too."_s},
                       {u"json"_s, u"For machines."_s}});
}

QJsonObject reportOf(const QString &connector, const QUrl &url, const QList<CheckedOperation> &tried)
{
    QJsonArray operations;
    QMap<QString, int> counts{{u"ok"_s, 0}, {u"absent"_s, 0}, {u"skipped"_s, 0}, {u"failed"_s, 0}};
    for (const CheckedOperation &operation : tried) {
        const QJsonObject json = toJson(operation);
        operations.append(json);
        ++counts[json["outcome"_L1].toString()];
    }
    QJsonObject out{{u"connector"_s, connector}, {u"url"_s, url.toString()}, {u"operations"_s, operations}};
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QString summaryOf(const QJsonObject &report)
{
    return u"%1 ok, %2 absent, %3 skipped, %4 failed"_s.arg(report["ok"_L1].toInt())
        .arg(report["absent"_L1].toInt())
        .arg(report["skipped"_L1].toInt())
        .arg(report["failed"_L1].toInt());
}

int runCheck(const QCommandLineParser &parser, const QString &file, const QUrl &url, const QString &password)
{
    const TransportSettings settings{.base = url,
                                     .trust = {.kind = parser.isSet(u"authority"_s)
                                                   ? TrustSettings::Kind::OwnAuthority
                                                   : TrustSettings::Kind::System,
                                               .authorityFile = parser.value(u"authority"_s)}};
    HttpTransport shop(settings);
    SpoiltSession session(shop);
    HttpTransport elsewhere({});
    GivenCredentials credentials({.user = parser.value(u"user"_s), .password = password});
    ConnectorBackend backend(
        file, url,
        {.shop = session,
         .elsewhere = elsewhere,
         .credentials = credentials,
         .streams = &shop,
         .makeStreams = [settings] { return std::make_unique<HttpTransport>(settings); }});
    ConnectorCheck check(backend, parser.isSet(u"write"_s));
    check.setSession(session);
    const bool asJson = parser.isSet(u"json"_s);
    if (!asJson) {
        QObject::connect(&check, &ConnectorCheck::tried, &check,
                         [](const CheckedOperation &operation) { say(toLine(operation)); });
    }
    check.run().then(&check, [&](const Result<QList<CheckedOperation>> &tried) {
        const QJsonObject report = reportOf(parser.positionalArguments().constFirst(), url, *tried);
        asJson ? sayJson(report) : say(summaryOf(report));
        QCoreApplication::exit(int(exitCodeOf(*tried)));
    });
    return QCoreApplication::exec();
}

/// Nothing also for a file with a fault, which the check will name.
std::optional<int> defaultPortOf(const QString &file)
{
    Connector connector;
    const auto loaded = connector.load(file);
    return loaded ? loaded->defaultPort : std::nullopt;
}

int check(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCheckOptions(parser);
    if (const auto ended = parse(parser, arguments, 1))
        return int(*ended);
    const QString typed = parser.value(u"url"_s);
    if (!checkAddress(typed, {}) || !parser.isSet(u"user"_s))
        return reportUsage(u"--url takes an address such as http://127.0.0.1:8080, --user a name"_s);
    const auto file = catalog().find(parser.positionalArguments().constFirst());
    if (!file)
        return reportFailure(file.error());
    const auto url = checkAddress(typed, wantsDefaultPort(typed) ? defaultPortOf(*file) : std::nullopt);
    const auto password = readPassword(parser.isSet(u"password-stdin"_s));
    if (!password)
        return reportFailure(password.error());
    silenceTheLog();
    return runCheck(parser, *file, *url, *password);
}

} // namespace

QList<Command> connectorCommands()
{
    return {{.subject = u"connector"_s,
             .verb = u"list"_s,
             .help = u"List the connectors there are"_s,
             .run = list},
            {.subject = u"connector"_s,
             .verb = u"check"_s,
             .help = u"Try a connector against a running backend"_s,
             .run = check}};
}
