// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QTableWidget;
class TextLabel;

/// Two columns of short texts that a person fills in, with buttons for a new line, one less, and up and
/// down: for a handful of rules.
class RuleTable : public QWidget
{
    Q_OBJECT
public:
    using Row = std::pair<QString, QString>;
    /// A value and what people call it.
    using Choice = std::pair<QString, QString>;

    RuleTable(const QString &hint, const QString &first, const QString &second, QWidget *parent = nullptr);

    /// The second column is one of these rather than free text. Before setRows().
    void setChoices(const QList<Choice> &choices) { m_choices = choices; }
    /// Says what is wrong with a row; empty: nothing.
    void setCheck(std::function<QString(const Row &)> check) { m_check = std::move(check); }
    void setRows(const QList<Row> &rows);
    /// Those whose both columns are filled in.
    QList<Row> rows() const;
    /// What is wrong with the first row that is; empty: nothing.
    QString fault() const;

Q_SIGNALS:
    void changed();

private:
    void addRow(const Row &row);
    void removeRow();
    void moveRow(int by);
    Row rowAt(int row) const;
    QString secondAt(int row) const;
    QWidget *makeButtons();

    QTableWidget *m_table;
    QList<Choice> m_choices{};
    std::function<QString(const Row &)> m_check{};
};
