// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordersheet.h"

#include "app/backend/backend.h"
#include "app/base/format.h"
#include "app/orders/ordertexts.h"
#include "ui/common/icons.h"
#include "ui/common/pictureloader.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Style = TextLabel::Style;

namespace {

TextLabel *makeText(Style style, const QString &text)
{
    auto *label = new TextLabel(style, text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A section of the sheet: its title over what is in it.
QWidget *makeSection(const QString &title, const QList<QWidget *> &parts)
{
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins({});
    column->setSpacing(theme::halfGap());
    column->addWidget(new TextLabel(Style::Strong, title));
    for (QWidget *part : parts)
        column->addWidget(part);
    return section;
}

QToolButton *makeCopyButton(const QString &what, const std::function<QString()> &text)
{
    auto *button = new QToolButton;
    button->setIcon(icon(u"copy"_s, theme::Role::QuietText));
    button->setAutoRaise(true);
    button->setToolTip(what);
    button->setAccessibleName(what);
    QObject::connect(button, &QToolButton::clicked, button,
                     [text] { QGuiApplication::clipboard()->setText(text()); });
    return button;
}

QWidget *besideText(QWidget *text, QWidget *button)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(text, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    return row;
}

} // namespace

OrderSheet::OrderSheet(const Order &order, const ShopServices &services, bool isRevealed, QWidget *parent)
    : QWidget(parent), m_order(order), m_services(services), m_isRevealed(isRevealed)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::wideGap());
    column->addWidget(makeRecipient());
    column->addWidget(makeLines());
    column->addWidget(makeMoney());
    if (!m_order.customerNote.isEmpty() || !m_order.summary.memo.isEmpty())
        column->addWidget(makeNotes());
    if (!m_order.shipments.isEmpty())
        column->addWidget(makeParcels());
    if (!m_order.timeline.isEmpty())
        column->addWidget(makeHistory());
    column->addStretch();
    showRecipient();
    showPictures();
    connect(&m_services.pictures, &PictureLoader::arrived, this, &OrderSheet::showPictures);
}

QString OrderSheet::money(Money amount) const
{
    return formatMoney(amount, m_services.backend.currency(), locale());
}

void OrderSheet::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    showRecipient();
}

void OrderSheet::showRecipient()
{
    const Recipient &to = m_order.summary.recipient;
    const QString name = m_isRevealed ? to.name : maskedName(to.name);
    const QString phone = m_isRevealed ? to.phone : maskedPhone(to.phone);
    m_recipient->setText(name + u"  "_s + phone);
    m_address->setText(m_isRevealed ? to.address : maskedAddress(to.address));
}

QWidget *OrderSheet::makeRecipient()
{
    m_recipient = makeText(Style::Body, {});
    m_recipient->setObjectName(u"recipient"_s);
    m_address = makeText(Style::Body, {});
    m_address->setObjectName(u"address"_s);
    auto *copy = makeCopyButton(tr("Copy name, phone and address"), [to = m_order.summary.recipient] {
        return QString(to.name + u' ' + to.phone + u' ' + to.address);
    });
    auto *section = makeSection(tr("Recipient"), {besideText(m_recipient, copy), m_address});
    const CustomerId customer = m_order.summary.customer;
    if (!customer.isEmpty() && m_services.backend.capabilities().customers) {
        auto *open = new QPushButton(icon(u"customers"_s), tr("Open customer"));
        open->setFlat(true);
        open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        section->layout()->addWidget(open);
        connect(open, &QPushButton::clicked, this,
                [this, customer] { Q_EMIT customerRequested(customer.value); });
    }
    return section;
}

QWidget *OrderSheet::makeLines()
{
    QList<QWidget *> lines;
    for (const OrderLine &line : std::as_const(m_order.lines))
        lines.append(makeLine(line));
    return makeSection(tr("%Ln article(s)", "lines of an order", int(lines.size())), lines);
}

