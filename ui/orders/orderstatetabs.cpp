// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderstatetabs.h"

#include "app/base/format.h"
#include "app/orders/ordertexts.h"

OrderStateTabs::OrderStateTabs(const QList<OrderState> &states, QWidget *parent)
    : FlatTabs(parent), m_states(states)
{
    setAccessibleName(tr("Orders by state"));
    addTab(tr("All", "tab: orders in any state"));
    for (const OrderState state : m_states)
        addTab(OrderTexts::state(state));
    connect(this, &QTabBar::currentChanged, this, &OrderStateTabs::stateChosen);
}

void OrderStateTabs::setCounts(const QList<OrderCount> &counts)
{
    for (int i = 0; i < m_states.size(); ++i) {
        const auto found = std::find_if(counts.begin(), counts.end(), [&](const OrderCount &count) {
            return count.state == m_states.at(i);
        });
        const QString word = OrderTexts::state(m_states.at(i));
        const QString counted = tr("%1  %2", "a state of orders, how many").arg(word);
        setTabText(i + 1, found == counts.end() ? word : counted.arg(formatNumber(found->count, locale())));
    }
}

std::optional<OrderState> OrderStateTabs::state() const
{
    return currentIndex() <= 0 ? std::nullopt : std::optional(m_states.at(currentIndex() - 1));
}

void OrderStateTabs::setState(std::optional<OrderState> state)
{
    const qsizetype at = state ? m_states.indexOf(*state) : -1;
    setCurrentIndex(int(at) + 1);
}
