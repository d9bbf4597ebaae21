// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

class QSettings;

/// What the views remember between starts, by key: column widths, panel widths, window geometry.
/// Only looks; what matters is in Settings and the local database.
class ViewState
{
public:
    explicit ViewState(QSettings &store);

    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

private:
    QSettings &m_store;
};
