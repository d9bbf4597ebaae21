// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/texthash.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

namespace {

constexpr int seeds = 5000;
constexpr int longest = 48; // bytes: beyond the steps of 8, 16 and 32 that hashes read by

std::string_view view(const QByteArray &text)
{
    return {text.constData(), size_t(text.size())};
}

QByteArray anyText(QRandomGenerator &random, int size)
{
    QByteArray text(size, Qt::Uninitialized);
    for (char &c : text)
        c = char(random.bounded(' ', '\x7f'));
    return text;
}

} // namespace

/// What log lines have most: texts of one length that differ in a digit.
class TextHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsThatDifferInOneByteAreToldApart_data()
    {
        QTest::addColumn<int>("size");
        for (int size = 1; size <= longest; ++size)
            QTest::addRow("%d", size) << size;
    }
    void textsThatDifferInOneByteAreToldApart()
    {
        QFETCH(int, size);
        QRandomGenerator random{quint32(size)};
        for (int i = 0; i < seeds; ++i) {
            const quint64 seed = random.generate64();
            const QByteArray text = anyText(random, size);
            const quint64 hash = texthash::of(view(text), seed);
            for (const int at : {size - 1, random.bounded(size)}) {
                QByteArray other = text;
                other[at] = text.at(at) == '9' ? '0' : '9';
                QVERIFY2(texthash::of(view(other), seed) != hash, text.constData());
            }
        }
    }

    void aLongerTextIsAnother()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < seeds; ++i) {
            const quint64 seed = random.generate64();
            const QByteArray text = anyText(random, random.bounded(longest));
            QVERIFY(texthash::of(view(text), seed) != texthash::of(view(text + '\0'), seed));
            QVERIFY(texthash::of(view(text), seed) != texthash::of(view(text + '1'), seed));
        }
    }

    void theSeedDecides() { QVERIFY(texthash::of("203.0.113.11", 1) != texthash::of("203.0.113.11", 2)); }

    void nothingIsZero()
    {
        for (quint64 seed = 0; seed < 1000; ++seed)
            QVERIFY(texthash::of({}, seed) != 0);
    }
};

QTEST_GUILESS_MAIN(TextHashTest)
#include "tst_texthash.moc"
