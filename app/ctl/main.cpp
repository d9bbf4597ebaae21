// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/memory.h"
#include "app/base/module.h"
#include "app/ctl/analysecommand.h"
#include "app/ctl/commandset.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<QList<Command>> allCommands()
{
    const auto module = moduleOffering<CommandSet>(u"commands"_s);
    return module ? Result<QList<Command>>((*module)->commands()) : failure(module.error());
}

QString usageOf(const QList<Command> &commands)
{
    QString text = u"Usage: zhangguictl SUBJECT VERB [options]\n\n"_s;
    for (const Command &command : commands)
        text += u"  %1 %2"_s.arg(command.subject, command.verb).leftJustified(24) + command.help + u'\n';
    return text
        + u"\nzhangguictl SUBJECT VERB --help tells more.\n"
          "Exit codes: 0 ok, 1 failure, 2 usage, 3 network, 4 authentication, 5 a check found problems."_s;
}

bool asksForHelp(const QString &word)
{
    return word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    const QString name = u"zhangguictl %1 %2"_s.arg(command.subject, command.verb);
    return command.run(QStringList{name} + arguments.mid(3));
}

int run(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == "--version"_L1) {
        QTextStream(stdout) << "zhangguictl "_L1 << QCoreApplication::applicationVersion() << Qt::endl;
        return int(ExitCode::Ok);
    }
    const auto isAsked = [&arguments, &first](const Command &command) {
        return command.subject == first && command.verb == arguments.value(2);
    };
    if (const Command analyse = analyseCommand(); isAsked(analyse))
        return runCommand(analyse, arguments);
    const auto commands = allCommands();
    if (!commands)
        return reportFailure(commands.error());
    if (asksForHelp(first)) {
        QTextStream(stdout) << usageOf(*commands) << Qt::endl;
        return int(ExitCode::Ok);
    }
    const auto found = std::find_if(commands->cbegin(), commands->cend(), isAsked);
    return found == commands->cend() ? reportUsage(usageOf(*commands)) : runCommand(*found, arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    keepLittleMemory();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"zhangguictl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHANGGUI_VERSION));
    return run(QCoreApplication::arguments());
}
