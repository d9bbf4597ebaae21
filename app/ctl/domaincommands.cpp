// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/domaincommands.h"

#include "app/ctl/domainverify.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTextStream>

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

} // namespace

QList<Command> domainCommands()
{
    return {{.subject = u"domains"_s,
             .verb = u"verify"_s,
             .help = u"Judge certificate chains off line"_s,
             .run = verify}};
}
