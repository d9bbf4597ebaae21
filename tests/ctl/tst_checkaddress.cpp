// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/checkaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CheckAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsTheWindowReadsIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const QString &typed, const QString &meant) {
            QTest::newRow(qPrintable(typed)) << typed << meant;
        };
        row(u"http://127.0.0.1:8080/admin"_s, u"http://127.0.0.1:8080/admin"_s);
        row(u"127.0.0.1"_s, u"http://127.0.0.1:8360"_s);
        row(u"localhost/api"_s, u"http://localhost:8360/api"_s);
        row(u"localhost:9000"_s, u"http://localhost:9000"_s);
        row(u"http://localhost"_s, u"http://localhost"_s);
        row(u"shop.example"_s, u"https://shop.example"_s);
        row(u"ftp://shop.example"_s, QString());
        row(u"http://"_s, QString());
        row(u"http://me:word@shop.example"_s, QString());
        row(QString(), QString());
    }
    void isReadAsTheWindowReadsIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const auto address = checkAddress(typed, 8360);
        QCOMPARE(address.has_value(), !meant.isEmpty());
        QCOMPARE(address.value_or(QUrl()).toString(), meant);
    }

    void onlyAnAddressWithoutAPortIsGivenOne()
    {
        QVERIFY(wantsDefaultPort(u"127.0.0.1"_s));
        QVERIFY(!wantsDefaultPort(u"127.0.0.1:80"_s));
        QVERIFY(!wantsDefaultPort(u"shop.example"_s));
        QCOMPARE(checkAddress(u"127.0.0.1"_s, {})->toString(), u"https://127.0.0.1"_s);
    }
};

QTEST_GUILESS_MAIN(CheckAddressTest)
#include "tst_checkaddress.moc"
