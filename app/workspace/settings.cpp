// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"

#include "app/base/logging.h"
#include "app/workspace/shopprofilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto languageKey = "appearance/language"_L1;
constexpr auto themeKey = "appearance/theme"_L1;
constexpr auto shopsKey = "shops/profiles"_L1;
constexpr auto damagedShopsKey = "shops/damagedProfiles"_L1;
constexpr auto lastShopKey = "shops/last"_L1;
constexpr auto trayKey = "window/staysInTray"_L1;

constexpr std::array themeNames{
    std::pair{Theme::System, "system"_L1},
    std::pair{Theme::Light, "light"_L1},
    std::pair{Theme::Dark, "dark"_L1},
};

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString safeModeKey(const QUuid &shop)
{
    return u"safety/"_s + idText(shop);
}

QString shopDataKey(const QUuid &shop)
{
    return u"shopdata/"_s + idText(shop);
}

/// Every profile as it is stored, also those that this version does not understand.
QJsonArray storedShops(const QSettings &store)
{
    return QJsonDocument::fromJson(store.value(shopsKey).toString().toUtf8()).array();
}

/// A list that can't be read at all is put beside the new one, for somebody to look at.
void storeShops(QSettings &store, const QJsonArray &shops)
{
    const QString stored = store.value(shopsKey).toString();
    if (!stored.isEmpty() && !QJsonDocument::fromJson(stored.toUtf8()).isArray())
        store.setValue(damagedShopsKey, stored);
    store.setValue(shopsKey, QString::fromUtf8(QJsonDocument(shops).toJson(QJsonDocument::Compact)));
}

qsizetype indexOf(const QJsonArray &shops, const QUuid &id)
{
    const auto found = std::ranges::find_if(
        shops, [&](const QJsonValue &shop) { return QUuid::fromString(shop[u"id"].toString()) == id; });
    return found == shops.end() ? -1 : found - shops.begin();
}

} // namespace

QString themeName(Theme theme)
{
    for (const auto &[known, name] : themeNames) {
        if (known == theme)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Theme> themeFromName(QStringView name)
{
    for (const auto &[theme, known] : themeNames) {
        if (known == name)
            return theme;
    }
    return {};
}

SafeMode defaultSafeMode(Environment environment)
{
    return {.asksBeforeWrites = environment == Environment::Production};
}

Settings::Settings(QSettings &store, QObject *parent) : QObject(parent), m_store(store) { }

QString Settings::language() const
{
    return m_store.value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_store.setValue(languageKey, language);
    Q_EMIT appearanceChanged();
}

Theme Settings::theme() const
{
    return themeFromName(m_store.value(themeKey).toString()).value_or(Theme::System);
}

void Settings::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_store.setValue(themeKey, themeName(theme));
    Q_EMIT appearanceChanged();
}

QByteArray Settings::bytes(const QString &key) const
{
    return m_store.value(key).toByteArray();
}

QByteArray Settings::windowGeometry(const QString &window) const
{
    return bytes(u"windows/"_s + window + u"/geometry"_s);
}

void Settings::setWindowGeometry(const QString &window, const QByteArray &geometry)
{
    m_store.setValue(u"windows/"_s + window + u"/geometry"_s, geometry);
}

QByteArray Settings::windowState(const QString &window) const
{
    return bytes(u"windows/"_s + window + u"/state"_s);
}

void Settings::setWindowState(const QString &window, const QByteArray &state)
{
    m_store.setValue(u"windows/"_s + window + u"/state"_s, state);
}

QByteArray Settings::layout(const QString &key) const
{
    return bytes(u"layout/"_s + key);
}

void Settings::setLayout(const QString &key, const QByteArray &state)
{
    m_store.setValue(u"layout/"_s + key, state);
}

QList<ShopProfile> Settings::shops() const
{
    QList<ShopProfile> shops;
    const QJsonArray entries = storedShops(m_store);
    for (const QJsonValue &stored : entries) {
        if (auto profile = shopProfileFromJson(stored.toObject()))
            shops.append(*std::move(profile));
        else
            qCWarning(logWorkspace) << "a shop profile can't be read:" << profile.error().detail;
    }
    return shops;
}

std::optional<ShopProfile> Settings::shop(const QUuid &id) const
{
    for (const ShopProfile &profile : shops()) {
        if (profile.id == id)
            return profile;
    }
    return {};
}

std::optional<ShopProfile> Settings::shopNamed(const QString &name) const
{
    const QList<ShopProfile> known = shops();
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const ShopProfile &profile : known) {
            if (profile.name.compare(name, sensitivity) == 0)
                return profile;
        }
    }
    return {};
}

