// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartexport.h"

#include "ui/common/chartpainter.h"
#include "ui/common/chartraster.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace chartexport {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnChart)
};

constexpr int printScale = 2;
constexpr int cssResolution = 96; // pixels an inch, by which browsers and drawing programs take a size

/// In quotes where a sheet would take it for more than one cell.
QString cell(const QString &text, QChar separator)
{
    if (!text.contains(separator) && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

/// All but the plot.
void paintAround(QPainter &painter, const ChartScene &scene, const QSize &size, const QRect &plot)
{
    painter.fillRect(QRect({}, size), theme::color(theme::Role::Surface));
    chartpainter::paintHead(painter, scene, size);
    chartpainter::paintValues(painter, scene, plot);
    chartpainter::paintGridLines(painter, scene, plot);
    chartpainter::paintBrush(painter, scene, plot);
}

void paintAbove(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    chartpainter::paintUnknownText(painter, scene, plot);
    chartpainter::paintPins(painter, scene, plot);
    chartpainter::paintMoments(painter, scene, plot);
}

} // namespace

QString asText(const ChartScene &scene, QChar separator)
{
    QString table = Words::tr("Time", "head of a column of copied figures");
    for (const ChartSeries &series : scene.data.series)
        table += separator + cell(series.name.isEmpty() ? scene.title : series.name, separator);
    for (qsizetype step = 0; step < scene.data.steps(); ++step) {
        const auto at = QDateTime::fromMSecsSinceEpoch(scene.stepStart(step), Qt::UTC);
        table += u'\n' + at.toString(Qt::ISODate);
        for (const ChartSeries &series : scene.data.series) {
            const float value = series.values[size_t(step)];
            table += separator + (std::isnan(value) ? QString() : QString::number(double(value), 'g', 8));
        }
    }
    return table + u'\n';
}

QByteArray asCsv(const ChartScene &scene)
{
    return asText(scene, u',').replace(u'\n', u"\r\n"_s).toUtf8();
}

Result<Done> saveBytes(const QByteArray &bytes, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(Error{.kind = Error::Kind::Storage,
                             .message = Words::tr("The file cannot be written: %1").arg(out.errorString()),
                             .detail = out.errorString()});
    return Done{};
}

Result<Done> savePng(const ChartScene &scene, const QSize &size, const QString &file)
{
    QImage image(size * printScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(printScale);
    const QRect plot = scene.plotRect(size);
    {
        QPainter painter(&image);
        paintAround(painter, scene, size, plot);
        QImage raster =
            chartraster::draw(scene.data, plot.size() * printScale, scene.top, qRound(1.5 * printScale));
        raster.setDevicePixelRatio(printScale);
        painter.drawImage(plot.topLeft(), raster);
        paintAbove(painter, scene, plot);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return saveBytes(bytes, file);
}

Result<Done> saveSvg(const ChartScene &scene, const QSize &size, const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(cssResolution);
    svg.setSize(size);
    svg.setViewBox(QRect({}, size));
    svg.setTitle(scene.title);
    const QRect plot = scene.plotRect(size);
    {
        QPainter painter(&svg);
        paintAround(painter, scene, size, plot);
        chartpainter::drawVectors(painter, scene, plot);
        paintAbove(painter, scene, plot);
    }
    return saveBytes(bytes, file);
}

} // namespace chartexport
