// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/waitinglist.h"

#include "app/shop/orderworkflow.h"
#include "ui/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

WaitingList::WaitingList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
}

int WaitingList::rowCount() const
{
    return int(rows().size());
}

QList<WaitingList::Row> WaitingList::rows() const
{
    using theme::Role;
    const WaitingFigures &figures = m_figures;
    QList<Row> rows;
    const auto add = [&rows](const std::optional<qint64> &count, const Row &row) {
        if (count.value_or(0) > 0)
            rows.append(row);
    };
    const auto number = [](const std::optional<qint64> &count) { return int(count.value_or(0)); };
    add(m_alerts, {u"alerts"_s, Role::Bad, tr("%Ln alert(s)", nullptr, m_alerts), u"alerts"_s, {}});
    add(figures.toShip,
        orderRow(
            OrderState::ToShip,
            {u"truck"_s, Role::Accent, tr("%Ln order(s) to ship", nullptr, number(figures.toShip)), {}, {}}));
    add(figures.refundsAsked,
        orderRow(OrderState::RefundAsked,
                 {u"refund"_s,
                  Role::Warning,
                  tr("%Ln refund(s) asked for", nullptr, number(figures.refundsAsked)),
                  {},
                  {}}));
    add(figures.soldOut,
        {u"box"_s, Role::Bad, tr("%Ln article(s) sold out", nullptr, number(figures.soldOut)), u"products"_s,
         u"sort:stock"_s});
    add(figures.lowStock,
        {u"warning"_s, Role::Warning, tr("%Ln article(s) running out", nullptr, number(figures.lowStock)),
         u"products"_s, u"sort:stock"_s});
    return rows;
}

/// A backend may count what it has no list of, such as refunds that are kept apart from orders.
WaitingList::Row WaitingList::orderRow(OrderState state, const Row &row) const
{
    Row out = row;
    if (m_orderStates.contains(state)) {
        out.page = u"orders"_s;
        out.target = u"state:"_s + orderStateName(state);
    }
    return out;
}

void WaitingList::setOrderStates(const QList<OrderState> &states)
{
    m_orderStates = states;
    refresh();
}

void WaitingList::setFigures(const WaitingFigures &figures)
{
    m_figures = figures;
    refresh();
}

void WaitingList::setAlerts(int count)
{
    if (std::exchange(m_alerts, count) != count)
        refresh();
}

void WaitingList::refresh()
{
    clear();
    const QList<Row> wanted = rows();
    for (const Row &row : wanted)
        m_rows->addWidget(makeRow(row));
    if (wanted.isEmpty()) {
        auto *nothing = new QLabel(tr("Nothing waits for a hand."), this);
        nothing->setForegroundRole(QPalette::PlaceholderText);
        m_rows->addWidget(nothing);
    }
}

void WaitingList::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QWidget *WaitingList::makePlainRow(const Row &row)
{
    auto *plain = new QWidget(this);
    auto *line = new QHBoxLayout(plain);
    auto *picture = new QLabel;
    const int size = plain->style()->pixelMetric(QStyle::PM_ButtonIconSize);
    picture->setPixmap(icon(row.icon, row.role).pixmap(QSize(size, size), devicePixelRatioF()));
    line->addWidget(picture);
    line->addWidget(new QLabel(row.text), 1);
    return plain;
}

QWidget *WaitingList::makeRow(const Row &row)
{
    if (row.page.isEmpty())
        return makePlainRow(row);
    auto *button = new QPushButton(icon(row.icon, row.role), row.text, this);
    button->setObjectName(row.page + u'/' + row.target);
    button->setFlat(true);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, [this, row] { Q_EMIT openRequested(row.page, row.target); });
    return button;
}
