// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/capabilities.h"

using namespace Qt::StringLiterals;

std::optional<EditableField> ProductAbilities::fieldRule(const QString &changePath) const
{
    const QStringList parts = changePath.split(u'/');
    const QString rule = parts.size() == 3 ? QString(parts.first() + u'.' + parts.last()) : changePath;
    for (const EditableField &field : editable) {
        if (field.path == rule)
            return field;
    }
    return {};
}

const OrderAction *OrderAbilities::action(QStringView id) const
{
    for (const OrderAction &action : actions) {
        if (action.id == id)
            return &action;
    }
    return nullptr;
}
