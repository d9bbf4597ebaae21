// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/loganalysis.h"
#include "tests/traffic/logmutation.h"
#include "tests/traffic/referenceparsers.h"

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

/// Totals as the slow reference finds them.
struct Totals {
    quint64 requests = 0;
    quint64 unparsed = 0;
    quint64 bytes = 0;
    QMap<int, quint64> byStatus{};
    QMap<qint64, quint64> bySecond{};
    QMap<QByteArray, quint64> byClient{};

    bool operator==(const Totals &) const = default;
};

Totals totalsOf(const QList<QByteArray> &lines)
{
    Totals out;
    for (const QByteArray &line : lines) {
        const auto event = readAccessSlowly(line);
        if (!event) {
            out.unparsed += !line.isEmpty();
            continue;
        }
        ++out.requests;
        out.bytes += quint64(event->bytes);
        ++out.byStatus[event->status];
        ++out.bySecond[event->timeMs / 1000];
        ++out.byClient[event->client.left(64)];
    }
    return out;
}

Totals totalsOf(const TrafficDigest &digest)
{
    Totals out{.requests = digest.requests(), .unparsed = digest.unparsed(), .bytes = digest.bytes()};
    for (size_t status = 0; status < digest.byStatus().size(); ++status) {
        if (digest.byStatus()[status])
            out.byStatus[int(status)] = digest.byStatus()[status];
    }
    digest.series().forEach(0, std::numeric_limits<qint64>::max(), [&out](const SeriesPoint &point) {
        out.bySecond[point.startMs / 1000] = point.requests;
    });
    for (const TopEntry &entry : digest.clients().top(100'000))
        out.byClient[entry.key] += entry.requests; // keys are cut
    return out;
}

/// Options under which the series keeps its seconds, however far apart they are.
AnalysisOptions seconds()
{
    return {.format = LogFormat{}, .digest = {.largestSeries = 1 << 30}};
}

QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray out(bytes.size() + 1024, Qt::Uninitialized);
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class LogAnalysisTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's log");
        return file.fileName();
    }

private Q_SLOTS:
    void totalsEqualTheSlowReference()
    {
        LogLines source(31);
        QList<QByteArray> lines;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray line = source.access();
            lines.append(i % 5 ? line : source.mutated(line));
        }
        // What a line's end may hide: a carriage return before it is none of the line.
        for (QByteArray &line : lines) {
            while (line.endsWith('\r'))
                line.chop(1);
        }
        const QByteArray bytes = lines.join("\r\n");
        const QString path = written(u"mixed.log"_s, bytes);
        const auto analysis = analyseLogs({path}, seconds());
        QVERIFY(analysis);
        QCOMPARE(analysis->bytesRead, bytes.size());
        const Totals found = totalsOf(analysis->digest);
        const Totals expected = totalsOf(lines);
        QCOMPARE(found.requests, expected.requests);
        QCOMPARE(found.unparsed, expected.unparsed);
        QCOMPARE(found.bytes, expected.bytes);
        QCOMPARE(found.byStatus, expected.byStatus);
        QCOMPARE(found.byClient, expected.byClient);
        QCOMPARE(found.bySecond, expected.bySecond);
        QVERIFY(analysis->digest.unparsed() > 0);
        QCOMPARE(analysis->digest.unparsedSamples().size(), qsizetype(TrafficDigest::keptSamples));

        const auto packed = analyseLogs(
            {written(u"mixed.log.gz"_s,
                     gzipped(bytes.first(bytes.size() / 2)) + gzipped(bytes.mid(bytes.size() / 2)))},
            seconds());
        QVERIFY(packed);
        QVERIFY(totalsOf(packed->digest) == totalsOf(lines));
    }

    void threadsFindTheSame()
    {
        LogLines source(37);
        QByteArray bytes;
        while (bytes.size() < 17 << 20)
            bytes += source.access() + '\n';
        const QString path = written(u"large.log"_s, bytes);
        const auto alone = analyseLogs({path}, seconds());
        QVERIFY(alone);
        for (const int threads : {2, 3, 4}) {
            const auto together = analyseLogs(
                {path}, {.format = LogFormat{}, .threads = threads, .digest = {.largestSeries = 1 << 30}});
            QVERIFY(together);
            QVERIFY(totalsOf(together->digest) == totalsOf(alone->digest));
            QVERIFY(together->digest.took() == alone->digest.took());
            const auto one = alone->digest.endpoints().top(50);
            const auto other = together->digest.endpoints().top(50);
            QCOMPARE(one.size(), other.size());
            for (qsizetype i = 0; i < one.size(); ++i) {
                QCOMPARE(one.at(i).key, other.at(i).key);
                QCOMPARE(one.at(i).p95Us, other.at(i).p95Us);
            }
        }
    }

    void severalFilesAreOneLog()
    {
        const QByteArray line = "1.2.3.4 - - [01/Mar/2025:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1\n";
        const auto analysis = analyseLogs(
            {written(u"1.log"_s, line), written(u"2.log"_s, line + line.chopped(1)), written(u"3.log"_s, {})},
            {});
        QVERIFY(analysis);
        QCOMPARE(analysis->digest.requests(), quint64(3));
    }

    void seriesStepsBackWhenItGrowsTooLarge()
    {
        TrafficDigest digest({.largestSeries = 200'000});
        for (int i = 0; i < 50'000; ++i)
            digest.add({.timeMs = 1'740'787'200'000 + i * 61'000LL, .tookUs = 1000 + i, .status = 200});
        QVERIFY(digest.series().step() > std::chrono::seconds(1));
        quint64 sum = 0;
        digest.series().forEach(0, std::numeric_limits<qint64>::max(),
                                [&sum](const SeriesPoint &point) { sum += point.requests; });
        QCOMPARE(sum, quint64(50'000));
        QCOMPARE(digest.slowest().constFirst().tookUs, 50'999);
        QCOMPARE(digest.slowest().size(), qsizetype(TrafficDigest::keptSlow));
    }

    void whatThereIsOfACutFileCounts()
    {
        QByteArray lines;
        for (int i = 0; i < 20'000; ++i)
            lines += "203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \"GET /" + QByteArray::number(i * 7919)
                + " HTTP/1.1\" 200 1\n";
        const QByteArray packed = gzipped(lines);
        const QString path = written(u"half.log.gz"_s, packed.first(packed.size() / 2));
        const auto analysis = analyseLogs({path}, {});
        QVERIFY(analysis);
        QVERIFY(analysis->digest.requests() > 1000 && analysis->digest.requests() < 20'000);
        QCOMPARE(analysis->faults.size(), 1);
        QVERIFY2(analysis->faults[0].startsWith(path), qPrintable(analysis->faults[0]));
    }

    void faultsAreTold()
    {
        QCOMPARE(analyseLogs({m_folder.filePath(u"none"_s)}, {}).error().kind, Error::Kind::NotFound);
        QCOMPARE(analyseLogs({written(u"prose"_s, "Once upon a time\nthere was a log\n")}, {}).error().kind,
                 Error::Kind::Refused);
        const QByteArray packed = gzipped(QByteArray(100'000, 'x'));
        const auto cut = analyseLogs({written(u"cut.gz"_s, packed.chopped(20))}, {.format = LogFormat{}});
        QCOMPARE(cut.error().kind, Error::Kind::BadReply);
        QByteArray broken = packed;
        broken[30] = char(~broken[30]);
        QVERIFY(!analyseLogs({written(u"broken.gz"_s, broken)}, {.format = LogFormat{}}));
        const auto empty = analyseLogs({written(u"empty.log"_s, {})}, {});
        QVERIFY(empty);
        QCOMPARE(empty->digest.requests(), quint64(0));
    }
};

QTEST_GUILESS_MAIN(LogAnalysisTest)
#include "tst_loganalysis.moc"
