// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartscene.h"

#include "ui/common/chartaxes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnChart)
};

constexpr int pinReach = 5; // pixels to either side within which a pin is meant

} // namespace

QRect ChartScene::plotRect(const QSize &size) const
{
    const QFontMetrics metrics(font);
    const QFontMetrics quiet(theme::quietFont());
    int labels = 0;
    for (const double value : chartaxes::values(top))
        labels = std::max(labels, quiet.horizontalAdvance(valueText(value)));
    const int head = metrics.height() + quiet.height() + theme::gap();
    return QRect({}, size).adjusted(labels + theme::halfGap(), head, -1,
                                    -quiet.height() - theme::halfGap() / 2);
}

qint64 ChartScene::momentAt(const QRect &plot, int x) const
{
    const double share = std::clamp(double(x - plot.left()) / std::max(1, plot.width()), 0.0, 1.0);
    return data.fromMs + qint64(share * double(data.endMs() - data.fromMs));
}

qreal ChartScene::xOf(const QRect &plot, qint64 atMs) const
{
    const double span = std::max<double>(1, double(data.endMs() - data.fromMs));
    return plot.left() + plot.width() * double(atMs - data.fromMs) / span;
}

qsizetype ChartScene::stepAt(qint64 atMs) const
{
    if (atMs < data.fromMs || atMs >= data.endMs())
        return -1;
    return qsizetype((atMs - data.fromMs) / data.stepMs);
}

bool ChartScene::isMeant(const QRect &plot, qint64 momentMs, qint64 atMs) const
{
    return stepAt(momentMs) >= 0 && std::abs(xOf(plot, momentMs) - xOf(plot, atMs)) <= pinReach;
}

QString ChartScene::timeText(qint64 atMs) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    if (data.stepMs >= 3'600'000)
        return QLocale().toString(
            at, Words::tr("d MMM HH:mm", "date and time format under the pointer of a chart"));
    return at.toString(data.stepMs < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

QString ChartScene::figuresAt(qsizetype step) const
{
    const bool isStack = data.kind == ChartData::Kind::Stacked;
    QStringList parts;
    double sum = 0;
    for (const ChartSeries &series : data.series) {
        const float value = series.values[size_t(step)];
        if (std::isnan(value) || (isStack && value == 0))
            continue;
        sum += value;
        parts.append(series.name.isEmpty() ? valueText(value) : series.name + u' ' + valueText(value));
    }
    if (parts.isEmpty())
        return isStack ? valueText(0) : Words::tr("nothing known", "at a moment of a chart");
    if (isStack)
        parts.prepend(valueText(sum));
    return parts.join(u" · "_s);
}

QString ChartScene::reading(const QRect &plot) const
{
    const qsizetype read = stepAt(readMs);
    if (read < 0)
        return data.steps() == 0 ? QString() : figuresAt(data.steps() - 1);
    QString text = timeText(stepStart(read)) + u"  "_s + figuresAt(read);
    for (const ChartPin &pin : pins) {
        if (isMeant(plot, pin.atMs, readMs))
            text += u" · "_s + pin.text;
    }
    return text;
}
