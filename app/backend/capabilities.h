// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wording.h"
#include "app/shop/order.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// A field the backend lets people change, with the limits it will hold us to.
/// Checked before anything is sent: some backends answer HTTP 500 over a limit and say nothing.
struct EditableField {
    enum class Kind { Text, Integer, Money, Boolean };

    QString path{}; ///< "name", "onSale", "skus.price", "skus.stock", "skus.onSale"
    Kind kind = Kind::Text;
    std::optional<qint64> smallest{}; ///< pieces or minor units; for text the least length
    std::optional<qint64> largest{};  ///< pieces or minor units; for text the greatest length
};

/// What a list operation can filter and sort by, and how big a page may be.
struct ListAbilities {
    /// Products: "text", "category", "onSale". Orders: "state", "number", "phone", "name", "tracking".
    QStringList filters{};
    /// Products: "name", "price", "stock", "sold", "updatedAt". Orders: "placedAt", "total".
    QStringList sorts{};
    int largestPage = 100; ///< rows
    bool hasTotal = true;

    bool filtersBy(QStringView name) const { return filters.contains(name); }
    bool sortsBy(QStringView name) const { return sorts.contains(name); }
};

struct ProductAbilities {
    ListAbilities list{};
    bool hasDetail = true;
    QList<EditableField> editable{}; ///< empty: read only

    /// The rule for a field change's path ("skus/17/price" → the rule of "skus.price").
    std::optional<EditableField> fieldRule(const QString &changePath) const;
};

/// One value that an order action asks for.
struct ActionInput {
    enum class Kind { Text, Choice, Money, Integer };

    QString name{}; ///< "carrier", "trackingNumber", "memo", "reason", "amount"
    Kind kind = Kind::Text;
    bool isRequired = true;
    int longest = 255; ///< characters
    QString choices{}; ///< with Choice: "carriers"
    Wording title{};   ///< the connector's own words, which win over ours
};

/// Something that can be done with an order: "ship", "memo", "close", "refund", "receive"…
struct OrderAction {
    QString id{};
    Wording title{};          ///< the connector's own words, which win over ours
    QList<OrderState> from{}; ///< allowed in these states; empty: in any
    QList<ActionInput> inputs{};
    bool isSafeToRepeat = false; ///< doing it twice is the same as doing it once

    bool isAllowedIn(OrderState state) const { return from.isEmpty() || from.contains(state); }
};

struct OrderAbilities {
    ListAbilities list{};
    bool hasDetail = true;
    bool hasCounts = false;
    QList<OrderState> states{}; ///< the tabs this backend has
    QList<OrderAction> actions{};

    const OrderAction *action(QStringView id) const;
};

struct CustomerAbilities {
    ListAbilities list{};
    bool hasDetail = false;
};

/// A stream of events that a connector declares. Its bytes never pass through JavaScript.
struct StreamDeclaration {
    QString path{};
    QString format{};                ///< "sse" or "ndjson"
    QMap<QString, QString> fields{}; ///< our name → the field's name in an event

    bool operator==(const StreamDeclaration &) const = default;
};

/// Something that a connector declares and that nobody asks for: a helper, or a mistyped name.
struct UnreadMember {
    QString path{};        ///< "products.filter"
    QString likelyMeant{}; ///< "filters"; empty where no name is near

    bool operator==(const UnreadMember &) const = default;
};

/// What this backend can be asked for, and by whom is signed in. What is not here is said in place
/// ("not offered by this backend"), never tried and failed.
struct Capabilities {
    std::optional<ProductAbilities> products{};
    bool hasCategories = false;
    std::optional<OrderAbilities> orders{};
    std::optional<CustomerAbilities> customers{};
    bool hasCarriers = false;
    bool hasStatistics = false;
    bool hasServerDomains = false;
    /// The lists of server domains that can be changed ("request", "socket"…); empty: read only.
    QStringList serverDomainCategories{};
    bool hasSystemState = false;
    bool isIdempotent = false;                     ///< honours WriteOptions::idempotencyKey
    bool hasVersions = false;                      ///< honours WriteOptions::ifVersion
    std::optional<StreamDeclaration> requestLog{}; ///< the stream of requests as they are answered
    std::optional<ListAbilities> requestHistory{}; ///< the list of past ones
    std::optional<StreamDeclaration> shopEvents{};
    QList<UnreadMember> unread{}; ///< what else the connector declares, exports first
};
