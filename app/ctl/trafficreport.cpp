// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/trafficreport.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/personaldata.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue milliseconds(double us)
{
    return us < 0 ? QJsonValue() : QJsonValue(us / 1000);
}

QString className(size_t statusClass)
{
    return statusClass == 0 ? u"other"_s : u"%1xx"_s.arg(statusClass);
}

QJsonObject classesJson(const std::array<quint64, statusClassCount> &byClass)
{
    QJsonObject out;
    for (size_t i = 0; i < byClass.size(); ++i) {
        if (byClass[i] > 0)
            out.insert(className(i), qint64(byClass[i]));
    }
    return out;
}

QJsonValue percentilesJson(const std::optional<Percentiles> &took)
{
    if (!took)
        return {};
    return QJsonObject{{u"p50Ms"_s, milliseconds(took->p50Us)},
                       {u"p95Ms"_s, milliseconds(took->p95Us)},
                       {u"p99Ms"_s, milliseconds(took->p99Us)}};
}

QString keyText(const QByteArray &key)
{
    return QString::fromUtf8(key);
}

QString clientText(const QByteArray &key, const ReportOptions &options)
{
    return options.showsClients ? keyText(key) : maskedClient(keyText(key));
}

QJsonObject tableJson(const TopCounts &counts, const ReportOptions &options,
                      const std::function<QString(const QByteArray &)> &text)
{
    QJsonArray rows;
    for (const TopEntry &entry : counts.top(options.top)) {
        QJsonObject row{{u"key"_s, text(entry.key)},
                        {u"requests"_s, qint64(entry.requests)},
                        {u"errors"_s, qint64(entry.errors)},
                        {u"bytes"_s, qint64(entry.bytes)}};
        if (entry.p95Us >= 0)
            row.insert(u"p95Ms"_s, milliseconds(entry.p95Us));
        rows.append(row);
    }
    return {{u"rows"_s, rows}, {u"undercountAtMost"_s, qint64(counts.undercount())}};
}

QJsonObject pointJson(const SeriesPoint &point)
{
    QJsonObject out{{u"at"_s, isoTime(point.startMs)},
                    {u"requests"_s, qint64(point.requests)},
                    {u"bytes"_s, qint64(point.bytes)},
                    {u"classes"_s, classesJson(point.byClass)}};
    if (point.took)
        out.insert(u"took"_s, percentilesJson(point.took));
    return out;
}

QJsonObject seriesJson(const SeriesLevel &series)
{
    QJsonArray points;
    series.forEach(0, std::numeric_limits<qint64>::max(),
                   [&points](const SeriesPoint &point) { points.append(pointJson(point)); });
    return {{u"stepSeconds"_s, qint64(series.step().count())}, {u"points"_s, points}};
}

QJsonArray slowestJson(const TrafficDigest &digest)
{
    QJsonArray rows;
    for (const SlowRequest &slow : digest.slowest()) {
        rows.append(QJsonObject{{u"at"_s, isoTime(slow.timeMs)},
                                {u"tookMs"_s, milliseconds(double(slow.tookUs))},
                                {u"status"_s, slow.status},
                                {u"method"_s, keyText(slow.method)},
                                {u"target"_s, maskedTarget(keyText(slow.target))}});
    }
    return rows;
}

QJsonObject statusJson(const TrafficDigest &digest)
{
    QJsonObject out;
    for (size_t status = 0; status < digest.byStatus().size(); ++status) {
        if (const quint64 count = digest.byStatus()[status])
            out.insert(QString::number(status), qint64(count));
    }
    return out;
}

QString number(quint64 value)
{
    return formatNumber(qint64(value), QLocale::c());
}

QString share(quint64 part, quint64 whole)
{
    return whole == 0 ? QString() : QString::number(100.0 * double(part) / double(whole), 'f', 2) + u'%';
}

QString tookText(double us)
{
    return us < 0 ? QString::fromUtf16(unknownValue) : QString::number(us / 1000, 'f', 1) + u" ms"_s;
}

