// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// One column of a line of text: "[…]", "\"…\"", "(…)", a word, or one of these behind "name=".
struct LineColumn {
    QByteArray before{}; ///< "name=", or nothing
    char open = 0;       ///< '"', '[' or '('; 0: a word
    QByteArray value{};
    QByteArray after{};  ///< what stands between the closing character and the space, such as ","
    bool isList = false; ///< a list of an nginx upstream: "10.0.0.1:80, 10.0.0.2:80 : 10.0.0.3:80"
};

/// Lines as columns of a table, as far as they are all built the same way.
class LineColumns
{
public:
    /// What stands between two columns: a space, or what most lines hold more often ("|", a tab, "^").
    explicit LineColumns(const QList<QByteArray> &lines);

    char border() const { return m_border; }
    qsizetype count() const { return m_rows.isEmpty() ? 0 : m_rows.constFirst().size(); }
    /// Of the lines that are built as most are.
    const QList<QList<LineColumn>> &rows() const { return m_rows; }
    QList<QByteArray> values(qsizetype column) const;

private:
    char m_border = ' ';
    QList<QList<LineColumn>> m_rows{};
};
