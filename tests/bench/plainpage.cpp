// SPDX-License-Identifier: GPL-3.0-or-later
// L3's rival: a page like ours from Qt's own parts, put together with care: three Qt Charts that are replaced
// once a second, a table with Qt's delegate behind a proxy, rows in batches thirty times a second,
// QJsonDocument. usage: plainpage ADDRESS SETTLE_SECONDS SECONDS; writes the share of a core and how many
// requests it showed.
#include <QAbstractTableModel>
#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QGridLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineSeries>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <deque>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int chartSeconds = 60;
constexpr int frameMs = 33;
constexpr qsizetype mostRows = 100'000;

struct Request {
    QDateTime at{};
    QString method{};
    QString path{};
    QString client{};
    int status = 0;
    double tookMs = 0;
    qint64 bytes = 0;
};

Request requestFrom(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return {.at = QDateTime::fromString(json[u"time"].toString(), Qt::ISODateWithMs),
            .method = json[u"method"].toString(),
            .path = json[u"path"].toString(),
            .client = json[u"client"].toString(),
            .status = json[u"status"].toInt(),
            .tookMs = json[u"duration_ms"].toDouble(),
            .bytes = json[u"bytes"].toInteger()};
}

class RequestTable : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 7; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const Request &row = m_rows[size_t(index.row())];
        const std::array<QVariant, 7> cells{row.at.toString(u"HH:mm:ss.zzz"_s),
                                            row.method,
                                            row.path,
                                            row.status,
                                            row.tookMs,
                                            row.bytes,
                                            row.client};
        return cells[size_t(index.column())];
    }
    /// One batch in, as many out as are too many.
    void add(const std::vector<Request> &fresh)
    {
        const int superfluous = int(qsizetype(m_rows.size() + fresh.size()) - mostRows);
        if (superfluous > 0) {
            beginRemoveRows({}, 0, superfluous - 1);
            m_rows.erase(m_rows.begin(), m_rows.begin() + superfluous);
            endRemoveRows();
        }
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }

private:
    std::deque<Request> m_rows{};
};

/// One second of all charts.
struct Second {
    std::array<double, 6> byClass{};
    std::vector<double> tookMs{};
    std::array<double, 3> percentiles{};
    double bytes = 0;

    void finish()
    {
        constexpr std::array shares{0.50, 0.95, 0.99};
        for (size_t i = 0; i < shares.size() && !tookMs.empty(); ++i) {
            const auto at = tookMs.begin() + qsizetype(shares[i] * double(tookMs.size() - 1));
            std::nth_element(tookMs.begin(), at, tookMs.end());
            percentiles[i] = *at;
        }
        tookMs.clear();
    }
};

/// A chart of a minute with so many lines, or layers.
class Chart : public QChartView
{
public:
    Chart(int lines, bool isStacked) : m_isStacked(isStacked)
    {
        chart()->legend()->hide();
        chart()->addAxis(m_moments, Qt::AlignBottom);
        chart()->addAxis(m_heights, Qt::AlignLeft);
        m_moments->setRange(0, chartSeconds - 1);
        for (int i = 0; i < lines; ++i) {
            m_lines.append(new QLineSeries(chart()));
            QAbstractSeries *shown = m_lines[i];
            if (isStacked)
                shown = new QAreaSeries(m_lines[i], i > 0 ? m_lines[i - 1] : nullptr);
            chart()->addSeries(shown);
            shown->attachAxis(m_moments);
            shown->attachAxis(m_heights);
        }
    }
    template<typename ValueOf>
    void show(const std::deque<Second> &seconds, ValueOf valueOf)
    {
        QList<double> base(qsizetype(seconds.size()), 0);
        double top = 1;
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            QList<QPointF> points;
            for (qsizetype i = 0; i < base.size(); ++i) {
                const double value = valueOf(seconds[size_t(i)], line) + (m_isStacked ? base[i] : 0);
                points.append({double(i), value});
                base[i] = value;
                top = std::max(top, value);
            }
            m_lines[line]->replace(points);
        }
        m_heights->setRange(0, top);
    }

private:
    bool m_isStacked;
    QValueAxis *m_moments = new QValueAxis;
    QValueAxis *m_heights = new QValueAxis;
    QList<QLineSeries *> m_lines{};
};

class PlainPage : public QWidget
{
public:
    explicit PlainPage(const QUrl &address) : m_reply(m_network.get(QNetworkRequest(address)))
    {
        // No limit of its buffer: with one, Qt 6.4 never hears that readLine() has made room.
        m_sorted.setSourceModel(&m_table);
        auto *view = new QTableView;
        view->setModel(&m_sorted);
        view->verticalHeader()->hide();
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        auto *grid = new QGridLayout(this);
        for (int i = 0; i < int(m_charts.size()); ++i)
            grid->addWidget(m_charts[size_t(i)], 0, i);
        grid->addWidget(view, 1, 0, 1, int(m_charts.size()));
        connect(m_reply, &QNetworkReply::readyRead, this, &PlainPage::read);
        connect(&m_frame, &QTimer::timeout, this, [this, view] {
            m_table.add(std::exchange(m_fresh, {}));
            view->scrollToBottom();
        });
        connect(&m_second, &QTimer::timeout, this, &PlainPage::drawCharts);
        m_frame.start(frameMs);
        m_second.start(1000);
    }
    qint64 requests() const { return m_requests; }

private:
    void read()
    {
        while (m_reply->canReadLine()) {
            const Request request = requestFrom(m_reply->readLine());
            ++m_requests;
            ++m_now.byClass[size_t(std::clamp(request.status / 100, 0, 5))];
            m_now.tookMs.push_back(request.tookMs);
            m_now.bytes += double(request.bytes);
            m_fresh.push_back(request);
        }
    }
    void drawCharts()
    {
        m_now.finish();
        m_seconds.push_back(std::exchange(m_now, {}));
        if (m_seconds.size() > chartSeconds)
            m_seconds.pop_front();
        m_charts[0]->show(
            m_seconds, [](const Second &second, qsizetype line) { return second.byClass[size_t(line + 1)]; });
        m_charts[1]->show(
            m_seconds, [](const Second &second, qsizetype line) { return second.percentiles[size_t(line)]; });
        m_charts[2]->show(m_seconds, [](const Second &second, qsizetype) { return second.bytes; });
    }

    QNetworkAccessManager m_network{};
    QNetworkReply *m_reply;
    RequestTable m_table{};
    QSortFilterProxyModel m_sorted{};
    std::array<Chart *, 3> m_charts{new Chart(5, true), new Chart(3, false), new Chart(1, false)};
    std::vector<Request> m_fresh{};
    std::deque<Second> m_seconds{};
    Second m_now{};
    QTimer m_frame{};
    QTimer m_second{};
    qint64 m_requests = 0;
};

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const int settleMs = words.value(2).toInt() * 1000;
    const int runMs = words.value(3).toInt() * 1000;
    PlainPage page{QUrl(words.value(1))};
    page.resize(1280, 800);
    page.show();
    double before = 0;
    qint64 requestsBefore = 0;
    QTimer::singleShot(settleMs, &page, [&] {
        before = cpuMs();
        requestsBefore = page.requests();
    });
    QTimer::singleShot(settleMs + runMs, &page, [&] {
        std::printf("%.4f %lld\n", (cpuMs() - before) / runMs, page.requests() - requestsBefore);
        QApplication::quit();
    });
    return QApplication::exec();
}
