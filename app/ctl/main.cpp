// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/memory.h"
#include "app/ctl/connectorcommands.h"
#include "app/ctl/domaincommands.h"
#include "app/ctl/shopcommands.h"
#include "app/ctl/trafficcommands.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Command> allCommands()
{
    return shopCommands() + connectorCommands() + domainCommands() + trafficCommands();
}

void sayUsage(QTextStream &to)
{
    to << "Usage: zhangguictl SUBJECT VERB [options]\n\n"_L1;
    for (const Command &command : allCommands())
        to << u"  %1 %2"_s.arg(command.subject, command.verb).leftJustified(24) << command.help << '\n';
    to << "\nzhangguictl SUBJECT VERB --help tells more.\n"
          "Exit codes: 0 ok, 1 failure, 2 usage, 3 network, 4 authentication, 5 a check found problems.\n"_L1;
}

int run(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (first == "--version"_L1) {
        out << "zhangguictl "_L1 << QCoreApplication::applicationVersion() << Qt::endl;
        return int(ExitCode::Ok);
    }
    if (first == "--help"_L1 || first == "-h"_L1 || first == "help"_L1) {
        sayUsage(out);
        return int(ExitCode::Ok);
    }
    const QList<Command> commands = allCommands();
    const auto found = std::find_if(commands.cbegin(), commands.cend(), [&](const Command &command) {
        return command.subject == first && command.verb == arguments.value(2);
    });
    if (found == commands.cend()) {
        sayUsage(err);
        return int(ExitCode::Usage);
    }
    const QString name = u"zhangguictl %1 %2"_s.arg(found->subject, found->verb);
    return found->run(QStringList{name} + arguments.mid(3));
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
