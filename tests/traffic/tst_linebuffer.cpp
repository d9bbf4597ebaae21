// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/linebuffer.h"

#include <QByteArray>
#include <QList>
#include <QTest>

namespace {

/// Feeds bytes in pieces of a size, put in or from elsewhere, and notes what came out.
struct Cut {
    enum class Way { PutIn, FromElsewhere };

    QList<QByteArray> lines{};
    QList<qint64> offsets{};
    int dropped = 0;

    Cut(const QByteArray &bytes, qsizetype piece, Way way = Way::PutIn)
    {
        LineBuffer buffer;
        const auto line = [&](const char *begin, const char *end) {
            lines.append(QByteArray(begin, end - begin));
            offsets.append(buffer.offsetOf(begin));
            QVERIFY(!logbytes::isDigit(*end));
        };
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            const QByteArray part = bytes.mid(at, piece);
            const auto drop = [this](const char *, const char *) { ++dropped; };
            if (way == Way::FromElsewhere) {
                buffer.feed({part.constData(), size_t(part.size())}, line, drop);
                continue;
            }
            std::ranges::copy(part, buffer.room().begin());
            buffer.take(size_t(part.size()), line, drop);
        }
        buffer.finish(line);
    }
};

} // namespace

class LineBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bordersOfPiecesMakeNoDifference()
    {
        const QByteArray bytes = QByteArrayLiteral("first\r\nsecond\n\n\r\nwith \0 in it\nthird\rno\nlast");
        const QList<QByteArray> expected{"first", "second", QByteArray("with \0 in it", 12), "third\rno",
                                         "last"};
        for (const qsizetype piece : {1, 2, 3, 7, 100}) {
            const Cut cut(bytes, piece);
            QCOMPARE(cut.lines, expected);
            QCOMPARE(cut.offsets, (QList<qint64>{0, 7, 17, 30, 39}));
        }
    }

    void longLinesAreWholeAndEndlessOnesAreDropped()
    {
        const QByteArray longLine(qsizetype(LineBuffer::longestLine) - 5, 'a');
        const QByteArray endless(10 * 1024 * 1024, 'b');
        const Cut cut("x\n" + longLine + "\n" + endless + "\ny\n" + endless, qsizetype(LineBuffer::chunk));
        QCOMPARE(cut.lines.size(), 3);
        QVERIFY(cut.lines.at(1) == longLine);
        QCOMPARE(cut.lines.at(2), QByteArray("y"));
        QCOMPARE(cut.dropped, 2);
    }

    void bytesFromElsewhereGiveTheSameLines()
    {
        const QByteArray longLine(qsizetype(LineBuffer::longestLine) - 5, 'a');
        const QByteArray endless(3 * 1024 * 1024, 'b');
        const QByteArray bytes =
            "first\r\nsecond\n\n\r\n" + longLine + "\nx\n" + endless + "\ny\r\n" + endless + "\nunfinished";
        for (const qsizetype piece : {qsizetype(100), qsizetype(LineBuffer::chunk), bytes.size()}) {
            const Cut putIn(bytes, std::min(piece, qsizetype(LineBuffer::chunk)));
            const Cut fed(bytes, piece, Cut::Way::FromElsewhere);
            QCOMPARE(fed.lines, putIn.lines);
            QCOMPARE(fed.dropped, putIn.dropped);
            QCOMPARE(fed.lines.last(), QByteArray("unfinished"));
        }
        QCOMPARE(Cut("a\nb\r\n\nc", 1, Cut::Way::FromElsewhere).lines, (QList<QByteArray>{"a", "b", "c"}));
    }

    void nothingGivesNothing()
    {
        QVERIFY(Cut({}, 1).lines.isEmpty());
        QVERIFY(Cut("\n\n\n", 1).lines.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LineBufferTest)
#include "tst_linebuffer.moc"
