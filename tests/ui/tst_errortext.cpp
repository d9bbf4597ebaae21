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

    void everyCauseHasItsOwnWords()
    {
        std::set<QString> headlines{ErrorText::of({.kind = Error::Kind::BadReply}).headline,
                                    ErrorText::of({.kind = Error::Kind::Unreachable}).headline};
        const int last = int(Error::Cause::ProgramEnded);
        for (int cause = 1; cause <= last; ++cause) {
            const ErrorText text = ErrorText::of({.cause = Error::Cause(cause)});
            QVERIFY(!text.explanation.isEmpty() && !text.advice.isEmpty());
            QVERIFY(!text.paragraph().contains(u'!'));
            headlines.insert(text.headline);
        }
        QCOMPARE(int(headlines.size()), last + 2);
    }

    void causesKeepTheirNames()
    {
        for (int cause = 0; cause <= int(Error::Cause::ProgramEnded); ++cause)
            QCOMPARE(errorCauseFromName(errorCauseName(Error::Cause(cause))), Error::Cause(cause));
        QCOMPARE(errorCauseFromName(u"of a later version"), Error::Cause::Unknown);
    }

    void aServerThatFailedIsQuotedToo()
    {
        const ErrorText text =
            ErrorText::of({.cause = Error::Cause::ServerFailed, .message = u"系统内部错误"_s});
        QVERIFY(text.explanation.contains(u"系统内部错误"_s));
    }

    void anOpenOutcomeIsSaidWhateverTheCause()
    {
        const ErrorText text = ErrorText::of({.cause = Error::Cause::ServerFailed, .outcomeOpen = true});
        QVERIFY(text.explanation.contains(u"not known"_s));
        QVERIFY(text.advice.contains(u"Check again"_s));
    }

    void backendsOwnWordsAreQuoted()
    {
        const ErrorText text = ErrorText::of({.kind = Error::Kind::Refused, .message = u"库存不足"_s});
        QCOMPARE(text.paragraph(), u"The backend refused. It says: “库存不足”"_s);
    }

    void otherWordsAreSaidAsTheyAre()
    {
        Error error{
            .kind = Error::Kind::NotFound, .message = u"This order was deleted."_s, .isOwnWording = true};
        QCOMPARE(ErrorText::of(error).explanation, error.message);
        error.kind = Error::Kind::Refused;
        QCOMPARE(ErrorText::of(error).paragraph(), u"Refused. This order was deleted."_s);
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

    void theDiskIsSaidToBeFullWhereThatIsKnown()
    {
        const Error known{.kind = Error::Kind::Storage, .message = u"The disk is full."_s};
        QCOMPARE(ErrorText::of(known).body(), u"The disk is full."_s);
        QVERIFY(ErrorText::of({.kind = Error::Kind::Storage}).body().contains(u"free space"_s));
    }

    void busySaysHowLong()
    {
        const Error error{.kind = Error::Kind::Busy, .retryAfter = std::chrono::seconds(7)};
        QVERIFY(ErrorText::of(error).advice.contains(u"7"_s));
    }
};

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
