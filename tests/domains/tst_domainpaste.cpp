// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainpaste.h"
#include "app/domains/platformcatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DomainPasteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = PlatformCatalog::load();
        QVERIFY(loaded);
        m_catalog = *std::move(loaded);
    }

    void textsAreSplit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *name, const QString &text, const QString &parts) {
            QTest::newRow(name) << text << parts;
        };
        row("lines", u"a.cn\nb.cn\r\n\r\nc.cn"_s, u"a.cn b.cn c.cn"_s);
        row("semicolons", u"https://a.cn;https://b.cn;"_s, u"https://a.cn https://b.cn"_s);
        row("Chinese commas", u"a.cn，b.cn、c.cn；d.cn"_s, u"a.cn b.cn c.cn d.cn"_s);
        row("columns of a sheet", u"request\ta.cn\nsocket\tb.cn"_s, u"request a.cn socket b.cn"_s);
        row("JSON", u"[\"https://a.cn\", \"https://b.cn\"]"_s, u"\"https://a.cn\" \"https://b.cn\""_s);
        row("JSON with an address", u"[\"https://[::1]:8443\"]"_s, u"\"https://[::1]:8443\""_s);
        row("comments", u"# ours\na.cn # main\nb.cn"_s, u"a.cn b.cn"_s);
        row("a fragment is no comment", u"https://a.cn/#/home"_s, u"https://a.cn/#/home"_s);
        row("nothing", u" \n;;, - \n"_s, QString());
    }
    void textsAreSplit()
    {
        QFETCH(QString, text);
        QTEST(splitDomains(text).join(u' '), "parts");
    }

    void eachIsJudgedWithThoseBeforeIt()
    {
        const Platform &wechat = *m_catalog.find(u"wechat");
        const PlatformCategory &request = *wechat.category(u"request");
        const DomainSurroundings around{.others = {domainFromText(u"https://old.shop.cn"_s)}};
        const auto pasted =
            readPaste(u"API.shop.cn/v1\nhttps://api.shop.cn\nhttp://img.shop.cn\nold.shop.cn\ncdn.shop.cn"_s,
                      wechat, request, around);
        QCOMPARE(pasted.size(), 5);
        QVERIFY(pasted[0].isWelcome() && pasted[0].read.isNotablyChanged());
        QVERIFY(pasted[1].isRepeated && !pasted[1].isWelcome());
        QCOMPARE(pasted[2].findings.first().problem, DomainProblem::WrongScheme);
        QCOMPARE(pasted[3].findings.first().problem, DomainProblem::Duplicate);
        QVERIFY(pasted[4].isWelcome() && !pasted[4].isRepeated);
    }

    void theListFillsUp()
    {
        const Platform &wechat = *m_catalog.find(u"wechat");
        const PlatformCategory &prefetch = *wechat.category(u"prefetch");
        const auto pasted =
            readPaste(u"a.shop.cn b.shop.cn c.shop.cn d.shop.cn e.shop.cn f.shop.cn"_s, wechat, prefetch, {});
        QCOMPARE(pasted.size(), 6);
        QVERIFY(pasted[4].isWelcome());
        QCOMPARE(pasted[5].findings.first().problem, DomainProblem::TooMany);
    }

    void aHugePasteIsCutAndStaysQuick()
    {
        QString text;
        for (int i = 0; i < 10 * mostPasted; ++i)
            text += u"h%1.shop.cn\n"_s.arg(i);
        const Platform &wechat = *m_catalog.find(u"wechat");
        const auto pasted = readPaste(text, wechat, *wechat.category(u"request"), {});
        QCOMPARE(pasted.size(), mostPasted);
        QVERIFY(!pasted.last().isWelcome()); // beyond 200
    }

private:
    PlatformCatalog m_catalog{};
};

QTEST_GUILESS_MAIN(DomainPasteTest)
#include "tst_domainpaste.moc"
