// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartraster.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chartraster {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr int opaque = 256;
constexpr int groundShare = opaque / 5; // areas at 20 %

/// Steps [first, end) of a column.
struct Steps {
    qint64 first = 0;
    qint64 end = 0;
};

Steps stepsIn(int column, int columns, qsizetype steps)
{
    const qint64 first = qint64(column) * steps / columns;
    return {first, std::max(first + 1, qint64(column + 1) * steps / columns)};
}

/// Least and greatest of a run; a comparison with NaN is false, so that what is not known falls out without a
/// branch.
Span spanOf(const float *begin, const float *end)
{
    constexpr float most = std::numeric_limits<float>::infinity();
    Span span{most, -most};
    for (; begin != end; ++begin) {
        span.least = *begin < span.least ? *begin : span.least;
        span.greatest = *begin > span.greatest ? *begin : span.greatest;
    }
    return span.least <= span.greatest ? span : Span{nothing, nothing};
}

/// Of the layers, step by step; what is not known counts as nothing.
std::vector<float> sumsOf(const QList<ChartSeries> &series, size_t steps)
{
    std::vector<float> sums(steps, 0);
    for (const ChartSeries &layer : series) {
        for (size_t step = 0; step < steps; ++step)
            sums[step] += layer.values[step] > 0 ? layer.values[step] : 0;
    }
    return sums;
}

/// Between two steps: a step's value stands at its middle.
float between(const std::vector<float> &values, double at)
{
    const double last = double(values.size()) - 1;
    const double place = std::clamp(at - 0.5, 0.0, last);
    const auto left = size_t(place);
    const size_t right = std::min(left + 1, values.size() - 1);
    const auto share = float(place - double(left));
    if (share == 0 || left == right)
        return values[left];
    return values[left] + (values[right] - values[left]) * share;
}

/// One pixel of the colour laid over another by 256ths; premultiplied.
void blend(QRgb &under, QRgb color, int weight)
{
    const auto part = [weight, under, color](int shift) {
        const int old = int(under >> shift & 0xff);
        const int now = int(color >> shift & 0xff);
        return QRgb(old + (now - old) * weight / opaque) << shift;
    };
    under = part(0) | part(8) | part(16) | part(24);
}

/// The pixels of an image by column and row.
class Canvas
{
public:
    explicit Canvas(QImage &image)
        : m_pixels(reinterpret_cast<QRgb *>(image.bits())), m_stride(image.bytesPerLine() / 4),
          m_height(image.height())
    {
    }

    /// From one height to another, fractions of a pixel at both ends faintly.
    void column(int x, double upper, double lower, QRgb color, int weight = opaque)
    {
        upper = std::clamp(upper, 0.0, double(m_height));
        lower = std::clamp(lower, 0.0, double(m_height));
        const int first = int(std::ceil(upper)); // pixels covered as a whole
        const int end = int(lower);
        if (first > end)
            return touch(x, end, lower - upper, color, weight);
        touch(x, first - 1, first - upper, color, weight);
        touch(x, end, lower - end, color, weight);
        QRgb *pixel = m_pixels + first * m_stride + x;
        for (int y = first; y < end; ++y, pixel += m_stride) {
            if (weight == opaque)
                *pixel = color;
            else
                blend(*pixel, color, weight);
        }
    }

private:
    /// A pixel of which only a share is covered.
    void touch(int x, int y, double share, QRgb color, int weight)
    {
        const int part = int(share * weight);
        if (part > 0 && y >= 0 && y < m_height)
            blend(m_pixels[y * m_stride + x], color, part);
    }

    QRgb *m_pixels;
    qsizetype m_stride;
    int m_height;
};

