// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/catalog/fieldinput.h"
#include "app/workspace/pendingchange.h"

#include <QHash>
#include <QObject>

class PendingChanges;
struct FieldEdit;

/// What waits for the fields of products: the pending changes, by product, for painting without
/// searching; and the way to make more of them, where that is allowed.
class ProductEdits : public QObject
{
    Q_OBJECT
public:
    struct Waiting {
        FieldChange change{};
        PendingChange::State state = PendingChange::State::Waiting;
        QString words{}; ///< with Refused: what the backend said about it
    };

    /// What stands in the way of editing anything at all.
    enum class Lock {
        None,
        NotOffered, ///< the backend has no way to change products
        NoRight,    ///< who is signed in may only look
        ReadOnly,   ///< this shop is set to read-only on this computer
    };

    ProductEdits(const Backend &backend, PendingChanges &changes, QObject *parent = nullptr);

    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    Lock lock() const;
    /// By a change's path: "name", "skus/17/price".
    bool isEditable(const QString &path) const;
    /// Reads and words the values of a field.
    FieldInput input(const QString &path) const;

    const Waiting *waiting(const ProductId &product, const QString &field) const;
    /// All that wait for fields whose path starts and ends so: ("skus/", "/price").
    QList<const Waiting *> waiting(const ProductId &product, QStringView start, QStringView end) const;
    /// The waiting value, or the one the backend has.
    QJsonValue shown(const ProductId &product, const QString &field, const QJsonValue &stored) const;

    /// Makes a pending change. Storage errors only: values are checked before.
    /// \param label  what people call the SKU that the field is of
    Result<Done> set(const ProductSummary &product, const QString &field, const QJsonValue &stored,
                     const QJsonValue &value, const QString &label = {});
    /// One value among many for setAll(); nothing when it is shown already.
    std::optional<FieldEdit> editTo(const ProductSummary &product, const QString &field,
                                    const QJsonValue &stored, const QJsonValue &value,
                                    const QString &label = {}) const;
    /// All or none of them: one step on disk, and one to take back.
    Result<Done> setAll(const QList<FieldEdit> &edits);
    /// Takes all waiting changes of a product back.
    void revert(const ProductId &product);
    int countOf(const ProductId &product) const;

    /// Why a change could not be applied, in words; empty while it only waits.
    static QString troubleText(const Waiting &waiting);

Q_SIGNALS:
    /// These products have other waiting changes than before.
    void changed(const QSet<ProductId> &products);

private:
    using Fields = QHash<QString, Waiting>;

    void rebuild();

    const Backend &m_backend;
    PendingChanges &m_changes;
    bool m_isReadOnly = false;
    QHash<ProductId, Fields> m_fields{};
};

/// How the pending changes name a product.
EntityRef productEntity(const ProductSummary &product);
/// "skus/17/price"
QString skuField(const SkuId &sku, QStringView name);
