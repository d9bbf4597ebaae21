// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

/// A backend's own key for one kind of thing, as text. Kinds do not mix: an order id cannot be
/// passed for a product id. Opaque: never parsed, never shown as a number.
template<typename Tag>
struct Id {
    QString value{};

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &) const = default;
};

template<typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.value, seed);
}
