// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/recentorders.h"

#include "app/base/format.h"
#include "app/orders/ordertexts.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

RecentOrders::RecentOrders(Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins({});
    m_lines->setSpacing(theme::halfGap());
}

void RecentOrders::setOrders(const QList<OrderSummary> &orders, const QString &currency)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const OrderSummary &order : orders)
        m_lines->addWidget(makeLine(order, currency));
}

QWidget *RecentOrders::makeLine(const OrderSummary &order, const QString &currency)
{
    auto *number = new QToolButton;
    number->setText(order.number);
    number->setFont(theme::monospace());
    number->setAutoRaise(true);
    number->setToolTip(tr("Open order %1").arg(order.number));
    connect(number, &QToolButton::clicked, this, [this, id = order.id] { Q_EMIT orderPicked(id); });
    const QString state = OrderTexts::state(order.state, order.stateText);
    auto *what =
        new TextLabel(TextLabel::Style::Quiet,
                      tr("%1, %2", "order state, when").arg(state, formatTime(order.placedAt, m_clock())));
    auto *total = new TextLabel(TextLabel::Style::Body, formatMoney(order.total, currency));
    total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(theme::halfGap());
    row->addWidget(number);
    row->addWidget(what, 1);
    row->addWidget(total);
    return line;
}
