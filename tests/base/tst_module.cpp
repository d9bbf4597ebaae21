// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorengine.h"
#include "app/base/module.h"
#include "app/domains/hostcheckerondemand.h"
#include "app/net/smtpcarrier.h"
#include "app/sampleshop/embeddedshop.h"
#include "app/workspace/keychainsecretstore.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOffersWhatItIsFor()
    {
        QVERIFY(moduleOffering<ConnectorEngineMaker>(u"javascript"_s));
        QVERIFY(moduleOffering<EmbeddedShopMaker>(u"sampleshop"_s));
        QVERIFY(moduleOffering<HostCheckerMaker>(u"hostcheck"_s));
        QVERIFY(moduleOffering<KeychainMaker>(u"keychain"_s));
        QVERIFY(moduleOffering<SmtpCarrier>(u"smtp"_s));
    }

    void aModuleIsLoadedOnce()
    {
        const auto first = moduleOffering<KeychainMaker>(u"keychain"_s);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(*moduleOffering<KeychainMaker>(u"keychain"_s), *first);
    }

    void oneThatIsMissingIsNamedByItsFile()
    {
        const auto none = moduleOffering<KeychainMaker>(u"nowhere"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Storage);
        QVERIFY2(none.error().detail.contains(u"plugins/zhanggui_nowhere"_s),
                 qPrintable(none.error().detail));
    }

    void oneThatOffersSomethingElseIsNotTaken()
    {
        const auto other = moduleOffering<ConnectorEngineMaker>(u"keychain"_s);
        QVERIFY(!other);
        QCOMPARE(other.error().kind, Error::Kind::Storage);
        QVERIFY2(other.error().detail.contains(u"another version"_s), qPrintable(other.error().detail));
    }
};

QTEST_GUILESS_MAIN(ModuleTest)
#include "tst_module.moc"