QWidget *OrderSheet::makeLine(const OrderLine &line)
{
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::gap());
    grid->setVerticalSpacing(0);
    auto *picture = new QLabel;
    picture->setFixedSize(theme::thumbRowHeight(), theme::thumbRowHeight());
    m_pictures.append({picture, line.picture});
    const QString options =
        QStringList{line.options, line.skuCode}.filter(QRegularExpression(u"."_s)).join(u" · "_s);
    const QString count =
        tr("%1 × %2", "pieces, price of one").arg(formatNumber(line.quantity, locale()), money(line.price));
    auto *sum = new TextLabel(Style::Body, money(line.price * line.quantity));
    grid->addWidget(picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(makeText(Style::Body, line.name), 0, 1);
    grid->addWidget(makeText(Style::Quiet, options), 1, 1);
    grid->addWidget(sum, 0, 2, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(new TextLabel(Style::Quiet, count), 1, 2, Qt::AlignRight | Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    return row;
}

void OrderSheet::showPictures()
{
    for (const auto &[widget, address] : std::as_const(m_pictures)) {
        auto *label = static_cast<QLabel *>(widget);
        const int side = label->width();
        const QPixmap picture =
            address.isEmpty() ? QPixmap() : m_services.pictures.square(address, side, devicePixelRatioF());
        label->setPixmap(picture.isNull() ? iconPixmap(u"image"_s, theme::color(theme::Role::QuietText),
                                                       theme::iconSize(), devicePixelRatioF())
                                          : picture);
        label->setAlignment(Qt::AlignCenter);
    }
}

QWidget *OrderSheet::makeMoney()
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(theme::halfGap() / 2);
    const auto add = [&](const QString &label, const QString &amount, Style style) {
        const int row = grid->rowCount();
        grid->addWidget(new TextLabel(style, label), row, 0);
        grid->addWidget(new TextLabel(style, amount), row, 1, Qt::AlignRight);
    };
    add(tr("Goods"), money(m_order.goods), Style::Quiet);
    add(tr("Freight"), money(m_order.freight), Style::Quiet);
    if (m_order.discount.minor != 0)
        add(tr("Discount"), money(Money{} - m_order.discount), Style::Quiet);
    add(tr("Total"), money(m_order.summary.total), Style::Strong);
    return makeSection(tr("Money"), {table});
}

QWidget *OrderSheet::makeNotes()
{
    QList<QWidget *> notes;
    if (!m_order.customerNote.isEmpty())
        notes.append(makeText(Style::Body, tr("Customer: %1").arg(m_order.customerNote)));
    if (!m_order.summary.memo.isEmpty())
        notes.append(makeText(Style::Body, tr("Memo: %1").arg(m_order.summary.memo)));
    return makeSection(tr("Notes"), notes);
}

QWidget *OrderSheet::makeParcels()
{
    QList<QWidget *> parcels;
    for (const Shipment &parcel : std::as_const(m_order.shipments)) {
        const QString when = formatTime(parcel.shippedAt, m_services.clock(), locale());
        auto *number = makeText(Style::Mono, parcel.trackingNumber);
        auto *copy = makeCopyButton(tr("Copy tracking number"),
                                    [tracking = parcel.trackingNumber] { return tracking; });
        parcels.append(makeText(Style::Body,
                                parcel.shippedAt.isValid()
                                    ? tr("%1, %2", "carrier, when").arg(parcel.carrierName, when)
                                    : parcel.carrierName));
        parcels.append(besideText(number, copy));
    }
    return makeSection(tr("Parcels"), parcels);
}

QWidget *OrderSheet::makeHistory()
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::gap());
    grid->setVerticalSpacing(theme::halfGap() / 2);
    grid->setColumnStretch(1, 1);
    for (const OrderEvent &event : std::as_const(m_order.timeline)) {
        const int row = grid->rowCount();
        auto *when = new TextLabel(Style::Quiet, formatTime(event.at, m_services.clock(), locale()));
        when->setToolTip(formatExactTime(event.at, locale()));
        const QString who = event.who == "customer"_L1 ? tr("customer", "who did it") : event.who;
        const QStringList words = QStringList{OrderTexts::event(event.what), who, event.note};
        grid->addWidget(when, row, 0, Qt::AlignTop);
        grid->addWidget(makeText(Style::Body, words.filter(QRegularExpression(u"."_s)).join(u" · "_s)), row,
                        1);
    }
    return makeSection(tr("History"), {table});
}
