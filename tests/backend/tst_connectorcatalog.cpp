// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorcatalog.h"
#include "tests/backend/connectorfile.h"
#include "tests/support/resultof.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray offering = "export const products = { *list() {} };\n";

} // namespace

class ConnectorCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedConnectorsLoad()
    {
        const auto entries = resultOf(ConnectorCatalog(u"/nowhere"_s).list());
        QVERIFY(entries->size() >= 2);
        for (const CatalogEntry &entry : *entries) {
            QVERIFY2(entry.fault.isEmpty(), qPrintable(entry.fault));
            QVERIFY(entry.isShipped && !entry.title.isEmpty());
        }
        QVERIFY(ConnectorCatalog(u"/nowhere"_s).find(u"zhanggui"_s));
    }

    void oneOfTheUsersOwnIsFoundByIdAndByPath()
    {
        const ConnectorFile file(offering);
        const ConnectorCatalog catalog(QFileInfo(file.path()).path());
        QCOMPARE(*catalog.find(u"shop"_s), file.path());
        QCOMPARE(*catalog.find(file.path()), file.path());
        const auto entries = resultOf(catalog.list());
        QCOMPARE(entries->last().id, u"shop"_s);
        QCOMPARE(entries->last().title, u"Test"_s);
        QVERIFY(!entries->last().isShipped);
    }

    void aBrokenOneIsListedWithItsFault()
    {
        ConnectorFile file(offering);
        file.write("nope(");
        const auto entries = resultOf(ConnectorCatalog(QFileInfo(file.path()).path()).list());
        QVERIFY(entries->last().fault.startsWith(u"shop.mjs:1: SyntaxError"_s));
    }

    void aFileForOneRunIsLoadedAsTheOthersAre()
    {
        ConnectorFile file;
        file.write("export const about = { id: \"one\", title: \"One\", currency: \"CNY\", timeZone: "
                   "\"Asia/Shanghai\", defaultPort: 8083 };\n"
                   "export function* signIn() { return { headers: {} }; }\n"
                   + offering);
        const ConnectorCatalog catalog(u"/nowhere"_s);
        const CatalogEntry one = resultOf(catalog.list({file.path()}))->last();
        QCOMPARE(one.id, file.path());
        QCOMPARE(one.title, u"One"_s);
        QCOMPARE(one.defaultPort, 8083);
        file.write("nope(");
        QVERIFY(resultOf(catalog.list({file.path()}))->last().fault.startsWith(u"shop.mjs:1: SyntaxError"_s));
    }

    void aShippedNameCannotBeTaken()
    {
        QTemporaryDir folder;
        const ConnectorFile file(offering);
        QVERIFY(QFile::copy(file.path(), folder.filePath(u"zhanggui.mjs"_s)));
        const ConnectorCatalog catalog(folder.path());
        QCOMPARE(*catalog.find(u"zhanggui"_s), u":/connectors/zhanggui.mjs"_s);
        QVERIFY(resultOf(catalog.list())->last().fault.contains(u"rename the file"_s));
    }

    void whatAShopUsesIsListedOnceAndAlsoWhenItIsGone()
    {
        const ConnectorFile file(offering);
        const ConnectorCatalog catalog(QFileInfo(file.path()).path());
        const auto idsWith = [&catalog](const QString &chosen) {
            QStringList ids;
            const auto entries = resultOf(catalog.list({chosen}));
            for (const CatalogEntry &entry : *entries)
                ids << entry.id;
            return ids;
        };
        QCOMPARE(idsWith(u"shop"_s).count(u"shop"_s), 1);
        QCOMPARE(idsWith(file.path()).last(), file.path());
        for (const QString &gone : {u"/nowhere/mine.mjs"_s, u"mine"_s}) {
            const CatalogEntry entry = resultOf(catalog.list({gone}))->last();
            QCOMPARE(entry.id, gone);
            QVERIFY(entry.file.isEmpty());
            QVERIFY(entry.fault.contains(gone));
        }
    }

    void whatIsNotThereIsAFaultOfTheConnector()
    {
        const ConnectorCatalog catalog(u"/nowhere"_s);
        for (const auto &name : {u"nosuch"_s, u"../zhanggui"_s, u"/nowhere/x.mjs"_s, u""_s})
            QCOMPARE(catalog.find(name).error().kind, Error::Kind::ConnectorFault);
    }
};

QTEST_GUILESS_MAIN(ConnectorCatalogTest)
#include "tst_connectorcatalog.moc"
