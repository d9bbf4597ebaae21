// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/errortext.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnHeadline()
    {
        std::set<QString> headlines;
        int kinds = 0;
        for (int kind = 0; kind <= int(Error::Kind::Storage); ++kind, ++kinds) {
            const ErrorText text = ErrorText::of({.kind = Error::Kind(kind)});
            QVERIFY(!text.headline.isEmpty());
            QVERIFY(!text.headline.contains(u'!'));
            QVERIFY(!text.paragraph().contains(u"  "_s));
            headlines.insert(text.headline);
        }
        QCOMPARE(int(headlines.size()), kinds);
    }

    void backendsOwnWordsAreQuoted()
    {
        const ErrorText text = ErrorText::of({.kind = Error::Kind::Refused, .message = u"库存不足"_s});
        QVERIFY(text.explanation.contains(u"库存不足"_s));
    }

    void detailsAreKeptOutOfTheSentence()
    {
        const Error error{.kind = Error::Kind::BadReply,
                          .detail = u"products: $.items[3].price: expected an integer"_s,
                          .fields = {{u"name"_s, u"too long"_s}}};
        const ErrorText text = ErrorText::of(error);
        QVERIFY(!text.paragraph().contains(u"$.items"_s));
        QVERIFY(text.details.contains(u"$.items[3].price"_s));
        QVERIFY(text.details.contains(u"name: too long"_s));
    }

    void openOutcomeAdvisesToLookFirst()
    {
        const ErrorText text = ErrorText::of({.kind = Error::Kind::TimedOut, .outcomeOpen = true});
        QVERIFY(text.explanation.contains(u"not known"_s));
        QVERIFY(text.advice.contains(u"Check again"_s));
    }

    void busySaysHowLong()
    {
        const Error error{.kind = Error::Kind::Busy, .retryAfter = std::chrono::seconds(7)};
        QVERIFY(ErrorText::of(error).advice.contains(u"7"_s));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
