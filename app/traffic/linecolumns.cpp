// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/linecolumns.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/requestline.h"

#include <algorithm>
#include <array>
#include <map>

namespace {

char closerOf(char open)
{
    switch (open) {
    case '[':
        return ']';
    case '(':
        return ')';
    default:
        return open;
    }
}

bool isOpener(char c)
{
    return c == '"' || c == '[' || c == '(';
}

bool isNameByte(char c)
{
    return logbytes::isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

/// Where the text behind an opener ends; -1 when it does not.
qsizetype closeOf(const QByteArray &line, qsizetype open)
{
    if (line[open] != '"')
        return line.indexOf(closerOf(line[open]), open + 1);
    const char *close = closingQuote(line.constData() + open + 1, line.constEnd());
    return close ? close - line.constData() : -1;
}

/// The column at a place; moves there behind it.
LineColumn columnAt(const QByteArray &line, qsizetype &at)
{
    LineColumn column;
    qsizetype name = at;
    while (name < line.size() && isNameByte(line[name]))
        ++name;
    if (name > at && name + 1 < line.size() && line[name] == '=') {
        column.before = line.mid(at, name + 1 - at);
        at = name + 1;
    }
    const qsizetype close = isOpener(line[at]) ? closeOf(line, at) : -1;
    qsizetype end = line.indexOf(' ', std::max(at, close));
    end = end < 0 ? line.size() : end;
    if (close > at) {
        column.open = line[at];
        column.value = line.mid(at + 1, close - at - 1);
        column.after = line.mid(close + 1, end - close - 1);
    } else {
        column.value = line.mid(at, end - at);
    }
    at = end;
    return column;
}

/// A number or an address, of which there may be a list.
bool isListed(const LineColumn &column)
{
    QByteArray value = column.value;
    if (value.endsWith(','))
        value.chop(1);
    const bool isNumber = !value.isEmpty()
        && std::ranges::all_of(value, [](char c) { return logbytes::isDigit(c) || c == '.'; });
    return column.open == 0 && (isNumber || value == "-" || clientaddress::isAddress(logbytes::view(value)));
}

bool isDay(const QByteArray &value)
{
    return value.size() == 10 && (value[4] == '-' || value[4] == '/') && value[7] == value[4]
        && logbytes::areDigits(value.constData(), 4);
}

bool isClock(const QByteArray &value)
{
    return value.size() >= 8 && value[2] == ':' && value[5] == ':'
        && logbytes::areDigits(value.constData(), 2);
}

/// "01/Mar/2025:20:00:00" outside brackets, which leaves its zone alone.
bool isClfTime(const QByteArray &value)
{
    return value.size() >= 20 && value[2] == '/' && value[6] == '/' && value[11] == ':';
}

bool isZone(const QByteArray &value)
{
    return value.size() == 5 && (value[0] == '+' || value[0] == '-')
        && logbytes::areDigits(value.constData() + 1, 4);
}

/// Whether two words are one value: a list, or a day and the time of it.
bool belongsTo(const LineColumn &one, const LineColumn &next)
{
    if (one.open != 0 || next.open != 0 || !next.before.isEmpty())
        return false;
    const bool isBorder = next.value == ":";
    if (one.value.endsWith(',') || one.value.endsWith(" :") || isBorder)
        return (isListed(one) || one.isList) && (isListed(next) || isBorder);
    return (isDay(one.value) && isClock(next.value)) || (isClfTime(one.value) && isZone(next.value));
}

QList<LineColumn> splitBySpaces(const QByteArray &line)
{
    QList<LineColumn> out;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == ' ') {
            ++at;
            continue;
        }
        LineColumn column = columnAt(line, at);
        if (!out.isEmpty() && belongsTo(out.constLast(), column)) {
            LineColumn &last = out.last();
            last.isList |= !isDay(last.value) && !isClfTime(last.value);
            last.value += ' ' + column.value;
        } else {
            out.append(std::move(column));
        }
    }
    return out;
}

QList<LineColumn> splitBy(const QByteArray &line, char border)
{
    QList<LineColumn> out;
    for (const QByteArray &piece : line.split(border)) {
        LineColumn column{.value = piece.trimmed()};
        const qsizetype size = column.value.size();
        if (size >= 2 && isOpener(column.value[0]) && column.value[size - 1] == closerOf(column.value[0])) {
            column.open = column.value[0];
            column.value = column.value.sliced(1, size - 2);
        }
        out.append(column);
    }
    return out;
}

/// What two lines that are built the same way have in common.
QByteArray shapeOf(const QList<LineColumn> &columns)
{
    QByteArray shape;
    for (const LineColumn &column : columns)
        shape += column.before + (column.open ? column.open : 'w') + column.after + ' ';
    return shape;
}

/// What most lines hold at least as often as a log has fields.
char borderOf(const QList<QByteArray> &lines)
{
    constexpr int least = 4;
    for (const char border : {'|', '\t', '^'}) {
        const auto count = std::ranges::count_if(
            lines, [border](const QByteArray &line) { return line.count(border) >= least; });
        if (count * 10 >= lines.size() * 9)
            return border;
    }
    return ' ';
}

} // namespace

LineColumns::LineColumns(const QList<QByteArray> &lines) : m_border(borderOf(lines))
{
    std::map<QByteArray, QList<QList<LineColumn>>> byShape;
    for (const QByteArray &line : lines) {
        auto columns = m_border == ' ' ? splitBySpaces(line) : splitBy(line, m_border);
        byShape[shapeOf(columns)].append(std::move(columns));
    }
    for (const auto &[shape, rows] : byShape) {
        if (rows.size() > m_rows.size())
            m_rows = rows;
    }
}

QList<QByteArray> LineColumns::values(qsizetype column) const
{
    QList<QByteArray> out;
    for (const auto &row : m_rows)
        out.append(row[column].value);
    return out;
}
