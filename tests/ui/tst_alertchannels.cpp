// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertpost.h"
#include "tests/support/alertbench.h"
#include "tests/support/awaited.h"
#include "tests/support/windowworkbench.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/channeldialog.h"
#include "ui/alerts/channelsdialog.h"
#include "ui/alerts/maintenancedialog.h"
#include "ui/common/banner.h"
#include "ui/common/trustfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = AlertChannel::Kind;

/// The dialogs of the Alerts page: where alerts go, and when they are quiet.
class AlertChannelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowWorkbench> m_bench;
    std::unique_ptr<FakeCourier> m_courier;
    std::unique_ptr<AlertPost> m_post;
    std::unique_ptr<ShopServices> m_services;

    static QLineEdit *field(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<QLineEdit *>(name);
    }
    static QPushButton *button(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<QPushButton *>(name);
    }
    AlertChannel robot(Kind kind = Kind::WeCom) const
    {
        return {.id = QUuid::createUuid(), .kind = kind, .name = u"运维群"_s};
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<WindowWorkbench>();
        m_courier = std::make_unique<FakeCourier>();
        m_post = std::make_unique<AlertPost>(AlertPost::Means{.database = m_bench->database,
                                                              .secrets = m_bench->secrets,
                                                              .courier = *m_courier,
                                                              .shop = m_bench->profile.id,
                                                              .shopName = m_bench->profile.name,
                                                              .wording = plainWording(),
                                                              .clock = PageWorkbench::noon});
        m_bench->alerts.setScribe(m_post.get());
        m_services = std::make_unique<ShopServices>(m_bench->services);
        m_services->alertPost = m_post.get();
    }
    void cleanup()
    {
        m_bench->alerts.setScribe(nullptr);
        m_services.reset();
        m_post.reset();
        m_courier.reset();
        m_bench.reset();
    }

    void aRobotIsAddedOnceItCanWork()
    {
        ChannelDialog dialog(*m_post, robot(), true);
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        field(dialog, u"address"_s)->setText(u"http://robot.test/"_s);
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        field(dialog, u"address"_s)->setText(u"https://robot.test/send?key=abc"_s);
        QCOMPARE(field(dialog, u"address"_s)->echoMode(), QLineEdit::Password);
        auto *from = dialog.findChild<QComboBox *>(u"from"_s);
        from->setCurrentIndex(from->findData(int(AlertLevel::Critical)));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::mouseClick(button(dialog, u"save"_s), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(m_post->channels().size(), 1);
        QCOMPARE(m_post->channels().first().from, AlertLevel::Critical);
        const auto kept = awaited(m_bench->secrets.read(channelSecretKey(m_post->channels().first().id)));
        QCOMPARE(channelSecretFromText(*kept).address, u"https://robot.test/send?key=abc"_s);
    }

    void whatIsOpenIsToldOnRequest_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<bool>("wasOn");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("new") << true << true << true << true;
        QTest::newRow("new, not wanted") << true << true << false << false;
        QTest::newRow("switched on again") << false << false << true << true;
        QTest::newRow("one that was on") << false << true << true << false;
    }

    void whatIsOpenIsToldOnRequest()
    {
        QFETCH(bool, isNew);
        QFETCH(bool, wasOn);
        QFETCH(bool, isTaken);
        QFETCH(bool, isTold);
        const QList<Incident> open{
            {.key = u"a"_s, .state = Incident::State::Open, .level = AlertLevel::Warning},
            {.key = u"b"_s, .state = Incident::State::Open, .level = AlertLevel::Notice}};
        AlertChannel channel = robot();
        channel.isOn = wasOn;
        ChannelDialog dialog(*m_post, channel, isNew, open);
        auto *catchUp = dialog.findChild<QCheckBox *>(u"catchUp"_s);
        QCOMPARE(catchUp->isHidden(), !isNew && wasOn);
        QVERIFY(catchUp->isHidden() || catchUp->text().contains(u'1'));
        auto *from = dialog.findChild<QComboBox *>(u"from"_s);
        from->setCurrentIndex(from->findData(int(AlertLevel::Outage)));
        QVERIFY(catchUp->isHidden()); // nothing is that bad
        from->setCurrentIndex(from->findData(int(AlertLevel::Warning)));
        catchUp->setChecked(isTaken);
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) {
            if (box != catchUp)
                box->setChecked(true);
        }
        field(dialog, u"address"_s)->setText(u"https://robot.test/send?key=abc"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::mouseClick(button(dialog, u"save"_s), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
        if (isTold)
            QTRY_COMPARE(m_courier->carried.size(), 1);
        else
            QCOMPARE(m_post->standing(channel.id).waiting, 0);
        if (isTold)
            QCOMPARE(m_courier->carried.first().letter.entries.size(), 1);
    }

    void aTestSaysWhetherItArrives()
    {
        ChannelDialog dialog(*m_post, robot(Kind::DingTalk), true);
        dialog.show();
        field(dialog, u"address"_s)->setText(u"https://robot.test/send?key=abc"_s);
        field(dialog, u"key"_s)->setText(u"SECabc"_s);
        auto *banner = dialog.findChild<Banner *>();
        QTest::mouseClick(button(dialog, u"test"_s), Qt::LeftButton);
        QTRY_COMPARE(m_courier->carried.size(), 1);
        QVERIFY(m_courier->carried.first().letter.isTest);
        QCOMPARE(m_courier->carried.first().secret.key, u"SECabc"_s);
        m_courier->carried.first().answer.finish(
            failure({.kind = Error::Kind::SignIn, .message = u"sign not match"_s}));
        QTRY_COMPARE(banner->severity(), Banner::Severity::Bad);
        QTest::mouseClick(button(dialog, u"test"_s), Qt::LeftButton);
        QTRY_COMPARE(m_courier->carried.size(), 2);
        m_courier->carried.last().answer.finish(Done{});
        QTRY_COMPARE(banner->severity(), Banner::Severity::Good);
        QVERIFY(m_post->channels().isEmpty()); // trying out keeps nothing
    }

    void whatIsKeptStaysWhenTheFieldIsLeftEmpty()
    {
        const AlertChannel kept = robot(Kind::Feishu);
        const ChannelSecret secret{.address = u"https://robot.test/abc"_s, .key = u"k"_s};
        QVERIFY(awaited(m_post->save(kept, secret)));
        ChannelDialog dialog(*m_post, kept, false);
        QVERIFY(field(dialog, u"address"_s)->text().isEmpty()); // what is kept is not shown
        field(dialog, u"name"_s)->setText(u"新名字"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::mouseClick(button(dialog, u"save"_s), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(m_post->channels().first().name, u"新名字"_s);
        QCOMPARE(*awaited(m_post->secretOf(kept)), secret);
        field(dialog, u"key"_s)->setText(u"another"_s); // without its address it would take that away
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
    }

    void mailNeedsAddressesAndAWay()
    {
        ChannelDialog dialog(*m_post, robot(Kind::Mail), true);
        auto *way = dialog.findChild<QComboBox *>(u"way"_s);
        way->setCurrentIndex(way->findData(false));
        field(dialog, u"recipients"_s)->setText(u"a@shop.test，b@shop.test; c@shop.test"_s);
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        field(dialog, u"sender"_s)->setText(u"alerts@shop.test"_s);
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        field(dialog, u"host"_s)->setText(u"mail.shop.test:2525"_s);
        QVERIFY(button(dialog, u"save"_s)->isEnabled());
        const AlertChannel channel = dialog.channel();
        QCOMPARE(channel.mail.to.size(), 3);
        QCOMPARE(channel.mail.server.host, u"mail.shop.test"_s);
        QCOMPARE(channel.mail.server.port, 2525);
        way->setCurrentIndex(way->findData(true));
        QVERIFY(!field(dialog, u"host"_s)->isEnabled());
    }

    void ourOwnMailServerMayHaveItsOwnAuthority()
    {
        QTemporaryFile authority;
        QVERIFY(authority.open());
        AlertChannel channel = robot(Kind::Mail);
        channel.mail = {.isSystem = false,
                        .server = {.host = u"mail.lan"_s},
                        .from = u"alerts@shop.test"_s,
                        .to = {u"a@shop.test"_s}};
        ChannelDialog dialog(*m_post, channel, true);
        dialog.show();
        auto *way = dialog.findChild<QComboBox *>(u"way"_s);
        way->setCurrentIndex(way->findData(false));
        auto *trust = dialog.findChild<TrustFields *>();
        QVERIFY(trust && trust->isEnabled());
        trust->setTrust({.kind = TrustSettings::Kind::OwnAuthority, .authorityFile = u"/no/such.pem"_s});
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        QVERIFY(button(dialog, u"test"_s)->isEnabled());
        trust->setTrust({.kind = TrustSettings::Kind::OwnAuthority, .authorityFile = authority.fileName()});
        QVERIFY(button(dialog, u"save"_s)->isEnabled());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::mouseClick(button(dialog, u"save"_s), Qt::LeftButton);
        QTRY_COMPARE(accepted.size(), 1);
        AlertPost again({.database = m_bench->database,
                         .secrets = m_bench->secrets,
                         .courier = *m_courier,
                         .shop = m_bench->profile.id,
                         .clock = PageWorkbench::noon});
        QCOMPARE(again.channels().size(), 1);
        QCOMPARE(again.channels().first(), dialog.channel());
        QCOMPARE(again.channels().first().trust.authorityFile, authority.fileName());

        auto *security = dialog.findChild<QComboBox *>(u"security"_s);
        security->setCurrentIndex(security->findData(int(MailServer::Security::None)));
        QVERIFY(!trust->isEnabled()); // nothing to trust without TLS
    }

    void aStrangersCertificateIsShownAndMayBePinned()
    {
        ChannelDialog dialog(*m_post, robot(Kind::Webhook), true);
        dialog.show();
        field(dialog, u"address"_s)->setText(u"https://hooks.lan/alerts"_s);
        auto *trust = dialog.findChild<TrustFields *>();
        trust->setTrust({.kind = TrustSettings::Kind::PinnedCertificate}); // which one is not known yet
        QVERIFY(!button(dialog, u"save"_s)->isEnabled());
        QTest::mouseClick(button(dialog, u"test"_s), Qt::LeftButton);
        QTRY_COMPARE(m_courier->carried.size(), 1);
        QCOMPARE(m_courier->carried.first().channel.trust, TrustSettings{});
        m_courier->carried.first().answer.finish(failure(Error::Kind::Untrusted, u"stranger"_s));
        auto *banner = dialog.findChild<Banner *>();
        const auto pin = [banner]() -> QPushButton * {
            for (auto *button : banner->findChildren<QPushButton *>()) {
                if (button->text().startsWith(u"Trust exactly"_s))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(pin());
        QTest::mouseClick(pin(), Qt::LeftButton);
        QTRY_COMPARE(m_courier->carried.size(), 2);
        QCOMPARE(m_courier->carried.last().channel.trust.pinnedSha256, m_courier->shown.sha256);
        m_courier->carried.last().answer.finish(Done{});
        QTRY_COMPARE(banner->severity(), Banner::Severity::Good);
        QVERIFY(button(dialog, u"save"_s)->isEnabled());
    }

    void aRobotsServerIsEverybodys()
    {
        const ChannelDialog dialog(*m_post, robot(Kind::Feishu), true);
        QVERIFY(!dialog.findChild<TrustFields *>());
    }

    void channelsAreListedAndRemoved()
    {
        QVERIFY(awaited(m_post->save(robot(), ChannelSecret{.address = u"https://robot.test/"_s})));
        ChannelsDialog dialog(*m_services);
        dialog.show();
        QTest::mouseClick(button(dialog, u"removeChannel"_s), Qt::LeftButton);
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *choice : question->buttons()) {
            if (question->buttonRole(choice) == QMessageBox::DestructiveRole)
                choice->click();
        }
        QTRY_VERIFY(m_post->channels().isEmpty());
        QVERIFY(button(dialog, u"addChannel"_s)->menu());
    }

    void whoGetsNoAlertsIsSaidOnThePage()
    {
        QVERIFY(awaited(m_post->save(robot(), ChannelSecret{.address = u"https://robot.test/"_s})));
        AlertsPage page(*m_services);
        page.show();
        m_bench->alerts.observe(u"shop.test:443"_s,
                                {{.key = u"k"_s, .kind = u"x"_s, .level = AlertLevel::Outage}});
        QTRY_COMPARE(m_courier->carried.size(), 1);
        m_courier->carried.first().answer.finish(
            failure({.kind = Error::Kind::NotFound, .message = u"invalid webhook url"_s}));
        const auto troubled = [&page] {
            for (const Banner *banner : page.findChildren<Banner *>()) {
                if (banner->isVisible() && banner->headline().contains(u"运维群"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(troubled());
        QVERIFY(awaited(
            m_post->save(m_post->channels().first(), ChannelSecret{.address = u"https://b.test/"_s})));
        QTRY_COMPARE(m_courier->carried.size(), 2);
        m_courier->carried.last().answer.finish(Done{});
        QTRY_VERIFY(!troubled());
    }

    void maintenanceIsSetAndTakenAway()
    {
        m_bench->watch.setHosts({{u"shop.test"_s}});
        MaintenanceDialog dialog(*m_services);
        dialog.show();
        auto *from = dialog.findChild<QDateTimeEdit *>(u"from"_s);
        auto *until = dialog.findChild<QDateTimeEdit *>(u"until"_s);
        QCOMPARE(from->dateTime().toUTC(), PageWorkbench::noon().addSecs(3600)); // the next full hour
        until->setDateTime(from->dateTime());
        QVERIFY(!button(dialog, u"add"_s)->isEnabled());
        until->setDateTime(from->dateTime().addDays(7));
        dialog.findChild<QCheckBox *>(u"weekly"_s)->setChecked(true);
        QVERIFY(!button(dialog, u"add"_s)->isEnabled());
        until->setDateTime(from->dateTime().addSecs(1800));
        dialog.findChild<QComboBox *>(u"where"_s)->setCurrentIndex(1);
        QTest::keyClicks(field(dialog, u"note"_s), u"backup"_s);
        QTest::mouseClick(button(dialog, u"add"_s), Qt::LeftButton);
        const QList<MaintenanceWindow> windows = m_bench->alerts.book().maintenance();
        QCOMPARE(windows.size(), 1);
        QVERIFY(windows.first().isWeekly);
        QCOMPARE(windows.first().places, QStringList{u"shop.test:443"_s});
        QVERIFY(covers(windows.first(), u"shop.test:443"_s, PageWorkbench::noon().addDays(7).addSecs(3700)));
        QTest::mouseClick(button(dialog, u"remove"_s), Qt::LeftButton);
        QVERIFY(m_bench->alerts.book().maintenance().isEmpty());
    }
};

QTEST_MAIN(AlertChannelsTest)
#include "tst_alertchannels.moc"
