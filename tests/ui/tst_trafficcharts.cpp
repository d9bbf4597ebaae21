// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"
#include "ui/common/chartaxes.h"
#include "ui/common/chartexport.h"
#include "ui/common/chartraster.h"
#include "ui/common/columnchart.h"
#include "ui/traffic/chartspan.h"
#include "ui/traffic/charttabledialog.h"
#include "ui/traffic/markwords.h"
#include "ui/traffic/trafficcharts.h"
#include "ui/traffic/trenddelegate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

std::vector<float> noise(int steps, quint32 seed, double most)
{
    QRandomGenerator random(seed);
    std::vector<float> out;
    for (int i = 0; i < steps; ++i)
        out.push_back(random.bounded(20) == 0 ? unknown : float(random.generateDouble() * most));
    return out;
}

/// Whether a pixel is more than half painted.
bool isPainted(const QImage &image, int x, double y)
{
    return qAlpha(image.pixel(x, std::clamp(int(y), 0, image.height() - 1))) > 127;
}

/// A chart's keeper of column widths.
struct Remembered {
    QTemporaryDir folder{};
    QSettings store{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
    Settings settings{store};
};

/// Sixty seconds from 1,000 s on, three requests in each, eight in the last.
ChartData minuteOfRequests()
{
    ChartData data{.kind = ChartData::Kind::Stacked, .fromMs = 1'000'000, .stepMs = 1000};
    data.series = {{.name = u"2xx"_s, .values = std::vector<float>(60, 3)}};
    data.series[0].values[59] = 8;
    return data;
}

bool turnWheel(QWidget &widget, const QPointF &at, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

class TrafficChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMinimumOrMaximumIsLost_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("columns");
        QTest::newRow("as many as columns") << 300 << 300;
        QTest::newRow("some more") << 301 << 300;
        QTest::newRow("an hour in a narrow chart") << 3600 << 257;
        QTest::newRow("a hundred thousand") << 100'000 << 640;
    }
    void noMinimumOrMaximumIsLost()
    {
        QFETCH(int, steps);
        QFETCH(int, columns);
        constexpr int height = 200;
        constexpr double top = 100;
        const auto values = noise(steps, quint32(steps), top);
        const QImage image = chartraster::draw(
            {.kind = ChartData::Kind::Lines, .series = {{.values = values}}}, {columns, height}, top, 2);
        // The slow way: every step is put into its column by itself.
        for (int step = 0; step < steps; ++step) {
            if (std::isnan(values[size_t(step)]))
                continue;
            const int x = int((qint64(step) * columns + columns - 1) / steps);
            const int column = qint64(x) * steps / columns <= step ? x : x - 1;
            const double y = height - double(values[size_t(step)]) * height / top;
            bool isThere = false;
            for (const int near : {column - 1, column, column + 1})
                isThere = isThere
                    || (near >= 0 && near < columns && isPainted(image, near, std::min(y, height - 1.0)));
            QVERIFY2(isThere, qPrintable(u"step %1 column %2 y %3"_s.arg(step).arg(column).arg(y)));
        }
        for (int x = 0; x < columns; ++x) {
            const qint64 first = qint64(x) * steps / columns;
            const qint64 end = std::max(first + 1, qint64(x + 1) * steps / columns);
            float least = std::numeric_limits<float>::infinity();
            float greatest = -least;
            for (qint64 step = first; step < end; ++step) {
                if (!std::isnan(values[size_t(step)])) {
                    least = std::min(least, values[size_t(step)]);
                    greatest = std::max(greatest, values[size_t(step)]);
                }
            }
            if (std::isinf(least))
                continue;
            QVERIFY(isPainted(image, x, height - double(least) * height / top - 0.01));
            QVERIFY(isPainted(image, x, height - double(greatest) * height / top));
        }
    }

    void gapInTheDataIsAGap()
    {
        std::vector<float> values(100, 50);
        std::fill(values.begin() + 40, values.begin() + 60, unknown);
        const QImage image = chartraster::draw(
            {.kind = ChartData::Kind::Lines, .series = {{.values = values}}}, {100, 50}, 100, 1);
        for (int y = 0; y < 50; ++y) {
            for (int x = 40; x < 60; ++x)
                QCOMPARE(qAlpha(image.pixel(x, y)), 0);
        }
    }

    void layersStandOnOneAnotherAndErrorsAreSeen()
    {
        const std::vector<float> many(200, 1000);
        std::vector<float> few(200, 0);
        few[77] = 1;
        const QImage image = chartraster::draw({.kind = ChartData::Kind::Stacked,
                                                .series = {{.role = theme::Role::Accent, .values = many},
                                                           {.role = theme::Role::Bad, .values = few}}},
                                               {200, 100}, 2000, 1);
        QCOMPARE(image.pixelColor(77, 49), theme::color(theme::Role::Bad));
        QCOMPARE(image.pixelColor(77, 51), theme::color(theme::Role::Accent));
        QCOMPARE(image.pixelColor(76, 51), theme::color(theme::Role::Accent));
        QCOMPARE(qAlpha(image.pixel(76, 48)), 0);
    }