QString tableText(const QString &title, const TopCounts &counts, quint64 requests,
                  const ReportOptions &options, const std::function<QString(const QByteArray &)> &text)
{
    QString out = u"\n%1%2\n"_s.arg(
        title,
        counts.undercount() == 0 ? QString()
                                 : u" (each too low by at most %1)"_s.arg(number(counts.undercount())));
    for (const TopEntry &entry : counts.top(options.top)) {
        out += number(entry.requests).rightJustified(14) + share(entry.requests, requests).rightJustified(9)
            + u"  errors "_s + share(entry.errors, entry.requests).rightJustified(7)
            + (entry.p95Us >= 0 ? u"  p95 "_s + tookText(entry.p95Us).rightJustified(11) : QString())
            + u"  "_s + withControlsShown(text(entry.key)) + u'\n';
    }
    return out;
}

QString totalsText(const Analysis &analysis)
{
    const TrafficDigest &digest = analysis.digest;
    QString out = u"format     %1\n"_s.arg(withControlsShown(logFormatText(analysis.format)));
    out += u"requests   %1\n"_s.arg(number(digest.requests()));
    if (!digest.series().isEmpty())
        out += u"from       %1\nto         %2\n"_s.arg(isoTime(digest.series().firstMs()),
                                                       isoTime(digest.series().endMs()));
    out += u"bytes      %1\n"_s.arg(number(digest.bytes()));
    const auto classes = digest.byClass();
    for (size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] > 0)
            out += u"%1%2  %3\n"_s.arg(className(i).leftJustified(11), number(classes[i]),
                                       share(classes[i], digest.requests()));
    }
    if (const auto took = digest.took())
        out += u"took       p50 %1   p95 %2   p99 %3\n"_s.arg(tookText(took->p50Us), tookText(took->p95Us),
                                                              tookText(took->p99Us));
    out += u"not understood  %1\n"_s.arg(number(digest.unparsed()));
    return out;
}

} // namespace

QJsonObject trafficJson(const Analysis &analysis, const ReportOptions &options)
{
    const TrafficDigest &digest = analysis.digest;
    QJsonArray samples;
    for (const QByteArray &sample : digest.unparsedSamples())
        samples.append(QString::fromUtf8(sample));
    QJsonObject out{{u"format"_s, logFormatText(analysis.format)},
                    {u"requests"_s, qint64(digest.requests())},
                    {u"unparsed"_s, qint64(digest.unparsed())},
                    {u"unparsedSamples"_s, samples},
                    {u"bytes"_s, qint64(digest.bytes())},
                    {u"bytesRead"_s, analysis.bytesRead},
                    {u"classes"_s, classesJson(digest.byClass())},
                    {u"status"_s, statusJson(digest)},
                    {u"took"_s, percentilesJson(digest.took())},
                    {u"endpoints"_s, tableJson(digest.endpoints(), options, keyText)},
                    {u"clients"_s,
                     tableJson(digest.clients(), options,
                               [&options](const QByteArray &key) { return clientText(key, options); })},
                    {u"slowest"_s, slowestJson(digest)},
                    {u"series"_s, seriesJson(digest.series())}};
    if (!digest.series().isEmpty()) {
        out.insert(u"from"_s, isoTime(digest.series().firstMs()));
        out.insert(u"to"_s, isoTime(digest.series().endMs()));
    }
    return out;
}

QString trafficText(const Analysis &analysis, const ReportOptions &options)
{
    const TrafficDigest &digest = analysis.digest;
    QString out = totalsText(analysis);
    out += tableText(u"endpoints"_s, digest.endpoints(), digest.requests(), options, keyText);
    out += tableText(u"clients"_s, digest.clients(), digest.requests(), options,
                     [&options](const QByteArray &key) { return clientText(key, options); });
    const QList<SlowRequest> slowest = digest.slowest();
    if (!slowest.isEmpty())
        out += u"\nslowest\n"_s;
    for (const SlowRequest &slow : slowest.first(std::min<qsizetype>(options.top, slowest.size())))
        out += tookText(double(slow.tookUs)).rightJustified(14)
            + u"  %1  %2  %3 %4\n"_s.arg(QString::number(slow.status), isoTime(slow.timeMs),
                                         withControlsShown(keyText(slow.method)),
                                         withControlsShown(maskedTarget(keyText(slow.target))));
    for (const QByteArray &sample : digest.unparsedSamples())
        out += u"not understood: %1\n"_s.arg(withControlsShown(QString::fromUtf8(sample)));
    return out;
}
