// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/writechecks.h"

#include "app/shop/productfields.h"
#include "app/shop/serverdomainfields.h"

#include <QUuid>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

const QString markedMemo = u"connector check"_s; // plain ASCII: some databases take no more
const QString markedHost = u"connector-check.example.com"_s;

WriteOptions optionsFor(const QString &version)
{
    return {.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces), .ifVersion = version};
}

// ---- product ----------------------------------------------------------------------------------------

/// Another value for a field, as near as the declared limits let be; nothing where it has none to change.
std::optional<QJsonValue> otherValue(const EditableField &rule, const QJsonValue &now)
{
    if (rule.kind == EditableField::Kind::Boolean)
        return !now.toBool();
    if (rule.kind == EditableField::Kind::Text) {
        constexpr qint64 modest = 200; // characters, where no limit is declared
        const QString text = now.toString();
        return text.size() < rule.largest.value_or(modest) ? text + u'x' : text.chopped(1);
    }
    if (now.isNull())
        return {};
    const qint64 number = now.toInteger();
    return number < rule.largest.value_or(std::numeric_limits<qint64>::max()) ? number + 1 : number - 1;
}

/// The value to try a field with. A category must be one that there is, so it becomes itself; an only SKU
/// can't always be taken off sale, so it stays.
std::optional<QJsonValue> triedValue(const EditableField &rule, const Product &product, const QJsonValue &now)
{
    if (rule.path == "categoryId"_L1)
        return product.summary.category.isEmpty() ? std::nullopt : std::optional(now);
    if (rule.path == "skus.onSale"_L1 && product.skus.size() < 2)
        return {};
    return otherValue(rule, now);
}

/// Each field that can be edited, of the product and of its first SKU, to a value next to what it has.
QList<FieldChange> smallChanges(const Backend &backend, const Product &product)
{
    const auto &products = backend.capabilities().products;
    QList<FieldChange> out;
    for (const EditableField &rule : products ? products->editable : QList<EditableField>()) {
        QString path = rule.path;
        path.replace("skus."_L1, u"skus/%1/"_s.arg(product.skus.first().id.value));
        const auto now = productField(product, path);
        const auto after = now ? triedValue(rule, product, *now) : std::nullopt;
        if (after)
            out.append({path, *now, *after});
    }
    return out;
}

/// "6 fields, categoryId to itself, left as they are: skus.cost".
QString noteOn(const QList<FieldChange> &changes, const ProductAbilities &products)
{
    QStringList tried;
    for (const FieldChange &change : changes)
        tried.append(products.fieldRule(change.field).value_or(EditableField{}).path);
    QStringList left;
    for (const EditableField &rule : products.editable) {
        if (!tried.contains(rule.path))
            left.append(rule.path);
    }
    QString note = u"%1 fields"_s.arg(changes.size());
    if (tried.contains(u"categoryId"_s))
        note += u", categoryId to itself"_s;
    return left.isEmpty() ? note : note + u", left as they are: "_s + left.join(u", "_s);
}

QList<FieldChange> reversed(QList<FieldChange> changes)
{
    for (FieldChange &change : changes)
        std::swap(change.before, change.after);
    return changes;
}

/// The fields that do not have what they were changed to.
QStringList fieldsOtherThan(const QList<FieldChange> &changes, const Product &product)
{
    QStringList out;
    for (const FieldChange &change : changes) {
        if (productField(product, change.field) != change.after)
            out.append(change.field);
    }
    return out;
}

/// Saves, reads back, and compares: what a save answers is not yet what was kept.
Task<CheckedOperation> saveAndReadBack(const QString &name, CheckSubject &subject,
                                       const QList<FieldChange> &changes)
{
    Backend &backend = subject.backend;
    const ProductSummary &summary = subject.product->summary;
    auto saved = backend.saveProduct(summary.id, changes, optionsFor(summary.version))
                     .andThen([&backend, id = summary.id](const Product &) { return backend.product(id); });
    return checked(name, std::move(saved),
                   [&subject, changes](const Product &product, CheckedOperation &out) {
                       subject.product = product;
                       out.firstId = product.summary.id.value;
                       out.note = noteOn(changes, *subject.backend.capabilities().products);
                       const QStringList others = fieldsOtherThan(changes, product);
                       out.expect(others.isEmpty(),
                                  u"the save was answered as done, but reading back shows other values of "_s
                                      + others.join(u", "_s));
                   });
}

