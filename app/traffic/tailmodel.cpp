// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tailmodel.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/personaldata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// Of the newest: a log that writes fractions of a second has one among so many.
constexpr qint64 rowsTried = 64;

bool hasFractions(const RowsSnapshot &rows)
{
    const qint64 end = rows.endNumber();
    for (qint64 number = std::max(rows.firstNumber(), end - rowsTried); number < end; ++number) {
        if (rows.row(number).timeMs % 1000 != 0)
            return true;
    }
    return false;
}

/// "14:32:07.120", with the day where it is not today.
QString timeText(qint64 ms, bool hasFraction, const QDateTime &now, const QLocale &locale)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QString time = at.toString(hasFraction ? u"HH:mm:ss.zzz"_s : u"HH:mm:ss"_s);
    if (at.date() == now.toLocalTime().date())
        return time;
    return locale.toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

QString tookText(std::optional<double> us, const QLocale &locale)
{
    if (!us)
        return QString::fromUtf16(unknownValue);
    const double ms = *us / 1000;
    if (ms < 1000)
        return TailModel::tr("%1 ms", "duration")
            .arg(locale.toString(ms, 'f',
                                 ms < 10        ? 2
                                     : ms < 100 ? 1
                                                : 0));
    return TailModel::tr("%1 s", "duration").arg(locale.toString(ms / 1000, 'f', ms < 100'000 ? 2 : 0));
}

TailModel::TailModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) { }

TailModel::~TailModel() = default;

void TailModel::set(const RowsSnapshot &rows, std::optional<std::vector<qint64>> numbers)
{
    const auto count = numbers ? qint64(numbers->size()) : rows.count();
    const bool hadRows = m_count > 0;
    // The old rows must be readable until views have heard of the change.
    if (count < m_count)
        resizeTo(int(count));
    m_rows = rows;
    m_numbers = std::move(numbers);
    m_hasFractions = rows.count() > 0 && (m_hasFractions || hasFractions(rows));
    resizeTo(int(count));
    if (hadRows && m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

void TailModel::resizeTo(int count)
{
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
}

void TailModel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

void TailModel::setColours(const QList<Colour> &colours)
{
    m_colours = colours;
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

QString TailModel::colourOf(qint64 number) const
{
    const RequestRow row = m_colours.isEmpty() ? RequestRow() : m_rows.row(number);
    for (const Colour &colour : m_colours) {
        if (colour.filter.matches(m_rows, row))
            return colour.name;
    }
    return {};
}

qint64 TailModel::numberAt(int row) const
{
    if (row < 0 || row >= m_count)
        return -1;
    if (m_numbers)
        return size_t(row) < m_numbers->size() ? (*m_numbers)[size_t(row)] : -1;
    const qint64 number = m_rows.endNumber() - m_count + row;
    return number >= m_rows.firstNumber() ? number : -1;
}

int TailModel::rowOf(qint64 number) const
{
    if (m_numbers) {
        const auto at = std::ranges::find(*m_numbers, number);
        return at == m_numbers->end() ? -1 : int(at - m_numbers->begin());
    }
    const qint64 row = number - (m_rows.endNumber() - m_count);
    return number >= m_rows.firstNumber() && row >= 0 && row < m_count ? int(row) : -1;
}

int TailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int TailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 number = numberAt(index.row());
    const bool isKept = number >= m_rows.firstNumber() && number < m_rows.endNumber();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isKept ? text(number, index.column()) : QString();
    case NumberRole:
        return number;
    case StatusRole:
        return isKept ? int(m_rows.row(number).status) : 0;
    case ColourRole:
        return isKept ? colourOf(number) : QString();
    default:
        return {};
    }
}

QString TailModel::text(qint64 number, int column) const
{
    const QLocale locale;
    const RequestRow row = m_rows.row(number);
    const auto texts = m_rows.texts(number);
    switch (column) {
    case TimeColumn:
        return timeText(row.timeMs, m_hasFractions, m_clock(), locale);
    case MethodColumn:
        return withControlsShown(textOf(texts.method));
    case PathColumn:
        return withControlsShown(m_isRevealed ? textOf(texts.target) : maskedTarget(textOf(texts.target)));
    case StatusColumn:
        return row.status == 0 ? QString::fromUtf16(unknownValue) : QString::number(row.status);
    case TookColumn:
        return tookText(row.hasTook() ? std::optional<double>(row.tookUs) : std::nullopt, locale);
    case BytesColumn:
        return formatBytes(row.bytes, locale);
    case ClientColumn:
        return withControlsShown(m_isRevealed ? textOf(texts.client) : maskedClient(textOf(texts.client)));
    }
    return {};
}

QVariant TailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == TookColumn || section == BytesColumn;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case MethodColumn:
        return tr("Method", "of a request: GET, POST");
    case PathColumn:
        return tr("Path", "of a request");
    case StatusColumn:
        return tr("Status", "of an answer: 200, 404");
    case TookColumn:
        return tr("Took", "how long a request took");
    case BytesColumn:
        return tr("Size", "of an answer");
    case ClientColumn:
        return tr("Client", "address of who asked");
    }
    return {};
}
