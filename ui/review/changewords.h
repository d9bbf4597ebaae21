// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "app/workspace/pendingchange.h"
#include "ui/common/chip.h"

#include <QCoreApplication>
#include <QHash>

/// Pending changes in words: what a field is called, how its values read, how a change has ended.
class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
public:
    ChangeWords(const Capabilities &capabilities, const QString &currency);

    /// Names in place of the ids that such a field holds, such as those of carriers.
    void setNames(const QString &leaf, const QHash<QString, QString> &names);

    /// "Price of SKU blue / XL"; without a label the SKU's id.
    QString fieldTitle(const QString &path, const QString &label = {}) const;
    /// A field's value as people read it; nothing known is a dash.
    QString valueText(const QString &path, const QJsonValue &value) const;
    /// The same for an input of that action: the connector says what kind of value it is.
    QString inputText(const QString &action, const QString &input, const QJsonValue &value) const;
    /// The names of what was typed for an action, in the order in which it asks.
    QStringList inputNames(const QString &action, const QJsonObject &typed) const;
    /// "Ship" for the action of that id.
    QString actionTitle(const QString &action) const;
    QString inputTitle(const QString &action, const QString &input) const;
    static ChipLook stateLook(PendingChange::State state);

private:
    const OrderAction *actionOf(const QString &id) const;
    ActionInput inputOf(const QString &action, const QString &name) const;

    Capabilities m_capabilities;
    QString m_currency;
    QHash<QString, QHash<QString, QString>> m_names{}; ///< by leaf, by id
};
