// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/toprowsmodel.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/personaldata.h"
#include "app/traffic/tailmodel.h"

using namespace Qt::StringLiterals;

namespace {

/// "12", "1.4", "0.03": what is rare is still told from what is not.
QString rateText(double rate, const QLocale &locale)
{
    return locale.toString(rate, 'f', rate >= 10 ? 0 : rate >= 1 ? 1 : 2);
}

} // namespace

TopRowsModel::TopRowsModel(Kind kind, QObject *parent) : QAbstractTableModel(parent), m_kind(kind) { }

void TopRowsModel::set(const QList<FigureRow> &rows, quint64 requests, double seconds)
{
    m_seconds = std::max(1.0, seconds);
    m_requests = requests;
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    } else {
        m_rows = rows;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

void TopRowsModel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, KeyColumn), index(int(m_rows.size()) - 1, KeyColumn));
}

int TopRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TopRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TopRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FigureRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case KeyRole:
        return QString::fromUtf8(row.key);
    case HasErrorsRole:
        return row.errors > 0;
    case TrendRole:
        return QVariant::fromValue(QList<double>(row.trend.begin(), row.trend.end()));
    default:
        return {};
    }
}

QString TopRowsModel::keyText(const FigureRow &row) const
{
    const QString key = QString::fromUtf8(row.key);
    if (key.isEmpty())
        return tr("(none)", "endpoint or client that a log did not name");
    return withControlsShown(m_kind == Kind::Clients && !m_isRevealed ? maskedClient(key) : key);
}

QString TopRowsModel::text(const FigureRow &row, int column) const
{
    const QLocale locale;
    const auto share = [&locale](quint64 part, quint64 whole) {
        return formatShare(whole == 0 ? 0 : double(part) / double(whole), locale);
    };
    switch (column) {
    case KeyColumn:
        return keyText(row);
    case RequestsColumn:
        return formatNumber(qint64(row.requests), locale);
    case ShareColumn:
        return share(row.requests, m_requests);
    case ErrorsColumn:
        return row.errors == 0 ? QString() : share(row.errors, row.requests);
    case P95Column:
        return tookText(row.p95Us, locale);
    case RateColumn:
        return rateText(double(row.requests) / m_seconds, locale);
    }
    return {};
}

QVariant TopRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber =
        section == RequestsColumn || section == ShareColumn || section == P95Column || section == RateColumn;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return m_kind == Kind::Endpoints ? tr("Endpoint")
            : m_kind == Kind::Clients    ? tr("Client")
                                         : tr("Status");
    case RequestsColumn:
        return tr("Requests");
    case ShareColumn:
        return tr("Share", "of all requests");
    case ErrorsColumn:
        return tr("Errors", "share of answers of class 5xx");
    case P95Column:
        return tr("p95", "95th percentile of the time taken");
    case RateColumn:
        return tr("Per second", "requests");
    case TrendColumn:
        return tr("Trend", "requests over the span, drawn as a line");
    }
    return {};
}
