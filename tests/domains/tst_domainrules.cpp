// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainrules.h"
#include "app/domains/platformcatalog.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// One line of tests/data/domains/rules.txt.
struct RuleCase {
    int line = 0;
    QString platform{};
    QString category{};
    QString typed{};
    QString surroundings{};
    QString entry{};
    QString findings{};
};

/// "\u3000" in the file stands for that character.
QString unescaped(QString text)
{
    for (auto at = text.indexOf("\\u"_L1); at >= 0; at = text.indexOf("\\u"_L1, at + 1))
        text.replace(at, 6, QChar(text.sliced(at + 2, 4).toUShort(nullptr, 16)));
    return text;
}

QList<RuleCase> ruleCases()
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA) + u"/domains/rules.txt"_s);
    QList<RuleCase> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const QString &line = lines.at(number - 1);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList parts = line.split(u'|');
        while (parts.size() < 5)
            parts.append(QString());
        const QString place = parts.at(0).trimmed();
        cases.append({.line = number,
                      .platform = place.section(u'/', 0, 0),
                      .category = place.section(u'/', 1),
                      .typed = unescaped(parts.at(1).trimmed()),
                      .surroundings = parts.at(2).trimmed(),
                      .entry = parts.at(3).trimmed(),
                      .findings = parts.at(4).trimmed()});
    }
    return cases;
}

QList<DomainEntry> entries(const QString &list)
{
    QList<DomainEntry> out;
    for (const QString &text : list.split(u','))
        out.append(domainFromText(text));
    return out;
}

QList<DomainEntry> fullList(const PlatformCategory &category)
{
    QList<DomainEntry> out;
    for (int i = 0; i < category.entries.most; ++i)
        out.append({.scheme = category.scheme, .host = u"h%1.other.cn"_s.arg(i)});
    return out;
}

DomainSurroundings surroundings(const QString &words, const PlatformCategory &category)
{
    DomainSurroundings around;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (name == "list"_L1)
            around.others = entries(value);
        else if (name == "full"_L1)
            around.others = fullList(category);
        else if (name == "provider"_L1)
            around.providerHosts = value.split(u',');
        else if (name == "person"_L1)
            around.account = AccountKind::Person;
        else if (name == "company"_L1)
            around.account = AccountKind::Company;
        else if (name == "left"_L1)
            around.changesLeft = value.toInt();
        else if (name == "unfiled"_L1)
            around.withoutFiling.insert(value);
    }
    return around;
}

QString words(const QList<DomainFinding> &findings)
{
    QStringList out;
    for (const DomainFinding &finding : findings) {
        const QString name = problemName(finding.problem);
        out.append(finding.rule.code.isEmpty() ? name : QString(name + u':' + finding.rule.code));
    }
    return out.join(u' ');
}

} // namespace

class DomainRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = PlatformCatalog::load();
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
        m_catalog = *std::move(loaded);
    }

    void everyCaseIsJudgedAsWritten_data()
    {
        QTest::addColumn<int>("index");
        const auto cases = ruleCases();
        QVERIFY(cases.size() >= 150);
        for (int i = 0; i < cases.size(); ++i)
            QTest::addRow("line %d: %s", cases[i].line, qPrintable(cases[i].typed)) << i;
    }
    void everyCaseIsJudgedAsWritten()
    {
        QFETCH(int, index);
        static const auto cases = ruleCases();
        const RuleCase &row = cases.at(index);
        const Platform *platform = m_catalog.find(row.platform);
        QVERIFY(platform);
        const PlatformCategory *category = platform->category(row.category);
        QVERIFY(category);
        const ReadDomain read = readDomain(row.typed, *category);
        QCOMPARE(domainText(read.entry), row.entry);
        const auto findings =
            judgeDomain(read, *platform, *category, surroundings(row.surroundings, *category));
        QCOMPARE(words(findings), row.findings);
    }

    void everyProblemStandsInACase()
    {
        QString all;
        for (const RuleCase &row : ruleCases())
            all += u' ' + row.findings;
        for (const DomainProblem problem : allDomainProblems())
            QVERIFY2(all.contains(problemName(problem)), problemName(problem).data());
    }

    void readingWhatWasReadChangesNothing_data() { everyCaseIsJudgedAsWritten_data(); }
    void readingWhatWasReadChangesNothing()
    {
        QFETCH(int, index);
        static const auto cases = ruleCases();
        const PlatformCategory &category =
            *m_catalog.find(cases[index].platform)->category(cases[index].category);
        const ReadDomain once = readDomain(cases[index].typed, category);
        if (once.problem)
            return;
        const ReadDomain twice = readDomain(domainText(once.entry), category);
        QCOMPARE(twice.entry, once.entry);
        QVERIFY(!twice.isNotablyChanged());
        QCOMPARE(domainFromText(domainText(once.entry)), once.entry);
    }

    void nothingTypedIsNoProblem()
    {
        const Platform &wechat = m_catalog.platforms().first();
        for (const QString &nothing : {u""_s, u"   "_s, u"\u200b"_s, u"\"\""_s}) {
            const ReadDomain read = readDomain(nothing, *wechat.category(u"request"));
            QVERIFY(read.isEmpty());
            QVERIFY(judgeDomain(read, wechat, *wechat.category(u"request"), {}).isEmpty());
        }
    }

    void whatWasChangedIsSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("changes");
        const auto row = [](const char *name, const QString &typed, const QList<TextChange> &changes) {
            QList<int> numbers;
            for (const TextChange change : changes)
                numbers.append(int(change));
            QTest::newRow(name) << typed << numbers;
        };
        using enum TextChange;
        row("nothing", u"https://api.shop-a.cn"_s, {});
        row("blanks round it are not worth a word", u"  https://api.shop-a.cn "_s, {});
        row("scheme", u"api.shop-a.cn"_s, {SchemeAdded});
        row("case", u"https://Api.shop-a.cn"_s, {LowerCased});
        row("path", u"https://api.shop-a.cn/v1"_s, {PathRemoved});
        row("a bare slash is none", u"https://api.shop-a.cn/"_s, {});
        row("password", u"https://a:b@api.shop-a.cn"_s, {UserRemoved});
        row("dot", u"https://api.shop-a.cn."_s, {DotRemoved});
        row("quotes", u"'https://api.shop-a.cn'"_s, {Cleaned});
        row("full width", u"https：//api.shop-a.cn"_s, {FullWidth});
        row("other letters", u"https://商城.cn"_s, {Punycode});
        row("two schemes", u"wss://https://api.shop-a.cn"_s, {SchemeDoubled});
    }
    void whatWasChangedIsSaid()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, changes);
        const ReadDomain read = readDomain(typed, *m_catalog.platforms().first().category(u"request"));
        QList<int> said;
        for (const TextChange change : read.changes)
            said.append(int(change));
        QCOMPARE(said, changes);
    }

    void wrongSchemesAndPortsCanBeCorrected()
    {
        const Platform &wechat = m_catalog.platforms().first();
        const auto corrected = [&](const char *typed, QStringView category) {
            const PlatformCategory &list = *wechat.category(category);
            const auto entry = correctedDomain(readDomain(QLatin1StringView(typed), list).entry, list);
            return entry ? domainText(*entry) : QString();
        };
        QCOMPARE(corrected("https://live.shop-a.cn", u"socket"), u"wss://live.shop-a.cn"_s);
        QCOMPARE(corrected("http://api.shop-a.cn:443", u"request"), u"https://api.shop-a.cn"_s);
        QCOMPARE(corrected("https://m.shop-a.cn:8443", u"business"), u"https://m.shop-a.cn"_s);
        QCOMPARE(corrected("https://api.shop-a.cn:8443", u"request"), QString());
        QCOMPARE(corrected("http://api.shop-a.cn", u"prefetch"), u"api.shop-a.cn"_s);
    }

    void aListIsJudgedEntryByEntry()
    {
        const Platform &wechat = m_catalog.platforms().first();
        const PlatformCategory &business = *wechat.category(u"business");
        const auto findings =
            judgeDomains(entries(u"https://shop-a.cn,https://m.shop-a.cn,https://shop-a.cn,http://x.cn"_s),
                         wechat, business);
        QCOMPARE(findings.size(), 4);
        QCOMPARE(words(findings[0]), QString());
        QCOMPARE(words(findings[1]), u"coveredByParent"_s);
        QCOMPARE(words(findings[2]), u"duplicate:89019"_s);
        QCOMPARE(worstOf(findings[3]), DomainSeverity::Refused);
        QCOMPARE(worstOf(findings[1]), DomainSeverity::Note);
        QVERIFY(!worstOf(findings[0]));
    }

    void anyTextIsReadWithoutHarm()
    {
        const Platform &wechat = m_catalog.platforms().first();
        quint32 state = 1;
        const QString alphabet = u"aA9.-:/@[]*_%#?\\ \"'，。：／ｗ商\u200b\u0301\U0001F600"_s;
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = 0; i < round % 40; ++i) {
                state = state * 1664525 + 1013904223;
                text += alphabet.at((state >> 16) % uint(alphabet.size()));
            }
            for (const PlatformCategory &category : wechat.categories) {
                const ReadDomain read = readDomain(text, category);
                judgeDomain(read, wechat, category, {});
                if (!read.problem && !read.isEmpty())
                    QCOMPARE(readDomain(domainText(read.entry), category).entry, read.entry);
            }
        }
    }

private:
    PlatformCatalog m_catalog{};
};

QTEST_GUILESS_MAIN(DomainRulesTest)
#include "tst_domainrules.moc"
