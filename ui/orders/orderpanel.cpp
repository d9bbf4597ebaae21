// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderpanel.h"

#include "app/backend/backend.h"
#include "app/orders/orderinput.h"
#include "app/orders/ordertexts.h"
#include "app/shop/orderfacts.h"
#include "app/workspace/pendingchanges.h"
#include "ui/common/banner.h"
#include "ui/common/contentscroll.h"
#include "ui/common/flowlayout.h"
#include "ui/common/statestack.h"
#include "ui/common/taborder.h"
#include "ui/common/theme.h"
#include "ui/orders/actionform.h"
#include "ui/orders/ordersheet.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

EntityRef entityOf(const Order &order)
{
    return {.kind = EntityRef::Kind::Order, .id = order.summary.id.value, .label = order.summary.number};
}

bool needsCarriers(const OrderAction &action)
{
    return std::ranges::any_of(
        action.inputs, [](const ActionInput &input) { return input.kind == ActionInput::Kind::Choice; });
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

OrderPanel::OrderPanel(const ShopServices &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_states = new StateStack(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_states);
    connect(m_states, &StateStack::retryRequested, this, &OrderPanel::reload);
    connect(&m_services.changes, &PendingChanges::changed, this, &OrderPanel::showWaiting);
}

QWidget *OrderPanel::makeContent()
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::gap());
    m_column->setSpacing(theme::gap());
    m_waiting = new Banner;
    m_actions = new FlowLayout;
    m_actions->setContentsMargins({});
    m_column->addWidget(m_waiting);
    m_column->addLayout(m_actions);
    m_column->addStretch();

    auto *scroll = new ContentScroll(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void OrderPanel::open(const OrderId &id)
{
    if (id == m_id)
        return;
    forget(); // the former order must not stand there under the new one's title
    m_id = id;
    reload();
}

void OrderPanel::forget()
{
    m_loading.cancel();
    m_id = {};
    m_order.reset();
    m_actionToStart.clear();
    closeForm();
    m_states->showEmpty({}, {});
}

void OrderPanel::reload()
{
    if (m_id.isEmpty())
        return;
    m_states->showLoading();
    m_loading.run(m_services.backend.order(m_id), [this](const Result<Order> &answer) {
        answer ? show(*answer) : m_states->showError(answer.error());
    });
}

void OrderPanel::show(const Order &order)
{
    m_order = order;
    showActions(); // first, for the Tab key goes in the order in which things are made
    showSheet();
    tabIntoForm();
    showWaiting();
    m_states->showContent();
    Q_EMIT loaded(order);
    if (!m_actionToStart.isEmpty())
        startAction(std::exchange(m_actionToStart, {}));
}

void OrderPanel::showSheet()
{
    delete m_sheet;
    m_sheet = new OrderSheet(*m_order, m_services, m_isRevealed);
    m_column->insertWidget(m_column->count() - 1, m_sheet, 1);
    connect(m_sheet, &OrderSheet::customerRequested, this, &OrderPanel::customerRequested);
}

void OrderPanel::showActions()
{
    clear(m_actions);
    const auto &orders = m_services.backend.capabilities().orders;
    const auto actions =
        OrderInput::actionsFor(*orders, m_order->summary.state, m_services.backend.session());
    for (const OrderAction &action : actions) {
        auto *button = new QPushButton(OrderTexts::action(action));
        button->setObjectName(action.id);
        m_actions->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { startAction(id); });
    }
}

void OrderPanel::showWaiting()
{
    m_waiting->hide();
    const auto &orders = m_services.backend.capabilities().orders;
    if (!m_order || !orders)
        return;
    const QList<PendingChange> waiting = m_services.changes.changesOf(entityOf(*m_order));
    if (waiting.isEmpty())
        return;
    const auto actionOf = [&orders](const PendingChange &change) {
        const OrderAction *known = orders->action(change.action);
        return known ? *known : OrderAction{.id = change.action};
    };
    QStringList sentences;
    for (const PendingChange &change : waiting)
        sentences << OrderTexts::waiting(actionOf(change));
    m_waiting->showMessage(Banner::Severity::Info, sentences.join(u' '));
    for (const PendingChange &change : waiting) {
        const QString action = OrderTexts::action(actionOf(change));
        QPushButton *discard = m_waiting->addButton(
            waiting.size() == 1 ? tr("Discard", "a pending change")
                                : tr("Discard “%1”", "an action on an order").arg(action));
        connect(discard, &QPushButton::clicked, this, [this, id = change.id] {
            if (const Result<Done> done = m_services.changes.discard(id); !done)
                m_waiting->showError(done.error());
        });
    }
}

void OrderPanel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    if (m_sheet)
        m_sheet->setRevealed(isRevealed);
}

void OrderPanel::startAction(const QString &id)
{
    if (!m_order) {
        m_actionToStart = id;
        return;
    }
    const OrderAction *action = m_services.backend.capabilities().orders->action(id);
    if (!action || !action->isAllowedIn(m_order->summary.state))
        return;
    if (action->inputs.isEmpty())
        return keep(*action, {});
    if (needsCarriers(*action))
        return askCarriersFor(*action);
    openForm(*action, {});
}

void OrderPanel::askCarriersFor(const OrderAction &action)
{
    m_carrierLoading.run(m_services.backend.carriers(), [this, action](const Result<QList<Carrier>> &answer) {
        if (answer)
            openForm(action, *answer);
        else
            m_waiting->showError(answer.error());
    });
}

void OrderPanel::openForm(const OrderAction &action, const QList<Carrier> &carriers)
{
    closeForm();
    m_form = new ActionForm(action, carriers, initialInput(action));
    m_column->insertWidget(2, m_form);
    tabIntoForm();
    connect(m_form, &ActionForm::cancelled, this, &OrderPanel::closeForm);
    connect(m_form, &ActionForm::submitted, this,
            [this, action](const QJsonObject &input) { keep(action, input); });
    m_form->focusFirst();
}

/// From the actions, below which it stands.
void OrderPanel::tabIntoForm()
{
    const int buttons = m_actions->count();
    if (m_form && buttons > 0)
        tabIntoAfter(m_actions->itemAt(buttons - 1)->widget(), m_form);
}

void OrderPanel::closeForm()
{
    if (m_form)
        m_form->deleteLater();
    m_form.clear();
}

QHash<QString, QString> OrderPanel::initialInput(const OrderAction &action) const
{
    QHash<QString, QString> initial;
    for (const PendingChange &change : m_services.changes.changesOf(entityOf(*m_order))) {
        if (change.action != action.id)
            continue;
        for (auto value = change.input.begin(); value != change.input.end(); ++value)
            initial.insert(value.key(),
                           value->isDouble() ? moneyToText({value->toInteger()}) : value->toString());
    }
    if (action.id == "memo"_L1 && initial.isEmpty())
        initial.insert(u"memo"_s, m_order->summary.memo);
    return initial;
}

void OrderPanel::keep(const OrderAction &action, const QJsonObject &input)
{
    const Result<Done> kept = m_services.changes.addAction(entityOf(*m_order), m_order->summary.version,
                                                           action.id, input, orderFacts(*m_order));
    if (kept)
        closeForm();
    else
        m_waiting->showError(kept.error()); // the form stays with what was typed
}

bool OrderPanel::isSettled() const
{
    return m_id.isEmpty() || m_states->state() == StateStack::State::Error || m_order;
}
