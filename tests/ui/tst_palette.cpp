// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patternMustOccurInOrder()
    {
        QVERIFY(fuzzyScore(u"rvw", u"Review and apply"));
        QVERIFY(!fuzzyScore(u"wvr", u"Review and apply"));
        QVERIFY(fuzzyScore(u"", u"anything"));
        QVERIFY(!fuzzyScore(u"a", u""));
    }

    void startsOfWordsAndRunsWin()
    {
        QVERIFY(*fuzzyScore(u"ra", u"Review and apply") > *fuzzyScore(u"ra", u"Traffic"));
        QVERIFY(*fuzzyScore(u"dark", u"Dark appearance") > *fuzzyScore(u"dark", u"Discard all remarks"));
    }

    void chineseIsFoundByItsCharacters() { QVERIFY(fuzzyScore(u"订单", u"打开订单")); }

    void bestIsFirstAndRunByReturn()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        palette.open(entries(ran));
        QCOMPARE(palette.shownTitles(), QStringList({u"Overview"_s, u"Orders"_s, u"Review and apply"_s}));
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClicks(search, u"rev"_s);
        QCOMPARE(palette.shownTitles().constFirst(), u"Review and apply"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, u"Review and apply"_s);
        QVERIFY(palette.isHidden());
    }

    void arrowsWrapAndPassOverDisabledOnes()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        auto some = entries(ran);
        some[2].isEnabled = false;
        palette.open(some);
        auto *search = palette.findChild<QLineEdit *>();
        QTest::keyClick(search, Qt::Key_Up); // round the end, over the disabled one
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, u"Orders"_s);
        palette.open(some);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(ran, u"Overview"_s);
    }

    void keywordsAreSearchedToo()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        auto some = entries(ran);
        some[1].title = u"订单"_s;
        some[1].keywords = u"go.orders"_s;
        palette.open(some);
        QTest::keyClicks(palette.findChild<QLineEdit *>(), u"orders"_s);
        QCOMPARE(palette.shownTitles().constFirst(), u"订单"_s);
    }

    void escapeCloses()
    {
        QWidget window;
        window.resize(800, 600);
        CommandPalette palette(&window);
        window.show();
        QString ran;
        palette.open(entries(ran));
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(palette.isHidden());
        QVERIFY(ran.isEmpty());
    }

private:
    static QList<PaletteEntry> entries(QString &ran)
    {
        QList<PaletteEntry> list;
        for (const QString &title : {u"Overview"_s, u"Orders"_s, u"Review and apply"_s})
            list.append({.title = title, .run = [&ran, title] { ran = title; }});
        return list;
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
