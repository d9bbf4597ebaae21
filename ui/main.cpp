// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/crashtrace.h"
#include "app/base/logging.h"
#include "app/base/memory.h"
#include "app/workspace/configlock.h"
#include "app/workspace/fallbacksecretstore.h"
#include "app/workspace/keychainsecretstore.h"
#include "app/workspace/settings.h"
#include "app/workspace/settingsfile.h"
#include "ui/application.h"
#include "ui/shell/commandline.h"
#include "ui/shell/languages.h"
#include "ui/shell/startproblem.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void complain(const QString &sentence)
{
    std::fprintf(stderr, "zhanggui: %s\n", qPrintable(sentence));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments << QString::fromLocal8Bit(argv[at]);
    return arguments;
}

/// Before there is an application object: Qt reads it then.
void setScale(double scale)
{
    if (!qFuzzyCompare(scale, 1.0))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
}

/// Whether people look at the windows; else the program runs for pictures.
bool hasWindows(const CommandLine &line)
{
    return line.screenshotFolder.isEmpty() && QGuiApplication::platformName() != "offscreen"_L1;
}

/// Says so where it is seen.
int giveUp(const Error &error, const CommandLine &line, const ConfigFolder &folders)
{
    Languages languages;
    languages.speak(line.language);
    StartProblem problem(error, folders.config);
    complain(problem.line());
    if (hasWindows(line)) {
        QObject::connect(&problem, &QDialog::finished, qApp, &QCoreApplication::quit);
        problem.open();
        QApplication::exec();
    }
    return ExitFailure;
}

/// Another console has this configuration: it is asked to come up instead.
int handOver(const CommandLine &line, const ConfigFolder &folders)
{
    if (!line.screenshotFolder.isEmpty()) {
        complain(u"another console uses this configuration; give --config another folder"_s);
        return ExitFailure;
    }
    const auto sent =
        sendWish(folders.config, {.shop = line.shop, .page = line.page, .wantsSample = line.wantsSample});
    if (!sent) {
        // A dead console's lock can't be taken over on a full disk.
        const Result<Done> writable = folders.tryToWrite();
        const Error silent{.kind = Error::Kind::Busy, .detail = sent.error().detail};
        return giveUp(writable ? silent : writable.error(), line, folders);
    }
    complain(u"already running; its window is in front now"_s);
    return ExitOk;
}

int runConsole(const CommandLine &line, const ConfigFolder &folders)
{
    SettingsFile file = openSettingsFile(folders.settingsFile(), systemClock());
    if (!line.shop.isEmpty() && !Settings(*file.store).shopNamed(line.shop) && !hasWindows(line)) {
        complain(u"no shop is called “%1”; the Settings page has the names"_s.arg(line.shop));
        return ExitUsage;
    }
    KeychainSecretStore keychain;
    FallbackSecretStore secrets(keychain);
    Application application(line, folders, file, secrets);
    QObject::connect(&application, &Application::finished, qApp, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    application.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    keepLittleMemory();
    const Result<CommandLine> line = parseCommandLine(argumentsOf(argc, argv));
    if (!line) {
        complain(line.error().message + u"\nTry zhanggui --help."_s);
        return ExitUsage;
    }
    if (line->wantsHelp || line->wantsVersion) {
        std::fputs(qPrintable(line->wantsHelp ? commandLineHelp() : u"zhanggui " ZHANGGUI_VERSION "\n"_s),
                   stdout);
        return ExitOk;
    }
    setScale(line->scale);
    QCoreApplication::setApplicationName(u"zhanggui"_s);
    QCoreApplication::setApplicationVersion(u"" ZHANGGUI_VERSION ""_s);
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"zhanggui"_s);
    QApplication::setQuitOnLastWindowClosed(false);

    const ConfigFolder folders = ConfigFolder::chosen(line->config);
    if (const auto created = folders.create(); !created)
        return giveUp(created.error(), *line, folders);
    ConfigLock lock(folders.lockFile());
    if (const auto held = lock.acquire(); !held) {
        if (held.error().kind == Error::Kind::Busy)
            return handOver(*line, folders);
        return giveUp(held.error(), *line, folders);
    }
    keepCrashTraces(folders.log);
    startLogFile(folders.log);
    return runConsole(*line, folders);
}
