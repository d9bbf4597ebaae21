// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/viewstate.h"

#include <QSettings>

using namespace Qt::StringLiterals;

ViewState::ViewState(QSettings &store) : m_store(store) { }

QVariant ViewState::value(const QString &key) const
{
    return m_store.value(u"view/"_s + key);
}

void ViewState::setValue(const QString &key, const QVariant &value)
{
    m_store.setValue(u"view/"_s + key, value);
}
