// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/entitynow.h"

namespace {

template<typename Whole>
Task<EntityNow> wrapped(Task<Whole> task)
{
    return std::move(task).andThen([](Whole whole) { return EntityNow(std::move(whole)); });
}

} // namespace

bool canBeRead(const Capabilities &offered, const EntityRef &entity)
{
    if (entity.kind == EntityRef::Kind::Product)
        return offered.products && offered.products->hasDetail;
    return offered.orders && offered.orders->hasDetail;
}

Task<EntityNow> readEntity(Backend &backend, const EntityRef &entity)
{
    if (entity.kind == EntityRef::Kind::Product)
        return wrapped(backend.product({entity.id}));
    return wrapped(backend.order({entity.id}));
}

Task<EntityNow> sendChange(Backend &backend, const PendingChange &change)
{
    const Capabilities &offered = backend.capabilities();
    const WriteOptions options{
        .idempotencyKey = offered.isIdempotent ? change.idempotencyKey : QString(),
        .ifVersion = offered.hasVersions ? change.version : QString(),
    };
    if (change.isAction())
        return wrapped(backend.runOrderAction({change.entity.id}, change.action, change.input, options));
    return wrapped(backend.saveProduct({change.entity.id}, change.fields, options));
}

QString versionOf(const EntityNow &entity)
{
    return std::visit([](const auto &whole) { return whole.summary.version; }, entity);
}