Task<CheckedOperation> saveProduct(CheckSubject &subject)
{
    const QString name = u"products.save"_s;
    const auto &products = subject.backend.capabilities().products;
    if (!products || products->editable.isEmpty())
        return Task<CheckedOperation>::ready(
            CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Absent});
    if (!subject.product || subject.product->skus.isEmpty())
        return skipped(name, u"there is no product with a SKU"_s);
    const auto changes = smallChanges(subject.backend, *subject.product);
    if (changes.isEmpty())
        return skipped(name, u"no field has a value to change"_s);
    return saveAndReadBack(name, subject, changes);
}

/// original: the product before the check. Read again first: a save that failed may have been done.
Task<CheckedOperation> putProductBack(CheckSubject &subject, const std::optional<Product> &original)
{
    const QString name = u"products.save, put back"_s;
    if (!original || original->skus.isEmpty())
        return skipped(name, u"nothing was changed"_s);
    const auto changes = reversed(smallChanges(subject.backend, *original));
    if (changes.isEmpty())
        return skipped(name, u"nothing was changed"_s);
    return subject.backend.product(original->summary.id)
        .continueWith([&subject, name, changes](const Result<Product> &now) -> Task<CheckedOperation> {
            if (now)
                subject.product = *now;
            if (now && fieldsOtherThan(changes, *now).isEmpty())
                return skipped(name, u"it is as it was"_s);
            return saveAndReadBack(name, subject, changes);
        });
}

// ---- orders -----------------------------------------------------------------------------------------

/// The first order read that the action may be run on.
std::optional<OrderSummary> orderFor(const CheckSubject &subject, const OrderAction &action)
{
    for (const OrderSummary &order : subject.orders) {
        if (action.isAllowedIn(order.state))
            return order;
    }
    return {};
}

Task<CheckedOperation> setMemo(const QString &name, Backend &backend, const OrderSummary &order,
                               const QString &memo)
{
    auto written =
        backend.runOrderAction(order.id, u"memo"_s, QJsonObject{{u"memo"_s, memo}}, optionsFor({}))
            .andThen([&backend, id = order.id](const std::optional<Order> &) { return backend.order(id); });
    return checked(name, std::move(written), [memo](const Order &now, CheckedOperation &out) {
        out.firstId = now.summary.id.value;
        out.expect(now.summary.memo == memo, u"the memo was answered as set, but reads otherwise"_s);
    });
}

Task<CheckedOperation> memo(CheckSubject &subject, const QString &name, bool isPuttingBack)
{
    const auto &orders = subject.backend.capabilities().orders;
    const OrderAction *action = orders ? orders->action(u"memo") : nullptr;
    if (!action)
        return Task<CheckedOperation>::ready(
            CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Absent});
    const auto order = orderFor(subject, *action);
    if (!order)
        return skipped(name, u"there is no order for it"_s);
    return setMemo(name, subject.backend, *order, isPuttingBack ? order->memo : markedMemo);
}

Task<CheckedOperation> shipWith(Backend &backend, const OrderSummary &order, const Carrier &carrier)
{
    const QString number = u"CHECK"_s + QString::number(QDateTime::currentSecsSinceEpoch());
    const QJsonObject input{{u"carrier"_s, carrier.id.value}, {u"trackingNumber"_s, number}};
    return checked(u"orders.actions.ship"_s,
                   backend.runOrderAction(order.id, u"ship"_s, input, optionsFor(order.version)),
                   [number](const std::optional<Order> &answer, CheckedOperation &out) {
                       out.expect(answer.has_value(), u"the connector says that the order is gone"_s);
                       const Order shipped = answer.value_or(Order{});
                       out.firstId = shipped.summary.id.value;
                       out.note = u"this order is shipped now, as "_s + number;
                       out.expect(shipped.summary.state != OrderState::ToShip, u"the order still waits"_s);
                       const auto isIt = [number](const Shipment &s) { return s.trackingNumber == number; };
                       out.expect(shipped.shipments.isEmpty() || std::ranges::any_of(shipped.shipments, isIt),
                                  u"its shipments do not tell the tracking number"_s);
                   });
}

