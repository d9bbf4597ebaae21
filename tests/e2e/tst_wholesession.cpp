// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorbackend.h"
#include "app/base/logging.h"
#include "app/net/httptransport.h"
#include "app/sampleshop/sampleshop.h"
#include "app/shop/orderfacts.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/configfolder.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/memorysecretstore.h"
#include "app/workspace/profiles.h"
#include "app/workspace/settings.h"
#include "app/workspace/settingsfile.h"
#include "tests/support/awaited.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Sends for real, and remembers what the session's secret looks like on the wire.
class Eavesdropper final : public Transport
{
public:
    explicit Eavesdropper(Transport &inner) : m_inner(inner) { }

    Task<HttpReply> send(const HttpRequest &request) override
    {
        for (const auto &[name, value] : request.headers) {
            if (name.compare("authorization", Qt::CaseInsensitive) == 0)
                token = value.mid(value.lastIndexOf(' ') + 1);
        }
        return m_inner.send(request);
    }

    QByteArray token{};

private:
    Transport &m_inner;
};

/// The password from the secret store, as the console's own source has it.
class StoredCredentials final : public CredentialSource
{
public:
    StoredCredentials(SecretStore &secrets, const ShopProfile &profile)
        : m_secrets(secrets), m_profile(profile)
    {
    }

    Task<Credentials> credentials(const QString &lastRefusal) override
    {
        if (!lastRefusal.isEmpty())
            return Task<Credentials>::ready(failure(Error::Kind::Cancelled, u"nobody to ask"_s));
        return m_secrets.read(passwordKey(m_profile.id)).andThen([this](const QString &password) {
            return Credentials{.user = m_profile.user, .password = password};
        });
    }

private:
    SecretStore &m_secrets;
    const ShopProfile &m_profile;
};

bool holds(const QString &file, const QByteArray &secret)
{
    QFile content(file);
    const QByteArray bytes = content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    const QString wide = QString::fromUtf8(secret);
    return bytes.contains(secret) || bytes.contains(secret.toBase64()) || bytes.contains(secret.toHex())
        || bytes.contains(QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2));
}

} // namespace

/// A morning's work against the sample shop over HTTP, with everything that writes to the disk at work.
class WholeSessionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_password = u"correct horse battery 掌柜"_s;
    std::unique_ptr<SampleShop> m_shop;
    ShopAddress m_address;

    struct Console {
        Console(const ConfigFolder &folder, const ShopAddress &shop, const QString &password)
            : file(openSettingsFile(folder.settingsFile(), systemClock())), settings(*file.store),
              transport({.base = shop.url}), wire(transport), credentials(secrets, profile),
              backend(u":/connectors/zhanggui.mjs"_s, shop.url,
                      {.shop = wire, .elsewhere = transport, .credentials = credentials}),
              database(folder.databaseFile()), changes(database, profile.id, systemClock()),
              applier(backend, changes)
        {
            profile.name = u"旗舰店"_s;
            profile.connector = u"zhanggui"_s;
            profile.address = shop.url;
            profile.address.setUserName(shop.user);
            profile.address.setPassword(password); // as somebody may paste it
            profile.user = shop.user;
            settings.saveShop(profile);
            settings.setLastShop(profile.id);
        }

        SettingsFile file;
        Settings settings;
        ShopProfile profile = newShopProfile();
        MemorySecretStore secrets{};
        HttpTransport transport;
        Eavesdropper wire;
        StoredCredentials credentials;
        ConnectorBackend backend;
        LocalDatabase database;
        PendingChanges changes;
        ChangeApplier applier;
    };

    static void editFirstProduct(Console &console)
    {
        const auto page = awaited(console.backend.products({.page = {.pageSize = 1}}));
        QVERIFY(page && !page->items.isEmpty());
        const auto product = awaited(console.backend.product(page->items.first().id));
        QVERIFY(product && !product->skus.isEmpty());
        const EntityRef entity{.id = product->summary.id.value, .label = product->summary.name};
        const QString field = u"skus/%1/price"_s.arg(product->skus.first().id.value);
        const qint64 price = product->skus.first().price.minor;
        QVERIFY(console.changes.setField(entity, product->summary.version, field, price, price + 100));
    }

    static void shipFirstOrder(Console &console)
    {
        const auto page =
            awaited(console.backend.orders({.page = {.pageSize = 1}, .states = {OrderState::ToShip}}));
        QVERIFY(page && !page->items.isEmpty());
        const auto order = awaited(console.backend.order(page->items.first().id));
        QVERIFY(order);
        const auto carriers = awaited(console.backend.carriers());
        QVERIFY(carriers && !carriers->isEmpty());
        const EntityRef entity{
            .kind = EntityRef::Kind::Order, .id = order->summary.id.value, .label = order->summary.number};
        QVERIFY(console.changes.addAction(
            entity, order->summary.version, u"ship"_s,
            {{u"carrier"_s, carriers->first().id.value}, {u"trackingNumber"_s, u"SF1234567"_s}},
            orderFacts(*order)));
        QVERIFY(console.changes.addAction(entity, order->summary.version, u"memo"_s, {{u"memo"_s, u"已发"_s}},
                                          orderFacts(*order)));
    }

    static QList<QUuid> idsOf(const PendingChanges &changes)
    {
        QList<QUuid> ids;
        for (const PendingChange &change : changes.all())
            ids.append(change.id);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<SampleShop>(
            ShopOptions{.products = 20, .orders = 60, .customers = 10, .password = m_password});
        const auto started = awaited(m_shop->start(), std::chrono::seconds(60));
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_address = *started;
    }
    void cleanupTestCase() { m_shop.reset(); }

    void nothingOnDiskHoldsThePasswordOrTheToken()
    {
        const ConfigFolder folder = ConfigFolder::under(m_folder.filePath(u"config"_s));
        QVERIFY(folder.create());
        startLogFile(folder.log);
        QLoggingCategory::setFilterRules(u"zhanggui.*=true"_s);
        QByteArray token;
        {
            Console console(folder, m_address, m_password);
            QVERIFY(awaited(console.secrets.write(passwordKey(console.profile.id), u"wrong"_s)));
            QVERIFY(!awaited(console.backend.signIn(), std::chrono::seconds(2)));
            QVERIFY(awaited(console.secrets.write(passwordKey(console.profile.id), m_password)));
            const auto session = awaited(console.backend.signIn());
            QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
            editFirstProduct(console);
            shipFirstOrder(console);
            const auto applied = awaited(console.applier.apply(idsOf(console.changes)));
            QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
            QVERIFY(console.changes.all().isEmpty());
            editFirstProduct(console); // and one that stays in the database
            QVERIFY(console.settings.save());
            token = console.wire.token;
        }
        QVERIFY(token.size() > 8);
        int files = 0;
        QDirIterator all(folder.config, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        for (; all.hasNext(); ++files) {
            const QString file = all.next();
            QVERIFY2(!holds(file, token), qPrintable(file));
            QVERIFY2(!holds(file, m_password.toUtf8()), qPrintable(file));
        }
        QVERIFY(files >= 3); // settings, database, log
    }
};

QTEST_GUILESS_MAIN(WholeSessionTest)
#include "tst_wholesession.moc"
