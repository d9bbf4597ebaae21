// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderstatetabs.h"

#include "app/base/format.h"
#include "app/orders/ordertexts.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace {

constexpr int underlineHeight = 2; // device-independent pixels, as the lines of charts

} // namespace

OrderStateTabs::OrderStateTabs(const QList<OrderState> &states, QWidget *parent)
    : QTabBar(parent), m_states(states)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
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

QSize OrderStateTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(theme::semibold(font()));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * theme::gap(), theme::rowHeight()};
}

/// Words on the page's own ground; the chosen one is strong and underlined in the accent.
void OrderStateTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(theme::Role::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void OrderStateTabs::paintTab(QPainter &painter, int index) const
{
    const QRect room = tabRect(index);
    const bool isChosen = index == currentIndex();
    painter.setFont(isChosen ? theme::semibold(font()) : font());
    painter.setPen(theme::color(isChosen ? theme::Role::Text : theme::Role::QuietText));
    painter.drawText(room, Qt::AlignCenter, tabText(index));
    if (!isChosen)
        return;
    const int inset = theme::halfGap();
    const QRect line(room.left() + inset, room.bottom() - underlineHeight + 1, room.width() - 2 * inset,
                     underlineHeight);
    painter.fillRect(line, theme::color(theme::Role::Accent));
    if (hasFocus()) {
        painter.setPen(theme::color(theme::Role::Accent));
        painter.drawRoundedRect(room.adjusted(1, 2, -2, -4), theme::radius(), theme::radius());
    }
}
