// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/changewords.h"

#include "app/base/format.h"
#include "app/domains/domainwords.h"
#include "app/orders/ordertexts.h"
#include "app/shop/orderworkflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

/// The last part of a path says what kind of thing a value is: "skus/17/price" → "price".
QString leafOf(const QString &path)
{
    return path.section(u'/', -1);
}

bool isMoney(const QString &leaf)
{
    static const QStringList amounts{u"price"_s, u"cost"_s, u"total"_s, u"amount"_s, u"freight"_s};
    return amounts.contains(leaf);
}

QString titleOf(const QString &leaf)
{
    static const QHash<QString, const char *> titles{
        {u"name"_s, QT_TRANSLATE_NOOP("ChangeWords", "Name")},
        {u"brief"_s, QT_TRANSLATE_NOOP("ChangeWords", "Brief")},
        {u"description"_s, QT_TRANSLATE_NOOP("ChangeWords", "Description")},
        {u"unit"_s, QT_TRANSLATE_NOOP("ChangeWords", "Unit")},
        {u"categoryId"_s, QT_TRANSLATE_NOOP("ChangeWords", "Category")},
        {u"onSale"_s, QT_TRANSLATE_NOOP("ChangeWords", "On sale")},
        {u"price"_s, QT_TRANSLATE_NOOP("ChangeWords", "Price")},
        {u"cost"_s, QT_TRANSLATE_NOOP("ChangeWords", "Cost")},
        {u"stock"_s, QT_TRANSLATE_NOOP("ChangeWords", "Stock")},
        {u"code"_s, QT_TRANSLATE_NOOP("ChangeWords", "Code")},
        {u"memo"_s, QT_TRANSLATE_NOOP("ChangeWords", "Memo")},
        {u"state"_s, QT_TRANSLATE_NOOP("ChangeWords", "State")},
        {u"total"_s, QT_TRANSLATE_NOOP("ChangeWords", "Total")},
        {u"trackingNumber"_s, QT_TRANSLATE_NOOP("ChangeWords", "Tracking number")},
    };
    const char *title = titles.value(leaf);
    return title ? ChangeWords::tr(title) : leaf;
}

} // namespace

ChangeWords::ChangeWords(const Capabilities &capabilities, const QString &currency)
    : m_capabilities(capabilities), m_currency(currency)
{
}

void ChangeWords::setNames(const QString &leaf, const QHash<QString, QString> &names)
{
    m_names.insert(leaf, names);
}

QString ChangeWords::fieldTitle(const QString &path, const QString &label) const
{
    const QStringList parts = path.split(u'/');
    if (parts.size() == 2)
        return tr("%1: %2", "a list of domains, a host").arg(DomainWords::category(parts.at(0)), parts.at(1));
    if (parts.size() == 3)
        return tr("%1 of SKU %2", "field, id")
            .arg(titleOf(parts.at(2)), label.isEmpty() ? parts.at(1) : label);
    return titleOf(path);
}

QString ChangeWords::valueText(const QString &path, const QJsonValue &value) const
{
    if (value.isUndefined() || value.isNull())
        return QString::fromUtf16(unknownValue);
    if (value.isBool() && path.count(u'/') == 1)
        return value.toBool() ? tr("in the list") : tr("not in the list");
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble())
        return isMoney(leafOf(path)) ? formatMoney({value.toInteger()}, m_currency)
                                     : formatNumber(value.toInteger());
    const QString text = value.toString().simplified();
    if (const auto state = orderStateFromName(text); state && path == "state"_L1)
        return OrderTexts::state(*state, {});
    if (const auto names = m_names.constFind(leafOf(path)); names != m_names.cend())
        return names->value(text, text);
    return text.isEmpty() ? tr("(empty)") : text;
}

const OrderAction *ChangeWords::actionOf(const QString &id) const
{
    return m_capabilities.orders ? m_capabilities.orders->action(id) : nullptr;
}

/// Of that name alone when the connector no longer asks for it.
ActionInput ChangeWords::inputOf(const QString &action, const QString &name) const
{
    if (const OrderAction *known = actionOf(action)) {
        const auto asked = std::ranges::find(known->inputs, name, &ActionInput::name);
        if (asked != known->inputs.end())
            return *asked;
    }
    return {.name = name};
}

QString ChangeWords::inputText(const QString &action, const QString &input, const QJsonValue &value) const
{
    if (value.isDouble() && inputOf(action, input).kind == ActionInput::Kind::Money)
        return formatMoney({value.toInteger()}, m_currency);
    return valueText(input, value);
}

QStringList ChangeWords::inputNames(const QString &action, const QJsonObject &typed) const
{
    QStringList names;
    if (const OrderAction *known = actionOf(action)) {
        for (const ActionInput &asked : known->inputs)
            names << asked.name;
    }
    names.removeIf([&typed](const QString &name) { return !typed.contains(name); });
    for (const QString &name : typed.keys()) { // typed when the connector still asked for more
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QString ChangeWords::actionTitle(const QString &action) const
{
    const OrderAction *known = actionOf(action);
    return OrderTexts::action(known ? *known : OrderAction{.id = action, .title = action});
}

QString ChangeWords::inputTitle(const QString &action, const QString &input) const
{
    return OrderTexts::input(inputOf(action, input));
}

ChipLook ChangeWords::stateLook(PendingChange::State state)
{
    using State = PendingChange::State;
    switch (state) {
    case State::Waiting:
        return {Role::QuietText, u"clock"_s, tr("Waiting")};
    case State::Sending:
        return {Role::Info, u"upload"_s, tr("Sending")};
    case State::Applied:
        return {Role::Good, u"check-circle"_s, tr("Applied")};
    case State::Refused:
        return {Role::Bad, u"ban"_s, tr("Refused")};
    case State::Conflict:
        return {Role::Warning, u"merge"_s, tr("Conflict")};
    case State::Unknown:
        return {Role::Warning, u"question"_s, tr("Not known")};
    }
    Q_UNREACHABLE();
}