/// Lines go on to their neighbours: each column reaches to where the one before ended.
void drawLine(const ChartSeries &series, QImage &image, double top, int lineWidth, bool hasGround)
{
    Canvas canvas(image);
    const QRgb color = theme::color(series.role).rgba();
    const auto line = spans(series.values, image.width());
    const double scale = image.height() / top;
    const double half = lineWidth / 2.0;
    for (int x = 0; x < image.width(); ++x) {
        Span span = line[size_t(x)];
        if (std::isnan(span.least))
            continue;
        if (x > 0 && !std::isnan(line[size_t(x - 1)].least)) {
            span.least = std::min(span.least, line[size_t(x - 1)].greatest);
            span.greatest = std::max(span.greatest, line[size_t(x - 1)].least);
        }
        const double upper = image.height() - span.greatest * scale;
        const double lower = image.height() - span.least * scale;
        if (hasGround)
            canvas.column(x, lower, image.height(), color, groundShare);
        // Neither a peak at the top nor a line along zero may leave the picture.
        const double from = std::clamp(upper - half, 0.0, double(image.height() - lineWidth));
        canvas.column(x, from, std::max(from + lineWidth, std::min(lower + half, double(image.height()))),
                      color);
    }
}

void drawStack(const ChartData &data, QImage &image, double top)
{
    Canvas canvas(image);
    const auto steps = stepsOfColumns(data.series, image.width());
    const double scale = image.height() / top;
    std::vector<QRgb> colors;
    for (const ChartSeries &series : data.series)
        colors.push_back(theme::color(series.role).rgba());
    for (int x = 0; x < image.width(); ++x) {
        const int step = steps[size_t(x)];
        if (step < 0)
            continue;
        double base = image.height();
        for (qsizetype i = 0; i < data.series.size(); ++i) {
            const float value = data.series[i].values[size_t(step)];
            if (!(value > 0))
                continue;
            const double upper = base - value * scale;
            // Even one error among thousands is to be seen: no layer is thinner than a pixel.
            canvas.column(x, std::min(upper, base - 1), base, colors[size_t(i)]);
            base = upper;
        }
    }
}

} // namespace

std::vector<Span> spans(const std::vector<float> &values, int columns)
{
    std::vector<Span> out(size_t(std::max(columns, 0)), Span{nothing, nothing});
    const auto steps = qsizetype(values.size());
    if (steps == 0)
        return out;
    if (steps < columns) {
        for (int x = 0; x < columns; ++x) {
            const float value = between(values, (x + 0.5) * double(steps) / columns);
            out[size_t(x)] = {value, value};
        }
        return out;
    }
    for (int x = 0; x < columns; ++x) {
        const Steps in = stepsIn(x, columns, steps);
        out[size_t(x)] = spanOf(values.data() + in.first, values.data() + std::min<qint64>(in.end, steps));
    }
    return out;
}

std::vector<int> stepsOfColumns(const QList<ChartSeries> &series, int columns)
{
    std::vector<int> out(size_t(std::max(columns, 0)), -1);
    const qsizetype steps = series.isEmpty() ? 0 : qsizetype(series.constFirst().values.size());
    if (steps == 0)
        return out;
    const std::vector<float> sums = sumsOf(series, size_t(steps));
    for (int x = 0; x < columns; ++x) {
        const Steps in = stepsIn(x, columns, steps);
        const auto found =
            std::max_element(sums.begin() + in.first, sums.begin() + std::min<qint64>(in.end, steps));
        if (*found > 0)
            out[size_t(x)] = int(found - sums.begin());
    }
    return out;
}

double greatest(const ChartData &data)
{
    const auto mostOf = [](const std::vector<float> &values) {
        const float most = spanOf(values.data(), values.data() + values.size()).greatest;
        return std::isnan(most) ? 0.0 : double(most);
    };
    if (data.kind == ChartData::Kind::Stacked)
        return std::max(0.0, mostOf(sumsOf(data.series, size_t(data.steps()))));
    double most = 0;
    for (const ChartSeries &series : data.series)
        most = std::max(most, mostOf(series.values));
    return most;
}

void drawOver(QImage &ground, const ChartData &data, double top, int lineWidth)
{
    if (!(top > 0))
        return;
    if (data.kind == ChartData::Kind::Stacked)
        return drawStack(data, ground, top);
    for (const ChartSeries &series : data.series)
        drawLine(series, ground, top, lineWidth, data.kind == ChartData::Kind::Area);
}

QImage draw(const ChartData &data, const QSize &size, double top, int lineWidth)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::transparent);
    drawOver(image, data, top, lineWidth);
    return image;
}

} // namespace chartraster
