// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/workspace/localdatabase.h"

#include <functional>

/// Whoever has to carry messages further: what it notes reaches the disk in one transaction with the book
/// that has them as told. So a crash can neither lose a message nor tell it twice.
class AlertScribe
{
public:
    /// Makes the rows to be stored; runs on another thread.
    using Rows = std::function<QList<Statement>()>;

    virtual ~AlertScribe() = default;
    /// Takes the messages. Empty: there is nothing to store.
    virtual Rows record(const QList<AlertMessage> &messages) = 0;
    /// All that was recorded is on disk, or could not be put there: a full disk must not hide an outage.
    virtual void recorded() = 0;
};