Task<CheckedOperation> ship(CheckSubject &subject)
{
    const QString name = u"orders.actions.ship"_s;
    Backend &backend = subject.backend;
    const auto &orders = backend.capabilities().orders;
    if (!orders || !orders->action(u"ship"))
        return Task<CheckedOperation>::ready(
            CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Absent});
    const OrderQuery waiting{.page = {.page = 1, .pageSize = 1}, .states = {OrderState::ToShip}};
    return backend.orders(waiting)
        .andThen([&backend, name](const PageOf<OrderSummary> &page) -> Task<CheckedOperation> {
            if (page.items.isEmpty())
                return skipped(name, u"no order waits to be shipped"_s);
            return backend.carriers().andThen(
                [&backend, name, order = page.items.first()](const QList<Carrier> &carriers) {
                    return carriers.isEmpty() ? skipped(name, u"there is no carrier"_s)
                                              : shipWith(backend, order, carriers.first());
                });
        })
        .orElse([name](const Error &error) -> Result<CheckedOperation> {
            return CheckedOperation{
                .name = name, .outcome = CheckedOperation::Outcome::Failed, .error = error};
        });
}

// ---- server domains ---------------------------------------------------------------------------------

/// Puts a host into the first list that can be edited, or takes it out again, and reads the lists back.
Task<CheckedOperation> setDomain(CheckSubject &subject, const QString &name, bool isWanted)
{
    Backend &backend = subject.backend;
    const QStringList categories = backend.capabilities().serverDomainCategories;
    if (categories.isEmpty())
        return Task<CheckedOperation>::ready(
            CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Absent});
    const ServerDomain domain{.category = categories.first(), .host = markedHost};
    const QList<FieldChange> changes{{serverDomainPath(domain), !isWanted, isWanted}};
    auto saved =
        backend.saveServerDomains(changes, optionsFor({})).andThen([&backend](const QList<ServerDomain> &) {
            return backend.serverDomains();
        });
    return checked(name, std::move(saved),
                   [domain, isWanted](const QList<ServerDomain> &now, CheckedOperation &out) {
                       out.count = now.size();
                       out.expect(now.contains(domain) == isWanted,
                                  u"the save was answered as done, but reading back shows another list"_s);
                   });
}

/// What can't be put back is not tried, and said.
QList<CheckStep> untried(CheckSubject &subject)
{
    QList<CheckStep> out;
    if (!subject.backend.capabilities().orders)
        return out;
    for (const OrderAction &action : subject.backend.capabilities().orders->actions) {
        if (action.id != "memo"_L1 && action.id != "ship"_L1) {
            out.append([id = action.id] {
                return skipped(u"orders.actions."_s + id, u"not tried: it can't be taken back"_s);
            });
        }
    }
    return out;
}

} // namespace

QList<CheckStep> writeChecks(CheckSubject &subject)
{
    const auto original = std::make_shared<std::optional<Product>>(); // shared by the two product steps
    QList<CheckStep> out{
        [&subject, original] {
            *original = subject.product;
            return saveProduct(subject);
        },
        [&subject, original] { return putProductBack(subject, *original); },
        [&subject] { return memo(subject, u"orders.actions.memo"_s, false); },
        [&subject] { return memo(subject, u"orders.actions.memo, put back"_s, true); },
        [&subject] { return ship(subject); },
        [&subject] { return setDomain(subject, u"serverDomains.save"_s, true); },
        [&subject] { return setDomain(subject, u"serverDomains.save, put back"_s, false); },
    };
    return out + untried(subject);
}
