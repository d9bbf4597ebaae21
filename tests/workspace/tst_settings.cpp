// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/configfolder.h"
#include "app/workspace/profiles.h"
#include "app/workspace/settings.h"
#include "app/workspace/settingsfile.h"
#include "app/workspace/shopprofilejson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
}

ShopProfile profileWithEverything()
{
    ShopProfile profile = newShopProfile();
    profile.name = u"旗舰店"_s;
    profile.connector = u"hioshop"_s;
    profile.address = QUrl(u"https://shop.example:8443/api"_s);
    profile.user = u"lin"_s;
    profile.environment = Environment::Production;
    profile.trust = {.kind = TrustSettings::Kind::PinnedCertificate, .pinnedSha256 = QByteArray(32, 'x')};
    return profile;
}

void writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileName() const { return m_folder->filePath(u"settings.ini"_s); }
    SettingsFile opened() const { return openSettingsFile(fileName(), noon); }
    QStringList copies() const { return QDir(m_folder->path()).entryList({u"*.corrupt-*"_s}); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everythingIsThereAfterARestart()
    {
        const ShopProfile profile = profileWithEverything();
        const SafeMode careful{.isReadOnly = true, .countedFrom = 5};
        {
            const SettingsFile file = opened();
            Settings settings(*file.store);
            settings.setLanguage(u"zh_CN"_s);
            settings.setTheme(Theme::Dark);
            settings.setWindowGeometry(u"main"_s, "geometry"_ba);
            settings.setWindowState(u"main"_s, "state"_ba);
            settings.setLayout(u"orders/columns"_s, QByteArray("\0\1\2", 3));
            settings.saveShop(profile);
            settings.setLastShop(profile.id);
            settings.setSafeMode(profile.id, careful);
            QVERIFY(settings.save());
        }
        const SettingsFile file = opened();
        const Settings settings(*file.store);
        QCOMPARE(settings.language(), u"zh_CN"_s);
        QCOMPARE(settings.theme(), Theme::Dark);
        QCOMPARE(settings.windowGeometry(u"main"_s), "geometry"_ba);
        QCOMPARE(settings.windowState(u"main"_s), "state"_ba);
        QCOMPARE(settings.layout(u"orders/columns"_s), QByteArray("\0\1\2", 3));
        QCOMPARE(settings.shops(), QList{profile});
        QCOMPARE(settings.lastShop(), profile.id);
        QCOMPARE(settings.safeMode(profile), careful);
        QVERIFY(file.damagedCopy.isEmpty());
    }

    void startsWithDefaultsWhenThereIsNoFile()
    {
        const SettingsFile file = opened();
        const Settings settings(*file.store);
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.theme(), Theme::System);
        QVERIFY(settings.shops().isEmpty());
        QVERIFY(settings.lastShop().isNull());
        QVERIFY(file.isWritable);
    }

    void productionAsksUnlessToldOtherwise()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        ShopProfile profile = profileWithEverything();
        QVERIFY(settings.safeMode(profile).asksBeforeWrites);
        profile.environment = Environment::Test;
        QVERIFY(!settings.safeMode(profile).asksBeforeWrites);
        settings.setSafeMode(profile.id, {.asksBeforeWrites = true});
        QVERIFY(settings.safeMode(profile).asksBeforeWrites);
    }

    void savingAShopAgainReplacesIt()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        QSignalSpy changed(&settings, &Settings::shopsChanged);
        ShopProfile first = profileWithEverything();
        const ShopProfile second = newShopProfile();
        settings.saveShop(first);
        settings.saveShop(second);
        first.name = u"改名"_s;
        settings.saveShop(first);
        QCOMPARE(settings.shops(), (QList{first, second}));
        QCOMPARE(changed.size(), 3);
    }

    void removingTheLastOpenedShopForgetsThatItWasTheLast()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        const ShopProfile profile = profileWithEverything();
        settings.saveShop(profile);
        settings.setLastShop(profile.id);
        settings.setSafeMode(profile.id, {.isReadOnly = true});
        settings.removeShop(profile.id);
        QVERIFY(settings.shops().isEmpty());
        QVERIFY(settings.lastShop().isNull());
        QVERIFY(!settings.safeMode(profile).isReadOnly);
    }

    void findsAShopByNameExactSpellingFirst()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        ShopProfile lower = newShopProfile();
        lower.name = u"demo"_s;
        ShopProfile upper = newShopProfile();
        upper.name = u"DEMO"_s;
        settings.saveShop(lower);
        settings.saveShop(upper);
        QCOMPARE(settings.shopNamed(u"DEMO"_s)->id, upper.id);
        QCOMPARE(settings.shopNamed(u"Demo"_s)->id, lower.id);
        QVERIFY(!settings.shopNamed(u"other"_s));
    }

    void aProfileOfALaterVersionIsKeptThoughNotShown()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        const ShopProfile known = profileWithEverything();
        QJsonObject later = toJson(newShopProfile());
        later[u"trust"] = QJsonObject{{u"kind"_s, u"hardwareKey"_s}};
        file.store->setValue(u"shops/profiles"_s,
                             QString::fromUtf8(QJsonDocument(QJsonArray{later}).toJson()));
        settings.saveShop(known);
        QCOMPARE(settings.shops(), QList{known});
        QVERIFY(file.store->value(u"shops/profiles"_s).toString().contains(u"hardwareKey"_s));
    }

    void aPasswordInAnAddressIsNotKept()
    {
        ShopProfile profile = profileWithEverything();
        profile.address = QUrl(u"https://lin:hunter2@shop.example/api"_s);
        const QByteArray text = QJsonDocument(toJson(profile)).toJson();
        QVERIFY(!text.contains("hunter2"));
        QVERIFY(text.contains("https://shop.example/api"));
    }

    void aProfileIsRefusedWithTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no id") << u"id"_s << QJsonValue(u"7"_s);
        QTest::newRow("no such environment") << u"environment"_s << QJsonValue(u"prod"_s);
        QTest::newRow("trust of an unknown kind")
            << u"trust"_s << QJsonValue(QJsonObject{{u"kind"_s, u"anyone"_s}});
        QTest::newRow("name is a number") << u"name"_s << QJsonValue(3);
    }
    void aProfileIsRefusedWithTheFieldThatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = toJson(profileWithEverything());
        json[field] = value;
        const auto profile = shopProfileFromJson(json);
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.contains(field), qPrintable(profile.error().detail));
    }

    void aDamagedFileGivesItsReadablePartAndACopy_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("language");
        QTest::newRow("a line of rubbish")
            << "[appearance]\nlanguage=zh_CN\nrubbish without a sign\n"_ba << u"zh_CN"_s;
        QTest::newRow("binary") << QByteArray("\0\x01\x02\xff\xfe[[[", 9) << QString();
        QTest::newRow("cut in the middle, then zeros")
            << "[appearance]\nlanguage=en\n[wind"_ba + QByteArray(512, '\0') << u"en"_s;
    }
    void aDamagedFileGivesItsReadablePartAndACopy()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, language);
        writeFile(fileName(), content);
        const SettingsFile file = opened();
        QCOMPARE(file.damagedCopy, fileName() + u".corrupt-20240501T120000Z"_s);
        QFile copy(file.damagedCopy);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), content);
        Settings settings(*file.store);
        QCOMPARE(settings.language(), language);
        settings.setTheme(Theme::Light);
        QVERIFY(settings.save());
        QCOMPARE(opened().store->value(u"appearance/theme"_s).toString(), u"light"_s);
    }

    void valuesOfTheWrongKindAreDefaults()
    {
        writeFile(fileName(), "[appearance]\ntheme=purple\n[shops]\nprofiles=\"{not json\"\n");
        const SettingsFile file = opened();
        const Settings settings(*file.store);
        QCOMPARE(settings.theme(), Theme::System);
        QVERIFY(settings.shops().isEmpty());
    }

    void aListOfShopsThatCannotBeReadIsNotOverwritten()
    {
        const SettingsFile file = opened();
        file.store->setValue(u"shops/profiles"_s, u"[{\"name\": \"旗舰"_s);
        Settings settings(*file.store);
        const ShopProfile profile = profileWithEverything();
        settings.saveShop(profile);
        QCOMPARE(settings.shops(), QList{profile});
        QCOMPARE(file.store->value(u"shops/damagedProfiles"_s).toString(), u"[{\"name\": \"旗舰"_s);
    }

    void theFileIsReadableByTheUserAlone()
    {
        const SettingsFile file = opened();
        Settings settings(*file.store);
        settings.setTheme(Theme::Dark);
        QVERIFY(settings.save());
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(fileName()) & others));
        QVERIFY(copies().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        writeFile(m_folder->filePath(u"in-the-way"_s), "x");
        const SettingsFile file = openSettingsFile(m_folder->filePath(u"in-the-way/settings.ini"_s), noon);
        Settings settings(*file.store);
        settings.setTheme(Theme::Dark);
        QVERIFY(!file.isWritable);
        const auto saved = settings.save();
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QCOMPARE(settings.theme(), Theme::Dark);
    }

    void theConfigOptionMovesEverything()
    {
        const QString root = m_folder->filePath(u"elsewhere"_s);
        const ConfigFolder folder = ConfigFolder::chosen(root);
        QVERIFY(folder.create());
        for (const QString &part : {folder.config, folder.data, folder.log, folder.cache}) {
            QVERIFY(part.startsWith(root));
            QVERIFY(QDir(part).exists());
        }
        QVERIFY(folder.databaseFile().startsWith(folder.data));
        QVERIFY(!(QFile::permissions(folder.data) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void withoutTheOptionTheSystemsPlacesAreUsed()
    {
        const ConfigFolder folder = ConfigFolder::chosen({});
        QVERIFY(folder.config.endsWith(u"/zhanggui"_s));
        QVERIFY(folder.config != folder.cache);
    }

    void theSampleShopIsAlwaysTheSameProfile()
    {
        QCOMPARE(sampleShopProfile(u"a"_s).id, sampleShopProfile(u"b"_s).id);
        QVERIFY(newShopProfile().id != newShopProfile().id);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
