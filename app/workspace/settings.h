// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/workspace/shopprofile.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

class QSettings;

enum class Theme { System, Light, Dark };

/// "system", "light", "dark": in the settings and on the command line.
QString themeName(Theme theme);
std::optional<Theme> themeFromName(QStringView name);

/// How careful the console is with one shop.
struct SafeMode {
    bool isReadOnly = false;       ///< offers no edits and no actions
    bool asksBeforeWrites = false; ///< a question names the shop before anything is sent
    int countedFrom = 20;          ///< that many changes in one go: the person types the count

    bool operator==(const SafeMode &) const = default;
};

/// Where a shop starts: only production asks.
SafeMode defaultSafeMode(Environment environment);

/// What the program remembers between runs. Each key and its default are written once, in settings.cpp.
/// Never a secret: those live in the SecretStore. A value that can't be read is its default.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// store outlives this.
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    /// "en", "zh_CN", "zh_TW"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);
    Theme theme() const;
    void setTheme(Theme theme);

    /// As QWidget::saveGeometry() gives it; by the window's name ("main").
    QByteArray windowGeometry(const QString &window) const;
    void setWindowGeometry(const QString &window, const QByteArray &geometry);
    /// As QMainWindow::saveState() gives it.
    QByteArray windowState(const QString &window) const;
    void setWindowState(const QString &window, const QByteArray &state);
    /// A splitter's or header's saveState(), by a name of the view's own ("orders/columns").
    QByteArray layout(const QString &key) const;
    void setLayout(const QString &key, const QByteArray &state);

    /// In the order they were added. Profiles that this version can't read are kept, not shown.
    QList<ShopProfile> shops() const;
    std::optional<ShopProfile> shop(const QUuid &id) const;
    /// By name, for `--shop NAME`: first as it is written, then without regard to case.
    std::optional<ShopProfile> shopNamed(const QString &name) const;
    /// Adds it, or replaces the one of the same id.
    void saveShop(const ShopProfile &profile);
    /// Takes it out with what was remembered about it. Its password is the caller's to remove.
    void removeShop(const QUuid &id);

    /// Null when there was none, or it is gone.
    QUuid lastShop() const;
    void setLastShop(const QUuid &id);

    /// What a room ("traffic") remembers of a shop; gone with the shop.
    QJsonObject shopData(const QUuid &shop, const QString &room) const;
    void setShopData(const QUuid &shop, const QString &room, const QJsonObject &data);

    /// Whether the program goes on watching in the tray once its window is closed; nothing: nobody has said.
    std::optional<bool> staysInTray() const;
    void setStaysInTray(bool stays);

    SafeMode safeMode(const ShopProfile &profile) const;
    void setSafeMode(const QUuid &shop, const SafeMode &mode);

    /// Writes everything to disk now. Storage when that can't be done; what was set stays in memory.
    Result<Done> save();

Q_SIGNALS:
    void shopsChanged();
    /// Language or theme.
    void appearanceChanged();

private:
    QByteArray bytes(const QString &key) const;

    QSettings &m_store;
};
