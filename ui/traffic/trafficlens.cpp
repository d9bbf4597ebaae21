// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficlens.h"

#include "ui/traffic/chartspan.h"

TrafficLens::TrafficLens(QObject *parent) : QObject(parent) { }

RowFilter TrafficLens::filter() const
{
    return m_brush ? m_textFilter.within(m_brush->fromMs, m_brush->toMs) : m_textFilter;
}

FiguresQuestion TrafficLens::question(qint64 nowMs, std::chrono::seconds step) const
{
    const TimeRange asked = m_brush.value_or(span(nowMs));
    const bool isStill = m_brush || m_view.fixed;
    return {
        .filter = filter(), .fromMs = asked.fromMs, .toMs = isStill ? asked.toMs : nowMs + 1, .step = step};
}

void TrafficLens::setFilterText(const QString &text)
{
    const auto filter = RowFilter::fromText(text.trimmed());
    if (!filter)
        return Q_EMIT refused(filter.error());
    m_text = text.trimmed();
    m_textFilter = *filter;
    Q_EMIT filterTextChanged(m_text);
    Q_EMIT filterChanged();
}

void TrafficLens::addTerm(const QString &term)
{
    setFilterText(m_text.contains(term) ? m_text : m_text + u' ' + term);
}

void TrafficLens::setBrush(const std::optional<TimeRange> &range)
{
    m_brush = range;
    Q_EMIT brushChanged(range);
    Q_EMIT filterChanged();
}

void TrafficLens::setView(const TrafficView &view)
{
    m_view = view;
    Q_EMIT viewChanged();
}

void TrafficLens::setWindow(std::chrono::seconds window)
{
    setView({.window = window});
}

void TrafficLens::zoom(qint64 aboutMs, double factor, qint64 nowMs)
{
    setView({.window = m_view.window, .fixed = chartspan::zoomed(span(nowMs), aboutMs, factor, nowMs)});
}

void TrafficLens::pan(double share, qint64 nowMs)
{
    setView({.window = m_view.window, .fixed = chartspan::panned(span(nowMs), share, nowMs)});
}

void TrafficLens::lookAt(const TimeRange &range, qint64 nowMs)
{
    const qint64 middle = range.fromMs + range.lengthMs() / 2;
    setView({.window = m_view.window, .fixed = chartspan::zoomed(range, middle, 1, nowMs)});
}

void TrafficLens::goLive()
{
    setView({.window = m_view.window});
}
