// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logbytes.h"

#include <QTest>

#include <memory>

namespace {

constexpr size_t longest = 100; // bytes: several of the widest steps, and every rest

/// Exactly as many bytes as asked for, so that a sanitizer sees who reads or writes beside them.
std::unique_ptr<char[]> bytes(size_t count, char first)
{
    auto out = std::make_unique<char[]>(count);
    for (size_t i = 0; i < count; ++i)
        out[i] = char(first + char(i % 50));
    return out;
}

} // namespace

class LogBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstOfSeveralIsFound()
    {
        for (size_t count = 0; count <= longest; ++count) {
            const auto text = bytes(count, 'A');
            const char *end = text.get() + count;
            QVERIFY(!logbytes::find(text.get(), end, '\n'));
            for (size_t at = count; at-- > 0;) { // what was found before stands behind
                text[at] = '\n';
                QVERIFY(logbytes::find(text.get(), end, '\n') == text.get() + at);
            }
        }
    }

    void oneOtherByteIsADifference()
    {
        for (size_t count = 0; count <= longest; ++count) {
            const auto one = bytes(count, ' ');
            const auto other = bytes(count, ' ');
            QVERIFY(logbytes::areEqual(one.get(), other.get(), count));
            for (size_t at = 0; at < count; ++at) {
                other[at] = '\x7f';
                QVERIFY(!logbytes::areEqual(one.get(), other.get(), count));
                other[at] = one[at];
            }
        }
    }

    void copiesAreWhole()
    {
        for (size_t count = 0; count <= longest; ++count) {
            const auto from = bytes(count, ' ');
            const auto to = std::make_unique<char[]>(count);
            logbytes::copy(from.get(), count, to.get());
            QVERIFY(std::equal(from.get(), from.get() + count, to.get()));
        }
    }
};

QTEST_GUILESS_MAIN(LogBytesTest)
#include "tst_logbytes.moc"
