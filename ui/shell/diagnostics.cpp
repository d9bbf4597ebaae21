// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnostics.h"

#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QSslSocket>
#include <QSysInfo>

using namespace Qt::StringLiterals;

QString diagnosticsText()
{
    QStringList lines{
        u"Zhanggui " ZHANGGUI_VERSION ""_s,
        u"Qt %1 (%2)"_s.arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName()),
        u"TLS %1"_s.arg(QSslSocket::sslLibraryVersionString()),
        u"%1, kernel %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                   QSysInfo::currentCpuArchitecture()),
        u"language %1"_s.arg(QLocale().name()),
    };
    const auto screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        lines << u"screen %1x%2 at %3"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    return lines.join(u'\n');
}
