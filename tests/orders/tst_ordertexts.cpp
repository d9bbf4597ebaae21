// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordertexts.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class OrderTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void theConnectorsTitleWins()
    {
        const OrderAction receive{.id = u"receive"_s, .title = u"线下收款"_s};
        QCOMPARE(OrderTexts::action(receive), u"线下收款"_s);
        QCOMPARE(OrderTexts::submit({.id = u"ship"_s, .title = u"发货"_s}), u"发货"_s);
        QCOMPARE(OrderTexts::input({.name = u"amount"_s, .title = u"实收"_s}), u"实收"_s);
    }

    void withoutATitleOursDoesAndElseTheName()
    {
        QCOMPARE(OrderTexts::action({.id = u"receive"_s}), u"Mark as received"_s);
        QCOMPARE(OrderTexts::submit({.id = u"ship"_s}), u"Ship this order"_s);
        QCOMPARE(OrderTexts::submit({.id = u"receive"_s}), u"Mark as received"_s);
        QCOMPARE(OrderTexts::input({.name = u"amount"_s}), u"Amount"_s);
        QCOMPARE(OrderTexts::action({.id = u"collect"_s}), u"collect"_s);
        QCOMPARE(OrderTexts::input({.name = u"paid by"_s}), u"paid by"_s);
    }

    void titlesAreInTheLanguageSpokenNow()
    {
        const QMap<QString, QString> titles{{u"en"_s, u"Collect"_s}, {u"zh"_s, u"收款"_s}};
        const OrderAction collect{.id = u"collect"_s, .title = Wording(titles)};
        QLocale::setDefault(QLocale(u"zh_TW"_s));
        QCOMPARE(OrderTexts::action(collect), u"收款"_s);
        QLocale::setDefault(QLocale(u"en"_s));
        QCOMPARE(OrderTexts::action(collect), u"Collect"_s);
    }
};

QTEST_GUILESS_MAIN(OrderTextsTest)
#include "tst_ordertexts.moc"
