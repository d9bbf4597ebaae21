// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficfigures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace {

/// Gathers the requests of one key.
struct Group {
    FigureRow row{};
    std::vector<quint32> tookUs{};
    std::array<quint32, FiguresQuestion::trendSteps> trend{};

    void add(const RequestRow &request, int trendStep)
    {
        ++trend[size_t(trendStep)];
        ++row.requests;
        row.errors += statusClassOf(request.status) == 5;
        row.bytes += request.bytes;
        if (request.hasTook())
            tookUs.push_back(request.tookUs);
    }
};

/// The nearest rank; reorders.
double shareOf(std::vector<quint32> &values, double share)
{
    const auto rank = std::max<qsizetype>(1, qsizetype(std::ceil(share * double(values.size())))) - 1;
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[size_t(rank)];
}

template<typename Groups>
QList<FigureRow> busiest(Groups &groups, int most)
{
    std::vector<Group *> order;
    order.reserve(groups.size());
    for (auto &[key, group] : groups)
        order.push_back(&group);
    const auto isAhead = [](const Group *one, const Group *other) {
        return one->row.requests != other->row.requests ? one->row.requests > other->row.requests
                                                        : one->row.key < other->row.key;
    };
    const auto last = order.begin() + std::min(qsizetype(order.size()), qsizetype(most));
    std::partial_sort(order.begin(), last, order.end(), isAhead);
    QList<FigureRow> out;
    for (auto group = order.begin(); group != last; ++group) {
        if (!(*group)->tookUs.empty())
            (*group)->row.p95Us = shareOf((*group)->tookUs, 0.95);
        (*group)->row.trend.assign((*group)->trend.begin(), (*group)->trend.end());
        out.append((*group)->row);
    }
    return out;
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

class Gathering
{
public:
    Gathering(const RowsSnapshot &rows, const FiguresQuestion &question)
        : m_rows(rows), m_question(question), m_series(question.step)
    {
    }

    void add(qint64 number, const RowChunk &chunk, const RequestRow &row)
    {
        const int step = trendStepOf(m_question, row.timeMs);
        m_all.add(row, step);
        m_series.add(row.timeMs,
                     {.statusClass = statusClassOf(row.status),
                      .bytes = row.bytes,
                      .tookBucket = row.hasTook() ? latencybucket::of(row.tookUs) : -1});
        m_endpoints[row.endpoint].add(row, step);
        m_statuses[row.status].add(row, step);
        m_clients[RowsSnapshot::textsOf(chunk, row).client].add(row, step);
        if (row.hasTook())
            noteSlow(number, row.tookUs);
    }

    TrafficFigures result()
    {
        for (auto &[number, group] : m_endpoints)
            group.row.key = m_rows.endpoints.at(number);
        for (auto &[status, group] : m_statuses)
            group.row.key = QByteArray::number(status);
        for (auto &[client, group] : m_clients)
            group.row.key = bytesOf(client);
        TrafficFigures out{
            .requests = m_all.row.requests, .errors = m_all.row.errors, .bytes = m_all.row.bytes};
        if (!m_all.tookUs.empty())
            out.took = Percentiles{.p50Us = shareOf(m_all.tookUs, 0.50),
                                   .p95Us = shareOf(m_all.tookUs, 0.95),
                                   .p99Us = shareOf(m_all.tookUs, 0.99)};
        out.points = m_series.points(0, std::numeric_limits<qint64>::max());
        out.endpoints = busiest(m_endpoints, m_question.most);
        out.statuses = busiest(m_statuses, m_question.most);
        out.clients = busiest(m_clients, m_question.most);
        std::ranges::sort(m_slow, std::ranges::greater());
        for (const auto &[took, number] : m_slow)
            out.slowest.push_back(number);
        return out;
    }

private:
    void noteSlow(qint64 number, quint32 tookUs)
    {
        const bool isFull = qsizetype(m_slow.size()) >= m_question.most;
        if (isFull && tookUs <= m_slow.front().first)
            return;
        m_slow.emplace_back(tookUs, number);
        std::ranges::push_heap(m_slow, std::ranges::greater());
        if (isFull) {
            std::ranges::pop_heap(m_slow, std::ranges::greater());
            m_slow.pop_back();
        }
    }

    const RowsSnapshot &m_rows;
    const FiguresQuestion &m_question;
    SeriesLevel m_series;
    Group m_all{};
    std::unordered_map<quint16, Group> m_endpoints{};
    std::unordered_map<quint16, Group> m_statuses{};
    std::unordered_map<std::string_view, Group> m_clients{};
    std::vector<std::pair<quint32, qint64>> m_slow{}; // a heap, the least slow in front
};

} // namespace

TrafficFigures figuresOf(const RowsSnapshot &rows, const FiguresQuestion &question)
{
    Gathering gathering(rows, question);
    for (const RowsSnapshot::Part &part : rows.parts()) {
        const qint64 end = part.first + part.count;
        for (qint64 number = std::max(part.first, rows.firstNumber()); number < end; ++number) {
            const RequestRow &row = part.chunk->rows[size_t(number - part.first)];
            const bool isWithin = row.timeMs >= question.fromMs && row.timeMs < question.toMs;
            if (isWithin && question.filter.matches(rows, *part.chunk, row))
                gathering.add(number, *part.chunk, row);
        }
    }
    TrafficFigures out = gathering.result();
    out.reachesBackToMs =
        rows.count() > 0 && rows.firstNumber() > 0 ? rows.row(rows.firstNumber()).timeMs : 0;
    return out;
}
