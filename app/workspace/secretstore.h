// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QObject>

/// Where passwords live: the system's keychain, or this process's memory where there is none.
/// Nothing is ever written anywhere else.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nothing stored under the key is a NotFound error; no keychain is a Storage error; a person who
    /// said no to the system's question is Cancelled.
    virtual Task<QString> read(const QString &key) = 0;
    virtual Task<Done> write(const QString &key, const QString &secret) = 0;
    /// Removing what is not there is fine.
    virtual Task<Done> remove(const QString &key) = 0;
};
