// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"
#include "ui/shell/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead()
    {
        const auto line = parseCommandLine({u"--shop"_s, u"Tea House"_s, u"--connector=/tmp/x.mjs"_s,
                                            u"--page"_s, u"orders"_s, u"--lang"_s, u"zh_CN"_s, u"--theme"_s,
                                            u"dark"_s, u"--size"_s, u"1280x800"_s, u"--scale"_s, u"1.5"_s,
                                            u"--config"_s, u"/tmp/c"_s, u"--screenshot"_s, u"/tmp/s"_s});
        QVERIFY(line);
        QCOMPARE(line->shop, u"Tea House"_s);
        QCOMPARE(line->connector, u"/tmp/x.mjs"_s);
        QCOMPARE(line->page, u"orders"_s);
        QCOMPARE(line->language, u"zh_CN"_s);
        QCOMPARE(line->theme, u"dark"_s);
        QCOMPARE(line->size, QSize(1280, 800));
        QCOMPARE(line->scale, 1.5);
        QCOMPARE(line->config, u"/tmp/c"_s);
        QCOMPARE(line->screenshotFolder, u"/tmp/s"_s);
    }

    void nothingIsTheDefault()
    {
        const auto line = parseCommandLine({});
        QVERIFY(line);
        QVERIFY(!line->wantsSample && line->page.isEmpty() && line->size.isEmpty());
        QCOMPARE(line->scale, 1.0);
    }

    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s};
        QTest::newRow("a word") << QStringList{u"orders"_s};
        QTest::newRow("no value") << QStringList{u"--page"_s};
        QTest::newRow("unknown page") << QStringList{u"--page"_s, u"stock"_s};
        QTest::newRow("unknown language") << QStringList{u"--lang"_s, u"fr"_s};
        QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("size without x") << QStringList{u"--size"_s, u"1280"_s};
        QTest::newRow("size too small") << QStringList{u"--size"_s, u"10x10"_s};
        QTest::newRow("size too large") << QStringList{u"--size"_s, u"99999x800"_s};
        QTest::newRow("scale no number") << QStringList{u"--scale"_s, u"big"_s};
        QTest::newRow("scale out of range") << QStringList{u"--scale"_s, u"9"_s};
        QTest::newRow("two shops") << QStringList{u"--sample"_s, u"--shop"_s, u"x"_s};
    }
    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, arguments);
        const auto line = parseCommandLine(arguments);
        QVERIFY(!line);
        QVERIFY(!line.error().message.isEmpty());
    }

    void helpNamesEveryPage()
    {
        for (const QString &page : pageIds())
            QVERIFY2(commandLineHelp().contains(page), qPrintable(page));
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
