// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Whether the system is set to dark, and to high contrast, where it says so. Asked for after the
/// first window is up; until then, and where nothing is said, light and plain.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool isDark() const { return m_isDark; }
    bool hasHighContrast() const { return m_hasHighContrast; }
    /// Asks the system, and listens from then on where it tells of changes.
    void start();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    /// The desktop portal's signal; the value's type is the portal's business.
    void onPortalSetting(const QString &group, const QString &key, const class QDBusVariant &value);

private:
    void askPortal(const QString &key);
    void take(const QString &key, uint value);

    bool m_isDark = false;
    bool m_hasHighContrast = false;
};