void Settings::saveShop(const ShopProfile &profile)
{
    QJsonArray shops = storedShops(m_store);
    if (const qsizetype at = indexOf(shops, profile.id); at >= 0)
        shops.replace(at, toJson(profile));
    else
        shops.append(toJson(profile));
    storeShops(m_store, shops);
    Q_EMIT shopsChanged();
}

void Settings::removeShop(const QUuid &id)
{
    QJsonArray shops = storedShops(m_store);
    const qsizetype at = indexOf(shops, id);
    if (at < 0)
        return;
    shops.removeAt(at);
    storeShops(m_store, shops);
    m_store.remove(safeModeKey(id));
    m_store.remove(shopDataKey(id));
    Q_EMIT shopsChanged();
}

QUuid Settings::lastShop() const
{
    const QUuid last = QUuid::fromString(m_store.value(lastShopKey).toString());
    return shop(last) ? last : QUuid();
}

void Settings::setLastShop(const QUuid &id)
{
    m_store.setValue(lastShopKey, idText(id));
}

QJsonObject Settings::shopData(const QUuid &shop, const QString &room) const
{
    return QJsonDocument::fromJson(bytes(shopDataKey(shop) + u'/' + room)).object();
}

void Settings::setShopData(const QUuid &shop, const QString &room, const QJsonObject &data)
{
    m_store.setValue(shopDataKey(shop) + u'/' + room, QJsonDocument(data).toJson(QJsonDocument::Compact));
}

std::optional<bool> Settings::staysInTray() const
{
    const QString stored = m_store.value(trayKey).toString();
    if (stored != "true"_L1 && stored != "false"_L1)
        return {};
    return stored == "true"_L1;
}

void Settings::setStaysInTray(bool stays)
{
    m_store.setValue(trayKey, stays ? u"true"_s : u"false"_s);
}

SafeMode Settings::safeMode(const ShopProfile &profile) const
{
    const SafeMode fallback = defaultSafeMode(profile.environment);
    const QString key = safeModeKey(profile.id);
    const auto value = [&](const QString &name, const QVariant &otherwise) {
        return m_store.value(key + u'/' + name, otherwise);
    };
    return {
        .isReadOnly = value(u"readOnly"_s, fallback.isReadOnly).toBool(),
        .asksBeforeWrites = value(u"asksBeforeWrites"_s, fallback.asksBeforeWrites).toBool(),
        .countedFrom = std::max(1, value(u"countedFrom"_s, fallback.countedFrom).toInt()),
    };
}

void Settings::setSafeMode(const QUuid &shop, const SafeMode &mode)
{
    const QString key = safeModeKey(shop) + u'/';
    m_store.setValue(key + u"readOnly"_s, mode.isReadOnly);
    m_store.setValue(key + u"asksBeforeWrites"_s, mode.asksBeforeWrites);
    m_store.setValue(key + u"countedFrom"_s, mode.countedFrom);
    Q_EMIT shopsChanged();
}

Result<Done> Settings::save()
{
    m_store.sync();
    if (m_store.status() == QSettings::AccessError)
        return failure(Error::Kind::Storage, u"cannot write the settings file "_s + m_store.fileName());
    return Done{};
}