    void greatestStackOfAColumnIsShown()
    {
        const auto layer = noise(5000, 5, 10);
        const auto other = noise(5000, 6, 10);
        const auto steps = chartraster::stepsOfColumns({{.values = layer}, {.values = other}}, 333);
        const auto sum = [&](qint64 step) {
            const auto known = [](float value) { return std::isnan(value) ? 0.0F : value; };
            return known(layer[size_t(step)]) + known(other[size_t(step)]);
        };
        for (int x = 0; x < 333; ++x) {
            for (qint64 step = qint64(x) * 5000 / 333; step < qint64(x + 1) * 5000 / 333; ++step)
                QVERIFY(sum(steps[size_t(x)]) >= sum(step));
        }
    }

    void picturesOfNothingAreEmpty()
    {
        QVERIFY(chartraster::draw({}, {}, 1, 1).isNull());
        QCOMPARE(qAlpha(chartraster::draw({}, {5, 5}, 1, 1).pixel(2, 2)), 0);
        QVERIFY(chartraster::spans({}, 3).size() == 3);
    }

    void axesAreRound()
    {
        QCOMPARE(chartaxes::topFor(0), 1.0);
        QCOMPARE(chartaxes::topFor(7), 10.0);
        QCOMPARE(chartaxes::topFor(10), 10.0);
        QCOMPARE(chartaxes::topFor(11), 20.0);
        QCOMPARE(chartaxes::topFor(230), 250.0);
        QCOMPARE(chartaxes::topFor(0.4), 0.5);
        QCOMPARE(chartaxes::topFor(0.011), 0.02);
        const qint64 day = 86'400'000;
        const auto moments = chartaxes::moments(day, 2 * day, 6, 8 * 3'600'000);
        QVERIFY(!moments.isEmpty() && moments.size() <= 6);
        for (const qint64 at : moments)
            QCOMPARE((at + 8 * 3'600'000) % (4 * 3'600'000), 0);
        QVERIFY(chartaxes::moments(0, 60'000, 0, 0).isEmpty());
        const auto ofAYear = chartaxes::moments(0, 400 * day, 4, 0);
        QVERIFY(ofAYear.size() >= 2 && ofAYear.size() <= 4);
        QVERIFY(ofAYear.last() > 200 * day); // up to the right end
    }

    void pointerAndKeysReadAndBrush()
    {
        ColumnChart chart(u"Requests"_s);
        chart.resize(400, 200);
        ChartData data{.kind = ChartData::Kind::Stacked, .fromMs = 1'000'000, .stepMs = 1000};
        data.series = {{.name = u"2xx"_s, .values = std::vector<float>(60, 3)}};
        data.series[0].values[59] = 8;
        chart.setData(data);
        chart.show();
        QVERIFY(chart.reading().contains(u"2xx 8"_s));
        QSignalSpy read(&chart, &ColumnChart::momentRead);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.reading().contains(u"2xx 3"_s));
        QCOMPARE(read.last().first().toLongLong(), 1'058'000);

        QSignalSpy brushed(&chart, &ColumnChart::brushed);
        QTest::mousePress(&chart, Qt::LeftButton, {}, {150, 100});
        QTest::mouseMove(&chart, {250, 100});
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, {250, 100});
        QCOMPARE(brushed.size(), 1);
        const auto range = brushed.first().first().value<std::optional<TimeRange>>();
        QVERIFY(range && range->fromMs > 1'000'000 && range->toMs < 1'060'000
                && range->toMs - range->fromMs > 10'000);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(brushed.size(), 2);
        QVERIFY(!brushed.last().first().value<std::optional<TimeRange>>());

        const QString table = chartexport::asText(chart.scene(), u'\t');
        QCOMPARE(table.count(u'\n'), 61);
        QVERIFY(table.endsWith(u"\t8\n"_s));
    }

    void pointsFindTheirPlace()
    {
        Remembered remembered;
        TrafficCharts charts(remembered.settings);
        constexpr qint64 now = 1'000'000'500;
        std::vector<SeriesPoint> points{{.startMs = now / 1000 * 1000 - 1000, .requests = 5, .bytes = 700},
                                        {.startMs = now / 1000 * 1000, .requests = 9}};
        points[0].byClass[5] = 5;
        points[0].took = Percentiles{1000, 2000, 3000};
        charts.setPoints(points, std::chrono::seconds(1), {now - 60'000, now}, now);
        const ChartData requests = charts.findChild<ColumnChart *>(u"requestsChart"_s)->data();
        QCOMPARE(requests.steps(), 60);
        QCOMPARE(requests.series.constLast().name, u"5xx"_s);
        QCOMPARE(requests.series.constLast().values.back(), 5.0F); // the running second is left out
        QCOMPARE(requests.series.constFirst().values.back(), 0.0F);
        const ChartData latency = charts.findChild<ColumnChart *>(u"latencyChart"_s)->data();
        QCOMPARE(latency.series.constFirst().values.back(), 3.0F);
        QVERIFY(std::isnan(latency.series.constFirst().values.front()));
        QCOMPARE(charts.findChild<ColumnChart *>(u"bytesChart"_s)->data().series.constFirst().values.back(),
                 700.0F);
    }

    void anHourThatStillRunsIsShownByWhatThereHasBeen()
    {
        Remembered remembered;
        TrafficCharts charts(remembered.settings);
        constexpr qint64 hourMs = 3'600'000;
        constexpr qint64 start = 500'000 * hourMs;
        constexpr qint64 now = start + hourMs / 2;
        std::vector<SeriesPoint> points{{.startMs = start - hourMs, .requests = 36, .bytes = 36'000},
                                        {.startMs = start, .requests = 36, .bytes = 36'000}};
        for (SeriesPoint &point : points)
            point.byClass[2] = point.requests;
        charts.setPoints(points, std::chrono::hours(1), {now - 720 * hourMs, now}, now);
        const auto *chart = charts.findChild<ColumnChart *>(u"requestsChart"_s);
        const std::vector<float> &rates = chart->data().series.constFirst().values;
        QCOMPARE(rates.size(), 720U);
        QCOMPARE(rates[718], 0.01F);
        QCOMPARE(rates[719], 0.02F);        // as many in half the time
        QCOMPARE(chart->scene().top, 0.02); // a quiet shop's requests are seen, too
        QVERIFY2(chart->reading().contains(QLocale().toString(0.02)), qPrintable(chart->reading()));
        QCOMPARE(charts.findChild<ColumnChart *>(u"bytesChart"_s)->data().series.constFirst().values.back(),
                 20.0F);
    }

    void zoomKeepsItsMomentAndEndsNow()
    {
        const TimeRange hour{0, 3'600'000};
        const TimeRange half = chartspan::zoomed(hour, 900'000, 0.5, 9'000'000);
        QCOMPARE(half, (TimeRange{450'000, 2'250'000})); // a quarter in before and after
        QCOMPARE(chartspan::zoomed(half, 900'000, 2, 9'000'000), hour);
        QCOMPARE(chartspan::zoomed(hour, 0, 4, 3'600'000).toMs, 3'600'000); // no later than now
        QCOMPARE(chartspan::zoomed(hour, 5, 1e-9, 9'000'000).lengthMs(), chartspan::shortestMs);
        QCOMPARE(chartspan::zoomed(hour, 5, 1e9, 9'000'000).lengthMs(), chartspan::longestMs);
        QCOMPARE(chartspan::panned(hour, -0.5, 9'000'000), (TimeRange{-1'800'000, 1'800'000}));
        QCOMPARE(chartspan::panned(hour, 5, 3'700'000), (TimeRange{100'000, 3'700'000}));
    }

    void wheelAndKeysAskForAnotherSpan()
    {
        ColumnChart chart(u"Requests"_s);
        chart.resize(400, 200);
        chart.setData(minuteOfRequests());
        chart.show();
        QSignalSpy zoomed(&chart, &ColumnChart::zoomRequested);
        QSignalSpy panned(&chart, &ColumnChart::panRequested);
        QSignalSpy live(&chart, &ColumnChart::liveRequested);
        QSignalSpy spans(&chart, &ColumnChart::spanRequested);
        QVERIFY(turnWheel(chart, {200, 100}, 120, Qt::NoModifier));
        QCOMPARE(zoomed.size(), 1);
        QVERIFY(zoomed.last().at(1).toDouble() < 1);
        QVERIFY(std::abs(zoomed.last().at(0).toLongLong() - 1'027'000) < 3000);
        turnWheel(chart, {200, 100}, -240, Qt::NoModifier);
        QVERIFY(zoomed.last().at(1).toDouble() > 1.5);
        turnWheel(chart, {200, 100}, 120, Qt::ShiftModifier);
        QCOMPARE(panned.size(), 1);
        QVERIFY(panned.last().first().toDouble() < 0);
        QTest::keyClick(&chart, Qt::Key_Plus);
        QTest::keyClick(&chart, Qt::Key_Minus);
        QCOMPARE(zoomed.size(), 4);
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(panned.last().first().toDouble() < 0);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(live.size(), 1);
        QTest::mousePress(&chart, Qt::LeftButton, Qt::ControlModifier, {150, 100});
        QTest::mouseMove(&chart, {250, 100});
        QTest::mouseRelease(&chart, Qt::LeftButton, Qt::ControlModifier, {250, 100});
        QCOMPARE(spans.size(), 1);
        QVERIFY(!chart.scene().brush);
    }

    void theWheelOfAChartThatStaysScrollsThePage()
    {
        ColumnChart chart(u"Days left"_s);
        chart.resize(400, 200);
        chart.setData(minuteOfRequests());
        chart.show();
        QVERIFY(!turnWheel(chart, {200, 100}, 120, Qt::NoModifier));
        QVERIFY(!turnWheel(chart, {200, 100}, 120, Qt::ShiftModifier));
    }

    void keysBrush()
    {
        ColumnChart chart(u"Requests"_s);
        chart.resize(400, 200);
        chart.setData(minuteOfRequests());
        chart.show();
        QSignalSpy brushed(&chart, &ColumnChart::brushed);
        QTest::keyClick(&chart, Qt::Key_Left); // reads the newest second
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(brushed.size(), 3);
        QCOMPARE(chart.scene().brush, std::optional(TimeRange{1'056'000, 1'060'000}));
        QSignalSpy spans(&chart, &ColumnChart::spanRequested);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(spans.first().first().value<TimeRange>(), (TimeRange{1'056'000, 1'060'000}));
        QVERIFY(!chart.scene().brush);
    }

    void marksAreReadAndPainted()
    {
        ColumnChart chart(u"Requests"_s);
        chart.resize(400, 200);
        chart.setData(minuteOfRequests());
        const QImage before = chart.grab().toImage();
        chart.setPins({pinOf({.atMs = 1'030'000, .kind = ChartMark::Kind::Release, .text = u"1.4"_s}),
                       pinOf({.atMs = 9'000'000, .kind = ChartMark::Kind::OwnWrite})});
        QVERIFY(chart.grab().toImage() != before);
        chart.setReadMoment(1'030'000);
        QVERIFY2(chart.reading().contains(u"1.4"_s), qPrintable(chart.reading()));
        chart.setReadMoment(1'010'000);
        QVERIFY(!chart.reading().contains(u"1.4"_s));
    }

    void figuresAndPicturesGoToFiles()
    {
        ColumnChart chart(u"Requests, per \"second\""_s);
        ChartData data = minuteOfRequests();
        data.series.append({.values = std::vector<float>(60, std::nanf(""))});
        chart.setData(data);
        const QByteArray csv = chartexport::asCsv(chart.scene());
        QVERIFY2(csv.startsWith("Time,2xx,\"Requests, per \"\"second\"\"\"\r\n1970-01-01T00:16:40Z,3,\r\n"),
                 csv.constData());
        QTemporaryDir folder;
        const QString png = folder.filePath(u"a.png"_s);
        QVERIFY(chartexport::savePng(chart.scene(), {400, 200}, png));
        QCOMPARE(QImage(png).size(), QSize(800, 400));
        const QString svg = folder.filePath(u"a.svg"_s);
        QVERIFY(chartexport::saveSvg(chart.scene(), {400, 200}, svg));
        QSvgRenderer drawing(svg);
        QVERIFY(drawing.isValid());
        QCOMPARE(drawing.viewBox(), QRect(0, 0, 400, 200));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("<image")); // lines, not pixels
        const auto refused =
            chartexport::savePng(chart.scene(), {40, 20}, folder.filePath(u"no/such/a.png"_s));
        QVERIFY(!refused && !refused.error().message.isEmpty());
    }

    void figuresAreRowsOfATableTheNewestFirst()
    {
        ColumnChart chart(u"Requests"_s);
        chart.setData(minuteOfRequests());
        ChartTableModel model(chart.scene());
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 60);
        QCOMPARE(model.index(0, 1).data().toString(), u"8"_s);
        QCOMPARE(model.index(1, 1).data().toString(), u"3"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"2xx"_s);
    }

    void trendsReachFromEdgeToEdge()
    {
        const QPolygonF line = TrendDelegate::lineOf({0, 5, 10}, {10, 20, 100, 40});
        QCOMPARE(line, QPolygonF({{10, 60}, {60, 40}, {110, 20}}));
        QVERIFY(TrendDelegate::lineOf({3}, {0, 0, 9, 9}).isEmpty());
        QCOMPARE(TrendDelegate::lineOf({0, 0}, {0, 0, 9, 9}).constLast(), QPointF(9, 9));
    }
};

QTEST_MAIN(TrafficChartsTest)
#include "tst_trafficcharts.moc"
