// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerpanel.h"

#include "app/base/format.h"
#include "ui/common/contentscroll.h"
#include "ui/common/icons.h"
#include "ui/common/statestack.h"
#include "ui/common/textlabel.h"
#include "ui/customers/recentorders.h"

#include <QFormLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

TextLabel *makeValue()
{
    auto *label = new TextLabel(TextLabel::Style::Body);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

TextLabel *makeFieldName(const QString &text)
{
    return new TextLabel(TextLabel::Style::Quiet, text);
}

QString addressText(const Recipient &recipient, bool isRevealed)
{
    const QString name = isRevealed ? recipient.name : maskedName(recipient.name);
    const QString phone = isRevealed ? recipient.phone : maskedPhone(recipient.phone);
    const QString address = isRevealed ? recipient.address : maskedAddress(recipient.address);
    return QStringList{QString(name + u"  " + phone).trimmed(), address}.join(u'\n');
}

} // namespace

CustomerPanel::CustomerPanel(const ShopServices &services, QWidget *parent)
    : SidePanel(parent), m_services(services)
{
    m_states = new StateStack(makeContent());
    m_eye = new QToolButton;
    m_eye->setObjectName(u"revealCustomer"_s);
    m_eye->setCheckable(true);
    m_eye->setAutoRaise(true);
    addHeaderWidget(m_eye);
    setBody(m_states);
    connect(m_eye, &QToolButton::clicked, this, [this](bool isChecked) {
        setRevealed(isChecked);
        Q_EMIT revealAsked(isChecked);
    });
    connect(m_states, &StateStack::retryRequested, this, &CustomerPanel::reload);
    setRevealed(false);
}

QWidget *CustomerPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::gap());
    column->setSpacing(theme::halfGap());
    m_addressTitle = new TextLabel(TextLabel::Style::Strong);
    m_orderTitle = new TextLabel(TextLabel::Style::Strong, tr("Last orders"));
    m_addresses = new QVBoxLayout;
    m_addresses->setSpacing(theme::halfGap());
    m_orders = new RecentOrders(m_services.clock);
    connect(m_orders, &RecentOrders::orderPicked, this, &CustomerPanel::orderPicked);
    column->addWidget(makeFacts());
    column->addSpacing(theme::halfGap());
    column->addWidget(m_addressTitle);
    column->addLayout(m_addresses);
    column->addSpacing(theme::halfGap());
    column->addWidget(m_orderTitle);
    column->addWidget(m_orders);
    column->addStretch(1);
    auto *scroll = new ContentScroll(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget *ground : {content, scroll->viewport()})
        ground->setAutoFillBackground(false); // the panel's own shows
    return scroll;
}

QWidget *CustomerPanel::makeFacts()
{
    m_phone = makeValue();
    m_phone->setObjectName(u"customerPhone"_s);
    m_orderCount = makeValue();
    m_spent = makeValue();
    m_registered = makeValue();
    m_lastOrder = makeValue();
    m_idText = new TextLabel(TextLabel::Style::Mono);
    m_idText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins({});
    form->setHorizontalSpacing(theme::gap());
    form->setVerticalSpacing(theme::halfGap());
    form->addRow(makeFieldName(tr("Phone")), m_phone);
    form->addRow(makeFieldName(tr("Orders")), m_orderCount);
    form->addRow(makeFieldName(tr("Spent", "money spent so far")), m_spent);
    form->addRow(makeFieldName(tr("Registered")), m_registered);
    form->addRow(makeFieldName(tr("Last order")), m_lastOrder);
    form->addRow(makeFieldName(tr("Id")), m_idText);
    return facts;
}

void CustomerPanel::showCustomer(const CustomerId &id, bool isRevealed)
{
    if (id == m_id && !m_customer.summary.id.isEmpty()) {
        setRevealed(isRevealed);
        return;
    }
    m_id = id;
    m_customer = {};
    m_isRevealed = isRevealed;
    setTitle(tr("Loading…"));
    m_states->showEmpty({}, {}); // never one customer's data under another's name
    m_states->showLoading();
    reload();
}

void CustomerPanel::reload()
{
    if (m_id.isEmpty())
        return;
    m_isLoading = true;
    m_reading.run(m_services.backend.customer(m_id),
                  [this](const Result<Customer> &answer) { take(answer); });
}

void CustomerPanel::take(const Result<Customer> &answer)
{
    m_isLoading = false;
    if (!answer) {
        if (m_customer.summary.id.isEmpty())
            setTitle(tr("Customer %1").arg(m_id.value));
        m_states->showError(answer.error());
        return;
    }
    m_customer = *answer;
    m_states->showContent();
    refresh();
}

void CustomerPanel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    m_eye->setChecked(isRevealed);
    m_eye->setIcon(icon(isRevealed ? u"eye-off"_s : u"eye"_s, theme::Role::QuietText));
    m_eye->setToolTip(isRevealed ? tr("Hide phone number and addresses")
                                 : tr("Show phone number and addresses"));
    m_eye->setAccessibleName(m_eye->toolTip());
    refresh();
}

void CustomerPanel::refresh()
{
    const CustomerSummary &summary = m_customer.summary;
    if (summary.id.isEmpty())
        return;
    const QString unknown = QString::fromUtf16(unknownValue);
    const QString currency = m_services.backend.currency();
    setTitle(summary.name.isEmpty() ? tr("(no name)") : summary.name);
    m_phone->setText(summary.phone.isEmpty() ? unknown
                         : m_isRevealed      ? summary.phone
                                             : maskedPhone(summary.phone));
    m_orderCount->setText(summary.orderCount ? formatNumber(*summary.orderCount) : unknown);
    m_spent->setText(summary.spent ? formatMoney(*summary.spent, currency) : unknown);
    m_registered->setText(formatTime(summary.registeredAt, m_services.clock()));
    m_registered->setToolTip(formatExactTime(summary.registeredAt));
    m_lastOrder->setText(formatTime(summary.lastOrderAt, m_services.clock()));
    m_lastOrder->setToolTip(formatExactTime(summary.lastOrderAt));
    m_idText->setText(summary.id.value);
    m_orderTitle->setVisible(!m_customer.recentOrders.isEmpty());
    m_orders->setOrders(m_customer.recentOrders, currency);
    refreshAddresses();
}

void CustomerPanel::refreshAddresses()
{
    clear(m_addresses);
    m_addressTitle->setText(tr("Addresses (%1)").arg(m_customer.addresses.size()));
    m_addressTitle->setVisible(!m_customer.addresses.isEmpty());
    for (const Recipient &recipient : std::as_const(m_customer.addresses)) {
        TextLabel *label = makeValue();
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(addressText(recipient, m_isRevealed));
        m_addresses->addWidget(label);
    }
}

void CustomerPanel::clear(QVBoxLayout *lines)
{
    while (QLayoutItem *item = lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}
