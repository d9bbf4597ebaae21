// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCutIntoTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("pairs and the last") << u"蓝牙耳机"_s << u"蓝牙 牙耳 耳机 机"_s;
        QTest::newRow("one character") << u"茶"_s << u"茶"_s;
        QTest::newRow("mixed") << u"蓝牙5.0耳机Pro"_s << u"蓝牙 牙 5 0 耳机 机 pro"_s;
        QTest::newRow("article number") << u"ZG-1024/红"_s << u"zg 1024 红"_s;
        QTest::newRow("nothing but marks") << u"“—！”"_s << QString();
    }
    void textIsCutIntoTokens()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        QCOMPARE(searchTokens(text), tokens);
    }

    void whatIsTypedFindsWhatItShould_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &typed, bool isFound) {
            QTest::newRow(name) << typed << isFound;
        };
        row("two characters", u"耳机"_s, true);
        row("two characters across words", u"线蓝"_s, true);
        row("one character", u"蓝"_s, true);
        row("last character", u"机"_s, true);
        row("whole name", u"无线蓝牙耳机"_s, true);
        row("characters that are there, but not side by side", u"无牙"_s, false);
        row("beginning of a Latin word", u"pr"_s, true);
        row("end of a Latin word", u"ro"_s, false);
        row("other case", u"PRO"_s, true);
        row("beginning of an article number", u"ZG-10"_s, true);
        row("two words in any order", u"pro 蓝牙"_s, true);
        row("two words, one missing", u"pro 音箱"_s, false);
        row("a quote and operators", u"\"pro\" AND"_s, false);
    }
    void whatIsTypedFindsWhatItShould()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isFound);
        auto db = ShopDatabase::open(u":memory:"_s);
        QVERIFY(db);
        (*db)->execute(u"CREATE VIRTUAL TABLE t USING fts5(tokens, tokenize='unicode61')"_s);
        (*db)->execute(u"INSERT INTO t(rowid, tokens) VALUES(1, ?)"_s,
                       {searchTokens(u"无线蓝牙耳机 Pro ZG-1024"_s)});
        const qint64 found =
            (*db)->number(u"SELECT count(*) FROM t WHERE t MATCH ?"_s, {searchExpression(typed)});
        QVERIFY((*db)->check());
        QCOMPARE(found == 1, isFound);
    }

    void nothingToLookForGivesNoExpression() { QCOMPARE(searchExpression(u" — ! \" * "_s), QString()); }
};

QTEST_APPLESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
