// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/ruletable.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RuleTable::RuleTable(const QString &hint, const QString &first, const QString &second, QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 2))
{
    auto *words = new TextLabel(TextLabel::Style::Quiet, hint);
    words->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({first, second});
    m_table->setAccessibleName(first);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(words);
    rows->addWidget(m_table, 1);
    rows->addWidget(makeButtons());
    connect(m_table, &QTableWidget::itemChanged, this, &RuleTable::changed);
}

QWidget *RuleTable::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    const auto add = [this, row](const QString &iconName, const QString &text, auto act) {
        auto *button = new QPushButton(icon(iconName), text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    add(u"plus"_s, tr("&Add"), [this] {
        addRow({});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    })->setObjectName(u"add"_s);
    const QList<QPushButton *> ofRow{add(u"minus"_s, tr("&Remove"), [this] { removeRow(); }),
                                     add(u"arrow-up"_s, tr("&Up"), [this] { moveRow(-1); }),
                                     add(u"arrow-down"_s, tr("&Down"), [this] { moveRow(1); })};
    const auto enable = [this, ofRow] {
        for (QPushButton *button : ofRow)
            button->setEnabled(m_table->currentRow() >= 0);
    };
    connect(m_table, &QTableWidget::currentCellChanged, this, enable);
    enable();
    row->addStretch();
    return buttons;
}

void RuleTable::setRows(const QList<Row> &rows)
{
    m_table->setRowCount(0);
    for (const Row &row : rows)
        addRow(row);
}

void RuleTable::addRow(const Row &row)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    m_table->setItem(at, 0, new QTableWidgetItem(row.first));
    if (m_choices.isEmpty()) {
        m_table->setItem(at, 1, new QTableWidgetItem(row.second));
        return;
    }
    auto *choice = new QComboBox;
    for (const auto &[value, text] : m_choices)
        choice->addItem(text, value);
    choice->setCurrentIndex(std::max(0, choice->findData(row.second)));
    connect(choice, &QComboBox::currentIndexChanged, this, &RuleTable::changed);
    m_table->setCellWidget(at, 1, choice);
}

void RuleTable::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    Q_EMIT changed();
}

void RuleTable::moveRow(int by)
{
    const int from = m_table->currentRow();
    QList<Row> all;
    for (int row = 0; row < m_table->rowCount(); ++row)
        all.append(rowAt(row));
    if (from < 0 || from + by < 0 || from + by >= all.size())
        return;
    all.swapItemsAt(from, from + by);
    setRows(all);
    m_table->setCurrentCell(from + by, 0);
    Q_EMIT changed();
}

RuleTable::Row RuleTable::rowAt(int row) const
{
    const QTableWidgetItem *item = m_table->item(row, 0);
    return {item ? item->text().trimmed() : QString(), secondAt(row)};
}

QString RuleTable::secondAt(int row) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(m_table->cellWidget(row, 1)))
        return choice->currentData().toString();
    const QTableWidgetItem *item = m_table->item(row, 1);
    return item ? item->text().trimmed() : QString();
}

QList<RuleTable::Row> RuleTable::rows() const
{
    QList<Row> out;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        if (!typed.first.isEmpty() && !typed.second.isEmpty())
            out.append(typed);
    }
    return out;
}

QString RuleTable::fault() const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Row typed = rowAt(row);
        if (m_choices.isEmpty() && typed.first.isEmpty() != typed.second.isEmpty())
            return tr("“%1” is only half of a row.").arg(typed.first + typed.second);
        const QString wrong = m_check && !typed.first.isEmpty() ? m_check(typed) : QString();
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}
