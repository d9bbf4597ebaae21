// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/entitynow.h"

#include "app/shop/productfields.h"
#include "app/shop/serverdomainfields.h"

namespace {

template<typename Whole>
Task<EntityNow> wrapped(Task<Whole> task)
{
    return std::move(task).andThen([](Whole whole) { return EntityNow(std::move(whole)); });
}

} // namespace

bool canBeRead(const Capabilities &offered, const EntityRef &entity)
{
    switch (entity.kind) {
    case EntityRef::Kind::Product:
        return offered.products && offered.products->hasDetail;
    case EntityRef::Kind::Order:
        return offered.orders && offered.orders->hasDetail;
    case EntityRef::Kind::ServerDomains:
        return offered.hasServerDomains;
    }
    Q_UNREACHABLE();
}

Task<EntityNow> readEntity(Backend &backend, const EntityRef &entity)
{
    switch (entity.kind) {
    case EntityRef::Kind::Product:
        return wrapped(backend.product({entity.id}));
    case EntityRef::Kind::Order:
        return wrapped(backend.order({entity.id}));
    case EntityRef::Kind::ServerDomains:
        return wrapped(backend.serverDomains());
    }
    Q_UNREACHABLE();
}

Task<EntityNow> sendChange(Backend &backend, const PendingChange &change)
{
    const Capabilities &offered = backend.capabilities();
    const WriteOptions options{
        .idempotencyKey = offered.isIdempotent ? change.idempotencyKey : QString(),
        .ifVersion = offered.hasVersions ? change.version : QString(),
    };
    if (change.isAction())
        return backend.runOrderAction({change.entity.id}, change.action, change.input, options)
            .andThen([](std::optional<Order> order) {
                return order ? EntityNow(std::move(*order)) : EntityNow(Gone{});
            });
    if (change.entity.kind == EntityRef::Kind::ServerDomains)
        return wrapped(backend.saveServerDomains(change.fields, options));
    return wrapped(backend.saveProduct({change.entity.id}, change.fields, options));
}

QString versionOf(const EntityNow &entity)
{
    if (const auto *product = std::get_if<Product>(&entity))
        return product->summary.version;
    const auto *order = std::get_if<Order>(&entity);
    return order ? order->summary.version : QString();
}

std::optional<QJsonValue> fieldOf(const EntityNow &entity, const QString &path)
{
    if (const auto *product = std::get_if<Product>(&entity))
        return productField(*product, path);
    if (const auto *domains = std::get_if<QList<ServerDomain>>(&entity))
        return serverDomainField(*domains, path);
    return {}; // an order has no fields, only actions
}
