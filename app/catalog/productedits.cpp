// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/productedits.h"

#include "app/workspace/pendingchanges.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QString wordsFor(const PendingChange &change, const QString &field)
{
    if (!change.error)
        return {};
    for (const FieldError &error : change.error->fields) {
        if (error.field == field)
            return error.message;
    }
    return change.error->message;
}

} // namespace

EntityRef productEntity(const ProductSummary &product)
{
    return {.kind = EntityRef::Kind::Product, .id = product.id.value, .label = product.name};
}

QString skuField(const SkuId &sku, QStringView name)
{
    return u"skus/"_s + sku.value + u'/' + name;
}

ProductEdits::ProductEdits(const Backend &backend, PendingChanges &changes, QObject *parent)
    : QObject(parent), m_backend(backend), m_changes(changes)
{
    connect(&m_changes, &PendingChanges::changed, this, &ProductEdits::rebuild);
    rebuild();
}

ProductEdits::Lock ProductEdits::lock() const
{
    const auto &products = m_backend.capabilities().products;
    if (!products || products->editable.isEmpty())
        return Lock::NotOffered;
    const auto session = m_backend.session();
    if (session && !session->allows(u"products.write"))
        return Lock::NoRight;
    return m_isReadOnly ? Lock::ReadOnly : Lock::None;
}

bool ProductEdits::isEditable(const QString &path) const
{
    return lock() == Lock::None && m_backend.capabilities().products->fieldRule(path);
}

FieldInput ProductEdits::input(const QString &path) const
{
    const auto &products = m_backend.capabilities().products;
    const auto rule = products ? products->fieldRule(path) : std::nullopt;
    return FieldInput(rule.value_or(EditableField{.path = path}), m_backend.currency());
}

void ProductEdits::rebuild()
{
    QSet<ProductId> touched;
    for (auto fields = m_fields.cbegin(); fields != m_fields.cend(); ++fields)
        touched.insert(fields.key());
    m_fields.clear();
    for (const PendingChange &change : m_changes.all()) {
        if (change.entity.kind != EntityRef::Kind::Product || change.isAction())
            continue;
        const ProductId product{change.entity.id};
        touched.insert(product);
        for (const FieldChange &field : change.fields) {
            m_fields[product].insert(
                field.field,
                {.change = field, .state = change.state, .words = wordsFor(change, field.field)});
        }
    }
    Q_EMIT changed(touched);
}

const ProductEdits::Waiting *ProductEdits::waiting(const ProductId &product, const QString &field) const
{
    const auto fields = m_fields.constFind(product);
    if (fields == m_fields.cend())
        return nullptr;
    const auto found = fields->constFind(field);
    return found == fields->cend() ? nullptr : &*found;
}

QList<const ProductEdits::Waiting *> ProductEdits::waiting(const ProductId &product, QStringView start,
                                                           QStringView end) const
{
    QList<const Waiting *> found;
    const auto fields = m_fields.constFind(product);
    if (fields == m_fields.cend())
        return found;
    for (const Waiting &waiting : *fields) {
        if (waiting.change.field.startsWith(start) && waiting.change.field.endsWith(end))
            found.append(&waiting);
    }
    return found;
}

QJsonValue ProductEdits::shown(const ProductId &product, const QString &field, const QJsonValue &stored) const
{
    const Waiting *edit = waiting(product, field);
    return edit ? edit->change.after : stored;
}

std::optional<FieldEdit> ProductEdits::editTo(const ProductSummary &product, const QString &field,
                                              const QJsonValue &stored, const QJsonValue &value,
                                              const QString &label) const
{
    if (value == shown(product.id, field, stored))
        return {};
    return FieldEdit{.entity = productEntity(product),
                     .version = product.version,
                     .change = {.field = field, .before = stored, .after = value, .label = label}};
}

Result<Done> ProductEdits::setAll(const QList<FieldEdit> &edits)
{
    return edits.isEmpty() ? Result<Done>(Done{}) : m_changes.setFields(edits);
}

Result<Done> ProductEdits::set(const ProductSummary &product, const QString &field, const QJsonValue &stored,
                               const QJsonValue &value, const QString &label)
{
    const auto edit = editTo(product, field, stored, value, label);
    return edit ? setAll({*edit}) : Result<Done>(Done{});
}

void ProductEdits::revert(const ProductId &product)
{
    const QList<PendingChange> changes = m_changes.changesOf(productEntity({.id = product}));
    for (const PendingChange &change : changes) {
        if (const auto discarded = m_changes.discard(change.id); !discarded)
            return; // the disk is full or gone: what is shown stays true
    }
}

int ProductEdits::countOf(const ProductId &product) const
{
    return int(m_fields.value(product).size());
}

QString ProductEdits::troubleText(const Waiting &waiting)
{
    switch (waiting.state) {
    case PendingChange::State::Refused:
        return waiting.words.isEmpty() ? tr("The shop refused this change.")
                                       : tr("The shop refused this change: %1").arg(waiting.words);
    case PendingChange::State::Conflict:
        return tr("Somebody else changed this meanwhile. Review and apply shows both.");
    case PendingChange::State::Unknown:
        return tr("It is not known whether this was done. Review and apply can check again.");
    case PendingChange::State::Waiting:
    case PendingChange::State::Sending:
    case PendingChange::State::Applied:
        break;
    }
    return {};
}
