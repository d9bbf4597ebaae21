// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficfigures.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace {

constexpr std::array share95{0.95};

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// Gathers the requests of one key.
struct Group {
    FigureRow row{};
    DenseHistogram took{};
    std::array<quint32, FiguresQuestion::trendSteps> trend{};

    void add(const RequestRow &request, int tookBucket, int trendStep)
    {
        ++trend[size_t(trendStep)];
        ++row.requests;
        row.errors += statusClassOf(request.status) == 5;
        row.bytes += request.bytes;
        if (tookBucket >= 0)
            took.add(tookBucket);
    }
    FigureRow result() const
    {
        FigureRow out = row;
        out.trend.assign(trend.begin(), trend.end());
        if (std::array<double, 1> p95{}; took.touched) {
            quantiles(took, share95, p95);
            out.p95Us = p95[0];
        }
        return out;
    }
};

/// Requests by key. Keys are numbered as they come and only counted at first; the busiest are then looked at
/// closely: a thousand times fewer than all there may be, at two KiB each and more.
class KeyTable
{
public:
    static constexpr quint32 none = 0xffff'ffff;

    void count(quint32 key)
    {
        if (key >= m_counts.size())
            m_counts.resize(key + 1);
        ++m_counts[key];
    }
    /// Of equal count, the first in order of names goes first.
    template<typename NameOf>
    void chooseBusiest(int most, NameOf nameOf)
    {
        std::vector<quint32> order;
        for (quint32 key = 0; key < m_counts.size(); ++key) {
            if (m_counts[key] > 0)
                order.push_back(key);
        }
        const auto isAhead = [&](quint32 one, quint32 other) {
            return m_counts[one] != m_counts[other] ? m_counts[one] > m_counts[other]
                                                    : nameOf(one) < nameOf(other);
        };
        const auto last = order.begin() + std::min(qsizetype(order.size()), qsizetype(most));
        std::partial_sort(order.begin(), last, order.end(), isAhead);
        std::ranges::fill(m_counts, none); // from here on: the number of a key's group
        for (auto key = order.begin(); key != last; ++key) {
            m_counts[*key] = quint32(m_groups.size());
            m_groups.push_back({.row = {.key = QByteArray(nameOf(*key))}});
        }
    }
    void add(quint32 key, const RequestRow &row, int tookBucket, int trendStep)
    {
        if (const quint32 group = m_counts[key]; group != none)
            m_groups[group].add(row, tookBucket, trendStep);
    }
    QList<FigureRow> result() const
    {
        QList<FigureRow> out;
        for (const Group &group : m_groups)
            out.append(group.result());
        return out;
    }

private:
    std::vector<quint32> m_counts{};
    std::vector<Group> m_groups{}; // the busiest first
};

/// Numbers the clients of rows. The rows of a chunk share the text of a client, so most are known by where it
/// lies.
class ClientNumbers
{
public:
    quint32 numberOf(std::string_view client)
    {
        Seen &seen = m_seen[(quintptr(client.data()) >> 1) % m_seen.size()];
        if (seen.text != client.data()) {
            const auto [known, isNew] = m_numbers.try_emplace(client, quint32(m_names.size()));
            if (isNew)
                m_names.push_back(client);
            seen = {.text = client.data(), .number = known->second};
        }
        return seen.number;
    }
    std::string_view nameOf(quint32 number) const { return m_names[number]; }

private:
    struct Seen {
        const char *text = nullptr;
        quint32 number = 0;
    };
    std::array<Seen, 4096> m_seen{};
    std::unordered_map<std::string_view, quint32> m_numbers{};
    std::vector<std::string_view> m_names{};
};

/// Looks at the rows twice: to find out which keys are the busiest, and for the figures of those.
class Gathering
{
public:
    Gathering(const RowsSnapshot &rows, const FiguresQuestion &question)
        : m_rows(rows), m_question(question), m_series(question.step)
    {
    }

    TrafficFigures result()
    {
        m_clientOf.reserve(size_t(m_rows.count()));
        m_rows.forEach(0, m_rows.endNumber(), [this](qint64, const RequestRow &row) { count(row); });
        chooseBusiest();
        size_t at = 0;
        m_rows.forEach(0, m_rows.endNumber(), [this, &at](qint64 number, const RequestRow &row) {
            if (const quint32 client = m_clientOf[at++]; client != KeyTable::none)
                add(number, row, client);
        });
        return figures();
    }

private:
    void count(const RequestRow &row)
    {
        const bool isWithin = row.timeMs >= m_question.fromMs && row.timeMs < m_question.toMs;
        if (!isWithin || !m_question.filter.matches(m_rows, row)) {
            m_clientOf.push_back(KeyTable::none);
            return;
        }
        const quint32 number = m_clientNumbers.numberOf(row.client);
        m_clientOf.push_back(number);
        m_clients.count(number);
        m_endpoints.count(row.endpoint);
        m_statuses.count(row.status);
    }

    void chooseBusiest()
    {
        m_endpoints.chooseBusiest(m_question.most, [this](quint32 key) { return m_rows.endpoints.at(key); });
        m_statuses.chooseBusiest(m_question.most, [](quint32 key) { return QByteArray::number(key); });
        m_clients.chooseBusiest(m_question.most,
                                [this](quint32 key) { return bytesOf(m_clientNumbers.nameOf(key)); });
    }

    void add(qint64 number, const RequestRow &row, quint32 client)
    {
        const int step = trendStepOf(m_question, row.timeMs);
        const int bucket = row.hasTook() ? latencybucket::of(row.tookUs) : -1;
        m_all.add(row, bucket, step);
        m_series.add(row.timeMs,
                     {.statusClass = statusClassOf(row.status), .bytes = row.bytes, .tookBucket = bucket});
        m_endpoints.add(row.endpoint, row, bucket, step);
        m_statuses.add(row.status, row, bucket, step);
        m_clients.add(client, row, bucket, step);
        if (row.hasTook())
            noteSlow(number, row.tookUs);
    }

    TrafficFigures figures()
    {
        TrafficFigures out{
            .requests = m_all.row.requests, .errors = m_all.row.errors, .bytes = m_all.row.bytes};
        if (m_all.took.touched)
            out.took = percentilesOf(m_all.took);
        out.points = m_series.points(0, std::numeric_limits<qint64>::max());
        out.endpoints = m_endpoints.result();
        out.statuses = m_statuses.result();
        out.clients = m_clients.result();
        std::ranges::sort(m_slow, std::ranges::greater());
        for (const auto &[took, number] : m_slow)
            out.slowest.push_back(number);
        return out;
    }

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
    KeyTable m_endpoints{};
    KeyTable m_statuses{};
    KeyTable m_clients{};
    ClientNumbers m_clientNumbers{};
    std::vector<quint32> m_clientOf{};                // by row: its client; none: not asked for
    std::vector<std::pair<quint32, qint64>> m_slow{}; // a heap, the least slow in front
};

} // namespace

TrafficFigures figuresOf(const RowsSnapshot &rows, const FiguresQuestion &question)
{
    TrafficFigures out = Gathering(rows, question).result();
    out.reachesBackToMs =
        rows.count() > 0 && rows.firstNumber() > 0 ? rows.row(rows.firstNumber()).timeMs : 0;
    return out;
}
