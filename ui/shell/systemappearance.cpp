// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemappearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

namespace {

// The desktop portal's settings: org.freedesktop.portal.Settings, version 1.
const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s; // 1: dark wanted, 2: light wanted
const QString contrastKey = u"contrast"_s;   // 1: high

/// Read() wraps its value twice, the signal once.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

void SystemAppearance::start()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                // clang-format off
                SLOT(onPortalSetting(QString,QString,QDBusVariant)));
    // clang-format on
    askPortal(schemeKey);
    askPortal(contrastKey);
}

void SystemAppearance::askPortal(const QString &key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearanceGroup << key;
    question.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError())
            take(key, unwrapped(reply.value()));
    });
}

void SystemAppearance::onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup)
        take(key, unwrapped(value.variant()));
}

void SystemAppearance::take(const QString &key, uint value)
{
    if (key == schemeKey)
        m_isDark = value == 1;
    else if (key == contrastKey)
        m_hasHighContrast = value == 1;
    Q_EMIT changed();
}

#else

void SystemAppearance::start()
{
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    m_isDark = personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
    const QSettings access(u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                           QSettings::NativeFormat);
    m_hasHighContrast = (access.value(u"Flags"_s).toInt() & 1) != 0;
#else
    m_isDark = QPalette().color(QPalette::Window).lightness() < 128;
#endif
    Q_EMIT changed();
}

void SystemAppearance::askPortal(const QString &) { }
void SystemAppearance::onPortalSetting(const QString &, const QString &, const QDBusVariant &) { }
void SystemAppearance::take(const QString &, uint) { }

#endif
