// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/profiles.h"
#include "ui/common/banner.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/shopaddress.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class FakeTester : public ConnectionTester
{
public:
    QList<ShopProfile> tested{};
    QList<Credentials> used{};
    Result<Session> answer = Session{.user = u"wang"_s};
    std::optional<CertificateFacts> certificate{};

    QList<CatalogEntry> more{};

    Task<QList<CatalogEntry>> connectors(const QString &chosen) override
    {
        asked << chosen;
        return Task<QList<CatalogEntry>>::ready(
            QList<CatalogEntry>{
                {.id = u"zhanggui"_s, .title = u"Zhanggui"_s, .isShipped = true},
                {.id = u"mine"_s, .title = u"Mine"_s, .defaultPort = 8083},
                {.id = u"broken"_s, .file = u"/c/broken.mjs"_s, .fault = u"broken.mjs:3: syntax"_s},
            }
            + more);
    }
    QStringList asked{};
    Task<Session> test(const ShopProfile &profile, const Credentials &credentials) override
    {
        tested << profile;
        used << credentials;
        return Task<Session>::ready(answer);
    }
    std::optional<CertificateFacts> refusedCertificate() const override { return certificate; }
};

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("no scheme") << u"shop.example"_s << u"https://shop.example"_s;
        QTest::newRow("path and slash")
            << u" https://shop.example/admin/ "_s << u"https://shop.example/admin"_s;
        QTest::newRow("port") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("other scheme") << u"ftp://shop.example"_s << u""_s;
        QTest::newRow("no host") << u"https://"_s << u""_s;
        QTest::newRow("password in it") << u"https://a:b@shop.example"_s << u""_s;
        QTest::newRow("query") << u"https://shop.example/?a=1"_s << u""_s;
    }
    void addressesAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const auto read = ShopAddressText::parse(typed);
        QCOMPARE(read.has_value(), !address.isEmpty());
        if (read)
            QCOMPARE(read->toString(), address);
        else
            QVERIFY(!read.error().message.isEmpty());
    }

    void anAddressOnThisComputerGetsTheBackendsOwnPort()
    {
        const auto read = [](const QString &typed) {
            return ShopAddressText::parse(typed, 8083)->toString();
        };
        QCOMPARE(read(u"127.0.0.1"_s), u"http://127.0.0.1:8083"_s);
        QCOMPARE(read(u"localhost/api"_s), u"http://localhost:8083/api"_s);
        QCOMPARE(read(u"localhost:90"_s), u"http://localhost:90"_s);
        QCOMPARE(read(u"localhost:443"_s), u"https://localhost:443"_s);
        QCOMPARE(read(u"shop.example:8083"_s), u"https://shop.example:8083"_s);
        QCOMPARE(read(u"http://localhost"_s), u"http://localhost"_s);
        QCOMPARE(read(u"shop.example"_s), u"https://shop.example"_s);
    }

    void thePortComesFromTheKindOfBackend()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        type(dialog, u"address"_s, u"localhost"_s);
        auto *connector = dialog.findChild<QComboBox *>(u"connector"_s);
        connector->setCurrentIndex(0);
        QCOMPARE(dialog.profile().address, QUrl(u"https://localhost"_s));
        connector->setCurrentIndex(1);
        QCOMPARE(dialog.profile().address, QUrl(u"http://localhost:8083"_s));
    }

    void plainHttpIsReadableExceptOnThisComputer()
    {
        QVERIFY(ShopAddressText::isReadableByOthers(QUrl(u"http://shop.example"_s)));
        QVERIFY(!ShopAddressText::isReadableByOthers(QUrl(u"http://127.0.0.1:1"_s)));
        QVERIFY(!ShopAddressText::isReadableByOthers(QUrl(u"https://shop.example"_s)));
    }

    void whatIsMissingIsSaidAndGetsTheFocus()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        dialog.show();
        waitForConnectors(dialog);
        QSignalSpy saved(&dialog, &ConnectDialog::saved);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(saved.size(), 0);
        QVERIFY(dialog.findChild<Banner *>()->isVisible());
        QCOMPARE(dialog.focusWidget()->objectName(), u"address"_s);
        type(dialog, u"address"_s, u"shop.example"_s);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(dialog.focusWidget()->objectName(), u"user"_s);
    }

    void savedProfileHoldsWhatWasEntered()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        dialog.findChild<QComboBox *>(u"connector"_s)->setCurrentIndex(1);
        auto *environment = dialog.findChild<QComboBox *>(u"environment"_s);
        environment->setCurrentIndex(environment->findData(int(Environment::Production)));
        fill(dialog);
        QSignalSpy saved(&dialog, &ConnectDialog::saved);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(saved.size(), 1);
        const auto profile = saved.first().at(0).value<ShopProfile>();
        QCOMPARE(profile.connector, u"mine"_s);
        QCOMPARE(profile.environment, Environment::Production);
        QCOMPARE(profile.name, u"shop.example"_s);
        QCOMPARE(saved.first().at(1).toString(), u"secret"_s);
        QCOMPARE(saved.first().at(2).toBool(), true);
    }

    void shopsOnOneServerGetNamesThatTellThemApart()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        dialog.setOtherNames({u"127.0.0.1:9301"_s, u"Tea"_s});
        waitForConnectors(dialog);
        fill(dialog);
        type(dialog, u"address"_s, u"http://127.0.0.1:9302"_s);
        QCOMPARE(dialog.profile().name, u"127.0.0.1:9302"_s);
        type(dialog, u"address"_s, u"http://127.0.0.1:9301"_s);
        QCOMPARE(dialog.profile().name, u"127.0.0.1:9301 (2)"_s);
        type(dialog, u"name"_s, u"tea"_s);
        QSignalSpy saved(&dialog, &ConnectDialog::saved);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(saved.size(), 0);
        QCOMPARE(dialog.focusWidget()->objectName(), u"name"_s);
    }

    void returnSavesFromAnyField()
    {
        for (const QString &field : {u"address"_s, u"user"_s, u"password"_s, u"name"_s}) {
            FakeTester tester;
            ConnectDialog dialog(newShopProfile(), tester, true);
            QSignalSpy saved(&dialog, &ConnectDialog::saved);
            dialog.open();
            dialog.findChild<QLineEdit *>(u"address"_s)->setText(u"shop.example"_s);
            dialog.findChild<QLineEdit *>(u"user"_s)->setText(u"wang"_s);
            QTRY_COMPARE(dialog.findChild<QComboBox *>(u"connector"_s)->currentText(), u"Zhanggui"_s);
            QTest::keyClick(dialog.findChild<QLineEdit *>(field), Qt::Key_Return);
            QCOMPARE(saved.size(), 1);
        }
    }

    void whatWasSaidOfOtherEntriesGoesWithThem()
    {
        FakeTester tester;
        tester.answer = failure(Error::Kind::SignIn, {});
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        for (const QString &field : {u"address"_s, u"user"_s, u"password"_s}) {
            fill(dialog);
            press(dialog, u"testConnection"_s);
            QTRY_VERIFY(dialog.findChild<Banner *>()->isVisibleTo(&dialog));
            QTRY_VERIFY(dialog.findChild<QPushButton *>(u"testConnection"_s)->isEnabled());
            QTest::keyClicks(dialog.findChild<QLineEdit *>(field), u"x"_s);
            QVERIFY(!dialog.findChild<Banner *>()->isVisibleTo(&dialog));
        }
    }

    void testSaysWhoIsSignedIn()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        fill(dialog);
        press(dialog, u"testConnection"_s);
        QTRY_COMPARE(dialog.findChild<Banner *>()->severity(), Banner::Severity::Good);
        QCOMPARE(tester.used.constFirst().password, u"secret"_s);
    }

    void testingLeavesTheFocusWhereItIs()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        show(dialog);
        fill(dialog);
        auto *test = dialog.findChild<QPushButton *>(u"testConnection"_s);
        test->setFocus();
        QTest::keyClick(test, Qt::Key_Space);
        QVERIFY(test->hasFocus());
        QTest::keyClick(test, Qt::Key_Space); // in vain, while the first runs
        QTRY_COMPARE(dialog.findChild<Banner *>()->severity(), Banner::Severity::Good);
        QCOMPARE(tester.tested.size(), 1);
        QVERIFY(test->hasFocus());
        QTest::keyClick(test, Qt::Key_Space);
        QCOMPARE(tester.tested.size(), 2);
    }

    void aWrongPasswordIsSaidToBeThatAndMarked()
    {
        FakeTester tester;
        tester.answer = failure(Error{.kind = Error::Kind::SignIn, .message = u"密码不正确"_s});
        ConnectDialog dialog(newShopProfile(), tester, true);
        show(dialog);
        fill(dialog);
        dialog.findChild<QPushButton *>(u"testConnection"_s)->setFocus();
        press(dialog, u"testConnection"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"password"_s);
        QTRY_VERIFY(password->hasFocus());
        const auto *banner = dialog.findChild<Banner *>();
        QCOMPARE(banner->headline(), u"Check user and password"_s);
        QVERIFY(banner->accessibleDescription().contains(u"密码不正确"_s));
        QCOMPARE(password->accessibleDescription(), banner->headline());
        QTest::keyClicks(password, u"x"_s);
        QVERIFY(password->accessibleDescription().isEmpty());
    }

    void untrustedCertificateCanBePinned()
    {
        FakeTester tester;
        tester.answer = failure(Error::Kind::Untrusted, u"self-signed"_s);
        tester.certificate = CertificateFacts{.sha256 = QByteArray(32, 'a'),
                                              .subject = u"shop.example"_s,
                                              .validUntil = QDateTime::currentDateTimeUtc(),
                                              .problems = {u"self-signed"_s}};
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        fill(dialog);
        press(dialog, u"testConnection"_s);
        auto *banner = dialog.findChild<Banner *>();
        QTRY_VERIFY(!banner->findChildren<QPushButton *>().isEmpty());
        tester.answer = Session{.user = u"wang"_s};
        banner->findChildren<QPushButton *>().constLast()->click();
        QTRY_COMPARE(tester.tested.size(), 2);
        QCOMPARE(tester.tested.constLast().trust.kind, TrustSettings::Kind::PinnedCertificate);
        QCOMPARE(dialog.profile().trust.pinnedSha256, QByteArray(32, 'a'));
    }

    void brokenConnectorsAreNamedAndNotOffered()
    {
        FakeTester tester;
        ConnectDialog dialog(newShopProfile(), tester, true);
        waitForConnectors(dialog);
        QCOMPARE(dialog.findChild<QComboBox *>(u"connector"_s)->findData(u"broken"_s), -1);
    }

    void theShopsOwnConnectorIsKeptWhateverBecameOfIt_data()
    {
        QTest::addColumn<CatalogEntry>("entry");
        QTest::addColumn<QString>("shown");
        const QString file = u"/home/wang/tea.mjs"_s;
        QTest::newRow("a file beside the installed ones")
            << CatalogEntry{.id = file, .title = u"Tea"_s, .file = file} << u"Tea"_s;
        QTest::newRow("of a name that another has")
            << CatalogEntry{.id = file, .title = u"Mine"_s, .file = file} << u"Mine – tea.mjs"_s;
        QTest::newRow("with a fault") << CatalogEntry{.id = file, .file = file, .fault = u"tea.mjs:1: x"_s}
                                      << u"tea.mjs (not usable)"_s;
        QTest::newRow("gone") << CatalogEntry{.id = file, .fault = u"no such"_s} << u"tea.mjs (not there)"_s;
    }
    void theShopsOwnConnectorIsKeptWhateverBecameOfIt()
    {
        QFETCH(CatalogEntry, entry);
        FakeTester tester;
        tester.more = {entry};
        ShopProfile profile = newShopProfile();
        profile.connector = entry.id;
        ConnectDialog dialog(profile, tester, true);
        QCOMPARE(tester.asked, QStringList{entry.id});
        auto *connector = dialog.findChild<QComboBox *>(u"connector"_s);
        QTRY_COMPARE(connector->count(), 3);
        QTEST(connector->currentText(), "shown");
        fill(dialog);
        type(dialog, u"name"_s, u"New name"_s);
        QSignalSpy saved(&dialog, &ConnectDialog::saved);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.first().at(0).value<ShopProfile>().connector, entry.id);
    }

    void whatIsNotThereIsNeverReplacedInSilence()
    {
        FakeTester tester; // that does not list it
        ShopProfile profile = newShopProfile();
        profile.connector = u"/home/wang/tea.mjs"_s;
        ConnectDialog dialog(profile, tester, true);
        waitForConnectors(dialog);
        fill(dialog);
        QSignalSpy saved(&dialog, &ConnectDialog::saved);
        press(dialog, u"saveConnection"_s);
        QCOMPARE(saved.size(), 0);
        QCOMPARE(dialog.focusWidget()->objectName(), u"connector"_s);
    }

private:
    static void waitForConnectors(ConnectDialog &dialog)
    {
        QTRY_COMPARE(dialog.findChild<QComboBox *>(u"connector"_s)->count(), 2);
    }
    static void show(ConnectDialog &dialog)
    {
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        waitForConnectors(dialog);
    }
    static void type(ConnectDialog &dialog, const QString &field, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void fill(ConnectDialog &dialog)
    {
        type(dialog, u"address"_s, u"shop.example"_s);
        type(dialog, u"user"_s, u"wang"_s);
        type(dialog, u"password"_s, u"secret"_s);
    }
    static void press(ConnectDialog &dialog, const QString &name)
    {
        dialog.findChild<QPushButton *>(name)->click();
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
